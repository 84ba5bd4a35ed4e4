"""The one place where every component has its sample data. Invented for layout, and says so."""

import dataclasses
import datetime
from typing import Any, Final

from django.core.paginator import Paginator
from django.utils.translation import gettext_lazy as _

from portal.core.gallery.forms import SampleFilters, SampleForm

COMPONENTS: Final = "core/components/"
SAMPLE_DAY: Final = datetime.date(2026, 10, 14)


@dataclasses.dataclass(frozen=True)
class Specimen:
    """A component, its template and what it is shown with."""

    name: str
    title: Any
    context: dict[str, Any] = dataclasses.field(default_factory=dict)
    template: str = ""

    @property
    def path(self) -> str:
        return self.template or f"{COMPONENTS}{self.name}.html"


def link(label: str, **more: Any) -> dict[str, Any]:
    return {"label": label, "url": "/_gallery/", **more}


MENU: Final = [
    link("Dịch vụ & tra cứu"),
    link("Chế độ, chính sách", current=True),
    link("Hỏi – đáp"),
    link("Tin tức"),
    link("Văn bản"),
    link("Số liệu & công khai"),
    link("Giới thiệu & liên hệ"),
]
CHROME: Final[dict[str, Any]] = {
    "search_url": "/_gallery/",
    "other": {"url": "/_gallery/", "code": "en", "title": "English version"},
    "items": MENU,
    "text": "Cảnh giác giả mạo: cán bộ BHXH không yêu cầu cài ứng dụng qua đường dẫn lạ hay cung cấp mã OTP.",
    "url": "/_gallery/",
    "trail": [link("Chế độ, chính sách"), link("Thai sản")],
    "columns": [
        {"title": "Về Cổng", "items": [link("Danh bạ đơn vị"), link("Sơ đồ trang")]},
        {"title": "Trợ giúp", "items": [link("Tuyên bố tiếp cận")]},
        {"title": "Liên kết", "items": [link("Cổng Dịch vụ công Quốc gia", host="dichvucong.gov.vn")]},
    ],
    "contact": {"address": "Số 1, đường Mẫu", "phone": "0000 0000", "email": "mau@example.vn"},
}

STORY: Final = {
    "title": "Mở thêm điểm tiếp nhận hồ sơ tại bộ phận một cửa cấp xã",
    "url": "/_gallery/",
    "summary": "Người dân nộp hồ sơ và nhận kết quả tại xã, phường nơi cư trú.",
    "label": "Tin hoạt động",
    "date": SAMPLE_DAY,
}
TASKS: Final = [
    link("Tra cứu mã số BHXH", icon="identity", hint="Bằng số căn cước"),
    link("Thẻ BHYT còn hạn không?", icon="health-card", hint="Kiểm tra giá trị sử dụng"),
    link("Quá trình đóng BHXH", icon="record", hint="Xem và tải bản xác nhận"),
    link("Lương hưu, trợ cấp hằng tháng", icon="wallet", hint="Lịch chi trả, đổi nơi nhận"),
    link("Thai sản, ốm đau", icon="maternity", hint="Điều kiện, mức hưởng, hồ sơ"),
    link("Trợ cấp thất nghiệp", icon="work", hint="Thời hạn và nơi nộp hồ sơ"),
    link("Nộp hồ sơ trực tuyến", icon="submit"),
    link("Đặt câu hỏi", icon="question", hint="Theo dõi thời hạn trả lời"),
]
AUDIENCES: Final = [
    {"title": "Người lao động", "items": [link("Chuyển việc, chốt sổ"), link("BHXH một lần")]},
    {"title": "Đơn vị sử dụng lao động", "items": [link("Báo tăng, báo giảm"), link("Giao dịch điện tử")]},
    {"title": "Người hưởng lương hưu", "items": [link("Điều kiện nghỉ hưu"), link("Đổi nơi hưởng")]},
    {"title": "Hộ gia đình, tự đóng", "items": [link("BHXH tự nguyện"), link("BHYT hộ gia đình")]},
]
STEPS: Final = [
    {"title": "Tiếp nhận", "state": "done", "text": "09:14, Thứ Hai 05/10/2026", "note": "Đã gửi phiếu."},
    {"title": "Phân loại", "state": "done", "text": "15:40, Thứ Ba 06/10/2026"},
    {
        "title": "Soạn trả lời",
        "state": "current",
        "text": "Hạn: Thứ Tư 14/10/2026",
        "note": "7 ngày làm việc.",
    },
    {"title": "Gửi trả lời và đăng công khai", "state": "", "text": "Sau khi có câu trả lời"},
]
YEARS: Final = [("2022", 40, "4"), ("2023", 52, "5,2"), ("2024", 71, "7,1"), ("2025", 88, "8,8")]
RELATIONS: Final = [
    {"title": "Dẫn chiếu", "items": [link("Văn bản mẫu số 1", note="Đã được thay thế")]},
    {"title": "Văn bản này", "items": [{"label": "Quy chế mẫu"}]},
]
HEADINGS: Final = [
    {"level": 2, "anchor": "prose", "text": "Chương I. Những quy định chung"},
    {"level": 3, "anchor": "prose", "text": "Điều 1. Phạm vi điều chỉnh"},
    {"level": 3, "anchor": "prose", "text": "Điều 2. Đối tượng áp dụng"},
]
SUMMARY: Final = [
    {"term": "Số, ký hiệu", "detail": "01/QĐ-MẪU"},
    {"term": "Ngày ban hành", "detail": "ngày 14/10/2026"},
    {"term": "Lĩnh vực", "detail": "Truyền thông", "url": "/_gallery/"},
]
FILES: Final = [
    {"title": "Bản ký số", "url": "/_gallery/", "kind": "PDF", "size": 1_258_291},
    {"title": "Bản mở", "url": "/_gallery/", "kind": "ODT", "size": 88_064},
]
TREE: Final = [
    link("Tin tức", children=[link("Thông báo"), link("Sự kiện")]),
    link("Giới thiệu & liên hệ", children=[link("Lãnh đạo"), link("Danh bạ đơn vị")]),
]
STATUS: Final = {
    "state": "Đơn vị chuyên môn đang soạn trả lời",
    "remark": "Đã qua 4 trong 7 ngày làm việc. Bạn chưa phải làm gì thêm.",
    "done": 4,
    "total": 7,
    "progress_text": "4 trong 7 ngày làm việc",
    "due_label": "Hạn trả lời",
    "due": SAMPLE_DAY,
    "left": "còn 3 ngày làm việc",
}


def specimens() -> list[Specimen]:
    """Every component with its sample, in the order of the gallery."""
    return [*ways_in(), *texts_and_figures(), *states_and_forms()]


def ways_in() -> list[Specimen]:
    """What leads people on: search, buttons, lists."""
    return [
        Specimen("sample_banner", _("Nội dung mẫu")),
        Specimen("search_box", _("Ô tìm kiếm"), {"action": "/_gallery/", "bordered": True}),
        Specimen("suggestions", _("Gợi ý"), {"title": _("Được tìm nhiều"), "items": MENU[:4]}),
        Specimen(
            "button", _("Nút chính"), {"label": "Đặt câu hỏi", "url": "/_gallery/", "icon_name": "question"}
        ),
        Specimen("button", _("Nút phụ"), {"label": "Xem tiến độ", "tone": "secondary"}),
        Specimen(
            "card",
            _("Thẻ"),
            {"content": "Tóm tắt của một việc.", "title": "Thẻ", "tag": "h3", "tone": "leaf"},
        ),
        Specimen(
            "notice", _("Lưu ý"), {"content": "Hạn nộp đã được gia hạn.", "tone": "info", "icon_name": "info"}
        ),
        Specimen("empty", _("Danh sách trống"), {"content": "Chưa có nội dung. Mời bạn quay lại sau."}),
        Specimen("link_list", _("Danh sách liên kết"), {"items": [link("Hồ sơ thai sản", meta="Hướng dẫn")]}),
        Specimen("topics", _("Các mục"), {"items": MENU[:6]}),
        Specimen("pill", _("Nhãn trạng thái"), {"text": "Còn hiệu lực", "tone": "leaf"}),
        Specimen("tasks", _("Việc thường làm"), {"items": TASKS}),
        Specimen("audiences", _("Theo đối tượng"), {"groups": AUDIENCES}),
        Specimen("lead_story", _("Tin chính"), {"story": STORY}),
        Specimen("teaser", _("Tin trong danh sách"), {"stories": [STORY]}, "core/gallery/teasers.html"),
    ]


def texts_and_figures() -> list[Specimen]:
    """What texts are made of: credits, contents, tables, charts."""
    points = [
        {"x": 100 + 133 * i, "y": 200 - 2 * y, "label": a, "value": v} for i, (a, y, v) in enumerate(YEARS)
    ]
    return [
        Specimen("byline", _("Dòng tác giả"), {"rows": [{"term": "Tác giả", "detail": "Bộ phận mẫu"}]}),
        Specimen("share", _("In, nghe, chia sẻ"), {"address": "https://example.vn/", "title": "Mẫu"}),
        Specimen("contents", _("Mục lục"), {"headings": HEADINGS}),
        Specimen("prose", _("Toàn văn có địa chỉ từng điều"), {}, "core/gallery/prose.html"),
        Specimen("attachments", _("Tệp đính kèm"), {"files": FILES}),
        Specimen("summary_list", _("Bảng thuộc tính"), {"rows": SUMMARY}),
        Specimen(
            "check_answers", _("Kiểm tra lại"), {"rows": [{**row, "url": "/_gallery/"} for row in SUMMARY]}
        ),
        Specimen(
            "table",
            _("Bảng"),
            {
                "caption": "Người tham gia (số minh hoạ)",
                "header": ["Năm", "Triệu người"],
                "rows": [(year, value) for year, _share, value in YEARS],
                "numbers": [1],
            },
        ),
        Specimen(
            "bar_table",
            _("Biểu đồ thanh từ bảng"),
            {
                "caption": "Triệu người (số minh hoạ)",
                "rows": [{"label": year, "share": share, "value": value} for year, share, value in YEARS],
            },
        ),
        Specimen(
            "line_chart",
            _("Biểu đồ đường"),
            {"caption": "Số minh hoạ", "description": "Tăng từ 4 lên 8,8", "points": points},
        ),
        Specimen("relations", _("Lược đồ hiệu lực"), {"groups": RELATIONS}),
    ]


def states_and_forms() -> list[Specimen]:
    """Where something stands, what is asked, who answers."""
    page = Paginator(range(240), 20).page(5)
    return [
        Specimen("status", _("Bảng trạng thái và hạn"), STATUS),
        Specimen("steps", _("Tiến trình"), {"steps": STEPS}),
        Specimen("error_summary", _("Tóm tắt lỗi"), {"form": SampleForm({})}),
        Specimen(
            "form", _("Trường nhập, nhóm chọn, tải tệp"), {"form": SampleForm({})}, "core/gallery/form.html"
        ),
        Specimen("filters", _("Bộ lọc"), {"form": SampleFilters({})}),
        Specimen("pagination", _("Phân trang"), {"page": page}, "core/gallery/pagination.html"),
        Specimen("contact", _("Liên hệ"), {"contact": {**CHROME["contact"], "hours": "8 giờ – 17 giờ"}}),
        Specimen("person", _("Người"), {"person": {"name": "Họ và tên (mẫu)", "post": "Chức vụ (mẫu)"}}),
        Specimen("site_tree", _("Sơ đồ trang"), {"branches": TREE}),
        Specimen(
            "quote",
            _("Trích dẫn"),
            {"value": {"text": "Lời mẫu.", "author": "Tác giả mẫu"}},
            "core/blocks/quote.html",
        ),
        Specimen("feedback", _("Trang này có ích?"), {"url": "/_gallery/"}),
    ]
