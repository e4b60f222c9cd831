/* What is chosen lives in the address, so that a view can be shared. */
const address = new URLSearchParams(location.hash.slice(1));
function remember() {
  for (const [k, v] of [...address]) if (!v) address.delete(k);
  history.replaceState(null, "", "#" + address);
}
addEventListener("hashchange", () => location.reload());

function choose(key, value, redraw) {
  address.set(key, value);
  remember();
  redraw();
}
const fits = (key, value) => !address.get(key) || address.get(key) === value;
function picker(key, label, values, redraw) {
  const select = el("select", { "aria-label": label, onchange: (e) => choose(key, e.target.value, redraw) },
    el("option", { value: "" }, label), values.map(([value, text]) => el("option", { value }, text)));
  const asked = address.get(key) || "";
  if (asked && !values.some(([value]) => value === asked)) select.append(el("option", { value: asked }, asked));
  select.value = asked;
  select.clear = () => { address.delete(key); select.value = ""; };
  return select;
}
function checkbox(key, text, redraw) {
  const box = el("input", { type: "checkbox", onchange: () => choose(key, box.checked ? "1" : "", redraw) });
  box.checked = Boolean(address.get(key));
  const label = el("label", {}, box, " " + text);
  label.clear = () => { address.delete(key); box.checked = false; };
  return label;
}
/* The page's search, which "/" leads to. */
function searchBox(what, redraw) {
  const search = el("input", { type: "search", placeholder: "Search " + what + "  ( / )", "aria-label": "Search " + what, value: address.get("q") || "" });
  search.addEventListener("input", () => choose("q", search.value, redraw));
  document.addEventListener("keydown", (e) => {
    if (e.key === "/" && document.activeElement !== search) { e.preventDefault(); search.focus(); }
  });
  return search;
}
const searched = () => (address.get("q") || "").toLowerCase();
/* Two or more buttons of which one is pressed. */
function choice(label, values, pick) {
  const buttons = el("div", { class: "switch", role: "group", "aria-label": label }, values.map((value, i) =>
    el("button", { "aria-pressed": i === 0, onclick: (e) => {
      for (const b of buttons.children) b.setAttribute("aria-pressed", b === e.target);
      pick(value);
    } }, value)));
  return buttons;
}
