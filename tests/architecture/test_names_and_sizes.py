"""The house rules that a file's name and length can break."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

PROJECT = Path(__file__).resolve().parents[2]
FOREIGN_NAMES = {"utils", "helpers", "common", "services", "managers", "misc", "tools"}


def files(*folders: str) -> list[Path]:
    found = (path for folder in folders for path in (PROJECT / folder).rglob("*.py"))
    return sorted(path for path in found if "migrations" not in path.parts)


def lengths(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            yield f"{path.relative_to(PROJECT)}: {node.name}", node.end_lineno - node.lineno + 1


def test_no_file_is_named_for_nothing() -> None:
    found = [
        path
        for path in files("portal", "tests", "bench", "scripts")
        if FOREIGN_NAMES & {path.stem, *path.parts}
    ]
    assert found == []


def test_files_are_short() -> None:
    sizes = {
        str(path.relative_to(PROJECT)): len(path.read_text().splitlines())
        for path in files("portal", "tests", "bench", "scripts")
    }
    assert {name: size for name, size in sizes.items() if size > 400} == {}
    code = [size for name, size in sizes.items() if size and "/held_out" not in name]  # corpora are data
    assert median(code) <= 80


def test_functions_are_short() -> None:
    found = dict(pair for path in files("portal", "bench", "scripts") for pair in lengths(path))
    assert {name: length for name, length in found.items() if length > 60} == {}
    short = sum(length <= 25 for length in found.values())
    assert short / len(found) >= 0.9


@pytest.mark.parametrize(
    "excuse", ["TO" + "DO", "FIX" + "ME", "no" + "qa", "pytest.mark." + "skip", "pytest." + "skip("]
)
def test_nothing_is_put_off_or_excused(excuse: str) -> None:
    found = [path for path in files("portal", "tests", "bench", "scripts") if excuse in path.read_text()]
    assert found == []


def test_ignored_types_say_which_and_tests_never_sleep() -> None:
    bare = [path for path in files("portal", "tests", "bench") if "type: ignore\n" in path.read_text()]
    asleep = [
        path
        for path in files("tests")
        if "sleep(" in path.read_text()
        and "faults" not in path.parts
        and path.name not in (Path(__file__).name, "live.py")
    ]
    assert (bare, asleep) == ([], [])
