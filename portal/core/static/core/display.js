/* Before the first paint: apply the display options that this reader chose last time. Kept on this device only. */
(() => {
  const names = ["text", "contrast", "spacing"];
  for (const name of names) {
    try {
      const value = localStorage.getItem("display-" + name);
      if (value) document.documentElement.dataset[name] = value;
    } catch { return }
  }
})();
