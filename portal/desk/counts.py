"""Lượt xem và tìm kiếm: what the public reads, fetches, seeks and misses, for those who write for it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal.core import hosts
from portal.core.models import Document
from portal.core.templatetags.portal import number
from portal.counting.models import DayCount
from portal.counting.querysets import DayCountQuerySet
from portal.editorial.models import Publication, Section

SIZE: Final = 50
WEEK: Final = 7
BY_THE_DAY: Final = 31  # of more days the bars are weeks

Kind = DayCount.Kind
Asked = tuple[str, str, int]  # host, subject, how often
HEADINGS: Final = {
    Kind.VIEW: (_("Trang được xem nhiều"), _("Trang")),
    Kind.DOWNLOAD: (_("Tệp được tải nhiều"), _("Tệp")),
    Kind.SEARCH: (_("Tìm có kết quả"), _("Từ đã tìm")),
    Kind.FRUITLESS: (_("Tìm không có kết quả"), _("Từ đã tìm")),
    Kind.MISSING: (_("Địa chỉ không có trang"), _("Địa chỉ")),
}
FOR_ALL: Final = (Kind.VIEW, Kind.DOWNLOAD)


@dataclass(frozen=True)
class Line:
    """What was asked for, where it is, on which host, how often."""

    label: Any
    host: str
    times: int
    url: str = ""
    detail: str = ""


@dataclass(frozen=True)
class Table:
    """The most of one kind, and how often the kind was counted at all."""

    name: str
    label: Any
    heading: Any
    column: Any
    lines: list[Line]
    total: int


@dataclass(frozen=True)
class Bar:
    """A day, or a week, and how long its bar is of a hundred."""

    label: str
    value: str
    share: int


def tables(rows: DayCountQuerySet, kinds: Sequence[Kind]) -> list[Table]:
    totals = rows.totals()
    lines = {Kind.VIEW: pages, Kind.DOWNLOAD: files}
    return [
        Table(
            name=kind.value,
            label=kind.label,
            heading=HEADINGS[kind][0],
            column=HEADINGS[kind][1],
            lines=lines.get(kind, as_typed)(rows.most(kind, SIZE)),
            total=totals.get(kind, 0),
        )
        for kind in kinds
    ]


def pages(asked: Sequence[Asked]) -> list[Line]:
    """Addresses of pages, with the titles that they have today."""
    known = titles({path for _host, path, _times in asked})
    return [
        Line(known.get((host, path), path), host, times, hosts.url(host_of(host), path), path)
        for host, path, times in asked
    ]


def titles(paths: Iterable[str]) -> dict[tuple[str, str], Any]:
    """(host, address) -> the title of what is public there: two queries, for texts and for sections."""
    texts = Publication.objects.filter(live=True, path__in=paths)
    named = texts.values_list("locale__language_code", "path", "title")
    found: dict[tuple[str, str], Any] = {(host, path): title for host, path, title in named}
    for section in Section.objects.shown("vi"):
        found[("vi", section.path("vi"))] = section.full_name("vi")
        found[("en", section.path("en"))] = section.full_name("en")
    return {**found, ("vi", "/"): _("Trang chủ"), ("en", "/"): _("Trang chủ")}


def files(asked: Sequence[Asked]) -> list[Line]:
    """Files by their titles, while something public offers them."""
    public = Document.objects.filter(is_public=True).in_bulk([int(pk) for _host, pk, _times in asked])
    return [
        file_line(public[int(pk)], host, times)
        if int(pk) in public
        else Line(_("Tệp không còn công khai"), host, times, detail=pk)
        for host, pk, times in asked
    ]


def file_line(file: Document, host: str, times: int) -> Line:
    there = host_of(host)
    address = reverse("wagtaildocs_serve", hosts.urlconf(there), [file.pk, file.filename])
    return Line(file.title, host, times, hosts.url(there, address), file.filename)


def as_typed(asked: Sequence[Asked]) -> list[Line]:
    return [Line(subject, host, times) for host, subject, times in asked]


def bars(rows: DayCountQuerySet, first: date, last: date) -> list[Bar]:
    """Views day by day, or week by week, the latest first."""
    views = rows.by_day(Kind.VIEW)
    length = 1 if (last - first).days < BY_THE_DAY else WEEK
    spans = []
    while last >= first:
        days = [last - timedelta(days=back) for back in range(length) if last - timedelta(days=back) >= first]
        spans.append((days[-1], days[0], sum(views.get(day, 0) for day in days)))
        last -= timedelta(days=length)
    most = max((value for _first, _last, value in spans), default=0) or 1
    return [Bar(label(start, end), number(value), 100 * value // most) for start, end, value in spans]


def label(first: date, last: date) -> str:
    return f"{last:%d/%m}" if first == last else f"{first:%d/%m} – {last:%d/%m}"


def host_of(host: str) -> hosts.Host:
    return "en" if host == "en" else "vi"
