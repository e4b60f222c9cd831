/* What people and agents did: over time, by operation, in routines, session by session. */
const totals = data.totals;
const bars = named(data.bars), operations = named(data.operations), sessionRows = named(data.sessions);
const overTime = by(named(data.operationsOverTime), "operation_id");
const placesOf = by(named(data.places), "pattern_id");
const key = (row) => row.source_id + "\u001f" + row.session_id;
const bySession = (rows) => by(rows.map((row) => ({ ...row, key: key(row) })), "key");
const linesOf = bySession(named(data.lines)), stripsOf = bySession(named(data.strips));
const OUTCOMES = [["success", "var(--hit)"], ["failure", "var(--miss)"], ["unknown", "var(--none)"]];
const WIDTH = 1000, HEIGHT = 150, FEW = 12, PARTS = data.parts;

function parse(at) {
  return Date.parse(at.replace(" ", "T") + "Z");
}
const LENGTH = { hour: 36e5, day: 864e5, week: 7 * 864e5, month: 30.4 * 864e5 }[data.unit];
const from = bars.length ? parse(bars[0].at) : 0, to = bars.length ? parse(bars[bars.length - 1].at) + LENGTH : 1;
const place = (at) => (WIDTH * (parse(at) - from)) / (to - from);
const thick = Math.max(1.5, (0.86 * WIDTH * LENGTH) / (to - from));
const label = (at) => (data.unit === "hour" ? at.slice(0, 16) : data.unit === "month" ? at.slice(0, 7) : at.slice(0, 10));

function rect(x, y, width, height, fill, text) {
  const r = svg("rect", { x, y, width, height: Math.max(0, height), fill });
  if (text) {
    const title = svg("title", {});
    title.textContent = text;
    r.append(title);
  }
  return r;
}

/* Executions over time, stacked by outcome. */
function chart() {
  if (bars.length === 0) return el("p", { class: "soft" }, "These logs tell no times.");
  const byTime = by(bars, "at");
  const most = Math.max(...[...byTime.values()].map((rows) => sum(rows, "executions")));
  const drawing = svg("svg", { viewBox: "0 0 " + WIDTH + " " + HEIGHT, preserveAspectRatio: "none", role: "img", class: "tall", "aria-label": "executions by " + data.unit });
  for (const [at, rows] of byTime) {
    let y = HEIGHT;
    const text = label(at) + ": " + rows.map((r) => count(r.executions) + " " + r.outcome).join(", ");
    for (const [outcome, colour] of OUTCOMES) {
      const height = (HEIGHT * sum(rows.filter((r) => r.outcome === outcome), "executions")) / most;
      y -= height;
      if (height) drawing.append(rect(place(at), y, thick, height, colour, text));
    }
  }
  return el("div", {}, el("div", { class: "scale" }, el("span", {}, "most: " + count(most) + " in one " + data.unit)), drawing,
    el("div", { class: "axis" }, el("span", {}, label(bars[0].at)), el("span", {}, label(bars[bars.length - 1].at))),
    el("div", { class: "legend" }, OUTCOMES.map(([name, colour]) => el("span", {}, el("i", { class: "key", style: "background:" + colour }), name))));
}

function spark(id) {
  const rows = overTime.get(id);
  if (!rows) return "";
  const most = Math.max(...rows.map((r) => r.executions));
  const drawing = svg("svg", { viewBox: "0 0 " + WIDTH + " 20", preserveAspectRatio: "none", class: "spark", role: "img", "aria-label": "over time" });
  for (const r of rows) drawing.append(rect(place(r.at), 20 - Math.max(2, (20 * r.executions) / most), Math.max(thick, 8), 20, "var(--accent)", label(r.at) + ": " + count(r.executions)));
  return drawing;
}

function operationTable(limit) {
  const text = search.value.toLowerCase();
  const order = { failures: (o) => -o.failures, time: (o) => -o.executions * JSON.parse(o.durations)[1] }[sort.value];
  let rows = operations.filter((o) => !text || o.operation.toLowerCase().includes(text));
  if (order) rows = rows.slice().sort((a, b) => order(a) - order(b));
  return [table([{ t: "operation" }, { t: "over time" }, { t: "times", n: 1 }, { t: "sessions", n: 1 }, { t: "failed", n: 1 }, { t: "takes" }, { t: "last" }],
    rows.slice(0, limit).map((o) => [template(o.operation), spark(o.operation_id), count(o.executions), count(o.sessions),
      o.failures ? el("span", { class: "miss" }, percent(o.failures / o.executions)) : "", spread(JSON.parse(o.durations)), day(o.last)])),
  rows.length > limit ? el("button", { onclick: () => show(limit + 100) }, "Show more") : null,
  rows.length === 0 ? el("p", {}, "Nothing fits this search.") : null];
}

/* The recorded lines from one place in a session to another. */
function lineTable(row, first, last) {
  const list = (linesOf.get(key(row)) || []).filter((l) => l.seq >= first && l.seq <= last);
  if (list.length === 0) return el("p", { class: "soft" }, "These lines are not in the page: ", el("code", {}, "pave query \"SELECT * FROM execution_logs WHERE session_id = '" + row.session_id.replaceAll("'", "''") + "' ORDER BY seq\""));
  const mark = { success: ["hit", "✓"], failure: ["miss", "✗"], unknown: ["none", "·"] };
  return el("div", {}, table([{ t: "", n: 1 }, { t: "" }, { t: "at" }, { t: "took", n: 1 }, { t: "as recorded" }],
    list.map((l) => [l.seq, el("span", { class: mark[l.outcome][0], title: l.outcome }, mark[l.outcome][1] + (l.exit_code ? " " + l.exit_code : "")), l.at ? l.at.slice(0, 19) : "", l.duration_ms ? time(l.duration_ms) : "",
      el("div", {}, el("div", { class: "path" }, l.raw || l.operation), l.raw && l.raw !== l.operation ? el("div", { class: "soft" }, template(l.operation)) : null, l.message ? el("div", { class: "path miss" }, l.message) : null)])),
  last - first + 1 > list.length ? el("p", { class: "soft" }, "The first " + list.length + "; the rest is in the run's database.") : null);
}
/* Details whose content is made when they are opened. */
function later(summary, content) {
  const details = el("details", { class: "plain" }, el("summary", { class: "plain" }, summary));
  const fill = () => { if (details.open && details.children.length === 1) details.append(content()); };
  details.addEventListener("toggle", fill);
  return details;
}

function occurrence(o) {
  const bound = Object.entries(JSON.parse(o.bindings || "{}"));
  const mark = o.hit === true ? ["hit", "✓ "] : o.hit === false ? ["miss", "✗ "] : ["none", "· "];
  return el("li", {}, later([el("span", { class: mark[0], title: o.hit === true ? "foreseen" : o.hit === false ? "foreseen, but went otherwise" : "nothing was predicted" }, mark[1]),
    (o.at ? o.at.slice(0, 19) + " " : "") + (o.session_id === o.source_id ? o.source_id : o.source_id + " " + o.session_id) + ", " + o.first_seq + " to " + o.last_seq + " ",
    el("span", { class: "soft" }, bound.map(([n, v]) => n + "=" + v).join(" "))], () => lineTable(o, o.first_seq, o.last_seq)));
}
function routineBody(c) {
  const list = placesOf.get(c.pattern_id) || [], newest = list.slice().reverse();
  return el("div", { class: "body" }, course(c),
    el("h3", {}, "When"), timeline(list) || el("p", { class: "soft" }, "These logs tell no times."),
    el("h3", {}, "Each time" + (c.support > list.length ? " (the newest " + list.length + " of " + count(c.support) + ")" : "")),
    el("ul", { class: "plain" }, newest.slice(0, FEW).map(occurrence)),
    newest.length > FEW ? later(count(newest.length - FEW) + " before those", () => el("ul", { class: "plain" }, newest.slice(FEW).map(occurrence))) : null,
    el("h3", {}, "How sure"),
    el("p", {}, two(c.confidence) + ": the beginning was seen and the rest foreseen " + count(c.hits + c.misses) + " times, by what was mined before; it came " + count(c.hits) + " times. The true share is probably " + interval(c.confidence, Math.min(12, c.hits + c.misses)) + "."),
    el("p", {}, el("span", { class: "tag " + c.status }, c.status), " ", c.decided_by ? "by " + c.decided_by + " on " + day(c.decided_at) + ": " : "", c.reason),
    el("p", { class: "soft" }, el("a", { href: "index.html" + location.search + "#q=" + c.pattern_id }, "what the rules said"), " · " + c.repo + " · ", el("code", {}, c.pattern_id)));
}
function routineCard(c) {
  const details = el("details", { class: "card", id: c.pattern_id }, el("summary", {},
    el("div", {}, el("span", { class: "conf" }, two(c.confidence)), el("div", { class: "bar" }, el("i", { style: "width:" + 100 * c.confidence + "%" }))),
    brief(c),
    el("div", { class: "soft" }, count(c.support) + " times", el("br"), c.time_saved_ms ? time(c.time_saved_ms) + " in all" : ""),
    el("div", {}, el("span", { class: "tag " + c.status }, c.status))));
  details.addEventListener("toggle", () => { if (details.open && details.children.length === 1) details.append(routineBody(c)); });
  return details;
}

/* A session as a strip, from its first execution to its last: taller where more was done, red where something failed. */
function strip(row) {
  const list = stripsOf.get(key(row)) || [];
  const most = Math.max(...list.map((b) => b.executions));
  const drawing = svg("svg", { viewBox: "0 0 1000 20", preserveAspectRatio: "none", class: "spark wide", role: "img", "aria-label": count(row.executions) + " executions, " + count(row.failures) + " failed" });
  drawing.append(rect(0, 18.5, 1000, 1.5, "var(--line)"));
  for (const b of list) {
    const height = 5 + (13 * b.executions) / most;
    drawing.append(rect((b.part * 992) / PARTS, 18.5 - height, 8, height, b.failures ? "var(--miss)" : "var(--accent)", count(b.executions) + " executions" + (b.failures ? ", " + count(b.failures) + " failed" : "")));
  }
  return drawing;
}
function sessionCard(s) {
  const details = el("details", { class: "card" }, el("summary", { class: "session" },
    el("div", {}, el("code", {}, s.session_id), s.session_id === s.source_id ? null : el("div", { class: "soft" }, s.source_id)),
    strip(s),
    el("div", {}, count(s.executions) + (s.executions === 1 ? " execution" : " executions"), el("br"), s.failures ? el("span", { class: "miss" }, count(s.failures) + " failed") : el("span", { class: "soft" }, "none failed")),
    el("div", { class: "soft" }, s.first ? s.first.slice(0, 16) : "", el("br"), s.actor || "")));
  details.addEventListener("toggle", () => {
    if (details.open && details.children.length === 1) details.append(el("div", { class: "body" }, el("p", { class: "soft" }, s.log_group), lineTable(s, 1, Math.min(s.executions, data.mostLines))));
  });
  return details;
}
function showSessions(limit) {
  const rows = sessionRows.filter((s) => !failing.checked || s.failures > 0);
  sessionList.replaceChildren(...rows.slice(0, limit).map(sessionCard));
  if (rows.length > limit) sessionList.append(el("button", { onclick: () => showSessions(limit + 100) }, "Show more"));
  if (rows.length === 0) sessionList.append(el("p", {}, "Nothing failed in any of them."));
}

const search = el("input", { type: "search", placeholder: "Search operations  ( / )", "aria-label": "Search operations", oninput: () => show(25) });
const sort = el("select", { "aria-label": "Order", onchange: () => show(25) }, [["", "most frequent first"], ["time", "most time first"], ["failures", "most failures first"]].map(([value, text]) => el("option", { value }, text)));
const failing = el("input", { type: "checkbox", onchange: () => showSessions(25) });
const operationList = el("div", {}), sessionList = el("div", {});
function show(limit) {
  operationList.replaceChildren(...operationTable(limit).filter(Boolean));
}
const routines = named(data.routines);
const rejects = named(data.rejects);
page.append(
  head("What was done", [["index.html", "All candidates"]]),
  el("div", { class: "tiles" }, [[count(totals.executions), "executions"], [count(totals.sessions), "sessions"], [count(totals.operations), "operations"],
    [count(totals.failures), "failed" + (totals.unknown ? ", of " + count(totals.executions - totals.unknown) + " that tell" : "")], [count(routines.length), "routines"], [count(totals.redacted), "secrets kept out"], [count(totals.rejected), "lines rejected"]]
    .map(([n, t]) => el("div", { class: "tile" }, el("b", {}, n), t))),
  el("h2", {}, "Over time"), chart(),
  el("h2", {}, "Routines"),
  routines.length ? el("div", {}, routines.map(routineCard)) : el("p", {}, "None was found. A routine is a stretch of operations that sessions repeat, at least three times, so that telling it once makes the log shorter."),
  el("h2", {}, "Operations"),
  el("div", { class: "tools" }, search, sort, el("button", { onclick: () => save("operations.csv", "text/csv", csv(["operation", "executions", "failures", "sessions", "durations", "last"], operations)) }, "CSV")),
  operationList,
  el("h2", {}, "Sessions"),
  el("p", { class: "soft" }, (totals.sessions > sessionRows.length ? "The newest " + count(sessionRows.length) + " of " + count(totals.sessions) + ". " : "") + "A strip goes from a session's first execution to its last; red is where something failed. Open one to read its lines."),
  el("p", {}, el("label", {}, failing, " only those in which something failed")),
  sessionList,
  rejects.length ? el("h2", {}, "What could not be read") : "",
  rejects.length ? table([{ t: "source" }, { t: "why" }, { t: "lines", n: 1 }, { t: "first line", n: 1 }, { t: "it reads" }], rejects.map((r) => [r.source_id, r.reason, count(r.lines), r.line_no || "", el("code", {}, r.excerpt || "")])) : "");
show(25);
showSessions(25);
document.addEventListener("keydown", (e) => {
  if (e.key === "/" && document.activeElement !== search) { e.preventDefault(); search.focus(); }
});
const asked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (asked) { asked.open = true; asked.scrollIntoView(); }
