"""The pages that stand on every host whatever is published: what they are called, where they are."""

import dataclasses
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal.core import hosts
from portal.web.surroundings import host_of


@dataclasses.dataclass(frozen=True)
class Fixed:
    """Its title, what it is about, its type at schema.org."""

    title: Any
    description: Any
    kind: str = "WebPage"


PAGES: Final = {
    "home": Fixed(
        _("Trang chủ"),
        _("Tra cứu, làm thủ tục, tìm quy định về bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp."),
        "WebSite",
    ),
    "search": Fixed(_("Tất cả tin, bài"), _("Tìm trong tất cả tin, bài của Cổng."), "SearchResultsPage"),
    "site-map": Fixed(_("Sơ đồ trang"), _("Tất cả chuyên mục, mục và trang cố định của Cổng.")),
    "feeds": Fixed(_("Nguồn tin RSS, Atom"), _("Theo dõi tin, bài mới bằng ứng dụng đọc tin.")),
    "corrections": Fixed(_("Đính chính"), _("Những gì Cổng đã đăng sai và đã sửa, mới nhất trước.")),
    "directory": Fixed(
        _("Danh bạ đơn vị"),
        _("Các đơn vị đang hoạt động. Tên cũ trước sắp xếp, sáp nhập cũng tìm được."),
        "ContactPage",
    ),
    "leaders": Fixed(
        _("Lãnh đạo Bảo hiểm xã hội Việt Nam"),
        _("Họ tên, chức vụ của Lãnh đạo Bảo hiểm xã hội Việt Nam hiện nay."),
        "AboutPage",
    ),
}
MAPPED: Final = (
    "home",
    "directory",
    "leaders",
    "site-map",
    "feeds",
    "corrections",
)  # what crawlers are to find


def path(name: str, language: str, **values: str) -> str:
    """Where a page is on the host of a language, whichever host is asked now."""
    return reverse(name, urlconf=hosts.urlconf(host_of(language)), kwargs=values or None)
