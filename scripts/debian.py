"""The few programs that come from Debian rather than from the lock."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PATH = os.pathsep.join([*os.get_exec_path(), "/usr/sbin"])
# package -> how to see that it is there
PACKAGES = {
    "chromium": lambda: shutil.which("chromium") is not None,
    "nginx-light": lambda: shutil.which("nginx", path=PATH) is not None,
    "wrk": lambda: shutil.which("wrk") is not None,
    "postgresql": lambda: any(Path("/usr/lib/postgresql").glob("*/bin/initdb")),
}


def need(*packages: str) -> None:
    """Have these installed: through apt where that is allowed, else refuse and say how."""
    missing = [package for package in packages if not PACKAGES[package]()]
    if not missing:
        return
    names = " ".join(missing)
    apt = ["apt-get"] if os.geteuid() == 0 else ["sudo", "-n", "apt-get"]
    if shutil.which("apt-get") is None or not may(apt):
        sys.exit(f"This needs Debian's {names}, and may not install it: sudo apt install {names}")
    print(f"Installing {names} from Debian with apt ...", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update", "-qq"], ["install", "-qq", "--yes", *missing]):
        if subprocess.run([*apt, *step], env=quiet, stdout=subprocess.DEVNULL).returncode:
            sys.exit(f"apt could not install {names}: its message stands above.")


def may(apt: list[str]) -> bool:
    return (
        shutil.which(apt[0]) is not None
        and subprocess.run([*apt, "--version"], capture_output=True).returncode == 0
    )
