/* What people and agents did: over time, by operation, in routines, session by session. */
const totals = data.totals;
const operations = named(data.operations);
const overTime = by(named(data.operationsOverTime), "operation_id");
const placesOf = by(named(data.places), "pattern_id");
const OUTCOMES = [["success", "var(--hit)", "success"], ["failure", "var(--miss)", "failure"], ["unknown", "var(--none)", "unknown"]];
const FEW = 12;
const bars = named(data.bars).map((b) => ({ at: b.at, name: b.outcome, up: b.executions, down: 0 }));
const along = axis(bars.map((b) => b.at), data.unit);

function spark(id) {
  const rows = overTime.get(id);
  if (!rows) return "";
  const most = Math.max(...rows.map((r) => r.executions));
  const drawing = svg("svg", { viewBox: "0 0 " + WIDTH + " 20", preserveAspectRatio: "none", class: "spark", role: "img", "aria-label": "over time" });
  for (const r of rows) drawing.append(rect(along.place(r.at), 20 - Math.max(2, (20 * r.executions) / most), Math.max(along.thick, 8), 20, "var(--accent)", along.label(r.at) + ": " + count(r.executions)));
  return drawing;
}

function operationTable(limit) {
  const text = searched();
  const order = { failures: (o) => -o.failures, time: (o) => -o.executions * JSON.parse(o.durations)[1] }[address.get("sort")];
  let rows = operations.filter((o) => !text || o.operation.toLowerCase().includes(text));
  if (order) rows = rows.slice().sort((a, b) => order(a) - order(b));
  return [table([{ t: "operation" }, { t: "over time" }, { t: "times", n: 1 }, { t: "sessions", n: 1 }, { t: "failed", n: 1 }, { t: "takes" }, { t: "last" }],
    rows.slice(0, limit).map((o) => [template(o.operation), spark(o.operation_id), count(o.executions), count(o.sessions),
      o.failures ? el("span", { class: "miss" }, percent(o.failures / o.executions)) : "", spread(JSON.parse(o.durations)), day(o.last)])),
  rows.length > limit ? el("button", { onclick: () => show(limit + 100) }, "Show more") : null,
  rows.length === 0 ? el("p", {}, "Nothing fits this search.") : null];
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
    el("p", { class: "soft" }, el("a", { href: "candidates.html" + location.search + "#q=" + c.pattern_id }, "what the rules said"), " · " + c.repo + " · ", el("code", {}, c.pattern_id)));
}
function routineCard(c) {
  const details = el("details", { class: "card", id: c.pattern_id }, el("summary", {},
    el("div", {}, el("span", { class: "conf" }, two(c.confidence)), el("div", { class: "bar" }, el("i", { style: "width:" + 100 * c.confidence + "%" }))),
    brief(c),
    el("div", { class: "soft" }, count(c.support) + " times", el("br"), c.time_saved_ms ? time(c.time_saved_ms) + " in all" : ""),
    el("div", {}, el("span", { class: "tag " + c.status }, c.status))));
  filled(details, () => routineBody(c));
  return details;
}

const operationList = el("div", {});
function show(limit) {
  operationList.replaceChildren(...operationTable(limit).filter(Boolean));
}
const routines = named(data.routines);
const rejects = named(data.rejects);
page.append(
  head("What was done", "sessions.html"),
  tiles([[count(totals.executions), "executions"], [count(totals.sessions), "sessions"], [count(totals.operations), "operations"],
    [count(totals.failures), "failed" + (totals.unknown ? ", of " + count(totals.executions - totals.unknown) + " that tell" : "")],
    [count(sum(actors, "findings")), "findings of guards"], [count(routines.length), "routines"], [count(totals.redacted), "secrets kept out"], [count(totals.rejected), "lines rejected"]]),
  el("h2", {}, "Over time"), bars.length ? stacks(bars, OUTCOMES, along, "executions") : el("p", { class: "soft" }, "These logs tell no times."),
  el("h2", {}, "By whom"), actorTable(),
  el("h2", {}, "Routines"),
  routines.length ? el("div", {}, routines.map(routineCard)) : el("p", {}, "None was found. A routine is a stretch of operations that sessions repeat, at least three times, so that telling it once makes the log shorter."),
  el("h2", {}, "Operations"),
  el("div", { class: "tools" }, searchBox("operations", () => show(25)), picker("sort", "most frequent first", [["time", "most time first"], ["failures", "most failures first"]], () => show(25)),
    el("button", { onclick: () => save("operations.csv", "text/csv", csv(["operation", "executions", "failures", "sessions", "durations", "last"], operations)) }, "CSV")),
  operationList,
  el("h2", { id: "sessions" }, "Sessions"),
  sessionPart(),
  rejects.length ? el("h2", {}, "What could not be read") : "",
  rejects.length ? table([{ t: "source" }, { t: "why" }, { t: "lines", n: 1 }, { t: "first line", n: 1 }, { t: "it reads" }], rejects.map((r) => [r.source_id, r.reason, count(r.lines), r.line_no || "", el("code", {}, visible(r.excerpt))])) : "");
show(25);
showSessions(25);
const asked = document.getElementById([...address.keys()][0]);
if (address.get("session")) goTo(address.get("source"), address.get("session"), Number(address.get("seq")));
else if (asked) { asked.open = true; asked.scrollIntoView(); }
