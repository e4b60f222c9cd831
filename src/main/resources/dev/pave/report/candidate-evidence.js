/* What is known of a candidate: its roles, when it happened, its texts beside what people wrote, what rules said. */
const COLUMNS = ["pattern_id", "repo", "kind", "signature", "confidence", "hits", "misses", "support", "first_seen", "last_seen", "status", "reason"];

const roles = by(named(data.roles), "pattern_id");
const occurrences = by(named(data.occurrences), "pattern_id");
const verdicts = by(named(data.verdicts), "subject_id");
const also = by(named(data.also), "pattern_id");
const templates = by(named(data.templates), "pattern_id");
const edits = by(named(data.edits), "pattern_id");
/* A rerun is about some days: what was not seen in them is left out at first. */
const windowed = Boolean(data.run.window_from);
const sources = new Map(data.sources.map((s) => [s.source_id, s]));

/* A text with each slot's mark as the slot. */
function marked(text) {
  const parts = [];
  let plain = "";
  for (const c of text) {
    if (data.slots[c]) {
      parts.push(plain, el("span", { class: "slot" }, data.slots[c]));
      plain = "";
    } else plain += c;
  }
  return [...parts, plain + "\n"];
}
function votedLine(line) {
  return el("span", { class: "line", title: Math.round(100 * line.share) + " % of the newest files have it", style: "opacity:" + (0.45 + 0.55 * line.share) }, ...marked(line.text));
}

/* The replay over time: how much was foreseen (line), how much of the generated text survived (dots). */
function replayChart(steps) {
  const chart = svg("svg", { viewBox: "0 0 1000 58", preserveAspectRatio: "none", role: "img" });
  const title = svg("title", {});
  title.textContent = steps.length + " past files: coverage from " + two(steps[0].coverage) + " to " + two(steps[steps.length - 1].coverage);
  const x = (i) => 6 + (988 * i) / Math.max(1, steps.length - 1);
  const y = (v) => 54 - 50 * v;
  chart.append(title, svg("line", { x1: 0, x2: 1000, y1: 54, y2: 54, stroke: "var(--line)" }),
    svg("polyline", { points: steps.map((s, i) => x(i) + "," + y(s.coverage)).join(" "), fill: "none", stroke: "var(--accent)", "stroke-width": 2, "vector-effect": "non-scaling-stroke" }));
  steps.forEach((s, i) => chart.append(svg("line", { x1: x(i), x2: x(i), y1: y(s.kept) - 2, y2: y(s.kept) + 2, stroke: "var(--none)", "stroke-width": 3, "vector-effect": "non-scaling-stroke" })));
  return chart;
}

function textTemplate(t) {
  const steps = JSON.parse(t.steps), example = JSON.parse(t.example || "null");
  const proof = t.instances === 0 ? "Not replayed yet: there are too few past files." :
    "Over " + count(t.instances) + " past files, each written by the template mined before it: " + Math.round(100 * t.coverage) + " % of the people's lines were foreseen, " + Math.round(100 * t.kept) + " % of the generated lines survived. What was left to do is " + two(t.edit_cost) + " of writing by hand; copying the newest file and renaming it would have left " + two(t.copy_edit_cost) + ".";
  return el("div", {},
    el("h3", {}, "Text of ", template(t.path)), el("p", { class: "soft" }, proof),
    steps.length > 1 ? replayChart(steps) : null,
    steps.length > 1 ? el("div", { class: "legend" }, el("span", {}, "line: lines foreseen"), el("span", {}, "marks: generated lines that survived"), el("span", {}, "method: " + t.method.replaceAll("_", " "))) : null,
    el("details", {}, el("summary", { class: "plain" }, "The template of today"), el("pre", {}, JSON.parse(t.lines).map(votedLine))),
    example ? el("details", {}, el("summary", { class: "plain" }, "Side by side with ", el("code", {}, example.path)),
      el("div", { class: "sides" }, side("would have been generated", example.generated, example.written), side("what people wrote", example.written, example.generated))) : null);
}
/* What an edited role puts in, where, and how often that was right. */
const places = {
  sorted: "sorted among its like", sorted_from_end: "sorted among its like, from the end", sorted_any_case: "sorted among its like, upper and lower case alike", sorted_near: "between the neighbours it sorts between, of several such those most like it",
  after_last: "after the last of its like", before_first: "before the first of its like", after_anchor: "after the line below", at_end: "at the end of the file",
};
function editTemplate(e) {
  const title = el("h3", {}, "Edit of ", template(e.path));
  if (e.made_by_a_program) return el("div", {}, title, el("p", { class: "soft" }, "A program makes this file, by its own words: run its command again, do not edit it."));
  const example = JSON.parse(e.example || "null");
  const proof = e.insertions === 0 ? "Seen once: not replayed yet." :
    "Of " + count(e.insertions) + " past insertions, each made from the ones before it, " + count(e.exact) + " came out right to the character and at the right place" + (e.but_for_gaps > e.exact ? ", " + count(e.but_for_gaps - e.exact) + " more but for the words that a person writes (…)" : "") + "; " + count(e.same_lines) + " had the right lines." +
    (e.others ? " " + count(e.others) + " other edits changed more than one place, or other lines." : "") + (e.holds ? "" : " Too few: it is left to a person.");
  return el("div", {}, title, el("p", { class: "soft" }, proof),
    el("details", {}, el("summary", { class: "plain" }, "The lines of today, put " + places[e.place]),
      e.place === "after_anchor" ? el("pre", {}, e.anchor) : null, el("pre", {}, JSON.parse(e.lines).flatMap(marked))),
    example ? el("details", {}, el("summary", { class: "plain" }, "The newest, in ", el("code", {}, example.path)),
      el("div", { class: "sides" },
        side(example.wouldBeAt < 0 ? "would have found no place" : "would have been put in after line " + count(example.wouldBeAt), example.generated, example.written),
        side("people put in after line " + count(example.at), example.written, example.generated))) : null);
}
function side(title, lines, others) {
  const known = new Set(others);
  return el("div", {}, el("p", { class: "soft" }, title), el("pre", {}, lines.map((l) => el("span", { class: l.trim() && known.has(l) ? "both" : "own" }, ...marked(l)))));
}

function commit(o, source) {
  const short = (o.commit_id || "").slice(0, 8);
  const url = source && source.web_url && /^https?:/.test(source.web_url) ? source.web_url + "/commit/" + o.commit_id : null;
  const mark = o.hit === true ? "✓" : o.hit === false ? "✗" : "·";
  const names = Object.values(JSON.parse(o.bindings || "{}")).join(", ");
  return el("li", {}, el("span", { class: o.hit === true ? "hit" : o.hit === false ? "miss" : "none" }, mark + " "),
    url ? el("a", { href: url, rel: "noreferrer" }, el("code", {}, short)) : el("code", { title: o.commit_id }, short),
    " " + day(o.at) + " ", el("span", { class: "soft" }, names));
}

/* What the history also says: when companions come, where they never do, and what the folder was. */
function circumstances(c) {
  const row = (also.get(c.pattern_id) || [])[0];
  if (!row) return null;
  const [arrivals, later, absent, folders] = ["arrivals", "later", "absent", "folders"].map((k) => JSON.parse(row[k] || "[]"));
  const share = (a) => {
    const n = Math.max(1, a.in_commit + a.in_merge + a.never);
    return el("span", { class: "stack", role: "img", "aria-label": a.in_commit + " in the commit, " + a.in_merge + " in the merge, " + a.never + " never" },
      [["c", a.in_commit], ["m", a.in_merge], ["x", a.never]].map(([k, x]) => el("i", { class: k, style: "width:" + (100 * x) / n + "%" })));
  };
  const rows = (list) => table([{ t: "path" }, { t: "" }, { t: "in the commit", n: 1 }, { t: "in the merge", n: 1 }, { t: "never", n: 1 }, { t: "" }, { t: "share", n: 1 }],
    list.map((a) => [template(a.template), a.action, count(a.in_commit), count(a.in_merge), count(a.never), share(a), two(a.confidence)]));
  const split = arrivals.filter((a) => a.in_merge > 0);
  const where = (a) => a.where === "folder" ? ["not in ", el("code", {}, a.value + "/")] : ["not where the name " + (a.where === "first_word" ? "begins" : "ends") + " with ", el("code", {}, a.value)];
  const most = Math.max(...folders.map((f) => f.files), 1);
  const bars = (list) => el("ul", { class: "values" }, list.map((f) => el("li", { class: f.open ? null : "soft" },
    el("code", {}, f.value), el("span", { class: "bar" }, el("i", { style: "width:" + (100 * f.files) / most + "%" })),
    el("span", {}, count(f.files)), el("span", { class: "soft" }, day(f.last) + (f.open ? "" : ", no longer")))));
  return el("div", {},
    split.length || later.length ? el("h3", {}, "In another commit of the same merge") : null,
    split.length ? rows(split) : null,
    later.length ? [el("p", { class: "soft" }, "Not predicted for a commit, since these mostly come in another one of the merge:"), rows(later)] : null,
    absent.length ? [el("h3", {}, "Where it never comes"), el("ul", { class: "plain" }, absent.map((a) => el("li", {}, template(a.template), " ", ...where(a), ": 0 of " + count(a.files))))] : null,
    folders.length ? [el("h3", {}, "What ", el("span", { class: "slot" }, "{folder}"), " was"), bars(folders.slice(0, 12)),
      folders.length > 12 ? el("details", {}, el("summary", { class: "plain" }, count(folders.length - 12) + " more"), bars(folders.slice(12))) : null] : null);
}

/* What its runs saved, each figure with what it rests on. */
function savings(c) {
  if (c.by_hand_ms == null) return null;
  const spent = (ms) => (ms < 0 ? "-" : "") + time(Math.abs(ms));
  return [el("h3", {}, "What its runs saved"),
    el("p", {}, c.uses ? count(c.uses) + (c.uses === 1 ? " use saved " : " uses saved ") + spent(c.total_ms) + " in all, " + spent(c.saved_ms) + " a use." : "Not run so far: nothing is saved yet."),
    el("p", { class: "soft" }, "By hand: " + time(c.by_hand_ms) + ", " + c.by_hand_source + ". Of that stays for a person: " + time(c.rest_ms) + ", " + c.rest_source + "." + (c.uses ? " A run: " + time(c.run_ms) + ", the median of those uses." : ""))];
}

function body(c) {
  const list = occurrences.get(c.pattern_id) || [];
  const source = sources.get(c.repo);
  const said = verdicts.get(c.pattern_id) || [];
  const all = c.support + (c.misses || 0);
  const note = list.length >= data.mostOccurrences ? " (the newest " + list.length + ")" : "";
  const routine = c.kind === "routine", ownRoles = roles.get(c.pattern_id) || [];
  return el("div", { class: "body" },
    routine ? course(c) : ownRoles.length ? el("h3", {}, "What comes together") : null,
    ownRoles.length === 0 ? null : table([{ t: "path" }, { t: "" }, { t: "confidence", n: 1 }, { t: "hits", n: 1 }, { t: "misses", n: 1 }, { t: "support", n: 1 }, { t: "example" }],
      ownRoles.map((r) => [template(r.template), r.confidence < 0.2 ? r.action + ", no longer" : r.action, two(r.confidence), count(r.hits), count(r.misses), count(r.support), el("span", { class: "path soft" }, r.example || "")])),
    circumstances(c),
    el("h3", {}, "When" + note), timeline(list),
    routine ? el("p", {}, el("a", { href: "sessions.html" + location.search + "#" + c.pattern_id }, "Each time, line by line")) : !list.some((o) => o.commit_id) ? null : el("details", {}, el("summary", { style: "display:block;padding:6px 0" }, "Commits" + note),
      el("ul", { class: "commits" }, list.slice().reverse().map((o) => commit(o, source)))),
    (templates.get(c.pattern_id) || []).map(textTemplate),
    (edits.get(c.pattern_id) || []).map(editTemplate),
    routine || !ownRoles.length || c.lines_saved !== null ? null : el("p", { class: "soft" }, "What it would write was not mined: that is done for what comes often, lately and as predicted, and for what was approved."),
    el("h3", {}, "How sure"),
    el("p", {}, surely(c)),
    el("p", { class: "soft" }, count(c.support) + " occurrences, at most " + count(c.largest_batch) + (routine ? " in one session, first " : " in one change, first ") + day(c.first_seen) + ", last " + day(c.last_seen) + "; freshness " + two(c.freshness)),
    el("h3", {}, "What was decided, and why"),
    el("p", {}, el("span", { class: "tag " + c.status }, c.status), " ", c.decided_by ? "by " + c.decided_by + " on " + day(c.decided_at) + ": " : "", c.reason),
    c.spec ? el("p", {}, "Run it: ", el("code", {}, "pave run " + c.pattern_id + " --set name=…" + (c.signature.includes("{folder}") ? " --set folder=…" : "") + " --dry-run"), el("span", { class: "soft" }, " as specs/" + c.spec + " says")) : null,
    savings(c),
    said.length === 0 ? null : table([{ t: "rule" }, { t: "said" }, { t: "because" }, { t: "values it saw" }],
      said.map((v) => [v.rule, v.decision, v.reason, el("code", { class: "soft" }, Object.entries(JSON.parse(v.values || "{}")).map(([k, x]) => k + "=" + x).join(" "))])),
    said.length === 0 ? null : el("p", { class: "soft" }, "rules ", el("code", {}, said[0].rules_sha256.slice(0, 12)), " · executor " + (c.executor || "none") + (c.lines_saved ? " · " + count(c.lines_saved) + " lines saved in the replay" : "") + (c.time_saved_ms ? " · " + time(c.time_saved_ms) + " spent on it so far" : "") + " · ", el("code", {}, c.pattern_id)));
}

/* A number only where there is something that it rests on. */
const proven = (c) => c.hits + c.misses > 0;
const surely = (c) => proven(c) ? two(c.confidence) + " from " + count(c.hits) + " predictions that came true and " + count(c.misses) + " that did not, newer ones weighing more; the true share is probably " + interval(c.confidence, Math.min(12, c.hits + c.misses)) + "." : "No evidence yet: nothing was predicted of it so far.";
const gauge = (c) => proven(c)
  ? el("div", {}, el("span", { class: "conf" }, two(c.confidence)), el("div", { class: "bar" }, el("i", { style: "width:" + 100 * c.confidence + "%" })))
  : el("div", { class: "soft" }, "no evidence yet");
