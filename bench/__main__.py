"""`make bench`: what the portal promises of its speed, as ratios of one alternating run, in a table.

Seconds differ from machine to machine; the ratios are what is kept. Processor time is taken within processes
of the portal and of a plain Wagtail site, which are asked in turn; requests a second are taken over HTTP.
"""

import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from bench import lighthouse, served, weight
from bench.sides import SIZES, Asked, Sides
from bench.table import Row, printed, ratios

ROUNDS = 11
SPREADS = 3  # of the search, whose every page is taken by itself
PAGES: list[Asked] = [
    ("reference", "empty"),
    ("reference", "article"),
    ("small", "article"),
    ("large", "article"),
    ("small", "home"),
    ("large", "home"),
    ("large", "search"),
    ("huge", "search"),
    ("small", "bare publish"),
    ("small", "publish"),
    ("large", "publish"),
]
GOLD = {"open": "known topics", "held_out": "topics held out"}


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="portal-bench-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # nginx reads in it, as somebody else
        say("Setting up: a plain Wagtail site, and the portal with 100, 10,000 and 100,000 texts")
        sides = Sides(folder)
        say("Processor time")
        rows = [*computed(sides), *finding(sides)]
        path = sides.sides["small"].ask("path")
        sides.end()
        say("Over HTTP, beside granian, Django's page cache and nginx")
        rows += over_http(folder / "small", path)
        say("In a browser")
        rows += in_browser(folder / "small", path)
    print(f"\n{platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}\n")
    print(printed(rows))


def say(text: str) -> None:
    print(f"{text} ...", flush=True)


def computed(sides: Sides) -> list[Row]:
    """Processor time and queries of pages that nobody has kept."""
    taken = sides.in_turn(PAGES, ROUNDS)
    for (side, what), seconds in taken.items():
        print(f"  {side:10} {what:8} {median(seconds) * 1000:8.2f} ms")
    spread = [sides.once(("large", "search spread")) for _ in range(SPREADS)]

    def ratio(over: Asked, under: Asked) -> list[float]:
        return ratios(taken[over], taken[under])

    return [
        Row("uncached article / empty view", ratio(("small", "article"), ("reference", "empty"))),
        Row(
            "uncached article / plain Wagtail page",
            ratio(("small", "article"), ("reference", "article")),
            0.6,
        ),
        Row("article, 10,000 texts / 100", ratio(("large", "article"), ("small", "article"))),
        Row("home, 10,000 texts / 100", ratio(("large", "home"), ("small", "home"))),
        Row(
            "publish / Wagtail's bare publish of it",
            ratio(("small", "publish"), ("small", "bare publish")),
            2.5,
        ),
        Row("publish, 10,000 texts / 100", ratio(("large", "publish"), ("small", "publish")), 1.2),
        Row("search page, 10,000 / uncached article", ratio(("large", "search"), ("large", "article")), 1.5),
        Row("search page, 100,000 / 10,000", ratio(("huge", "search"), ("large", "search")), 1.5),
        Row("search page, 10,000: p95 / median", spread, 3),
        *(
            Row(
                f"queries of {page} in a new process, {SIZES[size]:,} texts",
                [sides.once((size, f"{page} queries"))],
                bound,
            )
            for page, bound in (("article", 8), ("home", 12))
            for size in ("small", "large")
        ),
        Row("queries of search, 10,000 texts", [sides.once(("large", "search queries"))], 6),
    ]


def over_http(data: Path, path: str) -> list[Row]:
    rates = served.rates(data, path)
    for name, each in rates.items():
        print(f"  {name:10} {median(each):8,.0f} requests a second")

    def ratio(name: str) -> list[float]:
        return ratios(rates["portal"], rates[name])

    return [
        Row("kept article / bare granian", ratio("granian"), 0.7, least=True),
        Row("kept article / Django's page cache", ratio("page cache"), 8, least=True),
        Row("kept article / nginx static", ratio("nginx")),
        Row("bare granian / nginx static", ratios(rates["granian"], rates["nginx"])),
        Row("bare granian / Django's page cache", ratios(rates["granian"], rates["page cache"])),
    ]


def in_browser(data: Path, path: str) -> list[Row]:
    develop = {"DJANGO_SETTINGS_MODULE": "portal.config.settings.develop"}
    collect = [sys.executable, "-m", "portal", "collectstatic", "--noinput", "-v", "0"]
    subprocess.run(collect, check=True, env={**os.environ, **develop, "DATA": str(data)})
    with served.granian("portal.config.wsgi:application", data, **develop) as port:
        first, again = weight.views(port)
        rows = [
            Row("home, first view: kilobytes", [first.octets["page"] / 1024], 60),
            Row("home, first view: requests", [first.requests["page"]], 8),
            Row("home, repeat view: kilobytes", [again.octets["page"] / 1024], 12),
        ]
        for name, at in {"home": "/", "article": path}.items():
            marks, missing = lighthouse.marks(data / "lighthouse", f"http://{served.HOST}:{port}{at}")
            rows += [
                Row(f"Lighthouse mobile, {name}: {each}", [mark], 100, least=True)
                for each, mark in marks.items()
            ]
            print(
                *(f"  Lighthouse, {name}: {line}" for line in missing), sep="\n", end="\n" if missing else ""
            )
    return rows


def finding(sides: Sides) -> list[Row]:
    """The share of the gold set that finds what it must among the first five answers."""
    asked, found = (
        {part: sides.once(("small", f"gold {part} {what}")) for part in GOLD} for what in ("asked", "found")
    )
    parts = [
        Row(
            f"gold set, {GOLD[part]}: {asked[part]:.0f} queries", [found[part] / asked[part] * 100], unit=" %"
        )
        for part, name in GOLD.items()
    ]
    whole = sum(found.values()) / sum(asked.values()) * 100
    return [Row("gold set, all", [whole], 95, least=True, unit=" %"), *parts]


if __name__ == "__main__":
    main()
