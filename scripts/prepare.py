"""Make this checkout ready: `prepare.py run|dev|bench|test [postgresql]`.

Runs on the machine's own Python with nothing installed, and does only what isn't done yet.
"""

import hashlib
import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import debian

PROJECT = Path(__file__).resolve().parents[1]
VENV = PROJECT / ".venv"
DATA = Path(os.environ.get("DATA") or PROJECT / "var").resolve()
LOCKS = PROJECT / "requirements"


def main() -> None:
    aim = sys.argv[1]
    machine()
    debian.need(*programs(aim))
    virtual_environment()
    dependencies("run" if aim == "run" else "dev")
    catalogues()
    if aim == "run":
        data_folder()
        static_files()


def programs(aim: str) -> list[str]:
    """What Debian has to bring."""
    if aim == "bench":
        return ["chromium", "nginx-light", "wrk"]
    if aim == "test":
        return ["chromium", *(["postgresql"] if sys.argv[2:] == ["postgresql"] else [])]
    return []


def machine() -> None:
    """Refuse, in one sentence, what this machine is too old or too bare for."""
    if sys.version_info < (3, 11):
        sys.exit(
            f"The portal needs Python 3.11 or newer, not {sys.version.split()[0]}: make PYTHON=python3.11"
        )
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        sys.exit("Python's venv is missing on this machine: apt install python3-venv")


def virtual_environment() -> None:
    if not (VENV / "bin/pip").exists():
        say("Making a virtual environment")
        run(sys.executable, "-m", "venv", "--clear", str(VENV))


def dependencies(lock: str) -> None:
    """Install exactly what the lock names, by its hashes. What tests need stays where it was installed."""
    note = VENV / "installed"
    noted = note.read_text() if note.is_file() else ""
    lock = "dev" if noted.startswith("dev") else lock
    wanted = f"{lock} {fingerprint([LOCKS / f'{lock}.txt', LOCKS / 'uv.txt', VENV / 'pyvenv.cfg'])}"
    if noted == wanted:
        return
    say(f"Installing what requirements/{lock}.txt locks")
    environment = {**index_of_pip(), **os.environ, "VIRTUAL_ENV": str(VENV)}
    tools = VENV / "tools"
    pip = [
        VENV / "bin/pip",
        "install",
        "-qq",
        "--require-hashes",
        "--no-deps",
        "--upgrade",
        "--target",
        tools,
    ]
    run(*map(str, pip), "-r", str(LOCKS / "uv.txt"))
    uv = [str(tools / "bin/uv"), "pip"]
    run(
        *uv,
        "sync",
        "--quiet",
        "--compile-bytecode",
        "--require-hashes",
        str(LOCKS / f"{lock}.txt"),
        env=environment,
    )
    run(*uv, "install", "--quiet", "--no-deps", "--no-build-isolation", "-e", ".", env=environment)
    note.write_text(wanted)


def index_of_pip() -> dict[str, str]:
    """What pip is configured to and uv would not know: where packages come from, whom to trust."""
    names = {"index-url": "UV_DEFAULT_INDEX", "cert": "SSL_CERT_FILE"}
    command = [VENV / "bin/pip", "config", "list"]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    pairs = (line.partition("=") for line in lines)
    return {
        names[key.split(".")[-1]]: value.strip("'\"")
        for key, _, value in pairs
        if key.split(".")[-1] in names
    }


def catalogues() -> None:
    texts = PROJECT.glob("portal/locale/*/LC_MESSAGES/*.po")
    if any(not done(text.with_suffix(".mo"), since=text) for text in texts):
        run(str(VENV / "bin/python"), "scripts/catalogues.py", "compile")


def data_folder() -> None:
    """Note which settings the folder was made for, so that `portal` works in it without being told."""
    DATA.mkdir(parents=True, exist_ok=True)
    note = DATA / "settings"
    if not note.exists():
        note.write_text("portal.config.settings.develop\n")


def static_files() -> None:
    files = sorted(path for path in PROJECT.glob("portal/*/static/**/*") if path.is_file())
    wanted = fingerprint([LOCKS / "run.txt", *files])
    noted = DATA / "static.made"
    if not noted.is_file() or noted.read_text() != wanted:
        say("Collecting static files")
        run(str(VENV / "bin/portal"), "collectstatic", "--noinput", "--clear", "-v", "0")
        noted.write_text(wanted)


def done(made: Path, *, since: Path) -> bool:
    return made.is_file() and made.stat().st_mtime >= since.stat().st_mtime


def fingerprint(paths: Iterable[Path]) -> str:
    state = hashlib.sha256()
    for path in paths:
        state.update(str(path).encode())
        state.update(path.read_bytes())
    return state.hexdigest()


def say(text: str) -> None:
    print(f"{text} ...", flush=True)


def run(*command: str, env: dict[str, str] | None = None) -> None:
    """Run a step from the project's folder. It has said what went wrong when it fails; stop there."""
    if subprocess.run(command, cwd=PROJECT, env=env).returncode:
        sys.exit(1)


if __name__ == "__main__":
    main()
