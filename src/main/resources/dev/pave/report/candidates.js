/* The queue of what waits for a decision, and all that was found. */
/* What one who asked for nothing else sees: what was approved, and what still happens and has proved itself. */
const worthALook = (c) => c.status === "approved" || (c.status === "candidate" && c.freshness >= 0.25 && c.hits >= 3 && c.hits >= c.misses && c.confidence >= 0.6 && !ofOneFile(c) && !(c.lines_saved < 0));
const ofOneFile = (c) => roles.has(c.pattern_id) && roles.get(c.pattern_id).filter((r) => r.confidence >= 2 / 3).length < 2 && !(c.lines_saved > 0);
const sourceName = (c) => (sources.get(c.repo) ? sources.get(c.repo).name : c.repo);
const KINDS = { similar_files: "files", companion_edit: "edit", routine: "routine", recovery: "recovery" };
const what = (c) => {
  const first = (roles.get(c.pattern_id) || []).filter((r, i) => i === 0 || r.confidence >= 0.2).slice(0, 4);
  if (c.kind === "routine") return brief(c);
  if (first.length === 0) return template(c.signature.replace(/^[a-z_]+:/, ""));
  return el("div", {}, first.map((r) => el("div", {}, r.action === "edit" ? el("span", { class: "soft" }, "edit ") : null, template(r.template))));
};
const total = sum(data.totals, "candidates");
const queue = grid({
  what: "candidates", rows: data.candidates, id: (c) => c.pattern_id, total,
  text: (c) => [c.signature, c.pattern_id, c.reason, c.kind, c.status, sourceName(c), ...(roles.get(c.pattern_id) || []).map((r) => r.template), ...(c.kind === "routine" ? (stepsOf.get(c.pattern_id) || []).map((s) => s.operations) : [])].join("\n"),
  columns: [
    { key: "what", title: "What", main: true, value: (c) => c.signature, cell: what },
    { key: "kind", title: "Kind", hide: true, value: (c) => KINDS[c.kind] || c.kind, cell: (c) => KINDS[c.kind] || c.kind },
    { key: "confidence", title: "How sure", n: true, tip: "how often its predictions came true, newer ones weighing more", value: (c) => (proven(c) ? c.confidence : null), cell: (c) => (proven(c) ? el("span", { title: surely(c) }, two(c.confidence), " ", el("span", { class: "soft" }, c.hits + " of " + (c.hits + c.misses))) : el("span", { class: "soft" }, "no evidence yet")) },
    { key: "support", title: "Times", n: true, tip: "how often it happened", value: (c) => c.support, cell: (c) => count(c.support) },
    { key: "last", title: "Last", n: true, value: (c) => c.last_seen, cell: (c) => day(c.last_seen) },
    { key: "status", title: "Status", value: (c) => c.status, cell: (c) => tag(c.status, c.status === "candidate" ? "waits" : c.status) },
  ],
  facets: [
    { key: "status", title: "Status", of: (c) => c.status, label: (v) => (v === "candidate" ? "waits" : v) },
    { key: "kind", title: "Kind", of: (c) => c.kind, label: (v) => KINDS[v] || v },
    ...(sources.size > 1 ? [{ key: "repo", title: "Source", of: sourceName }] : []),
    ...(windowed ? [{ key: "seen", title: "Seen", of: (c) => (c.in_window > 0 ? "in these days" : "before") }] : []),
  ],
  only: { fits: (c) => worthALook(c) && (!windowed || c.in_window > 0), text: (n) => many(n, "more", "more") + " that " + (n === 1 ? "is" : "are") + " silent, unproven, often wrong, of one file or without gain" },
  csv: COLUMNS, open: body,
  empty: el("p", {}, "Nothing was found yet. pave looks for files that are created together under one name, at least three times; a young repository, or one whose files stand alone, has none."),
});
page.append(...shell("Candidates", "candidates", "What this team repeats, what is most worth looking at first."), queue.node);
