"""The malware scanner, where one is set up: clamd, spoken to by its INSTREAM command."""

import socket
import struct
from typing import IO

from django.conf import settings

PIECE = 64 * 1024
PATIENCE = 20  # seconds


class Unreachable(Exception):
    """The scanner is set up and does not answer: what it can't see is held, never waved through."""


def is_set_up() -> bool:
    return bool(settings.CLAMD)


def threat_in(file: IO[bytes]) -> str:
    """The name of the malware in a file; "" for a clean one. Rewinds the file. Raises `Unreachable`."""
    file.seek(0)
    try:
        with _connected(settings.CLAMD) as line:
            line.sendall(b"zINSTREAM\0")
            while piece := file.read(PIECE):
                line.sendall(struct.pack("!L", len(piece)) + piece)
            line.sendall(struct.pack("!L", 0))
            answer = line.makefile("rb").read(4096).rstrip(b"\0\n").decode("utf-8", "replace")
    except OSError as error:
        raise Unreachable(str(error)) from error
    finally:
        file.seek(0)
    verdict = answer.removeprefix("stream: ")
    if verdict == "OK":
        return ""
    if verdict.endswith(" FOUND"):
        return verdict.removesuffix(" FOUND")
    raise Unreachable(answer)


def _connected(address: str) -> socket.socket:
    """`address` is "host:port", or the path of a socket."""
    if address.startswith("/"):
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        line.settimeout(PATIENCE)
        line.connect(address)
        return line
    host, _, port = address.rpartition(":")
    return socket.create_connection((host, int(port)), timeout=PATIENCE)
