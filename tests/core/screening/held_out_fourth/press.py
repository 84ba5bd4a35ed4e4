"""News, statistics, law and notices: what an agency publishes every day."""

from tests.core.screening.cases import Content
from tests.core.screening.held_out_fourth.writer import Writer, bare, cases


def news_results(w: Writer) -> Content:
    return f"""{w.pick("Quý", "Hết quý", "Kết thúc quý")} {w.v + 1}/2025, toàn quốc có \
{w.n(2)}.{w.digits(3)}.{w.digits(3)} người tham gia BHXH, đạt {w.n(2)},{w.digits(2)}%
lực lượng lao động trong độ tuổi. Số thu đạt {w.n(3)}.{w.digits(3)} tỷ đồng. Toàn Ngành giải quyết \
{w.count()} hồ sơ hưởng
lương hưu, {w.big()} lượt người KCB BHYT. Theo ông {w.who()}, Trưởng ban, kết quả tăng 1.234.567 người so \
cùng kỳ
(Xem thêm: Tạp chí số 05/2025, ISSN 2354-{w.n(4)})."""


def news_fraud_warning(w: Writer) -> Content:
    return f"""CẢNH BÁO: Giả danh cán bộ BHXH để lừa đảo
Thời gian qua, nhiều người nhận cuộc gọi tự xưng cán bộ BHXH từ số {w.mob()} và {w.mob()}, yêu cầu cài ứng \
dụng VssID
giả và chuyển phí vào tài khoản {w.acct(12)} ({w.bank()}).
BHXH {w.place()} khuyến cáo: \
{w.pick("không cung cấp OTP", "cảnh giác, báo công an", "tuyệt đối không bấm link lạ")}.
Tổng đài hỗ trợ 24/7: 1900 9068."""


def news_honey(w: Writer) -> Content:
    title = w.pick("Chị nông dân nuôi ong và cuốn sổ BHXH tự nguyện", "Mật ngọt ngày hè", "Chuyện ở bản Mẫu")
    return f"""{title}
Mỗi năm, đàn ong của gia đình chị {w.who()} cho 1.200 lít mật. Mật ong bán với giá {w.n(3)}.000 đồng/lít. \
Từ tiền bán
mật, chị trích {w.n(3)}.000 đồng đóng BHXH tự nguyện. "Bí mật là tích góp mỗi ngày một ít", chị cười. Mật \
độ dân số ở
đây chỉ 45 người/km2 nên cán bộ thu phải đi {w.n(2)} km đường rừng."""


def law_retirement(w: Writer) -> Content:
    return f"""Điều {w.n(2)}. Điều kiện hưởng lương hưu
1. Đối tượng quy định tại các điểm a, b, c, d, đ, e, g, h, i, k, l, m và n khoản 1 và khoản 2 Điều 2 của \
Luật này khi nghỉ
việc có thời gian đóng bảo hiểm xã hội bắt buộc từ đủ 15 năm trở lên thì được hưởng lương hưu.
2. Căn cứ khoản 2 Điều 169 Bộ luật Lao động số 45/2019/QH14; Nghị định số 158/2025/NĐ-CP ngày 25/6/2025;
{w.pick("Thông tư số 12/2025/TT-BNV", "Nghị quyết số 142/2024/QH15", "Công văn số 1880/BHXH-TST")}.
3. Số định danh cá nhân gồm 12 chữ số; mã số BHXH gồm 10 chữ số; mã thẻ BHYT gồm 15 ký tự."""


def law_secrets(w: Writer) -> Content:
    title = w.pick(
        "Điều 8. Phân loại bí mật nhà nước", "Hỏi đáp pháp luật", "Phổ biến Luật Bảo vệ bí mật nhà nước"
    )
    return f"""{title}
Căn cứ vào tính chất quan trọng của nội dung, bí mật nhà nước được phân loại thành 03 độ mật: Tuyệt mật, \
Tối mật và Mật.
Thời hạn bảo vệ là 30 năm đối với độ Tuyệt mật, 20 năm đối với độ Tối mật, 10 năm đối với độ Mật. Người \
soạn thảo đề
xuất độ mật; tài liệu, vật chứa bí mật nhà nước phải được đóng dấu chỉ độ mật (Luật số 29/2018/QH14)."""


def training_secrets(w: Writer) -> Content:
    return f"""HỘI NGHỊ TẬP HUẤN CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC NĂM 202{w.v + 4}
Thời gian: 08h00 ngày {w.date()}. Thành phần: {w.n(3)} công chức, viên chức làm công tác văn thư, bảo mật.
Nội dung: cách xác định độ mật, sử dụng con dấu "Mật", "Tối mật"; lỗi thường gặp khi gửi văn bản mật qua \
Zalo; quản lý
máy tính soạn thảo tài liệu mật; thẩm quyền giải mật. Báo cáo viên: đồng chí {w.who()}, Phòng An ninh."""


def system_fields(w: Writer) -> Content:
    return f"""Thông tin văn bản đến
Số đến: {w.n(4)}      Ngày đến: {w.date()}
Số ký hiệu: {w.doc()}
Độ khẩn: {w.pick("Hỏa tốc", "Thường", "Khẩn")}      Độ mật: {w.pick("Thường", "Không", "Bình thường")}
Trích yếu: V/v rà soát dữ liệu thu BHXH, BHYT
Người ký: {w.who()}      Số tờ: 03      Mã định danh điện tử: 000.00.{w.digits(2)}.G{w.n(2)}"""


def price_bids(w: Writer) -> Content:
    return f"""Kết quả lựa chọn nhà thầu gói {w.v + 3}: trúng thầu Công ty TNHH Mẫu (MST {w.tax()}), giá \
{w.n(10)} đồng, hợp đồng
số {w.n(6)}/2025. Nhà thầu khác: Công ty CP Thử (MST {w.tax()}), giá {w.n(10)} đồng. Mã KHLCNT PL2500{w.n(6)}.
Số model: SR-{w.n(4)}-{w.n(6)}; serial {w.n(9)}; IMEI {w.n(15)}."""


def event_invitation(w: Writer) -> Content:
    return f"""GIẤY MỜI
Trân trọng kính mời: Đại diện các cơ quan báo chí
Dự: {w.pick("Họp báo thường kỳ", "Hội nghị đối thoại doanh nghiệp", "Lễ ra quân Tháng vận động BHXH")}
Thời gian: 14h00, thứ Năm, ngày {w.date()}. Địa điểm: Hội trường tầng 5, số {w.n(2)} phố Mẫu
Họp trực tuyến: Meeting ID {w.n(3)} {w.digits(4)} {w.digits(4)}, mật khẩu {w.n(6)}
Đăng ký dự: {w.who()}, Phòng Truyền thông, {w.mob()}, {w.mail()} trước ngày {w.date()}."""


def event_public(w: Writer) -> Content:
    return f"""Mời bạn theo dõi livestream "BHXH – điểm tựa an sinh" lúc 20h{w.n(2)} ngày {w.date()} trên \
fanpage
facebook.com/baohiemxahoi.mau và kênh @bhxhmau. Tặng {w.n(3)} sổ BHXH, {w.n(4)} thẻ BHYT cho người khó khăn.
Mọi thắc mắc gọi {w.pick("1900 9068", "19009068", "1900.90.68")}, nhắn tin 8079."""


def job_advert(w: Writer) -> Content:
    text = f"""TUYỂN DỤNG {w.n(2)} VIÊN CHỨC NĂM 2025
Vị trí: {w.pick("Kế toán", "Công nghệ thông tin", "Giám định BHYT")}; hệ số 2,34. Hồ sơ gồm sơ yếu lý lịch, \
bản sao CCCD.
Nộp trực tiếp tại Phòng Tổ chức cán bộ hoặc gửi về {w.mail("vss.gov.vn")}. Người nhận: {w.who()} - ĐT: \
{w.line()} (máy lẻ
{w.n(3)}) hoặc {w.mob()}. Hạn chót: 17h00 ngày {w.date()}."""
    return bare(text) if w.v == 2 else text


def job_known(w: Writer) -> Content:
    return f"""Thông báo tuyển dụng viên chức. Lệ phí dự tuyển 500.000 đồng/người, chuyển vào tài khoản \
{w.ok_acct(13, 4, 4, 4)}
tại BIDV, nội dung: "Ho ten - LPDT - so bao danh". Số báo danh công bố ngày {w.date()}. Điện thoại hỗ trợ
{w.ok_line()} - thư điện tử {w.ok_mail()}. \
{w.pick("Chỉ tiêu: 12.", "Mã vị trí: CV-0125.", "Danh sách 1.245 thí sinh.")}"""


def donation(w: Writer) -> Content:
    return f"""Chung tay ủng hộ em {w.who()}, học sinh lớp {w.v + 6}, mẹ bị u đường mật giai đoạn 3. Chi \
phí ngoài BHYT là {w.money()} đ.
Mọi đóng góp xin gửi: {w.pick("số tài khoản", "STK", "Số TK:")} {w.acct(13)}, ngân hàng {w.bank()}, chủ tài \
khoản {w.who().upper()}.
ĐT mẹ em: {w.mob()}"""


def press_release(w: Writer) -> Content:
    return f"""THÔNG CÁO BÁO CHÍ
{w.place()}, ngày {w.date()} - BHXH tỉnh công bố kết quả thanh tra {w.n(3)} đơn vị, truy thu {w.big()} đồng.
Phát ngôn: ông {w.who()}, Phó Giám đốc.
Thông tin chi tiết liên hệ: {w.who()}, {w.pick("Mobile", "DĐ", "Di động")}: {w.mob()}; Tel: {w.line()}; \
Email: {w.mail()}"""


def inspection_conclusion(w: Writer) -> Content:
    return f"""KẾT LUẬN THANH TRA số {w.n(3)}/KL-BHXH
1. Kết quả: đơn vị có {w.n(3)} lao động, đóng đủ {w.n(3)}; chậm đóng {w.n(9)} đồng, lãi {w.n(8)} đồng, tổng \
{w.n(10)} đồng.
2. Kiến nghị: nộp về tài khoản chuyên thu {w.ok_acct(13)} của BHXH tỉnh tại {w.bank()} trước {w.date()}.
3. Căn cứ Biên bản số {w.n(2)}/BB-TTr và {w.doc()}; {w.pick("mã hồ sơ", "mã cuộc", "số lưu trữ")} \
{w.n(12)}."""


def survey(w: Writer) -> Content:
    return f"""KẾT QUẢ KHẢO SÁT MỨC ĐỘ HÀI LÒNG {w.pick("2023", "2024", "2025")}
Phát ra: 2.500 phiếu; thu về: 2.{w.n(3)} phiếu. Rất hài lòng: {w.n(2)},{w.digits(2)}%; hài lòng: 8,45%.
Mã phiếu: KS{w.n(9)}. p < 0,001; χ2 = 12,345678; OR = 1,23 (0,98-1,55). GRDP {w.n(12)} đồng.
Kết quả {w.n(2)}/{w.n(2)}/{w.n(2)}; giai đoạn 2020 - 2025; thời gian 07:30 - 11:30 và 13:30 - 17:00."""


def address_page(w: Writer) -> Content:
    return f"""BẢO HIỂM XÃ HỘI TỈNH {w.place().upper()}
Trụ sở: số {w.n(3)} đường Mẫu, phường Mẫu. Mã số thuế: {w.tax()}. Mã QHNS: {w.n(7)}
Điện thoại: {w.ok_line()} – Fax: {w.ok_line()}
Email: {w.ok_mail()}
Đường dây nóng phản ánh tiêu cực: {w.mob()} (ông {w.who()}, \
{w.pick("Giám đốc", "Chánh Thanh tra", "Phó Giám đốc")})"""


CASES = cases(
    "press",
    [
        *(news_results, news_fraud_warning, news_honey, law_retirement, law_secrets, training_secrets),
        *(system_fields, price_bids, event_invitation, event_public, job_advert, job_known, donation),
        *(press_release, inspection_conclusion, survey, address_page),
    ],
)
