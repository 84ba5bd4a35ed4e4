"""Processes that live and end together."""

import ctypes
import fcntl
import signal
import socket
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import IO

PATIENCE = 15  # seconds between asking a process to end and ending it
PARENT_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG

STOPPING = {signal.SIGINT, signal.SIGTERM}


def port_is_free(address: str, port: int) -> None:
    """Raise OSError with a sentence where somebody listens already.

    The web server shares its port (SO_REUSEPORT), so a second portal would silently take half the requests.
    """
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError as error:
            raise OSError(
                f"Không mở được cổng {port} trên {address} ({error.strerror})."
                " Chương trình khác đang dùng? Chọn cổng khác: PORT=8001."
            ) from None


def alone_in(folder: Path) -> IO[str]:
    """Take a data folder until this process ends; raise OSError with a sentence where a portal runs in it."""
    lock = (folder / "serving").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.close()
        raise OSError(
            f"Một Cổng khác đang chạy trên thư mục dữ liệu {folder}. Chọn thư mục khác: DATA=..."
        ) from None
    return lock


def together(commands: Sequence[Sequence[str]]) -> str:
    """Run commands until told to stop (Ctrl-C, SIGTERM) or until one ends; then end all.

    Gives the command that ended by itself, empty when told to stop.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, {*STOPPING, signal.SIGCHLD})
    children = [subprocess.Popen(command, preexec_fn=_child) for command in commands]
    received = signal.sigwaitinfo({*STOPPING, signal.SIGCHLD})
    ended = [child for child in children if child.poll() is not None]
    for child in children:
        child.terminate()
    for child in children:
        try:
            child.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            child.kill()
    return " ".join(commands[children.index(ended[0])]) if received.si_signo == signal.SIGCHLD else ""


def _child() -> None:
    """In the child, before it becomes a program: hear signals again, end when the parent is killed.

    Not SIGINT: at Ctrl-C the terminal tells the whole group, and the parent ends all in order.
    """
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM, signal.SIGCHLD})
    ctypes.CDLL(None).prctl(PARENT_DEATH_SIGNAL, signal.SIGTERM)
