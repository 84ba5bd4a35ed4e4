"""Lighthouse's four marks of a page on a phone, where npm can bring it."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Final

PACKAGE: Final = "lighthouse@12.8.2"  # the last line that runs on the Node.js of Debian 12
FLAGS: Final = "--headless=new --no-sandbox --disable-background-networking --disable-sync --no-first-run"
Marks = dict[str, float]


def marks(folder: Path, url: str) -> tuple[Marks, list[str]]:
    """(category -> its mark of 100, a line for each point that is missing); nothing where there is no npm."""
    if shutil.which("npm") is None:
        return {}, ["not measured: npm is missing"]
    folder.mkdir(exist_ok=True)
    program = folder / "node_modules/.bin/lighthouse"
    if not program.exists():
        install = ["npm", "install", "--no-save", "--no-audit", "--no-fund", "--silent", PACKAGE]
        if subprocess.run(install, cwd=folder).returncode:
            return {}, ["not measured: npm could not install it"]
    report = folder / "report.json"
    options = ["--quiet", "--output=json", f"--output-path={report}", f"--chrome-flags={FLAGS}"]
    subprocess.run(
        [str(program), url, *options], check=True, env={**os.environ, "CHROME_PATH": "/usr/bin/chromium"}
    )
    return read(report)


def read(report: Path) -> tuple[Marks, list[str]]:
    said = json.loads(report.read_text(encoding="utf-8"))
    found = {name: category["score"] * 100 for name, category in said["categories"].items()}
    missing = [
        f"{name}: {said['audits'][part['id']]['title']} {said['audits'][part['id']].get('displayValue', '')}"
        for name, category in said["categories"].items()
        for part in category["auditRefs"]
        if part["weight"] and (said["audits"][part["id"]]["score"] or 0) < 1
        if found[name] < 100
    ]
    return found, missing
