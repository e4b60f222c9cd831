/* How work fails: how much of it, when, what recurs, where each time, and what overcame it. */
const PAGE = 60, FEW = 8;
const COLUMNS = ["anti_pattern_id", "guard", "signature", "severity", "occurrences", "open", "gone", "sessions", "first_seen", "last_seen", "fix", "fix_attempts", "fix_successes"];

const rows = named(data.antiPatterns);
const placesOf = by(named(data.places), "anti_pattern_id"), evidenceOf = by(named(data.evidence), "anti_pattern_id");
const trend = named(data.trend);
const repositories = new Map(data.repositories.map((r) => [r.repo, r]));
const windowed = Boolean(data.run.window_from);
const placeName = (place) => (repositories.has(place) ? repositories.get(place).name : visible(place));
const times = (n) => many(n, "time");
const colourOf = (severity) => SEVERITIES.find(([name]) => name === severity)[1];

/* Filters. */
const inState = (row) => !address.get("state") || row[address.get("state")] > 0;
const inPlace = (row) => !address.get("place") || row.place === address.get("place");
const evidence = (r) => (evidenceOf.get(r.anti_pattern_id) || []).filter((e) =>
  inPlace(e) && (!address.get("state") || (e.path && Boolean(e.gone_at) === (address.get("state") === "gone"))));
const texts = new Map();
function text(r) {
  if (!texts.has(r)) {
    const found = evidenceOf.get(r.anti_pattern_id) || [];
    texts.set(r, [r.signature, r.anti_pattern_id, guardName(r.guard), r.guard, r.fix || "", ...found.flatMap((e) => [e.path || "", e.session_id || "", e.who || "", e.message || "", e.evidence])].join("\n").toLowerCase());
  }
  return texts.get(r);
}
function chosen() {
  const asked = searched();
  const list = rows.filter((r) => fits("guard", r.guard) && fits("severity", r.severity) && inState(r) &&
    (!address.get("place") || (placesOf.get(r.anti_pattern_id) || []).some((p) => inPlace(p) && inState(p))) &&
    (!windowed || address.get("seen") === "ever" || r.in_window > 0) && (!asked || text(r).includes(asked)));
  const last = (r) => (r.last_seen ? parse(r.last_seen) : 0), first = (r) => (r.first_seen ? parse(r.first_seen) : 0);
  const order = { often: (r) => -r.occurrences, last: (r) => -last(r), first: (r) => -first(r), fix: (r) => -(r.fix ? (r.fix_successes + 1) / (r.fix_attempts + 2) : -1) }[address.get("sort")];
  return order ? list.slice().sort((a, b) => order(a) - order(b)) : list;
}
function filter(guard, severity) {
  const same = (address.get("guard") || "") === guard && (address.get("severity") || "") === severity;
  address.set("guard", same ? "" : guard);
  choose("severity", same ? "" : severity, redraw);
}

/* How many there are by guard and severity; each figure is a filter. */
const figures = [];
function figure(guard, severity, content, said) {
  const button = el("button", { class: "figure", "aria-label": said, title: said, onclick: () => filter(guard, severity) }, content);
  figures.push(() => button.setAttribute("aria-pressed", (address.get("guard") || "") === guard && (address.get("severity") || "") === severity));
  return button;
}
function matrix() {
  const cell = (guard, severity, list) => list.length === 0 ? el("span", { class: "soft" }, "–") :
    figure(guard, severity, [el("b", {}, count(sum(list, "anti_patterns"))), el("span", { class: "soft" }, " " + count(sum(list, "occurrences")) + "×")],
      many(sum(list, "anti_patterns"), "anti-pattern") + ", " + times(sum(list, "occurrences")) + ": " + [guardName(guard), severity].filter(Boolean).join(", "));
  return el("div", { class: "matrix" }, table(
    [{ t: "guard" }, ...SEVERITIES.map(([name]) => ({ t: figure("", name, name), n: 1 })), { t: "all", n: 1 }],
    [...guards.values()].map((g) => {
      const own = data.totals.filter((t) => t.guard === g.id);
      return [el("span", { class: own.length ? null : "soft", title: g.summary }, el("i", { class: "key", style: "background:" + g.colour }), own.length ? figure(g.id, "", g.name) : el("span", { class: "figure" }, g.name)),
        ...SEVERITIES.map(([name]) => cell(g.id, name, own.filter((t) => t.severity === name))), cell(g.id, "", own)];
    })));
}

/* When it was found. */
let stackedBy = "guard", counted = "first seen";
function chart() {
  const list = trend.filter((t) => fits("guard", t.guard) && fits("severity", t.severity));
  if (list.length === 0) return el("p", { class: "soft" }, trend.length ? "Nothing fits these filters." : "No times are known of anything that was found.");
  const series = stackedBy === "guard" ? [...guards.values()].map((g) => [g.id, g.colour, g.name]) : SEVERITIES;
  const bars = list.map((t) => ({ at: t.at, name: stackedBy === "guard" ? t.guard : t.severity, up: counted === "first seen" ? t.firsts : t.times, down: t.gone }));
  return stacks(bars, series, axis(bars.map((b) => b.at), data.unit), "anti-patterns");
}

/* Where something was found, with a way there. */
function sessionPlace(e) {
  const name = visible(e.session_id === e.source_id ? e.source_id : e.source_id + " · " + e.session_id) + " · " + e.seq;
  return e.linked ? el("a", { href: "sessions.html" + location.search + "#" + new URLSearchParams({ source: e.source_id, session: e.session_id, seq: e.seq }) }, name) : el("span", {}, name);
}
/* A finding that is still there stands so in the newest commit that was looked at; the other link is the one that brought it. */
function sourcePlace(e) {
  const source = repositories.get(e.place), web = source && /^https?:/.test(source.web_url || "") ? source.web_url : null;
  const file = e.path.split("/").map(encodeURIComponent).join("/"), name = el("code", {}, visible(e.path) + (e.line ? ":" + e.line : ""));
  const short = el("code", { title: e.commit_id }, (e.commit_id || "").slice(0, 8)), newest = source && source.head;
  return el("span", {}, placeName(e.place) + " · ",
    web && newest && !e.gone_at ? el("a", { href: web + "/blob/" + newest + "/" + file + (e.line ? "#L" + e.line : ""), rel: "noreferrer" }, name) : name,
    e.commit_id ? [" · ", web ? el("a", { href: web + "/commit/" + encodeURIComponent(e.commit_id), rel: "noreferrer" }, short) : short] : null,
    e.gone_at ? el("span", { class: "soft" }, " · gone since " + day(e.gone_at)) : null);
}
const place = (e) => el("li", {}, el("span", { class: "soft" }, e.seen_at ? e.seen_at.slice(0, 16) + " " : ""), e.path ? sourcePlace(e) : sessionPlace(e), e.who ? el("span", { class: "soft" }, " · by " + visible(e.who)) : null);

/* What reads alike is shown once, with the places that it was found at. */
const places = (list) => [el("ul", { class: "plain" }, list.slice(0, FEW).map(place)),
  list.length > FEW ? later(many(list.length - FEW, "more place"), () => el("ul", { class: "plain" }, list.slice(FEW).map(place))) : null];
const lines = (list) => el("div", {}, [...by(list, "evidence")].map(([text, alike]) => [text ? el("pre", {}, visible(text)) : null, places(alike)]));
function sighting(r, list) {
  const texts = new Set(list.map((e) => e.evidence)).size, first = [...by(list, "evidence").values()].slice(0, FEW).flat();
  return el("div", { class: "sighting" },
    list[0].message ? el("p", { class: r.guard === "failure" ? "path" : null }, visible(list[0].message)) : null,
    lines(first), texts > FEW ? later(count(texts - FEW) + " more", () => lines(list.filter((e) => !first.includes(e)))) : null);
}
function evidencePart(r) {
  const list = evidence(r), all = address.get("place") || address.get("state") ? null : r.times;
  const blocks = [...by(list, "message").values()].map((alike) => sighting(r, alike));
  return [
    el("h3", {}, "Evidence" + (all > list.length ? " (the newest " + count(list.length) + " of " + count(all) + ")" : "")),
    list.length === 0 ? el("p", { class: "soft" }, "It is not in the page: ", el("code", {}, "pave query \"SELECT * FROM " + (r.guard === "failure" ? "failures" : r.open + r.gone ? "source_findings" : "session_findings") + "\"")) : null,
    blocks.slice(0, FEW), blocks.length > FEW ? later(count(blocks.length - FEW) + " more", () => el("div", {}, blocks.slice(FEW))) : null];
}

/* What overcame it, and how often that helped. */
function fixPart(r) {
  if (r.guard !== "failure" && !r.fix) return null;
  const worked = "worked " + r.fix_successes + " of " + times(r.fix_attempts);
  return [el("h3", {}, "What overcame it"),
    r.fix ? el("p", {}, el("code", {}, visible(r.fix)), " ", el("span", { class: r.fix_successes === r.fix_attempts ? "hit" : null }, worked), el("span", { class: "soft" }, ": it was done after such a failure, and the operation was run again."),
      r.recovery ? [" ", el("a", { href: "candidates.html" + location.search + "#q=" + encodeURIComponent(r.recovery) }, "The candidate")] : null) :
      el("p", { class: "soft" }, "Nothing was seen yet that mends it more often than running it again does."),
    r.retries ? el("p", {}, "Only run again: it went well " + r.retry_successes + " of " + times(r.retries) + (r.flaky ? "; so it counts as flaky." : ".")) : null];
}
function placesPart(r) {
  const list = placesOf.get(r.anti_pattern_id) || [];
  if (list.length < 2) return null;
  const sources = list.some((p) => p.open || p.gone);
  return [el("h3", {}, "Where"), table([{ t: "source" }, { t: "times", n: 1 }, ...(sources ? [{ t: "open", n: 1 }, { t: "gone", n: 1 }] : []), { t: "last" }],
    list.map((p) => [el("span", { class: "path" }, placeName(p.place)), count(p.times), ...(sources ? [count(p.open), count(p.gone)] : []), day(p.last)]))];
}
function body(r) {
  return el("div", { class: "body" },
    el("p", { class: "soft" }, guards.has(r.guard) ? guardName(r.guard) + ": " + guards.get(r.guard).summary + "." : ""),
    fixPart(r), evidencePart(r), placesPart(r),
    el("p", { class: "soft" }, "First seen " + (day(r.first_seen) || "at an unknown time") + (r.last_seen ? ", last " + day(r.last_seen) : "") + (r.sessions ? ", in " + many(r.sessions, "session") : "") + " · ", el("code", {}, r.guard === "failure" ? r.anti_pattern_id : "pave rules explain " + r.anti_pattern_id)));
}
function state(r) {
  if (r.open || r.gone) return el("span", { class: "tag " + (r.open ? r.severity : "approved") }, r.open ? count(r.open) + " open" : "all gone", r.open && r.gone ? ", " + count(r.gone) + " gone" : "");
  if (r.fix) return el("span", { class: "tag approved", title: r.fix }, "fix: " + r.fix_successes + " of " + r.fix_attempts);
  return r.flaky ? el("span", { class: "tag" }, "flaky") : null;
}
function card(r) {
  const details = el("details", { class: "card", id: r.anti_pattern_id }, el("summary", { class: "anti" },
    el("div", {}, el("span", { class: "conf" }, count(r.occurrences) + "×"), el("div", { class: "severity", style: "color:" + colourOf(r.severity) }, r.severity)),
    el("div", {}, el("div", { class: "soft" }, el("i", { class: "key", style: "background:" + (guards.get(r.guard) || { colour: "var(--none)" }).colour }), guardName(r.guard)), template(r.signature),
      r.fix ? el("div", { class: "soft" }, "→ ", el("code", {}, visible(r.fix))) : null),
    el("div", { class: "soft" }, r.last_seen ? "last " + day(r.last_seen) : "", windowed ? [el("br"), times(r.in_window) + " in the window"] : r.first_seen && day(r.first_seen) !== day(r.last_seen) ? [el("br"), "first " + day(r.first_seen)] : null),
    el("div", {}, state(r))));
  filled(details, () => body(r));
  return details;
}

function lookedAt() {
  const l = data.lookedAt, none = data.repositories.filter((r) => !r.head);
  const parts = [
    l.executions ? many(l.executions, "execution") + " in " + many(l.sessions, "session") + " of " + many(l.logs, "log") + ", of which " + count(l.failed) + " failed" : "no execution logs",
    l.guarded_logs ? "the sessions of " + many(l.guarded_logs, "log") + ", by the guards over sessions" : "no session by the guards over sessions",
    data.repositories.length > none.length ? "what commits added to " + data.repositories.filter((r) => r.head).map((r) => r.name).join(", ") + ", by the guards over sources" : "no repository by the guards over sources",
  ];
  return "Looked at: " + parts.join("; ") + ".";
}
const total = sum(data.totals, "anti_patterns");
const list = el("div", { id: "list" }), drawing = el("div", {});
const shown = el("p", { class: "soft", role: "status" });
function draw(limit) {
  const now = chosen();
  for (const press of figures) press();
  drawing.replaceChildren(chart());
  list.replaceChildren(...now.slice(0, limit).map(card));
  shown.textContent = rows.length === 0 ? "" : count(now.length) + " of " + count(rows.length) + " anti-patterns" + (total > rows.length ? " (the gravest and most frequent of " + count(total) + " in all; the rest is in the run's database)" : "");
  if (now.length > limit) list.append(el("button", { onclick: () => draw(limit + 5 * PAGE) }, "Show more"));
  if (now.length === 0) list.append(el("p", {}, rows.length ? "Nothing fits these filters." : "Nothing was found. " + lookedAt()));
  if (now.length === 1) list.firstChild.open = true;
}
const redraw = () => {
  for (const [key, select] of Object.entries(pickers)) select.value = address.get(key) || "";
  draw(PAGE);
};
const everyPlace = [...new Set(named(data.places).map((p) => p.place))].map((p) => [p, placeName(p)]).sort((a, b) => a[1].localeCompare(b[1]));
const pickers = {
  guard: picker("guard", "any guard", [...guards.values()].map((g) => [g.id, g.name]), () => redraw()),
  severity: picker("severity", "any severity", SEVERITIES.map(([name]) => [name, name]), () => redraw()),
  place: picker("place", "any source", everyPlace, () => redraw()),
  state: picker("state", "open or gone", [["open", "open in sources"], ["gone", "gone from sources"]], () => redraw()),
};
const withEvidence = (r) => ({ ...r, evidence: evidence(r) });
const stillOpen = sum(rows, "open"), gone = sum(rows, "gone"), fixed = rows.filter((r) => r.fix);

page.append(
  head("How work fails", "anti-patterns.html"),
  tiles([[count(total), "anti-patterns"], [count(sum(data.totals, "occurrences")), "times in all"], [count(fixed.length), "have a fix that was seen to work"],
    stillOpen || gone ? [count(stillOpen), "open in sources, " + count(gone) + " gone"] : null,
    [count(rows.filter((r) => r.flaky).length), "flaky: running it again is enough"]]),
  rows.length === 0 ? "" : el("div", { class: "sides wide" },
    el("div", {}, el("h2", {}, "By guard and severity"), matrix()),
    el("div", {}, el("h2", {}, "When"), el("div", { class: "tools" }, choice("What a bar counts", ["first seen", "each time"], (value) => { counted = value; draw(PAGE); }),
      choice("What the colours tell", ["guard", "severity"], (value) => { stackedBy = value; draw(PAGE); })), drawing)),
  el("h2", {}, "Anti-patterns"),
  rows.length === 0 ? "" : el("div", { class: "tools" }, searchBox("lines, paths, names", redraw),
    Object.values(pickers),
    windowed ? picker("seen", "seen in the window", [["ever", "seen at any time"]], redraw) : null,
    picker("sort", "gravest first", [["often", "most frequent first"], ["last", "last seen first"], ["first", "newest first"], ["fix", "best fix first"]], redraw),
    el("button", { onclick: () => save("anti-patterns.csv", "text/csv", csv(COLUMNS, chosen())) }, "CSV"),
    el("button", { onclick: () => save("anti-patterns.json", "application/json", JSON.stringify(chosen().map(withEvidence), null, 1)) }, "JSON")),
  shown, list,
  el("h2", {}, "What was looked at"),
  rows.length ? el("p", {}, lookedAt()) : "",
  data.repositories.length ? table([{ t: "repository" }, { t: "looked at up to" }, { t: "since" }, { t: "open", n: 1 }, { t: "gone", n: 1 }],
    data.repositories.map((r) => [r.name, el("code", {}, r.head ? r.head.slice(0, 8) : "not by the guards"), el("code", {}, r.base ? r.base.slice(0, 8) : ""), count(r.open), count(r.gone)])) : "");
draw(PAGE);
