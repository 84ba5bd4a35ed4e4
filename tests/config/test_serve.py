"""`portal serve` refuses what it can't do, and its processes live and end together."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management.base import CommandError

from portal.config.management.commands.serve import port_of
from portal.config.processes import alone_in, port_is_free

TOGETHER = "import sys; from portal.config.processes import together; print(together(eval(sys.argv[1])))"
WAITS = [sys.executable, "-c", "import os, signal; os.write(1, b'here\\n'); signal.pause()"]
ENDS = [sys.executable, "-c", "pass"]


def start(*commands: list[str]) -> subprocess.Popen[str]:
    """A group of processes under `together`, in a process group of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", TOGETHER, repr(list(commands))],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def wait_for(process: subprocess.Popen[str], lines: int) -> None:
    assert process.stdout is not None
    assert [process.stdout.readline() for _ in range(lines)] == ["here\n"] * lines


def nobody_is_left(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.mark.faults
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_told_to_stop_all_stop(number: signal.Signals) -> None:
    process = start(WAITS, WAITS)
    wait_for(process, 2)
    process.send_signal(number)
    assert process.communicate(timeout=60)[0] == "\n"
    assert process.returncode == 0
    assert nobody_is_left(process.pid)


@pytest.mark.faults
def test_where_one_ends_all_end_and_it_is_named() -> None:
    process = start(WAITS, ENDS)
    output = process.communicate(timeout=60)[0]
    assert output.splitlines()[-1] == " ".join(ENDS)
    assert nobody_is_left(process.pid)


@pytest.mark.faults
def test_where_the_first_is_killed_the_others_end_too() -> None:
    process = start(WAITS, WAITS)
    wait_for(process, 2)
    process.kill()
    # The pipe ends when the last process that could write to it has.
    assert process.communicate(timeout=60)[0] == ""


def test_a_port_that_is_taken_is_refused_even_where_it_would_be_shared() -> None:
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(OSError, match=f"cổng {port}.*PORT="):
            port_is_free("127.0.0.1", port)
    port_is_free("127.0.0.1", port)


def test_serve_says_so_in_a_sentence(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        refused = subprocess.run(
            [sys.executable, "-m", "portal", "serve"],
            env={
                **os.environ,
                "DATA": str(tmp_path),
                "PORT": str(other.getsockname()[1]),
                "DJANGO_SETTINGS_MODULE": "portal.config.settings.develop",
            },
            capture_output=True,
            text=True,
            check=False,
        )
    assert refused.returncode != 0
    assert "PORT=8001" in refused.stderr
    assert "Traceback" not in refused.stderr


@pytest.mark.parametrize("port", ["abc", "0", "99999", "-1", ""])
def test_a_port_that_is_none_is_refused_in_a_sentence(port: str) -> None:
    with pytest.raises(CommandError, match="PORT"):
        port_of(port)


def test_one_portal_in_a_data_folder(tmp_path: Path) -> None:
    first = alone_in(tmp_path)
    with pytest.raises(OSError, match="đang chạy trên thư mục dữ liệu"):
        alone_in(tmp_path)
    first.close()
    alone_in(tmp_path).close()
