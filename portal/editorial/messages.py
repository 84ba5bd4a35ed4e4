"""The words for what stands against an act: what happened, what to do, on what basis."""

from django.utils.translation import gettext_lazy as _

from portal.core import messages as core
from portal.core.messages import readable
from portal.editorial.screening_messages import SCREENING_WORDS
from portal.editorial.section_messages import SECTION_WORDS
from portal.editorial.states import CreditRole
from portal.law.findings import Finding

# The points of the check before an approval, by their names in `rules.CHECKLIST`
CHECKLIST_WORDS = {
    "line": _("Phù hợp chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước (Điều 8 khoản 1)"),
    "accurate": _("Chính xác, khách quan, kịp thời (Điều 8 khoản 2)"),
    "secrets": _("Không có bí mật Nhà nước, bí mật của Ngành (Điều 8 khoản 2)"),
    "rights": _("Đúng quy định về báo chí, sở hữu trí tuệ, thông tin trên Internet (Điều 8 khoản 2)"),
    "source": _("Ghi rõ tác giả và nguồn chính thức (Điều 8 khoản 3)"),
    "functions": _("Thuộc chức năng, nhiệm vụ của đơn vị cung cấp (Điều 7 khoản 1 điểm b)"),
    "personal_data": _("Không có dữ liệu cá nhân không được công khai"),
    "language": _("Đúng chính tả, dễ hiểu, đúng ngôn ngữ của trang"),
    "alternatives": _("Ảnh có mô tả cho người không nhìn thấy; bảng, tệp đọc được"),
    "links": _("Liên kết mở được và dẫn đúng nơi"),
}

# What a text is most often returned for; chosen beside words of one's own
RETURN_REASONS = (
    _("Thiếu hoặc chưa đúng nguồn, tác giả (Điều 8 khoản 3)."),
    _("Thông tin chưa chính xác hoặc đã cũ, cần kiểm tra lại (Điều 8 khoản 2)."),
    _("Có dữ liệu cá nhân không được công khai."),
    _("Không thuộc chức năng, nhiệm vụ của đơn vị (Điều 7 khoản 1 điểm b)."),
    _("Sai chuyên mục hoặc trùng nội dung đã đăng."),
    _("Cần viết ngắn và dễ hiểu hơn."),
    _("Ảnh, tệp chưa đạt: mờ, thiếu mô tả hoặc không mở được."),
)

WORDS = {
    "not-yours-to-edit": _("Nội dung đang do người khác giữ nên bạn chưa sửa được."),
    "nothing-new": _("Nội dung chưa có gì mới so với bản đã duyệt."),
    "already-submitted": _("Nội dung đã được gửi và đang chờ xử lý."),
    "not-your-unit": _("Chỉ đơn vị soạn nội dung này mới làm được việc này."),
    "wrong-stage": _("Hồ sơ không còn ở bước này. Hãy tải lại trang để xem ai đang giữ."),
    "not-unit-head": _("Chỉ thủ trưởng đơn vị cung cấp được xác nhận nội dung."),
    "not-standing-office": _("Chỉ bộ phận thường trực được làm việc này."),
    "not-editing-office": _("Chỉ đơn vị phụ trách chuyên mục này được biên tập và trình Ban Biên tập."),
    "no-authority": _("Bạn không được phân công hoặc ủy quyền duyệt nội dung của chuyên mục này."),
    "own-text": _("Bạn đã viết một phiên bản của nội dung này nên không được tự duyệt."),
    "section-not-approved": _("Chuyên mục chưa được Ban Biên tập phê duyệt hoặc đã đóng."),
    "not-approved": _("Phiên bản này chưa được duyệt nên không được đăng."),
    "changed-since-approval": _("Nội dung đã thay đổi sau khi duyệt. Cần duyệt lại."),
    "changed-since-seen": _("Nội dung đã thay đổi sau khi bạn mở. Hãy đọc lại trước khi duyệt."),
    "right-ended": _(
        "Quyền của người đã duyệt không còn hiệu lực: phân công, ủy quyền hoặc chức danh đã hết, bị thu hồi, "
        "hoặc phê duyệt đã bị Trưởng Ban thu hồi. Cần duyệt lại."
    ),
    "no-urgent-reason": _("Hãy ghi lý do đăng khẩn."),
    "not-yours-to-review": _("Việc rà soát này đã xong hoặc thuộc về người khác."),
    "not-opened": _("Hãy mở và đọc nội dung này trước khi duyệt."),
    "too-many": _("Mỗi lần duyệt cùng lúc không quá %(most)s nội dung."),
    "not-in-your-name": _("Phê duyệt này không nhân danh Trưởng Ban."),
    "already-recalled": _("Phê duyệt này đã được thu hồi."),
    "no-powers": _("Hãy chọn ít nhất một quyền."),
    "bad-receipt": _("Thời điểm nhận không thể ở tương lai."),
    "no-receipt-number": _("Hãy ghi số văn bản hoặc tiêu đề thư."),
    "approval-used": _("Phê duyệt này đã dùng cho một lần đăng. Cần duyệt lại."),
    "missing": _("Hãy ghi người được hỏi và điều cần kiểm chứng."),
    "check-closed": _("Đường dẫn này không còn dùng được."),
    "no-verdict": _("Hãy chọn đúng hoặc sai."),
    "no-because": _("Hãy viết điều gì sai và đúng là thế nào."),
    "not-for-you": _("Việc này không thuộc về bạn."),
    "changed-again": _("Lại có bản mới hơn. Hãy xem lại từng phần."),
    "no-withdrawal-reason": _("Hãy chọn lý do gỡ."),
    "no-replacement": _("Hãy chọn nội dung đang đăng thay cho nội dung này."),
    "no-change-kind": _("Nội dung này đang đăng. Hãy chọn bản mới là cập nhật hay đính chính."),
    "no-correction": _("Hãy chọn mức độ và viết nội dung đính chính cho người đọc."),
    "approval-of-another": _("Phê duyệt này dành cho nội dung hoặc chuyên mục khác."),
    "address-fixed": _("Đường dẫn này là địa chỉ cố định của Cổng. Hãy đổi đường dẫn ngắn."),
    "address-taken": _("Đường dẫn này đã có nội dung khác. Hãy đổi đường dẫn ngắn."),
    "unchecked": _("Chưa xác nhận: %(point)s."),
    "tasks-changed": _("Các việc thường làm đã thay đổi sau khi bạn mở. Hãy tải lại trang."),
    "no-reason": _("Hãy ghi lý do."),
    "no-title": _("Hãy nhập tiêu đề."),
    "no-summary": _("Hãy nhập tóm tắt: một hoặc hai câu cho người đọc biết bài nói gì."),
    "no-body": _("Nội dung còn trống."),
    "no-source": _("Hãy ghi nguồn chính thức của thông tin."),
    "no-quotation": _(
        "Nội dung có trích dẫn hoặc sử dụng lại: hãy thêm từng mục và chọn nguồn "
        "trong danh mục nguồn tin chính thức."
    ),
    "reuse-not-said": _("Đã ghi mục trích dẫn: hãy chọn «Có trích dẫn hoặc sử dụng lại»."),
    "quotation-without-author": _("Mục trích dẫn số %(number)s chưa ghi tác giả."),
    "quotation-without-source": _("Mục trích dẫn số %(number)s chưa chọn nguồn chính thức."),
    "source-not-in-force": _(
        "Mục trích dẫn số %(number)s: nguồn «%(source)s» không còn hoặc chưa được dùng vào ngày này."
    ),
    "shares-not-whole": _("Tổng tỷ lệ của vai trò «%(role)s» phải đúng 100%%."),
    "no-share-left": _(
        "Vai trò «%(role)s»: tỷ lệ đã ghi không còn phần cho người để trống. "
        "Để trống tất cả thì được chia đều."
    ),
    "no-consent": _("Chưa có ý kiến đồng ý của Lãnh đạo cho nội dung này."),
    "consent-to-nothing": _("Hãy chọn loại nội dung hoặc chuyên mục mà ý kiến đồng ý áp dụng."),
    "consent-without-period": _("Ý kiến cho nhiều nội dung cần có khoảng ngày đăng."),
    "consent-to-come": _("Ngày đồng ý và ngày văn bản không được sau hôm nay."),
    "no-document-number": _("Hãy ghi số văn bản."),
    "already-revoked": _("Ý kiến này đã được thu hồi."),
    "not-your-review": _("Việc rà soát nội dung này thuộc đơn vị khác."),
    "source-kept-as-named": _("Nguồn đã được dùng nên không đổi tên được. Hãy kết thúc và ghi nguồn mới."),
    "no-author": _("Hãy ghi ít nhất một tác giả hoặc người đóng góp."),
    "event-without-start": _("Sự kiện cần có thời điểm bắt đầu."),
    "picture-without-source": _("Ảnh «%(picture)s» chưa ghi tác giả hoặc nguồn."),
    "picture-without-words": _("Ảnh «%(picture)s» chưa có mô tả cho người không nhìn thấy ảnh."),
    "legacy-encoding": _(
        "Có chữ dùng bảng mã cũ (TCVN3 hoặc VNI). Hãy chuyển sang Unicode: dán lại đoạn này và chọn "
        "«Chuyển sang Unicode»."
    ),
    "moment-past": _("Giờ hẹn đã qua. Hãy chọn giờ khác."),
    "no-moment": _("Hãy chọn ngày giờ đăng."),
    "waits-for-set": _("Nội dung đang chờ đăng cùng đợt. Hãy đưa ra khỏi đợt trước."),
    "link-to-nothing": _("Đường dẫn tới nội dung chưa hoặc không còn đăng: «%(title)s»."),
    "file-gone": _("Không còn tệp đính kèm «%(title)s»."),
    "empty-set": _("Đợt đăng chưa có nội dung nào."),
    "member-not-approved": _("«%(title)s» chưa được duyệt."),
    "member-approved-anew": _("«%(title)s» đã có phê duyệt mới. Hãy đưa ra rồi thêm lại."),
    "set-not-ready": _("Đợt đăng chưa được thành viên Ban Biên tập xác nhận sẵn sàng."),
    "readiness-ended": _("Người xác nhận sẵn sàng không còn thẩm quyền với mọi nội dung của đợt."),
    "not-over-every-text": _("Chỉ người được duyệt mọi nội dung của đợt mới làm được việc này."),
    "set-not-whole": _("Chưa đăng được cả đợt, nên không nội dung nào được đăng."),
    "set-changed-since-seen": _("Đợt đăng đã thay đổi sau khi bạn mở. Hãy xem lại trước khi đăng."),
    "set-closed": _("Đợt đăng này đã kết thúc."),
    "set-ready": _("Đợt đăng này đã sẵn sàng."),
    "no-set-title": _("Hãy đặt tên cho đợt đăng."),
    "in-a-set": _("Nội dung này đã ở trong một đợt đăng."),
    "set-full": _("Mỗi đợt không quá %(most)s nội dung."),
    "not-live": _("Nội dung này hiện không đăng."),
    "not-scheduled": _("Nội dung này không hẹn giờ đăng."),
    "not-board-head": _("Chỉ Trưởng Ban Biên tập được làm việc này."),
    "not-a-member": _("Người nhận không phải thành viên Ban Biên tập đương nhiệm."),
    "bad-dates": _("Ngày kết thúc trước ngày bắt đầu."),
    "no-decision-number": _("Hãy ghi số quyết định."),
    "no-sections": _("Hãy chọn ít nhất một chuyên mục."),
    "not-english-version": _("Chỉ đơn vị phụ trách phiên bản tiếng Anh hoặc đơn vị soạn được làm việc này."),
    "already-translated": _("Nội dung này đã có bản ở ngôn ngữ kia."),
    "source-not-live": _("Chỉ dịch nội dung đang đăng."),
    "section-without-language": _("Chuyên mục chưa có tên tiếng Anh nên chưa đặt được bản dịch."),
    **core.WORDS,
    **SCREENING_WORDS,
    **SECTION_WORDS,
}


def words(finding: Finding) -> str:
    """A finding as a sentence for people, with the article it rests on."""
    params = readable(finding)
    if "point" in params:
        params["point"] = str(CHECKLIST_WORDS[str(params["point"])])
    if "role" in params:
        params["role"] = CreditRole(str(params["role"])).label
    sentence = str(WORDS.get(finding.code, finding.code)) % params
    return f"{sentence} ({finding.citation})" if finding.citation else sentence
