/* Bars over time. */
const WIDTH = 1000, HEIGHT = 150;
const LENGTHS = { hour: 36e5, day: 864e5, week: 7 * 864e5, month: 30.4 * 864e5 };

function rect(x, y, width, height, fill, text) {
  const r = svg("rect", { x, y, width, height: Math.max(0, height), fill });
  if (text) {
    const title = svg("title", {});
    title.textContent = text;
    r.append(title);
  }
  return r;
}

/* Where the bars of these times stand. */
function axis(times, unit) {
  const sorted = times.slice().sort();
  const from = sorted.length ? parse(sorted[0]) : 0, to = sorted.length ? parse(sorted[sorted.length - 1]) + LENGTHS[unit] : 1;
  const label = (at) => at.slice(0, unit === "hour" ? 16 : unit === "month" ? 7 : 10);
  return {
    unit, label,
    place: (at) => (WIDTH * (parse(at) - from)) / (to - from),
    thick: Math.min(60, Math.max(1.5, (0.86 * WIDTH * LENGTHS[unit]) / (to - from))),
    first: sorted.length ? label(sorted[0]) : "", last: sorted.length ? label(sorted[sorted.length - 1]) : "",
  };
}

/*
 * Each time's rows stacked by series, from a line upwards; what went again hangs below the line. A row has at, name, up and
 * down; a series is [name, colour, text].
 */
function stacks(rows, series, along, what) {
  const used = series.filter(([name]) => rows.some((r) => r.name === name && (r.up || r.down)));
  const times = by(rows, "at");
  const most = (side) => Math.max(0, ...[...times.values()].map((list) => sum(list, side)));
  const above = most("up"), below = most("down"), scale = HEIGHT / Math.max(1, above + below), base = above * scale;
  const drawing = svg("svg", { viewBox: "0 0 " + WIDTH + " " + HEIGHT, preserveAspectRatio: "none", role: "img", class: "tall", "aria-label": what + " by " + along.unit });
  for (const [at, list] of times) {
    let up = base, down = base;
    const said = used.flatMap(([name, , text]) => {
      const own = list.filter((r) => r.name === name), came = sum(own, "up"), went = sum(own, "down");
      return [came ? count(came) + " " + text : "", went ? count(went) + " " + text + " gone" : ""].filter(Boolean);
    });
    for (const [name, colour] of used) {
      const own = list.filter((r) => r.name === name), came = sum(own, "up") * scale, went = sum(own, "down") * scale;
      up -= came;
      if (came) drawing.append(rect(along.place(at), up, along.thick, came, colour, along.label(at) + ": " + said.join(", ")));
      if (went) {
        const bar = rect(along.place(at), down, along.thick, went, colour, along.label(at) + ": " + said.join(", "));
        bar.setAttribute("opacity", 0.45);
        drawing.append(bar);
      }
      down += went;
    }
  }
  if (below) drawing.append(rect(0, base - 0.5, WIDTH, 1, "var(--soft)"));
  return el("div", {},
    el("div", { class: "scale" }, el("span", {}, "most: " + count(above) + " in one " + along.unit + (below ? "; below the line: gone again" : ""))), drawing,
    el("div", { class: "axis" }, el("span", {}, along.first), along.last === along.first ? null : el("span", {}, along.last)),
    el("div", { class: "legend" }, used.map(([, colour, text]) => el("span", {}, el("i", { class: "key", style: "background:" + colour }), text))),
    later("The figures", () => table([{ t: along.unit }, ...used.flatMap(([, , text]) => [{ t: text, n: 1 }, ...(below ? [{ t: text + ", gone", n: 1 }] : [])])],
      [...times].map(([at, list]) => [along.label(at), ...used.flatMap(([name]) => { const own = list.filter((r) => r.name === name); return [count(sum(own, "up")), ...(below ? [count(sum(own, "down"))] : [])]; })]))));
}
/* A row of small bars, as wide as a column. */
function sparks(rows, along, said) {
  const most = Math.max(1, ...rows.map((r) => r.n));
  const drawing = svg("svg", { viewBox: "0 0 " + WIDTH + " 20", preserveAspectRatio: "none", class: "spark", role: "img", "aria-label": said });
  for (const r of rows) drawing.append(rect(along.place(r.at), 20 - Math.max(2, (20 * r.n) / most), Math.max(along.thick, 8), 20, "var(--accent)", along.label(r.at) + ": " + count(r.n)));
  return drawing;
}
