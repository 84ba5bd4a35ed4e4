"""Requests a second for the kept article over HTTP, beside the same bytes from three other servers.

All stand ready at once and are asked in turn by wrk, two threads with 64 connections, for gzip. Each has two
processes, like the portal.
"""

import getpass
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from gzip import decompress
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, Final, Self

from portal.config import web_server
from tests.live import free_port

HOST: Final = "baohiemxahoi.localhost"
SECONDS: Final = 2
ROUNDS: Final = 7
PATIENCE: Final = 60
PAGE: Final = "page.html"
RATE: Final = re.compile(r"Requests/sec:\s+([\d.]+)")
OF_THE_SERVER: Final = {"server", "date", "transfer-encoding", "connection", "x-page-store"}


@dataclass(frozen=True)
class Answer:
    """What the portal answers for the article, as a browser that takes gzip gets it."""

    headers: list[tuple[str, str]]
    body: bytes

    @classmethod
    def of(cls, port: int, path: str) -> Self:
        connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        connection.request("GET", path, headers={"Host": HOST, "Accept-Encoding": "gzip"})
        response = connection.getresponse()
        headers = [each for each in response.getheaders() if each[0].lower() not in OF_THE_SERVER]
        return cls(headers, response.read())

    def write(self, file: Path) -> None:
        file.write_text(json.dumps(self.headers))
        file.with_suffix(".gz").write_bytes(self.body)

    @classmethod
    def read(cls, file: Path) -> Self:
        headers = [(name, value) for name, value in json.loads(file.read_text())]
        return cls(headers, file.with_suffix(".gz").read_bytes())


def rates(data: Path, path: str) -> dict[str, list[float]]:
    """Server -> requests a second, round by round."""
    with ExitStack() as running:
        portal = running.enter_context(granian("portal.config.wsgi:application", data))
        answer = Answer.of(portal, path)
        answer.write(data / "answer")
        cached = running.enter_context(
            granian("bench.cached:application", data, DJANGO_SETTINGS_MODULE="bench.cached_settings")
        )
        bare = running.enter_context(granian("bench.bare:application", data))
        static = running.enter_context(nginx(data / "nginx", answer))
        asked = {
            "portal": (portal, path),
            "granian": (bare, path),
            "page cache": (cached, path),
            "nginx": (static, f"/{PAGE}"),
        }
        for port, at in asked.values():
            asked_for(port, at)
        rounds = [{name: asked_for(*each) for name, each in asked.items()} for _ in range(ROUNDS)]
    return {name: [each[name] for each in rounds] for name in asked}


def asked_for(port: int, path: str) -> float:
    """How many requests a second a server answers."""
    names = {"Host": HOST, "Accept-Encoding": "gzip"}
    headers = [part for name, value in names.items() for part in ("-H", f"{name}: {value}")]
    command = ["wrk", "-t2", "-c64", f"-d{SECONDS}s", *headers, f"http://127.0.0.1:{port}{path}"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rate = RATE.search(said)
    if rate is None or "Non-2xx" in said or "Socket errors" in said:
        sys.exit(f"wrk: {said}")
    return float(rate[1])


@contextmanager
def granian(application: str, data: Path, **more: str) -> Iterator[int]:
    """The web server as the portal starts it; the port at which it answers."""
    port = free_port()
    command = web_server.command(application, address="127.0.0.1", port=port, workers=2)
    settings = {"DJANGO_SETTINGS_MODULE": "bench.settings", "DATA": str(data), **more}
    with process(command, {**os.environ, **settings}, port):
        yield port


@contextmanager
def nginx(folder: Path, answer: Answer) -> Iterator[int]:
    """The bytes as files, compressed ahead."""
    folder.mkdir()
    (folder / PAGE).write_bytes(decompress(answer.body))
    (folder / f"{PAGE}.gz").write_bytes(answer.body)
    port = free_port()
    pattern = (Path(__file__).parent / "nginx.conf").read_text()
    (folder / "nginx.conf").write_text(pattern.format(user=getpass.getuser(), folder=folder, port=port))
    with process(["nginx", "-e", "stderr", "-c", str(folder / "nginx.conf")], dict(os.environ), port):
        yield port


@contextmanager
def process(command: list[str], environment: dict[str, str], port: int) -> Iterator[Any]:
    """A server, from when it listens until it is no longer needed."""
    running = subprocess.Popen(command, env=environment)
    try:
        wait_for(port, running)
        yield running
    finally:
        running.terminate()
        running.wait(PATIENCE)


def wait_for(port: int, running: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + PATIENCE
    while running.poll() is None and time.monotonic() < deadline:
        connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        try:
            connection.request("GET", "/robots.txt", headers={"Host": HOST})
            connection.getresponse().read()
        except OSError:
            time.sleep(0.1)
        else:
            return
    sys.exit(f"No answer from {running.args!r}")
