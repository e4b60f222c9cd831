/* What people and agents did: over time, session by session, by operation, in routines. */
const totals = data.totals;
const operations = named(data.operations).map((o) => ({ ...o, takes: JSON.parse(o.durations) }));
const overTime = by(named(data.operationsOverTime), "operation_id");
const placesOf = by(named(data.places), "pattern_id");
const OUTCOMES = [["success", "var(--hit)", "success"], ["failure", "var(--miss)", "failure"], ["unknown", "var(--none)", "unknown"]];
const FEW = 12;
const bars = named(data.bars).map((b) => ({ at: b.at, name: b.outcome, up: b.executions, down: 0 }));
const along = axis(bars.map((b) => b.at), data.unit);
const routines = named(data.routines), rejects = named(data.rejects);

function spark(o) {
  const list = overTime.get(o.operation_id);
  return list ? sparks(list.map((r) => ({ at: r.at, n: r.executions })), along, "from " + along.label(list[0].at) + " to " + along.label(list[list.length - 1].at)) : "";
}
const operationGrid = () => grid({
  what: "operations", rows: operations, total: totals.operations, id: (o) => o.operation_id, text: (o) => o.operation, sort: "-executions",
  columns: [
    { key: "operation", title: "Operation", main: true, value: (o) => o.operation, cell: (o) => template(o.operation) },
    { key: "over", title: "Over time", hide: true, value: () => null, cell: spark },
    { key: "executions", title: "Times", n: true, value: (o) => o.executions, cell: (o) => count(o.executions) },
    { key: "sessions", title: "Sessions", n: true, value: (o) => o.sessions, cell: (o) => count(o.sessions) },
    { key: "failures", title: "Failed", n: true, value: (o) => o.failures, cell: (o) => (o.failures ? el("span", { class: "miss" }, count(o.failures) + ", " + percent(o.failures / o.executions)) : "") },
    { key: "time", title: "Takes", n: true, tip: "the middle one, and the quarters; sorted by all of it together", value: (o) => o.executions * o.takes[1], cell: (o) => spread(o.takes) },
    { key: "last", title: "Last", n: true, value: (o) => o.last, cell: (o) => day(o.last) },
  ],
  facets: [{ key: "state", title: "With", of: (o) => (o.failures ? "failures" : "no failure") }],
  csv: ["operation", "executions", "failures", "sessions", "durations", "last"],
});

function occurrence(o) {
  const bound = Object.entries(JSON.parse(o.bindings || "{}"));
  const mark = o.hit === true ? ["hit", "✓ "] : o.hit === false ? ["miss", "✗ "] : ["none", "· "];
  return el("li", {}, later([el("span", { class: mark[0], title: o.hit === true ? "foreseen" : o.hit === false ? "foreseen, but went otherwise" : "nothing was predicted" }, mark[1]),
    (o.at ? o.at.slice(0, 19) + " " : "") + (o.session_id === o.source_id ? o.source_id : o.source_id + " " + o.session_id) + ", " + o.first_seq + " to " + o.last_seq + " ",
    el("span", { class: "soft" }, bound.map(([n, v]) => n + "=" + v).join(" "))], () => lineTable(o, o.first_seq, o.last_seq)));
}
const foreseen = (c) => c.hits + c.misses > 0;
function routineBody(c) {
  const list = placesOf.get(c.pattern_id) || [], newest = list.slice().reverse();
  return el("div", {}, course(c),
    el("h3", {}, "When"), timeline(list) || el("p", { class: "soft" }, "These logs tell no times."),
    el("h3", {}, "Each time" + (c.support > list.length ? " (the newest " + list.length + " of " + count(c.support) + ")" : "")),
    el("ul", { class: "plain" }, newest.slice(0, FEW).map(occurrence)),
    newest.length > FEW ? later(count(newest.length - FEW) + " before those", () => el("ul", { class: "plain" }, newest.slice(FEW).map(occurrence))) : null,
    el("h3", {}, "How sure"),
    el("p", {}, foreseen(c) ? "Its beginning was seen and the rest foreseen " + many(c.hits + c.misses, "time") + ", by what was mined before; it came " + many(c.hits, "time") + ". The true share is probably " + interval(c.confidence, Math.min(12, c.hits + c.misses)) + "." :
      "No evidence yet: nothing of it was foreseen so far."),
    el("p", {}, tag(c.status, c.status === "candidate" ? "waits" : c.status), " ", c.decided_by ? "by " + c.decided_by + " on " + day(c.decided_at) + ": " : "", c.reason),
    el("p", { class: "soft" }, el("a", { href: pageHref("candidates", { open: c.pattern_id }) }, "what the rules said"), " · " + c.repo + " · ", el("code", {}, c.pattern_id)));
}
const routineGrid = () => grid({
  what: "routines", rows: routines, id: (c) => c.pattern_id, open: routineBody,
  text: (c) => [c.signature, c.pattern_id, c.status, ...(stepsOf.get(c.pattern_id) || []).map((s) => s.operations)].join("\n"),
  columns: [
    { key: "what", title: "What", main: true, value: (c) => c.signature, cell: brief },
    { key: "confidence", title: "How sure", n: true, value: (c) => (foreseen(c) ? c.confidence : null), cell: (c) => (foreseen(c) ? c.hits + " of " + (c.hits + c.misses) : el("span", { class: "soft" }, "no evidence yet")) },
    { key: "support", title: "Times", n: true, value: (c) => c.support, cell: (c) => count(c.support) },
    { key: "time", title: "Took in all", n: true, value: (c) => c.time_saved_ms, cell: (c) => (c.time_saved_ms ? time(c.time_saved_ms) : el("span", { class: "soft" }, "not measured")) },
    { key: "last", title: "Last", n: true, value: (c) => c.last_seen, cell: (c) => day(c.last_seen) },
    { key: "status", title: "Status", value: (c) => c.status, cell: (c) => tag(c.status, c.status === "candidate" ? "waits" : c.status) },
  ],
  facets: [{ key: "status", title: "Status", of: (c) => c.status, label: (v) => (v === "candidate" ? "waits" : v) }],
  empty: el("p", {}, "None was found. A routine is a stretch of operations that sessions repeat, at least three times, so that telling it once makes the log shorter."),
});
const rejectGrid = () => grid({
  what: "unread lines", rows: rejects, id: (r) => r.source_id + " " + r.reason, text: (r) => [r.source_id, r.reason, r.excerpt].join("\n"),
  columns: [
    { key: "excerpt", title: "It reads", main: true, value: (r) => r.excerpt, cell: (r) => el("code", {}, visible(r.excerpt)) },
    { key: "reason", title: "Why not", value: (r) => r.reason, cell: (r) => r.reason },
    { key: "source_id", title: "Log", value: (r) => r.source_id, cell: (r) => visible(r.source_id) },
    { key: "lines", title: "Lines", n: true, value: (r) => r.lines, cell: (r) => count(r.lines) },
    { key: "line_no", title: "First line", n: true, value: (r) => r.line_no, cell: (r) => r.line_no || "" },
  ],
});

/* One list at a time; which one is in the address. */
const VIEWS = [["sessions", "Sessions", totals.sessions, sessionGrid], ["operations", "Operations", totals.operations, operationGrid], ["routines", "Routines", routines.length, routineGrid],
  ["people", "Who", actors.length, actorGrid], ["unread", "Not read", totals.rejected, rejectGrid]].filter(([name, , n]) => n || name === "routines");
const views = el("nav", { class: "views", "aria-label": "Lists" }, VIEWS.map(([name, text, n]) => el("a", { href: "#" + (name === "sessions" ? "" : "view=" + name), "data-view": name }, text, el("span", { class: "n" }, count(n)))));
const holder = el("div", {});
let drawn = null, list = null;
function showView() {
  const view = VIEWS.find(([name]) => name === asked("view")) || VIEWS[0];
  if (view !== drawn) {
    if (list) list.end();
    drawn = view;
    list = view[3]();
    holder.replaceChildren(list.node);
    for (const link of views.children) link.dataset.view === view[0] ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
  }
}
/* Links name a routine by its id, a session by its source. */
for (const id of [...address.keys()].filter((k) => /^P-/.test(k))) {
  address.delete(id);
  address.set("view", "routines");
  address.set("open", id);
}
if (asked("session")) {
  const found = sessionOf.get(sessionKey({ source_id: asked("source"), session_id: asked("session") }));
  address.set("open", found ? sessionName(found) : "");
  for (const old of ["source", "session"]) address.delete(old);
}
const findings = sum(actors, "findings");
const said = many(totals.executions, "execution") + " in " + many(totals.sessions, "session") + "; " +
  (totals.executions === totals.unknown ? "the logs do not tell what went well. " : (totals.failures ? count(totals.failures) + " failed" : "none failed") + (totals.unknown ? " of " + count(totals.executions - totals.unknown) + " that tell. " : ". ")) +
  (findings ? "Guards found " + many(findings, "thing") + ". " : "") + (routines.length ? many(routines.length, "routine") + " recur" + (routines.length === 1 ? "s." : ".") : "") +
  (totals.redacted ? " " + many(totals.redacted, "secret") + " were kept out." : "");
page.append(...shell("What was done", "sessions", said),
  bars.length ? stacks(bars, OUTCOMES, along, "executions") : el("p", { class: "soft" }, "These logs tell no times."),
  views, holder);
showView();
redraws.unshift(showView);
redraws.push(() => markAsked(false));
markAsked(false);
requestAnimationFrame(() => markAsked(true));
