/*
 * Columns over time, each in parts: values on hover and on focus, a table behind them; what is not known is a gap, not zero.
 * A bar is { label, values: a number a part, or null }; a part is [text, colour].
 */
function columns(bars, parts, what, said, unit) {
  const W = 560, H = 96, most = Math.max(...bars.map((b) => (b.values ? b.values.reduce((a, x) => a + x, 0) : 0)), 1e-9), step = W / bars.length;
  const used = parts.map((_, i) => bars.some((b) => b.values && b.values[i]));
  const words = (b) => b.label + ": " + (b.values ? b.values.map((v, i) => (v ? said(v) + " " + parts[i][0] : "")).filter(Boolean).join(", ") || "nothing" : "nothing was read");
  const told = el("p", { class: "told soft", "aria-hidden": "true" }, words(bars[bars.length - 1]));
  const drawing = svg("svg", { viewBox: "0 0 " + W + " " + (H + 4), preserveAspectRatio: "none", class: "columns", role: "group", "aria-label": what });
  bars.forEach((b, n) => {
    const g = svg("g", { tabindex: n === bars.length - 1 ? 0 : -1, role: "img", "aria-label": words(b) }), x = n * step;
    g.append(svg("rect", { x, y: 0, width: step, height: H + 4, fill: "transparent", class: "whole" }));
    let y = H;
    if (b.values) b.values.forEach((v, i) => {
      const high = (v / most) * H;
      y -= high;
      if (v) g.append(svg("rect", { x: x + step * 0.1, y, width: step * 0.8, height: Math.max(high, 1), fill: parts[i][1] }));
    });
    else g.append(svg("rect", { x: x + step * 0.3, y: H + 1, width: step * 0.4, height: 2, fill: "var(--none)", opacity: 0.5 }));
    const show = () => { told.textContent = words(b); };
    g.addEventListener("mouseenter", show);
    g.addEventListener("focus", show);
    g.addEventListener("keydown", (e) => {
      const to = e.key === "ArrowRight" ? n + 1 : e.key === "ArrowLeft" ? n - 1 : -1, other = to >= 0 && drawing.querySelectorAll("g")[to];
      if (other) { g.setAttribute("tabindex", -1); other.setAttribute("tabindex", 0); other.focus(); e.preventDefault(); e.stopPropagation(); }
    });
    drawing.append(g);
  });
  drawing.append(svg("rect", { x: 0, y: H, width: W, height: 1, fill: "var(--line)" }));
  return el("figure", { class: "chart" }, told, drawing,
    el("div", { class: "axis" }, el("span", {}, bars[0].label), el("span", {}, "most: " + said(most) + " in a " + unit), el("span", {}, bars[bars.length - 1].label)),
    el("div", { class: "legend" }, parts.map(([text, colour], i) => (used[i] ? el("span", {}, el("i", { class: "key", style: "background:" + colour }), text) : null)),
      bars.some((b) => !b.values) ? el("span", {}, "– nothing was read") : null),
    later("as a table", () => table([{ t: unit }, ...parts.map(([t]) => ({ t, n: true }))], bars.map((b) => [b.label, ...(b.values || parts.map(() => null)).map((v) => (v === null ? "nothing read" : said(v)))]))));
}
