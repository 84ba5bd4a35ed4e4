"""PostgreSQL's own programs, run on the portal's database."""

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any, Final

from psycopg.conninfo import make_conninfo

from portal.operations.refusals import Impossible

DJANGOS: Final = ("pool", "transaction_mode")  # among OPTIONS; libpq does not know them


def run(program: str, *arguments: str, known: dict[str, Any], private: Path) -> None:
    """Run a program to its end. `private` is a folder that nobody else can read.

    Other users of the machine see a command's arguments: the password comes in a file.
    """
    password = known["PASSWORD"].replace("\\", "\\\\").replace(":", "\\:")
    with tempfile.NamedTemporaryFile("w", dir=private) as passwords:
        passwords.write(f"*:*:*:*:{password}\n" if password else "")
        passwords.flush()
        where = address(known, **({"passfile": passwords.name} if password else {}))
        command = [program, "--no-password", f"--dbname={where}", *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Impossible(f"{Path(program).name} không làm được: {done.stderr.strip()}")


def found(program: str, folder: Path | None) -> str:
    """Where a program is, in a folder or in PATH."""
    path = shutil.which(program, path=str(folder) if folder else None)
    if path is None:
        raise Impossible(
            f"Không tìm thấy chương trình {program} của PostgreSQL. Hãy cài postgresql-client,"
            " hoặc chỉ ra thư mục của nó: --pg-bin THƯ_MỤC."
        )
    return path


def address(known: dict[str, Any], **more: str) -> str:
    """How libpq is told of a database that Django knows."""
    parts = {"dbname": known["NAME"], "user": known["USER"], "host": known["HOST"], "port": known["PORT"]}
    options = {name: value for name, value in known["OPTIONS"].items() if name not in DJANGOS}
    return make_conninfo(**{name: value for name, value in {**parts, **options, **more}.items() if value})
