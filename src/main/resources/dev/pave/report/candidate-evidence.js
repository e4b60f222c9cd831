/* What is known of a candidate: what would be made beside the last real one, why it waits, when it happened, what rules said. */
const COLUMNS = ["pattern_id", "repo", "kind", "signature", "confidence", "hits", "misses", "support", "often", "saves", "saves_from", "sure", "first_seen", "last_seen", "status", "aside", "reason"];

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
      parts.push(visible(plain), el("span", { class: "slot" }, data.slots[c]));
      plain = "";
    } else plain += c;
  }
  return [...parts, visible(plain) + "\n"];
}
function votedLine(line) {
  return el("span", { class: "line", title: Math.round(100 * line.share) + " % of the newest files have it", style: "opacity:" + (0.75 + 0.25 * line.share) }, ...marked(line.text));
}

/* Two texts line by line: what both have stands side by side, and between that what only one has. */
const MOST_COMPARED = 4e6;
function aligned(left, right) {
  let head = 0, tail = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head++;
  while (tail < left.length - head && tail < right.length - head && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail++;
  const a = left.slice(head, left.length - tail), b = right.slice(head, right.length - tail), rows = left.slice(0, head).map((l) => [l, l]);
  const n = b.length + 1, common = a.length * b.length <= MOST_COMPARED ? new Uint16Array((a.length + 1) * n) : null;
  if (common) for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--)
    common[i * n + j] = a[i] === b[j] ? common[(i + 1) * n + j + 1] + 1 : Math.max(common[(i + 1) * n + j], common[i * n + j + 1]);
  let i = 0, j = 0, ours = [], theirs = [];
  const flush = () => { for (let k = 0; k < Math.max(ours.length, theirs.length); k++) rows.push([ours[k], theirs[k]]); ours = []; theirs = []; };
  while (i < a.length || j < b.length) {
    if (common && i < a.length && j < b.length && a[i] === b[j]) { flush(); rows.push([a[i++], b[j++]]); }
    else if (i < a.length && (!common || j >= b.length || common[(i + 1) * n + j] >= common[i * n + j + 1])) ours.push(a[i++]);
    else theirs.push(b[j++]);
  }
  flush();
  return [...rows, ...left.slice(left.length - tail).map((l) => [l, l])];
}
/* In two lines that stand side by side, what differs. */
function lineOf(own, other, mark) {
  if (own === undefined) return [];
  if (other === undefined || own === other) return marked(own);
  let from = 0, to = 0;
  while (from < Math.min(own.length, other.length) && own[from] === other[from]) from++;
  while (to < Math.min(own.length, other.length) - from && own[own.length - 1 - to] === other[other.length - 1 - to]) to++;
  if (from + to < 0.3 * own.length) return marked(own);
  return [...marked(own.slice(0, from)).map(unended), el("mark", { class: mark }, marked(own.slice(from, own.length - to)).map(unended)), ...marked(own.slice(own.length - to))];
}
const unended = (part) => (typeof part === "string" ? part.replace(/\n$/, "") : part);
function sideBySide(made, written, madeTitle, writtenTitle) {
  const rows = aligned(made, written), same = rows.filter(([a, b]) => a === b && a.trim()).length, full = (l) => l.filter((x) => x.trim()).length;
  const cell = (own, other, sort, sign) => el("td", { class: own === other ? null : own === undefined ? "blank" : sort }, own === other || own === undefined ? null : el("span", { class: "sign", "aria-label": sort === "ours" ? "only made" : "only written" }, sign), el("code", {}, lineOf(own, other, sort)));
  return [el("p", { class: "soft" }, same === full(written) && same === full(made) ? "The same, line for line." : count(same) + " of " + many(full(written), "written line") + " would have been typed" + (full(made) > same ? "; " + many(full(made) - same, "line") + " would have had to be changed or deleted" : "") + "."),
    el("div", { class: "scroll" }, el("table", { class: "diff" }, el("thead", {}, el("tr", {}, el("th", { scope: "col" }, madeTitle), el("th", { scope: "col" }, writtenTitle))),
      el("tbody", {}, rows.map(([a, b]) => el("tr", {}, cell(a, b, "ours", "−"), cell(b, a, "theirs", "+"))))))];
}
const share = (x) => Math.floor(100 * x + 1e-9) + " %";

/* The replay over time: how much was foreseen (line), how much of the generated text survived (dots). */
function replayChart(steps) {
  const chart = svg("svg", { viewBox: "0 0 1000 58", preserveAspectRatio: "none", role: "img" });
  const title = svg("title", {});
  title.textContent = steps.length + " past files: the template types from " + share(steps[0][0]) + " to " + share(steps[steps.length - 1][0]) + " of a file";
  const x = (i) => 6 + (988 * i) / Math.max(1, steps.length - 1);
  const y = (v) => 54 - 50 * v;
  chart.append(title, svg("line", { x1: 0, x2: 1000, y1: 54, y2: 54, stroke: "var(--line)" }),
    svg("polyline", { points: steps.map((s, i) => x(i) + "," + y(s[0])).join(" "), fill: "none", stroke: "var(--accent)", "stroke-width": 2, "vector-effect": "non-scaling-stroke" }));
  steps.forEach((s, i) => chart.append(svg("line", { x1: x(i), x2: x(i), y1: y(s[1]) - 2, y2: y(s[1]) + 2, stroke: "var(--none)", "stroke-width": 3, "vector-effect": "non-scaling-stroke" })));
  return chart;
}

function textTemplate(t, isFirst) {
  const steps = JSON.parse(t.steps), example = JSON.parse(t.example || "null");
  const proof = t.instances === 0 ? "Not tried yet: there are too few past files." :
    "Tried on " + many(t.instances, "past file") + ", each by the template of before: it types " + share(t.coverage) + " of a file, and " + share(t.kept) + " of what it types stays. " +
    "Copying the newest file types " + share(t.copy_coverage) + ", and " + share(t.copy_kept) + " stays.";
  const beside = () => sideBySide(example.generated, example.written, "would be made", ["was written: ", el("code", {}, visible(example.path))]);
  return el("div", {},
    el("h3", {}, "New file ", template(t.path)), el("p", {}, proof),
    example ? (isFirst ? beside() : later("The last one, side by side", () => el("div", {}, beside()))) : !t.lines ? el("p", { class: "soft" }, "The page has the texts of what saves most; ", command("pave review"), " shows this one too.") : null,
    later("The template, and how it did over time", () => el("div", {}, steps.length > 1 ? replayChart(steps) : null,
      steps.length > 1 ? el("div", { class: "legend" }, el("span", {}, "line: how much of a file it types"), el("span", {}, "marks: how much of that stays"), el("span", {}, "made by " + t.method.replaceAll("_", " "))) : null,
      t.lines ? el("pre", {}, JSON.parse(t.lines).map(votedLine)) : null)));
}
/* What an edited role puts in, where, and how often that was right. */
const places = {
  sorted: "sorted among its like", sorted_from_end: "sorted among its like, from the end", sorted_any_case: "sorted among its like, upper and lower case alike", sorted_near: "between the neighbours it sorts between, of several such those most like it",
  after_last: "after the last of its like", before_first: "before the first of its like", after_anchor: "after the line below", in_section: "after the last of its like below this heading", at_end: "at the end of the file", in_line: "as the last of the list in the line that begins as below", in_line_sorted: "sorted in the list of the line that begins as below",
};
function editTemplate(e, isFirst) {
  const title = el("h3", {}, "Edit of ", template(e.path));
  if (e.made_by_a_program) return el("div", {}, title, el("p", {}, "A program makes this file, by its own words: run its command again, do not edit it."));
  const example = JSON.parse(e.example || "null");
  const proof = e.insertions === 0 ? "Seen once: not tried yet." :
    "Of " + many(e.insertions, "past insertion") + ", each made from the ones before it, " + count(e.exact) + " came out right to the character and at the right place" + (e.but_for_gaps > e.exact ? ", " + count(e.but_for_gaps - e.exact) + " more but for the words that a person writes (…)" : "") + "; " + count(e.same_lines) + " had the right lines." +
    (e.others ? " " + many(e.others, "other edit") + " changed more than one place, or other lines." : "") + (e.holds ? "" : " Too few: it is left to a person.");
  const beside = () => sideBySide(example.generated, example.written, example.wouldBeAt < 0 ? "would have found no place" : "would be put in after line " + count(example.wouldBeAt), ["was put in after line " + count(example.at) + " of ", el("code", {}, visible(example.path))]);
  return el("div", {}, title, el("p", {}, proof),
    example ? (isFirst ? beside() : later("The last one, side by side", () => el("div", {}, beside()))) : null,
    later("The lines of today, put " + places[e.place], () => el("div", {}, e.place === "after_anchor" || e.place === "in_section" ? el("pre", {}, e.anchor) : null, el("pre", {}, JSON.parse(e.lines).flatMap(marked)))));
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
  const bar = (a) => {
    const n = Math.max(1, a.in_commit + a.in_merge + a.never);
    return el("span", { class: "stack", role: "img", "aria-label": a.in_commit + " in the commit, " + a.in_merge + " in the merge, " + a.never + " never" },
      [["c", a.in_commit], ["m", a.in_merge], ["x", a.never]].map(([k, x]) => el("i", { class: k, style: "width:" + (100 * x) / n + "%" })));
  };
  const rows = (list) => table([{ t: "path" }, { t: "what" }, { t: "in the commit", n: 1 }, { t: "in the merge", n: 1 }, { t: "never", n: 1 }, { t: "drawn" }, { t: "share", n: 1 }],
    list.map((a) => [template(a.template), a.action, count(a.in_commit), count(a.in_merge), count(a.never), bar(a), two(a.confidence)]));
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

/* Why it is not decided yet and what would change that, or who decided. */
function verdictOf(c) {
  const held = (verdicts.get(c.pattern_id) || []).filter((v) => v.decision === "hold");
  if (c.status !== "candidate") return el("p", {}, tag(c.status), " ", c.decided_by ? "by " + (c.decided_by === "rule" ? "a rule" : visible(c.decided_by)) + " on " + day(c.decided_at) + ": " : "", visible(c.reason));
  if (held.length === 0) return el("p", {}, "Nothing speaks against it: it waits for a person.");
  return [el("p", {}, "It waits, for:"), el("ul", { class: "objections" }, held.map((v) => el("li", {}, visible(v.reason), data.remedies[v.rule] ? el("span", { class: "soft" }, " — lifted by " + data.remedies[v.rule]) : null)))];
}
/* What its runs saved, each figure with what it rests on. */
function savings(c) {
  if (c.by_hand_ms == null) return null;
  const spent = (ms) => (ms < 0 ? "-" : "") + time(Math.abs(ms));
  return [el("h3", {}, "What its runs saved"),
    el("p", {}, c.uses ? count(c.uses) + (c.uses === 1 ? " use saved " : " uses saved ") + spent(c.total_ms) + " in all, " + spent(c.saved_ms) + " a use." : "Not run so far: nothing is saved yet."),
    el("p", { class: "soft" }, "By hand: " + time(c.by_hand_ms) + ", " + c.by_hand_source + ". Of that stays for a person: " + time(c.rest_ms) + ", " + c.rest_source + "." + (c.uses ? " A run: " + time(c.run_ms) + ", the median of those uses." : ""))];
}
const saying = (c) => c.saves_from.replace(/^about/, "Saves about").replace(/^\d/, "Comes $&");
/* A number only where there is something that it rests on. */
const proven = (c) => c.hits + c.misses > 0;
const surely = (c) => proven(c) ? count(c.hits) + " of " + many(c.hits + c.misses, "prediction") + " came true. Newer ones weigh more, which makes " + two(c.confidence) + "; the true share is probably " + interval(c.confidence, Math.min(12, c.hits + c.misses)) + "." : "No evidence yet: nothing was predicted of it so far.";

/* How a role comes along, in words. */
const comes = (r) => count(r.support) + (r.support === 1 ? " time" : " times") + (r.hits + r.misses ? ", foreseen " + count(r.hits) + " of " + count(r.hits + r.misses) : "");
function body(c) {
  const list = occurrences.get(c.pattern_id) || [], source = sources.get(c.repo), said = verdicts.get(c.pattern_id) || [];
  const note = list.length >= data.mostOccurrences ? " (the newest " + list.length + ")" : "";
  const routine = c.kind === "routine", own = roles.get(c.pattern_id) || [], usual = own.filter((r) => r.confidence >= 2 / 3);
  const texts = [...(templates.get(c.pattern_id) || []).map((t) => [t.path, textTemplate, t]), ...(edits.get(c.pattern_id) || []).map((e) => [e.path, editTemplate, e])];
  const first = texts.findIndex(([, , t]) => t.example && t.example !== "null");
  return el("div", {},
    el("p", {}, saying(c) + ". ", el("span", { class: "soft" }, surely(c))),
    verdictOf(c),
    c.spec ? el("p", {}, command("pave run " + c.pattern_id + " --set name=…" + (c.signature.includes("{folder}") ? " --set folder=…" : "") + " --dry-run")) : null,
    likesOf(c).length ? el("div", {}, el("h3", {}, many(likesOf(c).length, "other") + " like it"), el("ul", { class: "plain" }, likesOf(c).map((o) => el("li", {}, el("a", { href: "#open=" + o.pattern_id }, template(shortWhat(o))))))) : null,
    routine ? course(c) : null,
    own.length === 0 ? null : [el("h3", {}, "What comes together"), el("ul", { class: "roles" }, own.filter((r) => r.confidence >= 0.2 || usual.length === 0).map((r) => el("li", { class: usual.includes(r) ? null : "soft" },
      el("span", { class: "soft" }, r.action === "edit" ? "edit " : "new "), template(r.template), el("span", { class: "soft" }, " " + comes(r) + (usual.includes(r) ? "" : r.confidence < 0.2 ? ", no longer" : ", not usual")))))],
    texts.map(([, draw, t], i) => draw(t, i === first)),
    routine || !own.length || c.lines_saved !== null ? null : el("p", { class: "soft" }, "What it would write was not mined: that is done for what comes often, lately and as predicted, and for what was approved."),
    savings(c),
    circumstances(c),
    el("h3", {}, "When" + note), timeline(list),
    el("p", { class: "soft" }, many(c.support, "time") + ", at most " + count(c.largest_batch) + (routine ? " in one session; first " : " in one change; first ") + day(c.first_seen) + ", last " + day(c.last_seen) + "."),
    routine ? el("p", {}, el("a", { href: pageHref("sessions", { view: "routines", open: c.pattern_id }) }, "Each time, line by line")) : !list.some((o) => o.commit_id) ? null : later("Commits" + note,
      () => el("ul", { class: "commits" }, list.slice().reverse().map((o) => commit(o, source)))),
    said.length === 0 ? null : later("What each rule said", () => el("div", {}, table([{ t: "rule" }, { t: "said" }, { t: "because" }, { t: "values it saw" }],
      said.map((v) => [v.rule, v.decision, visible(v.reason), el("code", { class: "soft" }, visible(Object.entries(JSON.parse(v.values || "{}")).map(([k, x]) => k + "=" + x).join(" ")))])),
      el("p", { class: "soft" }, "rules ", el("code", {}, (data.rules || "").slice(0, 12)), " · executor " + (c.executor || "none") + (c.lines_saved ? " · " + many(c.lines_saved, "line") + " saved in the replay" : "") + (c.time_saved_ms ? " · " + time(c.time_saved_ms) + " spent on it so far" : "")))));
}
