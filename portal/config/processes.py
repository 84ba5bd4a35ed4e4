"""Processes that live and end together."""

import ctypes
import signal
import socket
import subprocess
from collections.abc import Sequence

PATIENCE = 15  # seconds between asking a process to end and ending it
PARENT_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG
FROM_KERNEL = 128  # SI_KERNEL: typed at the terminal, which told the whole group

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


def together(commands: Sequence[Sequence[str]]) -> str:
    """Run commands until told to stop (Ctrl-C, SIGTERM) or until one ends; then end all.

    Gives the command that ended by itself, empty when told to stop.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, {*STOPPING, signal.SIGCHLD})
    children = [subprocess.Popen(command, preexec_fn=_child) for command in commands]
    received = signal.sigwaitinfo({*STOPPING, signal.SIGCHLD})
    ended = [child for child in children if child.poll() is not None]
    if not (received.si_signo == signal.SIGINT and received.si_code == FROM_KERNEL):
        for child in children:
            child.terminate()
    for child in children:
        try:
            child.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            child.kill()
    return " ".join(commands[children.index(ended[0])]) if received.si_signo == signal.SIGCHLD else ""


def _child() -> None:
    """In the child, before it becomes a program: hear signals again, end when the parent is killed."""
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {*STOPPING, signal.SIGCHLD})
    ctypes.CDLL(None).prctl(PARENT_DEATH_SIGNAL, signal.SIGTERM)
