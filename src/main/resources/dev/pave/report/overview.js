/* The first page of the morning: what to do next and why, what got worse, whether this is up to date. */
const HAND_MS_A_LINE = 1000 * data.secondsPerLine;
const nextSteps = data.next, since = data.since, read = data.sources, month = data.lastMonth;
const noteOf = (kind) => data.notes.find((n) => n.kind === kind) || { sources: 0, amount: 0 };
const short = (text, most) => (text.length > most ? text.slice(0, most - 1) + "…" : text);
const signature = (text) => text.replace(/^(similar_files|companion_edit|routine|recovery):/, "");
const toPattern = (id) => pageHref("candidates", { all: 1, open: id });
const toAntiPattern = (id) => pageHref("anti-patterns", { q: id });
const handTime = (ms, lines) => ms + lines * HAND_MS_A_LINE;

/* One sentence: what to do, and why. */
function sentence() {
  if (!read.repositories && !read.logs) return ["Nothing was read yet, so there is nothing to say. Name a repository or logs: ", command("pave nightly --repo PATH --logs 'PATH/*.log'")];
  const first = nextSteps[0];
  if (!first) return read.candidates
    ? ["Nothing has proven itself yet: " + many(read.candidates, "repetition") + " came true too seldom, or stopped. More history or another night may change that; ", el("a", { href: pageHref("candidates", { all: 1 }) }, "see them all"), "."]
    : ["Nothing repeats often enough to be worth automating" + (read.ignored ? ": " + many(read.ignored, "repetition was", "repetitions were") + " too rare to mention" : "") + ". " + (read.logs ? "" : "Logs would show what is typed again and again: ") , read.logs ? "" : command("pave hooks install bash")];
  const saves = savings(first);
  return first.status === "approved"
    ? ["Let pave do this the next time: ", el("b", {}, subject(first)), ". " + proof(first) + "; it saves " + saves + "."]
    : ["Decide on this first: ", el("b", {}, subject(first)), ". " + proof(first) + "; it would save " + saves + "."];
}
const subject = (step) => (step.kind === "routine" ? "the routine " + short(signature(step.what), 60) : "new files like " + short(step.what, 70));
const proof = (step) => step.proof.replace(/^(\d+) of (\d+) predictions came true$/, (_, a, b) => "It came true " + count(a) + " of " + count(b) + " times");
const savings = (step) => step.saves.split(":")[0];
const savingsWhy = (step) => step.saves.slice(step.saves.indexOf(":") + 1).trim();

function card(step, i) {
  const now = served ? statusOf(step) : step.status, held = served && pendingOf(step), waits = now === "candidate", fresh = now !== step.status && now === "approved";
  return el("article", { class: "todo", "aria-label": "To do " + (i + 1) },
    el("p", { class: "what" }, el("b", {}, i + 1), " ", step.kind === "routine" ? routineSteps(step) : template(step.what)),
    el("p", {}, el("span", { class: "sourced saves", tabindex: 0, title: savingsWhy(step) }, savings(step)), el("span", { class: "soft" }, " · " + savingsWhy(step))),
    el("p", { class: "soft" }, proof(step) + (step.repo && read.repositories > 1 ? " · " + visible(step.repo) : "") + " · " + (waits ? "waits for a decision" : WORDS[now]) + (held ? ", not sent yet" : "")),
    el("p", { class: "act" }, el("a", { class: "button", href: toPattern(step.patternId) }, "see"), " ",
      held ? el("button", { onclick: () => undo(held) }, "undo") : waits ? (served ? el("button", { class: "go", onclick: () => decide("approve", [step]) }, "approve") : command("pave approve " + step.patternId + " --reason \"...\"")) :
        fresh ? el("span", { role: "status", class: "said" }, "Approved. ", runnable.has(step.pattern_id) ? command("pave run " + step.pattern_id + " --dry-run") : "The next night makes its specification.") : now === "approved" ? command(step.command) : null));
}
const routineSteps = (step) => el("span", { class: "path" }, signature(step.what).split(" > ").flatMap((s, i) => [i ? el("span", { class: "soft" }, " › ") : "", template(s)]));

/* What can be decided here: the first things to do, and what asks for an approval while this page is open. */
for (const step of nextSteps) step.pattern_id = step.patternId;
const byId = new Map(nextSteps.map((step) => [step.pattern_id, step]));
const shortWhat = (step) => short(signature(step.what), 70), likesOf = () => [];
const backTo = () => {}, onwards = () => {};
async function decideAsked({ id, decision, operation, said }) {
  if (!byId.has(id)) byId.set(id, { pattern_id: id, what: operation || id, status: "candidate" });
  if (!versions.has(id)) await learn();
  if (versions.has(id) || api !== "live") decide(decision, [byId.get(id)]);
  else said.replaceChildren("It is no candidate of this run. Where pave runs: ", command("pave " + decision + " " + id + " --reason '...'"));
}

/* What got worse, and better. */
const CHANGES = {
  new_failure: ["▲", "miss", (n) => many(n, "new way of failing", "new ways of failing"), toAntiPattern],
  more_failures: ["▲", "miss", (n) => many(n, "known failure") + " again", toAntiPattern],
  gone_failure: ["▼", "hit", (n) => many(n, "failure") + " gone", toAntiPattern],
  new_finding: ["▲", "warnc", (n) => many(n, "new kind of finding", "new kinds of findings"), toAntiPattern],
  more_findings: ["▲", "warnc", (n) => many(n, "known finding") + " more often", toAntiPattern],
  gone_finding: ["▼", "hit", (n) => many(n, "kind of finding", "kinds of findings") + " gone", toAntiPattern],
  new_candidate: ["+", "", (n) => many(n, "new candidate"), toPattern],
  approved: ["✓", "hit", (n) => many(n, "pattern") + " approved", toPattern],
  retired: ["−", "", (n) => many(n, "convention") + " retired", toPattern],
  gone_candidate: ["−", "", (n) => many(n, "candidate") + " no longer worth a look", toPattern],
};
const worse = since.changes.filter((c) => /^(new|more)_(fail|find)/.test(c.what));
const changeText = (c) => CHANGES[c.what][2](c.count);
function sinceText() {
  if (!since.runId) return since.earlier ? "The run before left no tables to compare with" : "This is the first run; the next one tells what changed";
  const other = since.changes.filter((c) => !worse.includes(c));
  return (worse.length ? worse.map(changeText).join(", ") : "Nothing got worse") + (other.length ? "; " + other.map(changeText).join(", ") : "") + ", since " + ago(since.startedAt);
}
function changes() {
  const title = el("h2", {}, "Since the run before", since.startedAt ? el("span", { class: "soft" }, " " + since.startedAt.slice(0, 16)) : "");
  if (!since.runId) return [title, el("p", {}, sinceText() + ".")];
  if (since.changes.length === 0) return [title, el("p", {}, "Nothing changed: no new failure, no new candidate, nothing gone.")];
  return [title, el("ul", { class: "plain changes" }, since.changes.map((c) => {
    const [sign, colour, , to] = CHANGES[c.what];
    return el("li", {}, el("details", { class: "plain" }, el("summary", { class: "plain" }, el("span", { class: colour, "aria-hidden": "true" }, sign), " ", changeText(c)),
      el("ul", { class: "plain" }, c.first.map((t) => el("li", {}, el("a", { class: "path", href: to(t.id) }, visible(short(signature(t.name), 110))), el("span", { class: "soft" }, " " + (/^(more|new)_f/.test(c.what) ? "+" + count(t.by) : /candidate|approved/.test(c.what) ? "came true " + many(t.by, "time") : ""))))),
      c.count > c.first.length ? el("p", { class: "soft" }, "and " + count(c.count - c.first.length) + " more") : null));
  }))];
}

/* Whether this is up to date. */
const left = data.unread.length || noteOf("rejected").amount || noteOf("skipped").amount;
function freshness() {
  const added = noteOf("added"), run = data.run;
  const old = run.started_at && (Date.now() - parse(run.started_at)) / 36e5 > STALE_HOURS;
  return [el("h2", {}, "Up to date?"),
    run.started_at ? el("p", {}, old ? el("b", { class: "old" }, "No: the last run was " + ago(run.started_at) + ". ") : el("span", {}, "Yes: read " + ago(run.started_at) + ". "), old ? ["Run it again: ", command("pave nightly")] : null) : null,
    el("ul", { class: "plain" },
      el("li", {}, read.repositories ? many(read.repositories, "repository", "repositories") + ", " + many(read.commits, "commit") + ", the newest " + ago(read.newest_commit) + "." : ["No repository was read. ", command("pave nightly --repo PATH")]),
      el("li", {}, read.executions ? many(read.executions, "execution") + " of " + many(read.logs, "log") + ", the newest " + (read.newest_execution ? ago(read.newest_execution) : "without a time") + "." : ["No logs were read, so routines and failures are unknown. ", command("pave hooks install bash")]),
      el("li", {}, added.amount ? "New in this run: " + many(added.amount, "commit or execution", "commits and executions") + " of " + many(added.sources, "source") + "." : "Nothing new in this run."),
      left ? el("li", {}, el("b", { class: "old" }, "! "), [data.unread.length ? many(noteOf("unread").sources, "source") + " could not be read" : "", noteOf("rejected").amount ? many(noteOf("rejected").amount, "log line") + " rejected" : "", noteOf("skipped").amount ? many(noteOf("skipped").amount, "object") + " of repositories missing" : ""].filter(Boolean).join(", ") + ".",
        data.unread.length ? el("details", { class: "plain" }, el("summary", { class: "plain" }, "which, and why"), el("ul", { class: "plain" }, data.unread.map((u) => el("li", {}, el("span", { class: "path" }, visible(u.name)), ": ", visible(u.text))))) : null,
        noteOf("rejected").amount ? [" ", command("pave query \"SELECT * FROM rejects\"")] : null) : el("li", {}, "All of it could be read."))];
}
function freshText() {
  const run = data.run, old = run.started_at && (Date.now() - parse(run.started_at)) / 36e5 > STALE_HOURS;
  return (run.started_at ? (old ? "Out of date: read " : "Up to date: read ") + ago(run.started_at) : "") + (noteOf("added").amount ? ", " + many(noteOf("added").amount, "new commit or execution", "new commits and executions") : ", nothing new") +
    (data.unread.length ? ", " + many(noteOf("unread").sources, "source") + " could not be read" : left ? ", some of it could not be read" : "");
}

function byHand() {
  const all = handTime(month.ms, month.lines), source = [month.ms ? time(month.ms) + " as timed in the logs, " + many(month.routines, "time") + " (the middle of how long each routine takes; counted once where routines overlap)" : "",
    month.lines ? count(month.lines) + " lines in " + many(month.commits, "commit") + " that the templates foresee, at " + HAND_MS_A_LINE / 1000 + " seconds a line" : ""].filter(Boolean).join("; ");
  const title = el("h2", {}, "Repeated by hand");
  if (!month.until) return [title, el("p", {}, "Unknown: nothing that was read has a time.")];
  const bars = data.months.map((m) => ({ at: m.at, label: m.at.slice(0, 7), values: m.ms === null ? null : [m.ms / 36e5, (m.lines * HAND_MS_A_LINE) / 36e5] }));
  return [title, all ? el("p", {}, el("b", { class: "big" }, sourced(time(all), source)), " in the 30 days to " + month.until + ". pave would have done that. ", el("span", { class: "soft" }, source + "."))
    : el("p", {}, "Nothing that pave could have done, in the 30 days to " + month.until + "."),
    bars.some((b) => b.values && b.values.some(Boolean)) ? columns(bars, [["timed in logs", "var(--accent)"], ["lines foreseen", "var(--g3)"]], "Hours repeated by hand, by month", (v) => time(v * 36e5), "month") : null];
}
const OUTCOMES = [["success", "var(--hit)", "succeeded"], ["failure", "var(--miss)", "failed"], ["unknown", "var(--none)", "not known"]];
function outcomes() {
  const title = el("h2", {}, "Executions, 30 days"), rows = named(data.executions).filter((r) => r.at);
  if (rows.length === 0) return [title, el("p", {}, read.executions ? "The executions that were read have no times." : ["None was recorded. To see what is run, and how it ends: ", command("pave record -- COMMAND")])];
  const last = parse(rows[rows.length - 1].at), days = by(rows, "at");
  const bars = [...Array(30)].map((_, i) => {
    const at = new Date(last - (29 - i) * 864e5).toISOString().slice(0, 10), own = days.get(at + " 00:00:00");
    return { at, label: at.slice(5), values: own ? OUTCOMES.map(([o]) => sum(own.filter((r) => r.outcome === o), "executions")) : null };
  });
  const all = sum(rows, "executions"), failed = sum(rows.filter((r) => r.outcome === "failure"), "executions");
  return [title, el("p", {}, many(all, "execution") + " to " + new Date(last).toISOString().slice(0, 10) + ", ", failed ? el("b", { class: "miss" }, (100 * failed / all).toFixed(failed / all < 0.1 ? 1 : 0) + " % failed") : "none failed", ". ",
    failed ? el("a", { href: pageHref("anti-patterns", { guard: "failure" }) }, "why") : null),
    columns(bars, OUTCOMES.map(([, colour, text]) => [text, colour]), "Executions by day and outcome", count, "day")];
}
function decisions() {
  const title = el("h2", {}, "Decided lately");
  if (data.decided.length === 0) return [title, el("p", {}, "Nothing was decided yet" + (data.good ? ": " + many(data.good, "candidate") + " that came true often " + (data.good === 1 ? "waits." : "wait.") : "."))];
  return [title, el("ul", { class: "plain" }, data.decided.map((d) => el("li", {}, el("span", { class: "soft" }, day(d.at) + " "), tag(d.status), " ",
    Number(d.patterns) > 1 ? el("a", { href: pageHref("candidates", { status: d.status }) }, many(d.patterns, "pattern")) : el("a", { class: "path", href: toPattern(d.pattern_id) }, visible(short(signature(d.signature), 80))),
    el("span", { class: "soft", title: d.reason }, " by " + (d.decided_by === "rule" ? "the rule " + visible(d.rule || "") : visible(d.decided_by || "")) + ": " + visible(short(d.reason || "", 70))))))];
}
function live() {
  const title = el("h2", {}, "Live");
  return [title, served ? el("pave-activity", { lines: 20 }) : el("p", { class: "soft" }, "What runs now is shown where pave serves this page: ", command("pave serve"))];
}

const part = (name, ...content) => el("section", { class: "box-" + name }, content.flat());const todo = el("div");
redraws.push(() => todo.replaceChildren(...nextSteps.map(card)));
page.append(...shell("Overview", "overview", sentence()), served ? connection : "",
  el("p", { class: "glance" }, el("span", { class: worse.length ? "miss" : "hit", "aria-hidden": "true" }, worse.length ? "▲ " : since.runId ? "✓ " : ""), sinceText() + ". ", el("span", { class: left ? "old" : "soft" }, freshText() + ".")),
  el("div", { class: "overview" },
    part("next", el("h2", {}, "Do next", data.good ? el("a", { class: "all", href: pageHref("candidates") }, many(data.good, "candidate") + (data.good === 1 ? " waits" : " wait")) : null),
      nextSteps.length ? todo : el("p", {}, "Nothing yet. What is approved is in the ", el("a", { href: pageHref("library") }, "library"), ".")),
    el("div", { class: "beside" }, part("since", ...changes()), part("fresh", ...freshness())), part("hand", ...byHand()), part("runs", ...outcomes()), part("decided", ...decisions()), part("live", ...live())));
if (served) {
  page.append(toast);
  learn();
  addEventListener("pave-decide", (e) => { e.preventDefault(); decideAsked(e.detail); });
}
redrawAll();
