"""The catalogues of translations, through Babel, without gettext: `catalogues.py compile|update|check`.

The texts in the code are Vietnamese: `update` collects them into the English catalogue, `check` names those
that have no English yet.
"""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PORTAL = Path(__file__).resolve().parents[1] / "portal"
ENGLISH = PORTAL / "locale/en/LC_MESSAGES/django.po"
KEYWORDS = {
    "_": None,
    "gettext": None,
    "translate": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}


def main() -> None:
    {"compile": compile_all, "update": update, "check": check}[sys.argv[1]]()


def compile_all() -> None:
    """Every catalogue that lies in the project, into what gettext reads."""
    for path in PORTAL.glob("locale/*/LC_MESSAGES/*.po"):
        with path.open("rb") as source, path.with_suffix(".mo").open("wb") as target:
            write_mo(target, read_po(source, locale=path.parts[-3]))


def update() -> None:
    """Bring the English catalogue to the texts of today; what is translated stays, what is gone goes."""
    catalogue = english()
    catalogue.update(texts_of_today(), no_fuzzy_matching=True)
    ENGLISH.parent.mkdir(parents=True, exist_ok=True)
    with ENGLISH.open("wb") as target:
        write_po(target, catalogue, no_location=True, ignore_obsolete=True, sort_output=True, width=100)


def check() -> None:
    """Exit with the texts that lack English, if any do."""
    catalogue = english()
    missing = [
        text for text in texts_of_today() if text.id and not translated(catalogue, text.id, text.context)
    ]
    if missing:
        sys.exit("\n".join(f"No English for: {text.id!r}" for text in missing))


def translated(catalogue: Catalog, text: str, context: str | None) -> bool:
    found = catalogue.get(text, context)
    strings = [found.string] if found and isinstance(found.string, str) else (found.string if found else ())
    return bool(strings) and all(strings) and not found.fuzzy


def english() -> Catalog:
    if not ENGLISH.exists():
        return Catalog(locale="en", fuzzy=False, project="portal")
    with ENGLISH.open("rb") as source:
        return read_po(source, locale="en")


def texts_of_today() -> Catalog:
    catalogue = Catalog()
    for path in sorted([*PORTAL.rglob("*.py"), *PORTAL.glob("*/templates/**/*")]):
        if path.is_file():
            for _, text, comments, context in found_in(path):
                catalogue.add(text, auto_comments=comments, context=context)
    return catalogue


def found_in(path: Path) -> Iterator[tuple[int, str, list[str], str | None]]:
    """The texts of one file. Templates become Python first, as Django's own makemessages has it."""
    from django.utils.translation.template import templatize

    source = path.read_text()
    if path.suffix != ".py":
        source = f"(\n{templatize(source)}\n)"  # in brackets, because its indentation means nothing
    yield from extract("python", BytesIO(source.encode()), keywords=KEYWORDS, comment_tags=("Translators:",))


if __name__ == "__main__":
    main()
