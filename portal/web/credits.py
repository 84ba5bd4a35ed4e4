"""What a page names as taken from others (Điều 8 khoản 3): kept on the text's row since it went live."""

from dataclasses import dataclass
from datetime import date

from portal.editorial.models import Publication, Quotation


@dataclass(frozen=True)
class Taken:
    """One thing quoted, reprinted or summarised, with its author and its official source."""

    extent: str
    author: str
    title: str
    url: str
    on: date | None
    source: str
    source_url: str

    @property
    def label(self) -> str:
        return str(Quotation.Extent(self.extent).label)

    @property
    def line(self) -> str:
        """In one line, for machines and feeds."""
        return ", ".join(filter(None, (self.author, self.title, self.source, self.url or self.source_url)))


def taken(text: Publication) -> list[Taken]:
    """What a text takes from others, in the words of its language. Asks the database nothing."""
    return [
        Taken(
            extent=said["extent"],
            author=said["author"],
            title=said["title"],
            url=said["url"],
            on=date.fromisoformat(said["on"]) if said["on"] else None,
            source=source_name(said["source"], text.language),
            source_url=said["source"].get("url", ""),
        )
        for said in text.quoted
    ]


def source_name(said: dict[str, str], language: str) -> str:
    """The name of a source in a language, in Vietnamese where it has no other."""
    return (said.get("en") if language == "en" else "") or said.get("vi", "")
