"""The portal as its users meet it: `make run`, in processes of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path
from typing import Final

import psycopg
from psycopg import sql

PROJECT: Final = Path(__file__).resolve().parents[1]
NAMES: Final = {"vi": "baohiemxahoi.localhost", "en": "vss.localhost", "desk": "bientap.localhost"}
PATIENCE: Final = 180  # seconds, on a machine that is busy with other tests


class LivePortal:
    """A portal with a folder, a port and a database that nobody else has."""

    def __init__(self, folder: Path, server: str | None = os.environ.get("DATABASE_URL")) -> None:
        self.folder = folder
        self.port = free_port()
        self.log = folder / "output"
        self.environment = {
            **{name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"},
            "DATA": str(folder),
            "PORT": str(self.port),
        }
        if server is not None:
            self.environment["DATABASE_URL"] = own_database(server, f"live_{self.port}")
        self.process: subprocess.Popen[bytes] | None = None

    def url(self, host: str, path: str = "/") -> str:
        """The address of `path` on the host "vi", "en" or "desk"."""
        return f"http://{NAMES[host]}:{self.port}{path}"

    def start(self) -> None:
        """`make run`; comes back when it answers."""
        with self.log.open("ab") as output:
            self.process = subprocess.Popen(
                ["make", "run", f"PYTHON={sys.executable}"],
                cwd=PROJECT,
                env=self.environment,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        deadline = time.monotonic() + PATIENCE
        while not self.answers():
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < deadline, self.log.read_text()
            time.sleep(0.1)

    def answers(self) -> bool:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/robots.txt", headers={"Host": f"{NAMES['vi']}:{self.port}"})
            return connection.getresponse().status < 500
        except OSError:
            return False
        finally:
            connection.close()

    def kill(self) -> None:
        """kill -9 for every process of it at once."""
        self._signal(signal.SIGKILL)

    def stop(self) -> int:
        """Ctrl-C. Gives the exit code of make, which ends by the signal once the portal has."""
        return self._signal(signal.SIGINT)

    def command(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """`portal <arguments>` on this portal's data."""
        return subprocess.run(
            [PROJECT / ".venv/bin/portal", *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def _signal(self, number: int) -> int:
        assert self.process is not None
        if self.process.poll() is None:
            os.killpg(self.process.pid, number)
        return self.process.wait(PATIENCE)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def own_database(url: str, name: str) -> str:
    """Make an empty database on the server of `url`, and give its address."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    return f"{url.rpartition('/')[0]}/{name}"
