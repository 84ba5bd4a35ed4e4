"""`postgresql.py command ...`: run a command beside a PostgreSQL that exists for it alone.

The command finds it in DATABASE_URL. The server has a folder of its own, a free port and a throwaway
password; it forgets everything at the end, so it doesn't wait for the disk.
"""

import contextlib
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

OPTIONS = "-F -c listen_addresses=127.0.0.1 -c full_page_writes=off -c synchronous_commit=off"


def main() -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with postgresql() as url:
        return subprocess.run(sys.argv[1:], env={**os.environ, "DATABASE_URL": url}).returncode


@contextlib.contextmanager
def postgresql() -> Iterator[str]:
    """A running server; gives its DATABASE_URL."""
    folder = Path(tempfile.mkdtemp(prefix="portal-postgresql-"))
    password = secrets.token_urlsafe(16)
    (folder / "password").write_text(password)
    as_server = []
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        as_server = ["runuser", "-u", "postgres", "--"]
        for path in (folder, folder / "password"):
            shutil.chown(path, "postgres")
    programs = newest_programs()
    port = free_port()

    def run(program: str, *arguments: str) -> None:
        command = [*as_server, str(programs / program), "-D", str(folder / "data"), *arguments]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"PostgreSQL's {program} failed: {done.stderr or done.stdout}")

    try:
        run(
            "initdb",
            "-U",
            "portal",
            "-A",
            "scram-sha-256",
            "--pwfile",
            str(folder / "password"),
            "-N",
            "-E",
            "UTF8",
        )
        run("pg_ctl", "-w", "-l", str(folder / "log"), "-o", f"-p {port} -k {folder} {OPTIONS}", "start")
        try:
            yield f"postgresql://portal:{password}@127.0.0.1:{port}/postgres"
        finally:
            run("pg_ctl", "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def newest_programs() -> Path:
    return max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


if __name__ == "__main__":
    sys.exit(main())
