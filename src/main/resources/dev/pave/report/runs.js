/* All runs of the home: when, what was read, how it ended, what was new since the run before. */
const CHANGED = { new_failure: ["new failure"], more_failures: ["failure again", "failures again"], gone_failure: ["failure gone", "failures gone"], new_finding: ["new finding"],
  more_findings: ["finding more often", "findings more often"], gone_finding: ["finding gone", "findings gone"], new_candidate: ["new candidate"], gone_candidate: ["candidate gone", "candidates gone"],
  approved: ["approved", "approved"], retired: ["retired", "retired"] };
const amount = (run, kind) => Number((run.notes.find((n) => n.kind === kind) || {}).amount || 0);
const readOf = (run) => [run.sources.repositories ? many(run.sources.repositories, "repository", "repositories") : "", run.sources.logs ? many(run.sources.logs, "log") : ""].filter(Boolean).join(", ");
const ended = (run) => (run.status !== "done" ? "did not end" : amount(run, "unread") ? many(amount(run, "unread"), "source") + " unread" : amount(run, "rejected") + amount(run, "skipped") ? "with gaps" : "done");
const took = (run) => (run.finishedAt && run.startedAt ? parse(run.finishedAt) - parse(run.startedAt) : null);
const changed = (run) => (!run.sources.candidates && run.sources.candidates !== 0 ? "" : !run.since ? "first" : run.changes.length ? run.changes.map((c) => many(c.count, ...CHANGED[c.what])).join(", ") : "nothing");
const to = (run) => encodeURIComponent(run.runId) + "/overview.html" + location.search;
const newest = data.runs.find((r) => r.hasPages);

const whole = (content) => (content ? el("span", { class: "whole" }, content) : "");

page.append(el("a", { class: "skip", href: "#", onclick: (e) => { e.preventDefault(); document.querySelector("h1").focus(); } }, "To the content"),
  el("header", { class: "shell" },
    el("nav", { "aria-label": "Pages" }, newest ? PAGES.filter(([name]) => name !== "sessions").map(([name, text]) => el("a", { href: encodeURIComponent(newest.runId) + "/" + name + ".html" + location.search }, text)) : null, el("a", { href: "#", "aria-current": "page" }, "Runs")),
    el("div", { class: "right" }, newest && newest.startedAt ? el("span", { class: "age" }, "the newest " + ago(newest.startedAt)) : null,
      el("button", { onclick: toggleTheme, title: "Light or dark (t)", "aria-label": "Switch between light and dark" }, "◐"),
      el("button", { onclick: showHelp, title: "Keys (?)", "aria-label": "Keys and help" }, "?"))),
  el("h1", { tabindex: -1 }, "Runs"),
  grid({
    what: "runs", one: "run", rows: data.runs, id: (r) => r.runId,
    columns: [
      { key: "when", title: "When (UTC)", value: (r) => r.startedAt || r.runId, cell: (r) => whole(r.hasPages ? el("a", { href: to(r) }, r.startedAt ? r.startedAt.slice(0, 16) : r.runId) : r.startedAt.slice(0, 16)) },
      { key: "age", title: "Age", value: (r) => r.startedAt || "", cell: (r) => whole(r.startedAt ? ago(r.startedAt) : ""), hide: true },
      { key: "job", title: "Kind", value: (r) => r.job || "", cell: (r) => whole((r.job || "not known") + (r.from ? ", " + r.from + " to " + r.to : "")) },
      { key: "read", title: "Read", value: (r) => Number(r.sources.commits || 0) + Number(r.sources.executions || 0), cell: (r) => whole(readOf(r)) },
      { key: "new", title: "New", n: true, tip: "commits and executions that came in", value: (r) => amount(r, "added"), cell: (r) => (amount(r, "added") ? "+" + count(amount(r, "added")) : "") },
      { key: "ended", title: "Ended", value: ended, cell: (r) => el("span", { class: "whole " + (ended(r) === "done" ? "hit" : "old") }, (ended(r) === "done" ? "✓ " : "! ") + ended(r)) },
      { key: "took", title: "Took", n: true, value: took, cell: (r) => (took(r) === null ? "" : time(took(r))) },
      { key: "since", title: "New since the run before", value: changed, cell: changed, main: true },
    ],
    facets: [{ key: "kind", title: "Kind", of: (r) => r.job || "not known" }, { key: "end", title: "Ended", of: ended }],
    text: (r) => [r.runId, r.startedAt, r.job, ended(r), changed(r)].join(" "),
    sort: "-when", csv: ["runId", "job", "status", "startedAt", "finishedAt", "from", "to", "new", "since"],
    empty: el("p", {}, "No run has ended yet. ", command("pave nightly")),
  }).node);
