"""The words for what stands against a change of a section, and against supplying to it."""

from django.utils.translation import gettext_lazy as _

SECTION_WORDS = {
    "no-dossier": _("Chuyên mục chưa có hồ sơ quản lý được phê duyệt nên chưa nhận nội dung."),
    "unit-not-supplying": _(
        "Hồ sơ quản lý của chuyên mục không giao đơn vị này cung cấp nội dung. Hãy chọn chuyên mục khác, "
        "hoặc đề nghị bộ phận thường trực trình sửa hồ sơ."
    ),
    "kind-not-in-section": _("Hồ sơ quản lý của chuyên mục không nhận loại nội dung này."),
    "no-purpose": _("Hãy ghi mục đích của chuyên mục."),
    "one-responsible": _("Hãy chọn đúng một: nhiệm vụ hoặc đơn vị chịu trách nhiệm."),
    "no-editing-office": _("Hãy chọn bộ phận sàng lọc, biên tập theo Điều 7 của Quy chế."),
    "no-suppliers": _("Hãy chọn các đơn vị cung cấp, hoặc «mọi đơn vị» mà không chọn đơn vị nào."),
    "no-kinds": _("Hãy chọn các loại nội dung, hoặc «mọi loại» mà không chọn loại nào."),
    "no-approver": _("Hãy ghi ai duyệt nội dung của chuyên mục theo lệ thường."),
    "no-name-vi": _("Hãy ghi tên tiếng Việt."),
    "no-slug-vi": _("Hãy ghi đường dẫn tiếng Việt."),
    "english-not-whole": _("Ghi cả tên và đường dẫn tiếng Anh, hoặc để trống cả hai."),
    "wrong-act": _("Không làm được việc này với chuyên mục ở trạng thái hiện nay."),
    "change-open": _("Chuyên mục đang có một yêu cầu thay đổi chưa xong. Hãy chờ hoặc rút yêu cầu đó."),
    "not-confirmer": _("Chỉ Phó Trưởng Ban thường trực hoặc thành viên được giao mới xác nhận được."),
    "confirmed-by-yourself": _("Người xác nhận không được phê duyệt chính yêu cầu đó."),
    "decision-in-future": _("Hãy ghi ngày quyết định, không ở tương lai."),
    "has-live-content": _("Chuyên mục còn nội dung đang đăng. Hãy gỡ hoặc chuyển trước khi đóng."),
    "has-scheduled-content": _("Chuyên mục còn nội dung hẹn giờ đăng. Hãy hủy hẹn giờ trước."),
    "has-english-content": _("Chuyên mục còn nội dung tiếng Anh đang đăng nên chưa bỏ được tên tiếng Anh."),
    "has-topics": _("Chuyên mục còn mục. Hãy chuyển, nhập hoặc đóng các mục trước."),
    "bad-parent": _("Hãy chọn một chuyên mục đã được phê duyệt, không phải là mục."),
    "bad-target": _("Hãy chọn một chuyên mục hoặc mục khác đã được phê duyệt."),
    "parent-without-english": _("Chuyên mục phía trên chưa có tên tiếng Anh."),
    "section-address-taken": _("Đường dẫn này đã có chuyên mục khác dùng."),
    "section-address-fixed": _(
        "«%(word)s» là địa chỉ cố định của Cổng, nên chuyên mục không dùng được. Hãy chọn đường dẫn khác."
    ),
    "text-address-taken": _("Trùng đường dẫn với nội dung «%(title)s». Hãy đổi đường dẫn trước."),
}
