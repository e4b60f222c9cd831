/* What can be run: the patterns that pave comes with, those that were mined and approved, and what was written by hand. */
const sources = new Map(data.sources.map((s) => [s.source_id, s]));
const shelf = new Map(data.shelf.map((s) => [s.pattern_id, s])), mined = new Map(data.patterns.map((p) => [p.pattern_id, p]));
const rolesOf = by(named(data.roles), "pattern_id"), pointsOf = by(named(data.points), "pattern_id"), runsOf = by(named(data.runs), "pattern_id");
const usesOf = new Map(named(data.uses).map((u) => [u.pattern_id, u]));
const decisionsOf = by(data.decisions, "pattern_id"), versionsOf = by(data.versions, "pattern_id");
const LANGUAGES = { java: "Java", kt: "Kotlin", py: "Python", js: "JavaScript", mjs: "JavaScript", cjs: "JavaScript", jsx: "JavaScript", ts: "TypeScript", tsx: "TypeScript", go: "Go", rs: "Rust", rb: "Ruby", cs: "C#", c: "C", h: "C", cc: "C++", cpp: "C++", hpp: "C++",
  php: "PHP", swift: "Swift", scala: "Scala", sh: "shell", sql: "SQL", md: "documents", rst: "documents", adoc: "documents", txt: "documents", yml: "YAML", yaml: "YAML", json: "JSON", xml: "XML", html: "HTML", css: "CSS", fi: "other" };
const MADE_OF_STEPS = (r) => r.steps.length > 0;
const spent = (ms) => (ms < 0 ? "−" : "") + time(Math.abs(ms));

function merged(id) {
  const s = shelf.get(id) || null, m = mined.get(id) || {}, u = usesOf.get(id) || {}, decided = decisionsOf.get(id) || [];
  const inForce = decided.filter((d) => d.by_person).pop() || decided[decided.length - 1];
  const parts = s ? s.parts : (rolesOf.get(id) || []).map((r) => ({ template: r.template, action: r.action, optional: r.confidence < 0.2, made: false, by_hand: "" }));
  const status = s && s.built_in ? "built_in" : inForce ? inForce.status : m.status || "waits";
  return { pattern_id: id, title: s ? s.title : "", built_in: Boolean(s && s.built_in), s, m, parts, steps: s ? s.steps : [], status,
    uses: u.uses || 0, good: u.good || 0, dry: u.dry || 0, last: u.last || null, median_ms: u.median_ms, total_ms: m.total_ms ?? null,
    version: s ? s.version : null, repo: m.repo ? (sources.get(m.repo) || { name: m.repo }).name : null };
}
const rows = [...new Set([...mined.keys(), ...shelf.keys()])].map(merged).sort((a, b) => a.built_in - b.built_in);
const kinds = (r) => [r.built_in ? "built-in" : r.m.kind ? "mined" : "written by hand", MADE_OF_STEPS(r) ? "of steps" : null].filter(Boolean);
const languages = (r) => [...new Set(r.parts.map((p) => LANGUAGES[(p.template.match(/\.([A-Za-z]+)$/) || [])[1]] || (p.template ? "other" : null)).filter(Boolean))];
const STATUS = { built_in: "comes with pave", waits: "not approved yet", candidate: "not approved yet" };

/* In plain words. */
function brief(r) {
  if (r.title) return r.title[0].toUpperCase() + r.title.slice(1);
  const must = r.parts.filter((p) => !p.optional), n = (action, made) => must.filter((p) => p.action === action && (made === undefined || Boolean(p.made) === made)).length;
  if (MADE_OF_STEPS(r)) {
    const hand = r.steps.filter((s) => s.by_hand).length, runs = r.steps.length - hand;
    return [runs ? "Runs " + many(runs, "command") : "", hand ? "leaves " + many(hand, "step") + " to a person" : ""].filter(Boolean).join(" and ") + ", in order";
  }
  if (must.length) {
    const hand = must.filter((p) => !p.made).length, makes = [n("create") ? "makes " + many(n("create"), "file") : "", n("edit") ? "edits " + many(n("edit"), "file") : ""].filter(Boolean).join(" and ");
    return makes[0].toUpperCase() + makes.slice(1) + (r.s && hand ? ", " + (hand === must.length ? "all" : count(hand)) + " of them left to a person" : "");
  }
  return r.m.signature ? r.m.signature.replace(/^[a-z_]+:/, "") : "Nothing is known of what it does";
}
const firstParts = (r) => r.parts.filter((p) => !p.optional).slice(0, 4);
function what(r) {
  return el("div", {}, el("div", {}, r.built_in ? [el("code", {}, r.pattern_id), " · "] : null, visible(brief(r))),
    MADE_OF_STEPS(r) ? el("div", { class: "path soft" }, visible(r.steps.slice(0, 3).map((s) => (s.run.length ? s.run.join(" ") : s.use || s.by_hand)).join(" → ") + (r.steps.length > 3 ? " → …" : ""))) :
      firstParts(r).map((p) => el("div", {}, p.action === "edit" ? el("span", { class: "soft" }, "edit ") : null, template(p.template))),
    r.parts.length > 4 && !MADE_OF_STEPS(r) ? el("div", { class: "soft" }, "and " + count(r.parts.length - 4) + " more") : null);
}
const tried = (r) => (r.m.hits || 0) + (r.m.misses || 0);
const never = (text) => el("span", { class: "soft" }, text);

/* What one of them does, place by place. */
function doesPart(r) {
  const roles = new Map((rolesOf.get(r.pattern_id) || []).map((role) => [role.template, role]));
  if (MADE_OF_STEPS(r)) return el("ol", {}, r.steps.map((s) => el("li", {}, s.by_hand ? ["by hand: ", visible(s.by_hand)] : s.use ? ["the pattern ", el("code", {}, s.use)] : el("code", {}, visible(s.run.join(" "))),
    s.when ? el("span", { class: "soft" }, " only where " + s.when) : null, s.optional ? el("span", { class: "soft" }, " · the others go on where it fails") : null, s.undo.length ? el("span", { class: "soft" }, " · taken back by ", el("code", {}, visible(s.undo.join(" ")))) : null)));
  if (r.parts.length === 0) return null;
  return table([{ t: "what" }, { t: "where" }, { t: "by whom" }, { t: "for example" }], r.parts.map((p) => {
    const role = roles.get(p.template);
    return [p.action === "edit" ? "edits" : "makes", template(p.template), p.optional ? never("comes along only sometimes; not run") : p.made ? "pave" : r.s ? ["a person", p.by_hand ? el("span", { class: "soft" }, ": " + visible(p.by_hand)) : null] : never("not told"),
      role && role.example ? el("code", {}, visible(role.example)) : ""];
  }));
}
/* A built-in one by the likely values of what it wants. */
function examplePart(r) {
  const input = r.built_in && r.s.input, likely = (name) => String((input.properties[name].examples || [""])[0]);
  const wanted = input ? (input.required || []).concat(input.required ? [] : Object.keys(input.properties).filter(likely).slice(0, 1)) : [];
  return wanted.length && wanted.every(likely) ? el("p", {}, "For example: ", command(runCommand(r.pattern_id, Object.fromEntries(wanted.map((name) => [name, likely(name)]))))) : null;
}
function proofPart(r) {
  const points = (pointsOf.get(r.pattern_id) || []).map((p) => ({ at: p.at, good: p.hit, tried: p.predicted, came: p.came, name: p.name || "", where: p.commit_id ? el("code", {}, p.commit_id.slice(0, 8)) : p.session_id ? visible(p.session_id) : null }));
  const runs = runsOf.get(r.pattern_id) || [], last = points[points.length - 1];
  const out = [];
  if (r.m.kind) out.push(el("h3", {}, "How often it was right"), points.length ? [
    el("p", {}, "Before each new one, what would come with it was said, from those before it: " + count(last.came) + " of " + count(last.tried) + " came just so" + (tried(r) > last.tried ? "; file by file, " + count(r.m.hits) + " of " + count(tried(r)) : "") + "."),
    proof(points, { title: "Predicted and came true, over time", tried: "predicted", came: "came true", good: "came true", bad: "did not come true", misses: "What did not come true" })] : el("p", { class: "soft" }, "No evidence yet: nothing of it was predicted so far."));
  out.push(el("h3", {}, "Its runs"));
  if (runs.length === 0) return [...out, el("p", { class: "soft" }, "It was not run yet" + (r.dry ? ", only shown: " + many(r.dry, "dry run") + "." : "."))];
  let came = r.good - runs.filter((x) => x.outcome === "success").length, n = r.uses - runs.length;
  const course = runs.map((x) => ({ at: x.at, good: x.outcome === "success", tried: ++n, came: x.outcome === "success" ? ++came : came, name: x.actor || "", where: visible(x.message || "") }));
  return [...out, el("p", {}, many(r.uses, "run") + ", " + count(r.good) + " went well" + (r.dry ? "; besides " + many(r.dry, "dry run") : "") + (r.median_ms != null ? "; one takes " + time(r.median_ms) + ", the middle of those that went well." : ".")),
    course.length > 2 ? proof(course, { title: "Runs, and those that went well, over time", tried: "runs", came: "went well", good: "went well", bad: "failed", misses: "What failed" }) : null,
    later("The newest " + many(runs.length, "run"), () => table([{ t: "when" }, { t: "who" }, { t: "outcome" }, { t: "took", n: 1 }, { t: "as recorded" }], runs.slice().reverse().map((x) => [
      x.at ? el("a", { href: pageHref("sessions", { source: x.source_id, session: x.session_id, seq: x.seq }) }, x.at.slice(0, 16)) : "", visible(x.actor || ""), el("span", { class: x.outcome === "success" ? "hit" : "miss" }, x.outcome === "success" ? "✓ went well" : "✗ failed"),
      x.duration_ms ? time(x.duration_ms) : "", [el("code", {}, visible(x.raw || "")), x.message ? el("div", { class: "soft said" }, visible(x.message)) : null]])))];
}
function savedPart(r) {
  const m = r.m;
  if (m.by_hand_ms == null) return null;
  return [el("h3", {}, "What it saves"),
    el("p", {}, r.m.uses ? many(m.uses, "use") + " saved " + spent(m.total_ms) + " in all, " + spent(m.saved_ms) + " each." : "Not run so far: nothing is saved yet. A run would save about " + spent(m.by_hand_ms - m.rest_ms) + "."),
    el("p", { class: "soft" }, "By hand: " + time(m.by_hand_ms) + ", " + m.by_hand_source + ". Of that stays for a person: " + time(m.rest_ms) + ", " + m.rest_source + "." + (m.uses ? " A run: " + time(m.run_ms) + ", the median of those uses." : ""))];
}
function versionsPart(r) {
  if (r.built_in) return el("p", { class: "soft" }, "It comes with pave and is part of its version.");
  const decided = (decisionsOf.get(r.pattern_id) || []).map((d) => [d.at, tag(d.status), d.by_person ? visible(d.by) : "the rules", visible(d.reason), ""]);
  const contents = (versionsOf.get(r.pattern_id) || []).map((v) => [v.at, "content may run", v.by === "pave" ? "pave wrote it" : visible(v.by), visible(v.reason), el("code", {}, v.content_hash.slice(0, 8) + (r.s && r.s.content_hash === v.content_hash ? " (now)" : ""))]);
  const all = [...decided, ...contents].sort((a, b) => b[0].localeCompare(a[0]));
  const known = !r.s || (versionsOf.get(r.pattern_id) || []).some((v) => v.content_hash === r.s.content_hash);
  return [el("h3", {}, "Versions, and who approved"),
    el("p", {}, r.s ? "Version " + count(r.s.version) + ", content " : "It has no specification, so there is nothing to run.", r.s ? el("code", {}, r.s.content_hash.slice(0, 8)) : null, r.s && !known ? el("span", { class: "old" }, ": nobody approved this content; look at it, then ", command("pave approve " + r.pattern_id + " --reason '…'")) : null),
    all.length ? table([{ t: "when" }, { t: "what" }, { t: "by" }, { t: "why" }, { t: "content" }], all.map(([at, ...rest]) => [at.slice(0, 16).replace("T", " "), ...rest])) : el("p", { class: "soft" }, "Nobody decided about it yet.")];
}
function runPart(r) {
  if (!r.s) return null;
  const ready = r.built_in || r.status === "approved";
  return [el("h3", {}, "Run it"), ready ? null : el("p", { class: "old" }, r.status === "waits" || r.status === "candidate" ? "It has to be approved first." : "It was " + r.status + " and does not run."),
    runForm(r.pattern_id, r.s.input, r.built_in ? data.sources.length > 0 : Boolean(r.m.repo) && r.parts.length > 0, r.built_in ? data.sources.map((s) => s.name) : []), r.s.verify.length ? el("p", { class: "soft" }, "Afterwards it is checked by ", r.s.verify.flatMap((c, i) => [i ? ", " : "", el("code", {}, visible(c.join(" ")))]), "; where that fails, all is taken back.") : null];
}
function body(r) {
  const before = r.m.kind && r.m.kind !== "routine" && r.m.support ? "Those came together " + many(r.m.support, "time") + ", last on " + day(r.m.last_seen) + "; a run makes them for a new one." :
    r.m.kind && r.m.support ? "It was done " + many(r.m.support, "time") + " by hand" + (r.m.last_seen ? ", last on " + day(r.m.last_seen) : "") + "." : "";
  return el("div", {}, el("p", {}, visible(brief(r)) + ". " + before), examplePart(r), doesPart(r), runPart(r), proofPart(r), savedPart(r), versionsPart(r),
    el("p", { class: "soft" }, el("code", {}, r.pattern_id), r.repo ? " · " + r.repo : "", r.m.spec ? " · specs/" + r.m.spec : "", r.m.kind ? [" · ", el("a", { href: pageHref("candidates", { open: r.pattern_id }) }, "what the rules said")] : null));
}

const approved = rows.filter((r) => !r.built_in && r.status === "approved").length, built = rows.filter((r) => r.built_in).length, ran = rows.filter((r) => r.uses), saved = sum(rows, "total_ms");
const sentence = many(built, "pattern") + " come with pave, " + count(approved) + (approved === 1 ? " was" : " were") + " approved here. " +
  (ran.length ? "They were run " + many(sum(rows, "uses"), "time") + ", " + count(sum(rows, "good")) + " of them went well" + (saved ? ", which saved " + spent(saved) : "") + "." : "None was run yet: open one, fill in its form and copy the command.");
const list = grid({
  what: "patterns", rows, id: (r) => r.pattern_id, open: body, sort: "-uses",
  text: (r) => [r.pattern_id, brief(r), r.m.signature || "", ...r.parts.map((p) => p.template), ...r.steps.map((s) => s.run.join(" "))].join("\n"),
  columns: [
    { key: "what", title: "What it does", main: true, value: (r) => brief(r), cell: what },
    { key: "kind", title: "Kind", hide: true, value: (r) => kinds(r).join(", "), cell: (r) => kinds(r).map((k) => el("div", { class: "whole" }, k)) },
    { key: "proof", title: "Right", n: true, tip: "how often what it says came true in history", value: (r) => (tried(r) ? r.m.hits / tried(r) : null), cell: (r) => (tried(r) ? count(r.m.hits) + " of " + count(tried(r)) : r.m.kind ? never("no evidence yet") : "") },
    { key: "uses", title: "Runs", n: true, tip: "runs that were applied; dry runs are not counted", value: (r) => r.uses, cell: (r) => (r.uses ? count(r.uses) : never("none yet")) },
    { key: "success", title: "Went well", n: true, value: (r) => (r.uses ? r.good / r.uses : null), cell: (r) => (r.uses ? Math.round((100 * r.good) / r.uses) + " %" : "") },
    { key: "saved", title: "Saved", n: true, tip: "time that its runs saved; its page says how that was measured", value: (r) => r.total_ms, cell: (r) => (r.total_ms != null ? spent(r.total_ms) : r.m.by_hand_ms != null ? never("about " + spent(r.m.by_hand_ms - r.m.rest_ms) + " a run") : never("not measured")) },
    { key: "version", title: "Version", n: true, hide: true, value: (r) => r.version, cell: (r) => (r.built_in || !r.version ? "" : count(r.version)) },
    { key: "last", title: "Last run", n: true, value: (r) => r.last, cell: (r) => day(r.last) },
    { key: "status", title: "Status", value: (r) => r.status, cell: (r) => tag(r.status, STATUS[r.status]) },
  ],
  facets: [
    { key: "kind", title: "Kind", of: kinds },
    { key: "language", title: "Language", of: languages },
    { key: "repo", title: "Repository", of: (r) => r.repo || [] },
    { key: "status", title: "Status", of: (r) => r.status, label: (v) => STATUS[v] || v },
  ],
  csv: ["pattern_id", "what", "kind", "status", "uses", "good", "dry", "total_ms", "version", "last", "repo"],
});
page.append(...shell("Library", "library", sentence), list.node);
