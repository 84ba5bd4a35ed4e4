"""Files without pages: texts in old and new encodings, RTF, HTML, CSV and the like."""

from portal.core.screening import Known
from tests.core.screening.held_out_second.invented import case, mark, person, spaced

P = [person(n) for n in range(1200, 1240)]
# The letters of TCVN 5712 (".VnTime" and its like) that these texts need.
TCVN3 = dict(
    zip(
        "ăâêôơưđĂÂÊÔƠƯĐàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        b"\xa8\xa9\xaa\xab\xac\xad\xae\xa1\xa2\xa3\xa4\xa5\xa6\xa7"
        b"\xb5\xb6\xb7\xb8\xb9\xbb\xbc\xbd\xbe\xc6\xc7\xc8\xc9\xca\xcb\xcc\xce\xcf\xd0\xd1\xd2\xd3\xd4\xd5\xd6"
        b"\xd7\xd8\xdc\xdd\xde\xdf\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee"
        b"\xef\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe",
        strict=True,
    )
)


def tcvn3(text: str) -> bytes:
    """A text as it was written before Unicode."""
    return bytes(TCVN3.get(letter, ord(letter) if ord(letter) < 128 else 63) for letter in text)


def rtf(body: str, info: str = "") -> bytes:
    """An RTF file; letters beyond ASCII as it writes them."""
    escaped = "".join(letter if ord(letter) < 128 else f"\\u{ord(letter)}?" for letter in body)
    return (
        "{\\rtf1\\ansi\\ansicpg1258\\deff0{\\fonttbl{\\f0 Times New Roman;}}" + info + escaped + "}"
    ).encode()


def html(body: str, head: str = "") -> bytes:
    """A page of the web."""
    head = f"<head><meta charset=utf-8>{head}</head>"
    return f"<!DOCTYPE html><html lang=vi>{head}<body>{body}</body></html>".encode()


CASES = [
    case(
        "txt-utf-8",
        "txt",
        ("don.txt", f"Tên tôi là {P[0].name}, số CCCD {P[0].citizen}, mã số BHXH {P[0].insurance}".encode()),
        *P[0].has("citizen", "insurance"),
    ),
    case(
        "txt-utf-16",
        "txt",
        ("xuat.txt", f"Họ tên\tĐiện thoại\r\n{P[1].name}\t{P[1].mobile}\r\n".encode("utf-16")),
        *P[1].has("mobile"),
    ),
    case(
        "txt-utf-8-with-mark-of-order",
        "txt",
        ("ds.txt", f"Số tài khoản: {P[2].account} (BIDV)".encode("utf-8-sig")),
        *P[2].has("account"),
    ),
    case(
        "txt-windows-1258",
        "txt",
        ("cu.txt", f"Hô sơ cua ông B, CMND sô {P[3].old_id}, thư {P[3].email}".encode("cp1258")),
        *P[3].has("old_id", "email"),
    ),
    case(
        "txt-secret-decomposed",
        "txt",
        ("bc.txt", "\nTO\u0302\u0301I MA\u0323\u0302T\n\nBáo cáo".encode()),
        mark("TỐI MẬT"),
    ),
    case(
        "txt-spaces-that-do-not-break",
        "txt",
        ("lh.txt", f"Gọi số {spaced(P[4].mobile, 4, 3, 3, by=chr(0xA0))} gặp anh Đạt".encode()),
        *P[4].has("mobile"),
    ),
    case(
        "txt-signs-of-no-width",
        "txt",
        ("sao.txt", f"Số điện thoại: {spaced(P[5].mobile, 3, 4, by=chr(0x200B))}".encode()),
        *P[5].has("mobile"),
    ),
    case(
        "txt-digits-of-full-width",
        "txt",
        ("rong.txt", f"Số CCCD: {P[6].citizen}".translate({48 + n: 0xFF10 + n for n in range(10)}).encode()),
        *P[6].has("citizen"),
    ),
    case(
        "rtf-petition",
        "rtf",
        ("don.rtf", rtf(f"\\pard Số thẻ BHYT: {P[7].card}\\par Số điện thoại: {P[7].mobile}\\par ")),
        *P[7].has("card", "mobile"),
    ),
    case(
        "rtf-number-cut-in-groups",
        "rtf",
        ("nhom.rtf", rtf(f"Số sổ BHXH: {{\\b {P[8].insurance[:4]}}}{{\\i {P[8].insurance[4:]}}}\\par ")),
        *P[8].has("insurance"),
    ),
    case(
        "rtf-comment",
        "rtf",
        ("ghichu.rtf", rtf(f"Dự thảo{{\\*\\annotation \\pard\\plain Hỏi {P[9].email}}} thông báo\\par ")),
        *P[9].has("email"),
    ),
    case(
        "rtf-author",
        "rtf",
        ("tacgia.rtf", rtf("Thông báo\\par ", info=f"{{\\info{{\\author {P[10].email}}}}}")),
        *P[10].has("email"),
    ),
    case(
        "rtf-mark-in-header", "rtf", ("mat.rtf", rtf("{\\header \\pard MẬT\\par}Kế hoạch\\par ")), mark("MẬT")
    ),
    case(
        "rtf-hidden",
        "rtf",
        ("an.rtf", rtf(f"Kính gửi{{\\v  STK {P[11].account}}}\\par ")),
        *P[11].has("account"),
    ),
    case(
        "rtf-code-page",
        "rtf",
        (
            "cp.rtf",
            b"{\\rtf1\\ansi\\ansicpg1258 C\\'e3n c\\'fd\\'f5\\'ecc: " + P[12].citizen.encode() + b"\\par}",
        ),
        *P[12].has("citizen"),
    ),
    case(
        "html-table",
        "html",
        (
            "ds.html",
            html(
                "<table><tr><th>Họ tên</th><th>Mã thẻ BHYT</th><th>Số TK</th></tr><tr><td>"
                f"{P[13].name}</td><td>{P[13].card}</td><td>{P[13].account}</td></tr></table>"
            ),
        ),
        *P[13].has("card", "account"),
    ),
    case(
        "html-number-cut-by-tags",
        "html",
        ("cat.htm", html(f"<p>ĐT: <b>{P[14].mobile[:4]}</b><span>{P[14].mobile[4:]}</span></p>")),
        *P[14].has("mobile"),
    ),
    case(
        "html-entities",
        "html",
        ("thucthe.html", html("<p>CCCD:&nbsp;" + "".join(f"&#{ord(n)};" for n in P[15].citizen) + "</p>")),
        *P[15].has("citizen"),
    ),
    case(
        "html-comment",
        "html",
        ("chuthich.html", html(f"<p>Tin tức</p><!-- nguồn: {P[16].email} -->")),
        *P[16].has("email"),
    ),
    case(
        "html-link-to-call",
        "html",
        ("goi.html", html(f'<a href="tel:+84{P[17].mobile[1:]}">Gọi ngay</a>')),
        *P[17].has("mobile"),
    ),
    case(
        "html-not-shown",
        "html",
        ("an.html", html(f'<div style="display:none">Số sổ BHXH {P[18].insurance}</div><p>Tin</p>')),
        *P[18].has("insurance"),
    ),
    case(
        "html-description",
        "html",
        ("meta.html", html("<p>Tin</p>", f'<meta name=author content="{P[19].email}">')),
        *P[19].has("email"),
    ),
    case(
        "html-mark",
        "html",
        ("mat.html", html("<div class=stamp>TUYỆT&nbsp;MẬT</div><h1>Đề án</h1>")),
        mark("TUYỆT MẬT"),
    ),
    case(
        "csv-semicolons",
        "csv",
        (
            "ds.csv",
            f"Họ tên;Số CCCD;SĐT\r\n{P[20].name};{P[20].citizen};{P[20].mobile}\r\n".encode("utf-8-sig"),
        ),
        *P[20].has("citizen", "mobile"),
    ),
    case(
        "csv-texts-as-formulas",
        "csv",
        ("congthuc.csv", f'Họ tên,Số tài khoản\n{P[21].name},="{P[21].account}"\n'.encode()),
        *P[21].has("account"),
    ),
    case(
        "csv-label-in-each-row",
        "csv",
        ("hang.csv", f'"{P[22].name}","CMND: {P[22].old_id}","Thẻ: {P[22].card}"\n'.encode()),
        *P[22].has("old_id", "card"),
    ),
    case(
        "csv-tabs-in-utf-16",
        "csv",
        ("u16.csv", f"STT\tHọ tên\tSố sổ BHXH\n1\t{P[23].name}\t{P[23].insurance}\n".encode("utf-16")),
        *P[23].has("insurance"),
    ),
    # Ordinary
    case(
        "txt-plain",
        "txt",
        ("tin.txt", "Tổng đài 1900.9068. Số 1234/QĐ-BHXH. 912.345.678 đồng. Mật ong.".encode()),
    ),
    case(
        "rtf-plain",
        "rtf",
        ("tb.rtf", rtf("Số: 0912/TB-BHXH\\par Mã số thuế: 0401234567\\par Mật khẩu\\par ")),
    ),
    case(
        "html-plain",
        "html",
        (
            "bai.html",
            html(
                "<h1>MẬT ĐỘ BAO PHỦ BHYT</h1><p>95.523.000 người; 2.340.000 đồng; ngày 01/07/2025.</p>",
                '<style>.a{color:#091234;width:0912345678px}</style><script src="/s.0912345678.js"></script>',
            ),
        ),
    ),
    case(
        "csv-open-data",
        "csv",
        (
            "solieu.csv",
            b"ma_tinh,nam,so_nguoi,so_tien,vi_do,kinh_do\n48,2024,201234567,912345678,16.0678,108.2208\n",
        ),
    ),
    case(
        "csv-hotlines",
        "csv",
        ("duongday.csv", "Đơn vị,Đường dây nóng\nBHXH tỉnh,0905 000 111\nTổng đài,19009068\n".encode()),
        known=Known(phones=frozenset({"0905000111"})),
    ),
]
