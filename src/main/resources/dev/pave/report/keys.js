/* Keys: each is registered with what it does, and "?" shows them all. */
const shortcuts = [];
function key(keys, what, act, group) { shortcuts.push({ keys: [].concat(keys), what, act, group: group || "Everywhere" }); }
const isTyping = (node) => node && (/^(input|select|textarea)$/i.test(node.tagName) || node.isContentEditable);
document.addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return;
  if (e.key === "Escape") {
    if (isTyping(document.activeElement)) document.activeElement.blur();
    return;
  }
  if (isTyping(e.target) || document.querySelector("dialog[open]")) return;
  if (e.key === "Enter" && /^(a|button|summary)$/i.test(e.target.tagName)) return;
  const found = shortcuts.find((s) => s.keys.includes(e.key));
  if (found && found.act(e) !== false) e.preventDefault();
});
const KEY_NAMES = { ArrowDown: "↓", ArrowUp: "↑", Enter: "Enter", "[": "[", "]": "]" };
function showHelp() {
  const groups = [...by(shortcuts, "group")];
  const dialog = el("dialog", { class: "help", "aria-labelledby": "help-title" },
    el("h2", { id: "help-title" }, "Keys"),
    groups.map(([group, list]) => [el("h3", {}, group), el("dl", {}, list.map((s) => [
      el("dt", {}, s.keys.map((k, i) => [i ? " or " : "", el("kbd", {}, KEY_NAMES[k] || k)])), el("dd", {}, s.what)]))]),
    el("p", { class: "soft" }, "In a search: words that all have to be there, ", el("code", {}, "-word"), " for what must not, ", el("code", {}, "\"two words\""), " as they stand, ",
      el("code", {}, "status:approved"), " or ", el("code", {}, "-kind:routine"), " by a column."),
    el("button", { onclick: () => dialog.close() }, "Close"));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
key("?", "show this help", showHelp);
/* Where evidence alone is shown, the list and its search come back first. */
key("/", "search", () => {
  const box = document.querySelector("input[type=search]");
  if (!box) return false;
  if (box.offsetParent === null && asked("wide")) go({ wide: "" });
  box.focus();
  box.select();
});
key("t", "switch between light and dark", toggleTheme);
