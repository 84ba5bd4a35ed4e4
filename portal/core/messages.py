"""The words of this app's findings: what is wrong, how to mend it, on what basis."""

from django.utils.translation import gettext_lazy as _

from portal.law.findings import Finding

KINDS = {
    "citizen-id": _("số căn cước hoặc chứng minh nhân dân"),
    "social-insurance": _("mã số bảo hiểm xã hội"),
    "health-card": _("số thẻ bảo hiểm y tế"),
    "phone": _("số điện thoại"),
    "bank-account": _("số tài khoản ngân hàng"),
    "email": _("địa chỉ thư điện tử"),
    "secrecy": _("dấu chỉ độ mật"),
    "location": _("nơi chụp ảnh"),
    "unreadable": _("tệp không đọc được"),
}

WORDS = {
    "words-not-public": _("Chỗ này ai cũng đọc được mà có thể có %(kind)s. Hãy bỏ đi."),
    "file.empty": _("Tệp không có nội dung. Hãy chọn lại tệp."),
    "file.large": _("Tệp nặng %(size)s MB, nhiều nhất được %(limit)s MB. Hãy giảm dung lượng hoặc chia nhỏ."),
    "file.swollen": _("Tệp phình quá lớn khi mở ra. Hãy lưu lại từ chương trình soạn thảo."),
    "file.kind": _("Nội dung tệp không thuộc loại được nhận. Hãy lưu thành một trong: %(accepted)s."),
    "file.extension": _("Nội dung tệp là %(kind)s nhưng tên tệp có đuôi khác. Hãy đặt đuôi %(ending)s."),
    "file.broken": _("Không đọc được ảnh này: tệp bị hỏng hoặc thiếu phần cuối. Hãy xuất lại ảnh."),
    "file.pixels": _(
        "Ảnh có %(pixels)s triệu điểm ảnh, nhiều nhất được %(limit)s triệu. Hãy thu nhỏ ảnh rồi tải lại."
    ),
    "file.held": _(
        "Tệp đang chờ quét mã độc: chương trình quét chưa trả lời nên chưa nhận tệp. Hãy tải lại sau ít phút."
    ),
    "file.settled": _(
        "«%(title)s» đang nằm trong nội dung đã trình hoặc đã duyệt nên giữ nguyên. "
        "Hãy tải lên tệp mới và dùng tệp đó."
    ),
    "file.infected": _("Tệp có mã độc (%(threat)s) nên không được nhận. Hãy quét máy của bạn."),
}


def kind_words(kind: str) -> str:
    """What the screening found, for people; any other kind as it is."""
    return str(KINDS.get(kind, kind))


def readable(finding: Finding) -> dict[str, object]:
    """A finding's params with the kind of what was found as people call it."""
    params = dict(finding.params)
    return {**params, "kind": kind_words(str(params["kind"]))} if "kind" in params else params


def words(finding: Finding) -> str:
    """A finding as a sentence for people, with the basis it rests on."""
    sentence = str(WORDS[finding.code]) % readable(finding)
    return f"{sentence} ({finding.citation})" if finding.citation else sentence
