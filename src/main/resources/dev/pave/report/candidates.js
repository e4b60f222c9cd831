/* The queue of what waits for a decision: the list, the evidence of the one that is looked at, what is decided here. */
const sourceName = (c) => (sources.get(c.repo) ? sources.get(c.repo).name : c.repo);
const KINDS = { similar_files: "files", companion_edit: "edit", routine: "routine", recovery: "recovery" };
const byId = new Map(data.candidates.map((c) => [c.pattern_id, c]));
const likes = by(data.candidates.filter((c) => c.like), "like");
const likesOf = (c) => likes.get(c.pattern_id) || [];
const isWide = matchMedia("(min-width: 1100px)");
isWide.addEventListener("change", redrawAll);

/* The end of a path is what tells it from others: where it is too long for a line, its beginning gives way. */
function shortPath(path) {
  const most = innerWidth >= 1700 ? 60 : 36;
  if (!isWide.matches || path.length <= most) return path;
  const parts = path.split("/");
  let end = parts.pop();
  while (parts.length && end.length + parts[parts.length - 1].length + 3 <= most) end = parts.pop() + "/" + end;
  return "…/" + end;
}
const usualOf = (c) => (roles.get(c.pattern_id) || []).filter((r) => r.confidence >= 2 / 3);
function shortWhat(c) {
  if (c.kind === "routine" || c.kind === "recovery") return c.signature.replace(/^[a-z_]+:/, "");
  const own = roles.get(c.pattern_id) || [], first = usualOf(c)[0] || own[0];
  return first ? shortPath(first.template) : c.signature.replace(/^[a-z_]+:/, "");
}
function whole(c) {
  const own = usualOf(c).length ? usualOf(c) : roles.get(c.pattern_id) || [];
  return own.length && c.kind !== "routine" ? own.map((r) => (r.action === "edit" ? "edit " : "") + r.template).join("\n") : c.signature.replace(/^[a-z_]+:/, "");
}
function what(c) {
  const more = Math.max(0, usualOf(c).length - 1), like = likesOf(c).length;
  return el("span", { class: "what", title: visible(whole(c)) },
    el("input", { type: "checkbox", class: "pick", tabindex: -1, "aria-label": "Select " + visible(shortWhat(c)), ...(picked.has(c.pattern_id) ? { checked: "" } : {}), onchange: () => pick(c) }),
    usualOf(c)[0] && usualOf(c)[0].action === "edit" ? el("span", { class: "soft first" }, "edit") : null, template(shortWhat(c)),
    more ? el("span", { class: "soft" }, "and " + more + " more") : null, like ? el("span", { class: "soft" }, "and " + like + " like it") : null);
}
const asideWord = (c) => (c.status === "candidate" && c.aside ? c.aside : null);
function state(c) {
  const now = statusOf(c), pending = pendingOf(c);
  if (pending) return el("span", { class: "one" }, tag(now, pending.held ? now + ", not sent" : now + " …"));
  return el("span", { class: "one", title: visible(c.reason) }, c.is_new ? [el("span", { class: "tag new" }, "new"), " "] : null,
    now !== "candidate" ? tag(now) : el("span", { class: "soft" }, asideWord(c) || c.rule || "a person to decide"));
}
const isInQueue = (c) => c.status === "candidate" && !c.aside && !c.like && (!windowed || c.in_window > 0);
/* Why the others are not shown, by the first cause of each. */
function others() {
  const causes = new Map();
  for (const c of data.candidates.filter((c) => !isInQueue(c))) {
    const cause = c.status !== "candidate" ? WORDS[c.status] : c.aside || (c.like ? "like one of these" : "not seen in these days");
    causes.set(cause, (causes.get(cause) || 0) + 1);
  }
  return [...causes].sort((a, b) => b[1] - a[1]).map(([cause, n]) => count(n) + " " + cause).join(", ");
}
const showAll = () => el("button", { class: "link", onclick: () => go({ all: "1", page: "" }) }, "show " + (others() || "all"));

const picked = new Set();
function pick(c) { if (!picked.delete(c.pattern_id)) picked.add(c.pattern_id); redrawAll(); }
const chosen = () => (picked.size ? data.candidates.filter((c) => picked.has(c.pattern_id)) : [queue.selected()].filter(Boolean));
const ask = (verb) => decide(verb, chosen());
const bulk = el("p", { class: "bulk", role: "status" });
function showBulk() {
  bulk.replaceChildren(...(picked.size === 0 ? [] : [many(picked.size, "candidate") + " selected ", el("button", { onclick: () => ask("approve") }, "Approve (a)"), " ", el("button", { onclick: () => ask("reject") }, "Reject (r)"), " ",
    el("button", { onclick: () => { picked.clear(); redrawAll(); } }, "Select none")]));
}

/* The evidence of the one that is looked at: beside the list where there is room. */
function buttons(c) {
  const now = statusOf(c), pending = pendingOf(c);
  return el("div", { class: "decide" },
    pending ? el("button", { onclick: () => undo(pending) }, "Undo (z)") : [
      now !== "approved" ? el("button", { class: "primary", onclick: () => decide("approve", [c]) }, "Approve", el("kbd", {}, "a")) : el("button", { onclick: () => decide("retire", [c]) }, "Retire"),
      now !== "rejected" && now !== "approved" ? el("button", { onclick: () => decide("reject", [c]) }, "Reject", el("kbd", {}, "r")) : null],
    el("code", { class: "soft" }, c.pattern_id), sources.size > 1 ? el("span", { class: "soft" }, visible(sourceName(c))) : null);
}
const evidence = (c) => [el("h2", {}, c.kind === "routine" ? brief(c) : template((usualOf(c)[0] || (roles.get(c.pattern_id) || [])[0] || { template: shortWhat(c) }).template)), buttons(c), body(c)];
const panel = el("section", { class: "evidence", tabindex: 0, "aria-label": "Evidence" });
let looked = null;
function showEvidence() {
  const c = isWide.matches && queue ? byId.get(asked("open")) || queue.selected() : null, as = c ? [c.pattern_id, statusOf(c), Boolean(pendingOf(c))].join() : "";
  page.classList.toggle("alone", Boolean(c && asked("wide")));
  panel.hidden = !c;
  if (as === looked) return;
  looked = as;
  panel.replaceChildren(...(c ? evidence(c) : []));
  panel.scrollTop = 0;
}

const total = sum(data.totals, "candidates");
const queue = grid({
  what: "candidates", rows: data.candidates, id: (c) => c.pattern_id, total, sort: "",
  text: (c) => [c.signature, c.pattern_id, c.reason, c.kind, c.status, sourceName(c), ...(roles.get(c.pattern_id) || []).map((r) => r.template), ...(c.kind === "routine" ? (stepsOf.get(c.pattern_id) || []).map((s) => s.operations) : [])].join("\n"),
  columns: [
    { key: "what", title: "What", main: true, value: (c) => c.signature, cell: what },
    { key: "kind", title: "Kind", hide: true, value: (c) => KINDS[c.kind] || c.kind, cell: (c) => KINDS[c.kind] || c.kind },
    { key: "sure", title: "How sure", tip: "how often its predictions came true, newer ones weighing more", value: (c) => (proven(c) ? c.confidence : null), cell: (c) => el("span", { class: proven(c) ? "one" : "one soft", title: c.sure + ". " + surely(c) }, c.sure.replace(/,.*/, "")) },
    { key: "often", title: "A month", n: true, tip: "how often it happens in a month, since it happened first", value: (c) => c.monthly, cell: (c) => el("span", { title: count(c.support) + " times since " + day(c.first_seen) }, c.often + " ×") },
    { key: "saves", title: "Saves", n: true, tip: "what it would save in a month", value: (c) => c.saves_seconds || null, cell: (c) => el("span", { title: c.saves_from, class: c.saves ? null : "soft" }, c.saves || "no text") },
    { key: "last", title: "Last", n: true, tip: "when it happened last", value: (c) => c.last_seen, cell: (c) => el("span", { title: day(c.last_seen) }, (c.last_seen || "").slice(0, 7)) },
    { key: "waits", title: "Waits for", value: (c) => (c.is_new ? " " : "") + (statusOf(c) === "candidate" ? c.aside || c.rule || "" : statusOf(c)), cell: state },
  ],
  facets: [
    { key: "status", title: "Status", of: (c) => c.status, label: (v) => WORDS[v] },
    { key: "kind", title: "Kind", of: (c) => c.kind, label: (v) => KINDS[v] || v },
    { key: "aside", title: "Looks", of: (c) => (c.status === "candidate" ? c.aside || "worth a look" : []), label: (v) => v },
    ...(data.candidates.some((c) => c.is_new) ? [{ key: "new", title: "Since the run before", of: (c) => (c.is_new ? "new" : "known") }] : []),
    ...(sources.size > 1 ? [{ key: "repo", title: "Source", of: sourceName }] : []),
    ...(windowed ? [{ key: "seen", title: "Seen", of: (c) => (c.in_window > 0 ? "in these days" : "before") }] : []),
  ],
  only: { fits: isInQueue, text: () => "show also " + others() },
  beside: () => isWide.matches, onSelect: () => showEvidence(), enter: (c) => (isWide.matches ? go({ open: c.pattern_id, wide: asked("wide") ? "" : "1" }) : queue.toggle(c)),
  rowClass: (c) => [picked.has(c.pattern_id) ? "picked" : "", pendingOf(c) ? "pending" : ""].join(" ").trim(),
  csv: COLUMNS, open: (c) => el("div", {}, el("h2", { class: "hidden" }, "Evidence"), buttons(c), body(c)),
  nothing: () => el("p", {}, "Nothing waits for a decision. ", showAll()),
  empty: el("p", {}, "Nothing was found yet. pave looks for files that are created together under one name, at least three times; a young repository, or one whose files stand alone, has none."),
});

/* After a decision the next that waits is looked at. */
function onwards() {
  picked.clear();
  redrawAll();
  const list = queue.shown(), here = list.indexOf(queue.selected());
  const next = list.slice(here + 1).find((c) => statusOf(c) === "candidate") || (statusOf(list[here] || {}) === "candidate" ? list[here] : null);
  if (isWide.matches && next) go({ open: next.pattern_id, page: "" }, true);
  else queue.move(here + 1);
  const line = next && document.getElementById("row-" + next.pattern_id);
  if (line && isWide.matches) line.focus();
}
function backTo(p) { if (isWide.matches) go({ open: p.id, page: "" }, true); }

function sentence() {
  const waits = data.candidates.filter(isInQueue), fresh = waits.filter((c) => c.is_new).length;
  return [waits.length === 0 ? "Nothing waits for a decision" : many(waits.length, "thing") + (waits.length === 1 ? " that this team repeats waits for a decision" : " that this team repeats wait for a decision, what saves most first"),
    fresh ? "; " + count(fresh) + " new since the run before" : "", ". ", data.ignored ? el("span", { class: "soft" }, many(data.ignored, "repetition was", "repetitions were") + " too rare or too often wrong to mention.") : ""];
}
redraws.push(showBulk, showEvidence);
key("a", "approve, with a reason", () => ask("approve"), "Deciding");
key("r", "reject, with a reason", () => ask("reject"), "Deciding");
key("z", "undo", () => undo(), "Deciding");
key("x", "select, to decide on several", () => { const c = queue.selected(); if (!c) return false; pick(c); }, "Deciding");
page.append(...shell("Candidates", "candidates", el("span", {}, sentence())), connection, bulk, el("div", { class: "review" }, queue.node, panel), toast);
page.classList.add("queue");
learn();
redrawAll();
