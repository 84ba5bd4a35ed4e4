"""docs/operations.md has one table of environment variables: all that the portal reads, nothing else."""

import re
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
READ = re.compile(
    r"""os\.environ(?:\.get\(|\.setdefault\(|\[)\s*["']([A-Z_]+)["']"""
    r"""|["']([A-Z_]+)["'] (?:not )?in os\.environ"""
)


def read_by_the_code() -> set[str]:
    files = [path for folder in ("portal", "scripts", "bench") for path in (PROJECT / folder).rglob("*.py")]
    return {one or other for path in files for one, other in READ.findall(path.read_text())}


def listed() -> list[str]:
    text = (PROJECT / "docs/operations.md").read_text()
    table = text.split("## Environment", 1)[1].split("\n## ", 1)[0]
    return re.findall(r"^\| `([A-Z_]+)`", table, flags=re.MULTILINE)


def test_the_table_is_complete_and_lists_nothing_else() -> None:
    assert sorted(listed()) == sorted(read_by_the_code())


def test_the_portal_reads_its_environment_only_in_ways_that_this_test_sees() -> None:
    for path in (PROJECT / "portal").rglob("*.py"):
        text = path.read_text()
        assert "getenv" not in text, path
        assert text.count("os.environ") == len(READ.findall(text)), path
