"""The sides of the comparison, each in a process of its own, asked in turn."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

SIZES: Final = {"small": 100, "large": 10_000, "huge": 100_000}  # live texts of the portal
Asked = tuple[str, str]  # a side, a measure


class Side:
    """A process that measures when asked."""

    def __init__(self, data: Path, settings: str, module: str, *more: str) -> None:
        data.mkdir(exist_ok=True)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bench.side", settings, module, *more],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "DATA": str(data)},
        )

    def read(self) -> str:
        assert self.process.stdout is not None
        line = self.process.stdout.readline().strip()
        if not line:
            sys.exit("A side of the benchmark ended: its message stands above.")
        return line

    def ready(self) -> "Side":
        while self.read() != "ready":
            pass
        return self

    def ask(self, measure: str) -> str:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{measure}\n")
        self.process.stdin.flush()
        return self.read()

    def end(self) -> None:
        self.process.terminate()
        self.process.wait()


class Sides:
    """A plain Wagtail site, and the portal three times, with more and more texts."""

    def __init__(self, folder: Path) -> None:
        reference = Side(folder / "reference", "bench.reference.settings", "bench.reference.side")
        # The larger ones begin as copies: what takes long to set up is set up once
        small = portal(folder, "small").ready()
        for name in ("large", "huge"):
            shutil.copytree(folder / "small", folder / name)
        others = {name: portal(folder, name) for name in ("large", "huge")}
        self.sides = {"reference": reference.ready(), "small": small}
        self.sides |= {name: side.ready() for name, side in others.items()}

    def once(self, asked: Asked) -> float:
        return float(self.sides[asked[0]].ask(asked[1]))

    def in_turn(self, measures: Sequence[Asked], rounds: int) -> dict[Asked, list[float]]:
        """The numbers of each measure, round by round; a round before them warms up."""
        taken = [{asked: self.once(asked) for asked in measures} for _ in range(1 + rounds)][1:]
        return {asked: [each[asked] for each in taken] for asked in measures}

    def end(self) -> None:
        for side in self.sides.values():
            side.end()


def portal(folder: Path, name: str) -> Side:
    return Side(folder / name, "bench.settings", "bench.portal", str(SIZES[name]))
