// Single keys on the review screen. They can be turned off (WCAG 2.1.4), never act by themselves, and wait while
// somebody types. Without this script every one of them is a link or a field on the page.
(() => {
  "use strict";
  const KEPT = "portal.shortcuts";
  const dialog = document.getElementById("shortcuts");
  if (!dialog) return;
  const box = document.getElementById("shortcuts-on");
  const button = document.querySelector("[data-shortcuts]");
  box.checked = localStorage.getItem(KEPT) !== "off";
  box.addEventListener("change", () => localStorage.setItem(KEPT, box.checked ? "on" : "off"));
  button.hidden = false;
  button.addEventListener("click", () => dialog.showModal());

  const follow = (rel) => document.querySelector(`.page-links a[rel="${rel}"]`)?.click();
  const reach = (verb) => {
    const field = document.querySelector(`form[data-verb="${verb}"] :is(input:not([type=hidden]), textarea, button)`);
    field?.scrollIntoView({ block: "center" });
    field?.focus();
  };
  const KEYS = {
    j: () => follow("next"),
    k: () => follow("prev"),
    a: () => reach("approve"),
    r: () => reach("return"),
    "?": () => dialog.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable=true]");
    if (!box.checked || typing || dialog.open || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.key in KEYS)) return;
    event.preventDefault();
    KEYS[event.key]();
  });
})();
