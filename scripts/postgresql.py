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
    with postgresql() as server:
        return subprocess.run(sys.argv[1:], env={**os.environ, "DATABASE_URL": server.url}).returncode


@contextlib.contextmanager
def postgresql() -> Iterator["Server"]:
    """A running server, gone at the end."""
    folder = Path(tempfile.mkdtemp(prefix="portal-postgresql-"))
    try:
        server = Server(folder)
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class Server:
    """A PostgreSQL in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.data, self.port = folder, folder / "data", free_port()
        password = secrets.token_urlsafe(16)
        self.url = f"postgresql://portal:{password}@127.0.0.1:{self.port}/postgres"
        (folder / "password").write_text(password)
        self.as_server = []
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            self.as_server = ["runuser", "-u", "postgres", "--"]
            for path in (folder, folder / "password"):
                shutil.chown(path, "postgres")
        files = ["--pwfile", str(folder / "password"), "-N", "-E", "UTF8"]
        self._run("initdb", "-U", "portal", "-A", "scram-sha-256", *files)

    def start(self) -> None:
        options = f"-p {self.port} -k {self.folder} {OPTIONS}"
        self._run("pg_ctl", "-w", "-l", str(self.folder / "log"), "-o", options, "start")

    def stop(self) -> None:
        self._run("pg_ctl", "-w", "-m", "immediate", "stop")

    def freeze(self) -> None:
        """Every process of it stands still; its connections stay open."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._signal(signal.SIGCONT)

    def _signal(self, number: int) -> None:
        first = (self.data / "postmaster.pid").read_text().split()[0]
        children = Path(f"/proc/{first}/task/{first}/children").read_text().split()
        for process in (first, *children):
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(process), number)

    def _run(self, program: str, *arguments: str) -> None:
        command = [*self.as_server, str(newest_programs() / program), "-D", str(self.data), *arguments]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"PostgreSQL's {program} failed: {done.stderr or done.stdout}")


def newest_programs() -> Path:
    return max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


if __name__ == "__main__":
    sys.exit(main())
