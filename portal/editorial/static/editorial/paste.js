// Text pasted from old fonts (TCVN3, VNI): recognised by the server, shown before and after, converted on a yes.
(() => {
  "use strict";
  const ADDRESS = "/admin/chuyen-ma/";
  const SUSPICIOUS = /[\u00a1-\u00ff]/;
  const ours = new WeakSet();

  const token = () => JSON.parse(document.getElementById("wagtail-config").textContent).CSRF_TOKEN;

  const plain = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent.trim();

  async function converted(kind, value) {
    const answer = await fetch(ADDRESS, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRFToken": token() },
      body: JSON.stringify({ [kind]: value }),
    });
    return answer.ok ? answer.json() : { encoding: null, after: value };
  }

  function element(name, text, ...children) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    made.append(...children);
    return made;
  }

  // Answers true for yes. Closing the dialog keeps the text as it is.
  function asked(before, after) {
    return new Promise((resolve) => {
      const yes = element("button", "Chuyển sang Unicode");
      const no = element("button", "Giữ nguyên");
      yes.className = "button";
      no.className = "button button-secondary";
      yes.value = "yes";
      const dialog = element(
        "dialog",
        "",
        element("h2", "Chuyển sang Unicode?"),
        element("p", "Đoạn vừa dán dùng bảng mã cũ (TCVN3 hoặc VNI). Cổng chỉ lưu chữ Unicode."),
        element("h3", "Trước"),
        element("p", before.slice(0, 300)),
        element("h3", "Sau"),
        element("p", after.slice(0, 300)),
        (() => {
          const form = element("form", "", yes, no);
          form.method = "dialog";
          return form;
        })(),
      );
      dialog.className = "paste-dialog";
      dialog.setAttribute("aria-label", "Chuyển sang Unicode?");
      dialog.addEventListener("close", () => {
        resolve(dialog.returnValue === "yes");
        dialog.remove();
      });
      document.body.append(dialog);
      dialog.showModal();
      yes.focus();
    });
  }

  function pasteInto(target, text, html) {
    target.focus();
    if (target.matches("input, textarea")) {
      document.execCommand("insertText", false, text);
      return;
    }
    const data = new DataTransfer();
    data.setData("text/plain", text);
    if (html) data.setData("text/html", html);
    const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: data });
    ours.add(event);
    target.dispatchEvent(event);
  }

  async function handled(target, text, html) {
    const kind = html ? "html" : "text";
    const answer = await converted(kind, html || text);
    if (!answer.encoding) return pasteInto(target, text, html);
    const before = html ? plain(html) : text;
    const after = html ? plain(answer.after) : answer.after;
    const yes = await asked(before, after);
    return yes ? pasteInto(target, after, html && answer.after) : pasteInto(target, text, html);
  }

  document.addEventListener(
    "paste",
    (event) => {
      if (ours.has(event) || !event.clipboardData) return;
      const target = event.target.closest("input, textarea, [contenteditable=true]");
      const text = event.clipboardData.getData("text/plain");
      const html = event.clipboardData.getData("text/html");
      if (!target || !SUSPICIOUS.test(html ? plain(html) : text)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      handled(target, text, html).catch(() => pasteInto(target, text, html));
    },
    true,
  );
})();
