"""`make bench`: the portal beside an empty Django view and beside a plain Wagtail site, as ratios.

Both sides run at the same time and are asked in turn, so that whatever else the machine does meets both. The
medians of the rounds are compared. Seconds differ from machine to machine; the ratios are what is kept.
"""

import os
import subprocess
import sys
import tempfile
from statistics import median

ROUNDS = 15
SIDES = {
    "portal": ("bench.settings", "bench.portal"),
    "reference": ("bench.reference.settings", "bench.reference.side"),
}
MEASURES = [("reference", "empty"), ("reference", "article"), ("portal", "article")]
MEASURES += [("reference", "publish"), ("portal", "publish")]


class Side:
    """A process that measures when asked."""

    def __init__(self, name: str, data: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bench.side", *SIDES[name]],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "DATA": data},
        )

    def read(self) -> str:
        assert self.process.stdout is not None
        line = self.process.stdout.readline().strip()
        if not line:
            sys.exit("A side of the benchmark ended: its message stands above.")
        return line

    def ask(self, measure: str) -> float:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{measure}\n")
        self.process.stdin.flush()
        return float(self.read())


def main() -> None:
    print("Setting up both sides ...", flush=True)
    with tempfile.TemporaryDirectory(prefix="portal-bench-") as data:
        sides = {name: Side(name, data) for name in SIDES}
        for side in sides.values():
            while side.read() != "ready":
                pass
        rounds = [{(name, what): sides[name].ask(what) for name, what in MEASURES} for _ in range(1 + ROUNDS)]
        for side in sides.values():
            side.process.terminate()
            side.process.wait()
    report({measure: median(found[measure] for found in rounds[1:]) for measure in MEASURES})


def report(found: dict[tuple[str, str], float]) -> None:
    empty, plain, article = (found[measure] for measure in MEASURES[:3])
    bare, ours = (found[measure] for measure in MEASURES[3:])
    print(f"Processor time, median of {ROUNDS} rounds, both sides in turn:")
    for (name, what), seconds in found.items():
        print(f"  {name:10} {what:8} {seconds * 1000:8.2f} ms")
    print(f"An uncached article takes {article / empty:.1f} times an empty Django view,")
    print(f"  {article / plain:.2f} times a plain Wagtail page of the same content.")
    print(f"Approving and publishing takes {ours / bare:.2f} times Wagtail's bare publish.")


if __name__ == "__main__":
    main()
