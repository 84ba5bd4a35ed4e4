"""The catalogues of translations: `catalogues.py compile|update|check`, through Babel, without gettext.

The texts in the code are Vietnamese; `update` collects them into the English catalogue, `check` says which of
them have no English yet.
"""

import sys
from pathlib import Path


def main() -> None:
    {"compile": compile_all}[sys.argv[1]]()


def compile_all() -> None:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    for path in (Path(__file__).parents[1] / "portal/locale").glob("*/LC_MESSAGES/*.po"):
        with path.open("rb") as source, path.with_suffix(".mo").open("wb") as target:
            write_mo(target, read_po(source, locale=path.parts[-3]))


if __name__ == "__main__":
    main()
