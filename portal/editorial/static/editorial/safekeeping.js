// What is typed in the editor is also kept in this browser until the portal has it: a line that drops, a battery that
// dies. It is offered again when the editor next opens, and sent through the same form, so that nothing newer is
// written over. Kept by text and by person, a week at most.
(() => {
  "use strict";
  const form = document.querySelector("form[data-edit-form]");
  const { who } = document.currentScript.dataset;
  if (!form || !who) return;
  const WEEK = 7 * 24 * 3600 * 1000;
  const PREFIX = "portal.kept.";
  const KEY = `${PREFIX}${who}.${location.pathname}`;
  const LEFT_OUT = ["csrfmiddlewaretoken", "next"];

  const read = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  };
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
    const kept = read(key);
    if (!kept || Date.now() - kept.at > WEEK || !key.startsWith(`${PREFIX}${who}.`)) localStorage.removeItem(key);
  }

  const fields = () =>
    [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !LEFT_OUT.includes(name));
  let waiting;
  let dirty = false;
  const keep = () => {
    dirty = true;
    clearTimeout(waiting);
    waiting = setTimeout(store, 1500);
  };
  const store = () => {
    clearTimeout(waiting);
    if (!dirty) return;
    try {
      localStorage.setItem(KEY, JSON.stringify({ at: Date.now(), fields: fields() }));
    } catch {
      // No room in this browser: the portal's own autosave still works.
    }
  };
  const forget = () => {
    dirty = false;
    clearTimeout(waiting);
    localStorage.removeItem(KEY);
  };
  form.addEventListener("input", keep);
  form.addEventListener("change", keep);
  addEventListener("pagehide", store);
  document.addEventListener("w-autosave:success", forget);

  const kept = read(KEY);
  if (!kept) return;
  const hour = new Date(kept.at).toLocaleString("vi-VN");
  const box = document.createElement("div");
  box.className = "kept-words";
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", "Bản chưa lưu trên máy này");
  const words = document.createElement("p");
  words.textContent = `Máy này còn giữ một bản chưa lưu lên Cổng, lúc ${hour}.`;
  const again = Object.assign(document.createElement("button"), {
    type: "button",
    className: "button",
    textContent: "Lấy lại bản đó",
  });
  const drop = Object.assign(document.createElement("button"), {
    type: "button",
    className: "button button-secondary",
    textContent: "Bỏ bản đó",
  });
  again.addEventListener("click", () => send(kept.fields));
  drop.addEventListener("click", () => {
    forget();
    box.remove();
  });
  box.append(words, again, drop);
  form.before(box);

  function send(saved) {
    const resent = document.createElement("form");
    resent.method = "post";
    resent.action = form.action;
    const token = form.querySelector("[name=csrfmiddlewaretoken]").value;
    for (const [name, value] of [...saved, ["csrfmiddlewaretoken", token]]) {
      resent.append(Object.assign(document.createElement("textarea"), { name, value, hidden: true }));
    }
    document.body.append(resent);
    localStorage.removeItem(KEY);
    resent.submit();
  }
})();
