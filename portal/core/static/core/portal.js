/* What makes the pages handier where a script may run. Every page is whole without it. */
(() => {
  const root = document.documentElement;
  const all = (selector) => document.querySelectorAll(selector);
  const show = (element) => element.removeAttribute("hidden");

  /* Display options: show what was chosen, remember what is chosen. */
  for (const input of all("[data-display]")) {
    const name = input.dataset.display;
    const chosen = root.dataset[name];
    if (chosen) input.checked = input.value === chosen;
    input.addEventListener("change", () => {
      root.dataset[name] = input.type === "checkbox" && !input.checked ? "device" : input.value;
      try { localStorage.setItem("display-" + name, root.dataset[name]) } catch { /* kept for this page only */ }
    });
  }

  /* The panel of options closes with Escape, and when the reader goes elsewhere. */
  const panel = document.querySelector("details.display");
  if (panel) {
    document.addEventListener("click", (event) => { if (!panel.contains(event.target)) panel.open = false });
    panel.addEventListener("focusout", (event) => { if (event.relatedTarget && !panel.contains(event.relatedTarget)) panel.open = false });
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !panel.open) return;
      panel.open = false;
      panel.querySelector("summary").focus();
    });
  }

  /* Suggestions while typing: a list of pages below the search box. Without them the box searches all the same. */
  for (const form of all("form[data-suggest]")) {
    const input = form.querySelector("input");
    const list = document.createElement("ul");
    const count = document.createElement("span");
    list.id = input.id + "-suggested";
    list.className = "suggested";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", form.dataset.suggestLabel);
    count.className = "visually-hidden";
    count.setAttribute("role", "status");
    form.append(list, count);
    const roles = { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" };
    for (const name in roles) input.setAttribute(name, roles[name]);
    let timer, asked, chosen = -1;
    const open = (is) => { list.hidden = !is; input.setAttribute("aria-expanded", is); choose(-1) };
    const choose = (number) => {
      chosen = number;
      [...list.children].forEach((option, at) => option.setAttribute("aria-selected", at === number));
      if (number < 0) input.removeAttribute("aria-activedescendant");
      else input.setAttribute("aria-activedescendant", list.children[number].id);
    };
    const fill = (found) => {
      list.replaceChildren(...found.map(({ label, url }, at) => {
        const option = document.createElement("li");
        option.id = list.id + at;
        option.setAttribute("role", "option");
        option.textContent = label;
        option.addEventListener("pointerdown", (event) => { event.preventDefault(); location.assign(url) });
        option.go = () => location.assign(url);
        return option;
      }));
      count.textContent = found.length ? found.length + " " + form.dataset.suggestCount : "";
      open(found.length > 0);
    };
    const ask = async () => {
      const words = asked = input.value.trim();
      if (words.length < 2) return fill([]);
      try {
        const answer = await fetch(form.dataset.suggest + "?q=" + encodeURIComponent(words));
        if (answer.ok && words === asked) fill((await answer.json()).suggestions);
      } catch { fill([]) }
    };
    input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 200) });
    input.addEventListener("blur", () => open(false));
    input.addEventListener("keydown", (event) => {
      const length = list.hidden ? 0 : list.children.length;
      if (event.key === "ArrowDown" && !length && list.children.length) { event.preventDefault(); open(true) }
      else if (event.key === "Escape" && length) { event.preventDefault(); open(false) }
      else if (event.key === "Enter" && length && chosen >= 0) { event.preventDefault(); list.children[chosen].go() }
      else if (length && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        choose((chosen + 1 + step + length + 1) % (length + 1) - 1);
      }
    });
  }

  /* Print, share. */
  for (const button of all("[data-print]")) {
    show(button);
    button.addEventListener("click", () => print());
  }
  const said = document.querySelector("[data-said]");
  const say = (text) => { if (said) said.textContent = text };
  for (const button of all("[data-share]")) {
    if (!navigator.share && !navigator.clipboard) continue;
    show(button);
    button.addEventListener("click", async () => {
      const address = location.href.split("#")[0];
      try {
        if (navigator.share) await navigator.share({ title: document.title, url: address });
        else { await navigator.clipboard.writeText(address); say(button.dataset.share) }
      } catch { /* the reader closed the dialogue */ }
    });
  }

  /* Read aloud: only where the device itself has a voice for the language of the page. */
  const speech = window.speechSynthesis;
  const listen = document.querySelector("[data-listen]");
  if (speech && listen) {
    const label = listen.querySelector("span");
    const words = { start: label.textContent, stop: listen.dataset.listen };
    const voice = () => speech.getVoices().find((one) => one.lang.toLowerCase().startsWith(root.lang) && one.localService);
    const offer = () => { if (voice()) show(listen) };
    let queue = [];
    let marked = null;
    const mark = (element) => {
      marked?.classList.remove("speaking");
      marked = element;
      marked?.classList.add("speaking");
    };
    const stop = () => {
      queue = [];
      speech.cancel();
      mark(null);
      label.textContent = words.start;
      listen.setAttribute("aria-pressed", "false");
    };
    const next = () => {
      const element = queue.shift();
      if (!element) return stop();
      mark(element);
      const speaking = new SpeechSynthesisUtterance(element.textContent);
      speaking.lang = root.lang;
      speaking.voice = voice();
      speaking.onend = () => { if (queue.length || marked) next() };
      speech.speak(speaking);
    };
    listen.addEventListener("click", () => {
      if (marked) return stop();
      queue = [...all("main :is(h1, .lead), main .prose :is(h2, h3, h4, p, li, figcaption)")];
      label.textContent = words.stop;
      listen.setAttribute("aria-pressed", "true");
      next();
    });
    addEventListener("pagehide", stop);
    speech.addEventListener?.("voiceschanged", offer);
    offer();
  }

  /* Errors: put the reader at the summary. */
  document.querySelector(".error-summary")?.focus();

  /* Contents: mark the part being read. */
  const links = new Map([...all(".contents a[href^='#']")].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  if (links.size && window.IntersectionObserver) {
    const watcher = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        for (const link of links.values()) link.removeAttribute("aria-current");
        links.get(entry.target.id)?.setAttribute("aria-current", "location");
      }
    }, { rootMargin: "0px 0px -75% 0px" });
    for (const id of links.keys()) {
      const heading = document.getElementById(id);
      if (heading) watcher.observe(heading);
    }
  }
})();
