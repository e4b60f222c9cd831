/*
 * A proof over history: two lines that go up in steps, what was predicted and what came true, so that the gap between them is
 * what did not. Points are { at, good, tried, came, name } in their order; words are what the two lines are called.
 */
function proof(points, words) {
  const dated = points.every((p) => p.at), last = points[points.length - 1], W = 1000, H = 160;
  const x = points.map((p, i) => (dated ? parse(p.at) : i)), from = x[0], to = Math.max(x[x.length - 1], from + 1);
  const most = last.tried, base = Math.min(points[0].came - (points[0].good ? 1 : 0), points[0].tried - 1);
  const at = (i) => (points.length === 1 ? W / 2 : 4 + ((W - 8) * (x[i] - from)) / (to - from)), up = (n) => H - 4 - ((H - 12) * (n - base)) / Math.max(1, most - base);
  const steps = (key, before) => points.reduce((d, p, i) => d + "H" + at(i).toFixed(1) + "V" + up(p[key]).toFixed(1), "M" + (points.length === 1 ? 0 : at(0)).toFixed(1) + " " + up(before).toFixed(1)) + "H" + W;
  const drawing = svg("svg", { viewBox: "0 0 " + W + " " + H, preserveAspectRatio: "none", "aria-hidden": "true", class: "proof" });
  const line = (d, stroke, width) => svg("path", { d, fill: "none", stroke, "stroke-width": width, "vector-effect": "non-scaling-stroke" });
  drawing.append(line(steps("tried", points[0].tried - 1), "var(--none)", 1.5));
  points.forEach((p, i) => { if (!p.good) drawing.append(line("M" + at(i).toFixed(1) + " " + up(p.tried).toFixed(1) + "V" + up(p.came).toFixed(1), "var(--miss)", 2)); });
  drawing.append(line(steps("came", points[0].came - (points[0].good ? 1 : 0)), "var(--hit)", 2.5));
  const here = svg("line", { x1: 0, x2: 0, y1: 0, y2: H, stroke: "var(--accent)", "stroke-width": 1, "vector-effect": "non-scaling-stroke", visibility: "hidden" });
  drawing.append(here);
  const tells = (p) => [p.at ? day(p.at) : null, p.name ? visible(p.name) : null, p.good ? words.good : words.bad, count(p.came) + " of " + count(p.tried) + " up to then"].filter(Boolean).join(", ");
  const said = el("output", { class: "soft" }, count(last.came) + " of " + count(last.tried) + " " + words.came);
  const slider = el("div", { class: "course", role: "slider", tabindex: 0, "aria-label": words.title, "aria-valuemin": 1, "aria-valuemax": points.length }, drawing);
  let chosen = points.length - 1;
  function choose(i, quietly) {
    chosen = Math.min(Math.max(0, i), points.length - 1);
    slider.setAttribute("aria-valuenow", chosen + 1);
    slider.setAttribute("aria-valuetext", tells(points[chosen]));
    if (quietly) return;
    for (const end of ["x1", "x2"]) here.setAttribute(end, at(chosen));
    here.setAttribute("visibility", "visible");
    said.textContent = tells(points[chosen]);
  }
  const near = (e) => { const box = slider.getBoundingClientRect(), w = (W * (e.clientX - box.left)) / box.width; let best = 0; points.forEach((p, i) => { if (Math.abs(at(i) - w) < Math.abs(at(best) - w)) best = i; }); choose(best); };
  slider.addEventListener("pointermove", near);
  slider.addEventListener("pointerdown", near);
  slider.addEventListener("focus", () => choose(chosen));
  slider.addEventListener("keydown", (e) => {
    const to = { ArrowLeft: chosen - 1, ArrowDown: chosen - 1, ArrowRight: chosen + 1, ArrowUp: chosen + 1, Home: 0, End: points.length - 1, PageDown: chosen - 10, PageUp: chosen + 10 }[e.key];
    if (to === undefined) return;
    e.preventDefault();
    e.stopPropagation();
    choose(to);
  });
  choose(chosen, true);
  const missed = points.filter((p) => !p.good).reverse(), SHOWN = 6;
  const named = (list) => el("ul", { class: "plain" }, list.map((p) => el("li", {}, el("span", { class: "miss" }, "✗ "), [p.at ? day(p.at) : "", p.name ? visible(p.name) : "", p.where].filter(Boolean).flatMap((part, i) => (i ? [" · ", part] : [part])))));
  return el("div", {},
    el("div", { class: "scale" }, said), slider,
    el("div", { class: "axis" }, el("span", {}, dated ? day(points[0].at) : "the first"), el("span", {}, dated ? day(last.at) : "the last")),
    el("div", { class: "legend" }, el("span", {}, el("i", { class: "key none-key" }), words.tried), el("span", { class: "hit" }, el("i", { class: "key hit-key" }), words.came), missed.length ? el("span", { class: "miss" }, el("i", { class: "key miss-key" }), words.bad) : null,
      points[0].tried > 1 ? el("span", {}, "the newest " + count(points.length) + ", after " + many(points[0].tried - 1, "before them", "before them")) : null),
    missed.length ? [el("h3", {}, words.misses), named(missed.slice(0, SHOWN)), missed.length > SHOWN ? later(count(missed.length - SHOWN) + " before those", () => named(missed.slice(SHOWN))) : null] : null,
    later("The figures", () => table([{ t: "when" }, { t: "which" }, { t: "came of it" }, { t: words.tried, n: 1 }, { t: words.came, n: 1 }],
      points.slice().reverse().map((p) => [p.at ? p.at.slice(0, 16) : "", p.name ? visible(p.name) : p.where || "", el("span", { class: p.good ? "hit" : "miss" }, p.good ? "✓ " + words.good : "✗ " + words.bad), count(p.tried), count(p.came)]))));
}
