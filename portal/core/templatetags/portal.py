"""What every template of the portal may say: `{% load portal %}`."""

import datetime
import functools

from django import template
from django.core.paginator import Page
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from portal.core import hosts, pictures, typography
from portal.core.models import Image

register = template.Library()


def _language() -> str:
    return get_language() or "vi"


@register.filter(is_safe=True)
def joined(value: object) -> str:
    """Hold together what a line may not tear: `{{ title|joined }}`."""
    return typography.joined(str(value))


@register.filter
def number(value: int | None) -> str:
    """12480 -> 12.480; nothing for None."""
    return "" if value is None else typography.number(value, _language())


@register.filter
def filesize(value: int | None) -> str:
    """Octets -> "86 KB"; nothing for None."""
    return "" if value is None else typography.size(value, _language())


@register.simple_tag
def day(value: datetime.date | None) -> str:
    """`<time datetime="2026-10-14">14/10/2026</time>`, in the time zone of the portal."""
    if value is None:
        return ""
    date = timezone.localdate(value) if isinstance(value, datetime.datetime) else value
    return format_html('<time datetime="{}">{}</time>', date.isoformat(), typography.day(date, _language()))


@register.simple_tag
def moment(value: datetime.datetime) -> str:
    """`<time>` with hour and day: 09:14, 14/10/2026."""
    local = timezone.localtime(value)
    text = f"{local:%H:%M}, {typography.day(local.date(), _language())}"
    return format_html('<time datetime="{}">{}</time>', local.isoformat(timespec="minutes"), text)


@register.simple_tag
def period(start: datetime.datetime, end: datetime.datetime | None) -> str:
    """From when to when; the day once where both fall on it: 08:00 – 11:30, 28/11/2026."""
    if end is None:
        return moment(start)
    if timezone.localdate(start) != timezone.localdate(end):
        return format_html("{} – {}", moment(start), moment(end))
    begins = timezone.localtime(start)
    return format_html(
        '<time datetime="{}">{}</time> – {}', begins.isoformat(), f"{begins:%H:%M}", moment(end)
    )


@register.simple_tag
@functools.cache
def icon(name: str) -> str:
    """One of our drawings (`static/core/icons.svg`), in the colour of the text, silent to screen readers."""
    return format_html(
        '<svg class="icon" aria-hidden="true"><use href="{}#{}"/></svg>', static("core/icons.svg"), name
    )


@register.simple_tag
def host_url(host: hosts.Host, path: str = "/") -> str:
    """An absolute address on another host of the portal."""
    return hosts.url(host, path)


@register.inclusion_tag("core/components/picture.html")
def picture(
    image: Image, alt: str = "", shape: str = "photo", sizes: str = "100vw", eager: bool = False
) -> dict[str, object]:
    """An `<img>` with srcset, size and alt. `eager` for what is seen before scrolling."""
    return {"picture": pictures.picture(image, shape), "alt": alt, "sizes": sizes, "eager": eager}


@register.inclusion_tag("core/components/pagination.html")
def pagination(page: Page[object], query: str = "") -> dict[str, object]:
    """Links to the other pages of a list; `query` holds the rest of the address ("year=2026&")."""
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    window = [number if isinstance(number, int) else None for number in numbers]
    return {"page": page, "window": window, "query": query}


@register.simple_block_tag
def card(content: SafeString, title: str = "", tone: str = "", level: int = 2) -> str:
    """A bordered box with a heading; `tone` is "", "leaf" or "sea"."""
    context = {"content": content, "title": title, "tone": tone, "tag": f"h{level}"}
    return render_to_string("core/components/card.html", context)


@register.simple_block_tag
def notice(content: SafeString, tone: str = "info") -> str:
    """A remark that stands out; `tone` is info, success, warning or error, and shows as an icon too."""
    icons = {"info": "info", "success": "tick", "warning": "warning", "error": "warning"}
    context = {"content": content, "tone": tone, "icon_name": icons[tone]}
    return render_to_string("core/components/notice.html", context)


@register.simple_block_tag
def empty(content: SafeString) -> str:
    """What stands where there is nothing to list: says why, and what to do instead."""
    return render_to_string("core/components/empty.html", {"content": content})
