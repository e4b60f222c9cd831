/* Routines: stretches of operations that sessions repeat. */
const stepsOf = by(named(data.steps), "pattern_id");
const variantsOf = by(named(data.variants), "pattern_id");
const courses = new Map(named(data.courses).map((c) => [c.pattern_id, c]));
const quartiles = (row, what) => [row[what + "_lower"], row[what + "_median"], row[what + "_upper"]];
const percent = (share) => Math.round(100 * share) + " %";

/* A routine's steps in a line or two. */
function brief(c) {
  const list = stepsOf.get(c.pattern_id) || [];
  const most = 7;
  const shown = list.slice(0, list.length > most ? most - 1 : most);
  return el("div", { class: "brief" }, shown.flatMap((s, i) => [i ? el("span", { class: "soft" }, " → ") : null,
    el("span", { class: s.share < 0.9 ? "soft" : null }, template(JSON.parse(s.operations)[0]))]),
    list.length > shown.length ? el("span", { class: "soft" }, " → " + (list.length - shown.length) + " more steps") : null);
}

/* The steps as a map: boxes are darker the more often they are done, or the longer they take; arrows tell the waiting. */
function diagram(list, colour) {
  const longest = Math.max(1, ...list.map((s) => s.duration_median + s.wait_median));
  return el("ol", { class: "flow" }, list.map((s, i) => {
    const heat = colour === "duration" ? (s.duration_median + s.wait_median) / longest : s.share;
    const takes = spread(quartiles(s, "duration")), waits = spread(quartiles(s, "wait"));
    return el("li", {},
      i === 0 ? null : el("span", { class: "arrow", title: waits ? "waiting: " + waits : null }, s.wait_median ? time(s.wait_median) : ""),
      el("div", { class: "box" + (s.share < 0.9 ? " optional" : ""), style: "--heat:" + heat.toFixed(3) },
        JSON.parse(s.operations).map((o, n) => el("div", {}, n ? el("span", { class: "soft" }, "or ") : null, template(o))),
        el("small", {}, (s.repeated ? "↻ " : "") + percent(s.share) + (takes ? " · " + takes : ""))));
  }));
}

/* In what a variant differs from the usual one. */
function instead(usual, done) {
  let before = 0, after = 0;
  const least = Math.min(usual.length, done.length);
  while (before < least && usual[before] === done[before]) before++;
  while (after < least - before && usual[usual.length - 1 - after] === done[done.length - 1 - after]) after++;
  const left = usual.slice(before, usual.length - after), came = done.slice(before, done.length - after);
  const names = (list) => list.flatMap((o, i) => [i ? " → " : "", template(o)]);
  return el("span", {}, came.length ? ["with ", ...names(came)] : [], came.length && left.length ? ", " : "", left.length ? ["without ", ...names(left)] : []);
}
function variantTable(id) {
  const list = variantsOf.get(id) || [];
  if (list.length < 2) return null;
  const most = Math.max(...list.map((v) => v.occurrences));
  const usual = JSON.parse(list[0].operations);
  return [el("h3", {}, "Variants"), table([{ t: "times", n: 1 }, { t: "", said: "share" }, { t: "takes" }, { t: "done" }], list.map((v, i) => [
    count(v.occurrences), el("span", { class: "bar inline" }, el("i", { style: "width:" + (100 * v.occurrences) / most + "%" })), spread(quartiles(v, "duration")),
    i === 0 ? "as usual: " + usual.length + " steps" : instead(usual, JSON.parse(v.operations))]))];
}

/* All about a routine's course. */
function course(c) {
  const list = stepsOf.get(c.pattern_id) || [], all = courses.get(c.pattern_id);
  if (!all) return null;
  const map = el("div", {}, diagram(list, "frequency"));
  const colours = el("div", { class: "switch", role: "group", "aria-label": "What the colour tells" }, ["frequency", "duration"].map((colour) =>
    el("button", { "aria-pressed": colour === "frequency", onclick: (e) => {
      for (const b of colours.children) b.setAttribute("aria-pressed", b === e.target);
      map.replaceChildren(diagram(list, colour));
    } }, colour)));
  const takes = spread(quartiles(all, "duration")), bound = Object.entries(JSON.parse(all.bindings || "{}"));
  return el("div", {},
    el("p", {}, takes ? "Takes " + takes + (c.time_saved_ms ? "; " + time(c.time_saved_ms) + " went into it so far." : ".") : "How long it takes was not recorded."),
    colours, map,
    el("p", { class: "legend" }, el("span", {}, "dashed: not every time"), el("span", {}, "↻ several times in a row"), el("span", {}, "on the arrows: median waiting")),
    bound.length ? [el("h3", {}, "Values that flow through"), el("ul", { class: "plain" }, bound.map(([name, places]) => el("li", {}, template("{" + name + "}"), " ", places.join(" = "))))] : null,
    variantTable(c.pattern_id));
}
