/* Sessions, one by one: who did them, what was found where in them, and their recorded lines. */
const sessionRows = named(data.sessions), actors = named(data.actors);
const sessionKey = (row) => row.source_id + "\u001f" + row.session_id;
const linesOf = by(named(data.lines).map((row) => ({ ...row, session: sessionKey(row) })), "session");
const stripsOf = by(named(data.strips), "place"), marksOf = by(named(data.marks), "place");
const sessionOf = new Map(sessionRows.map((s) => [sessionKey(s), s]));
const PARTS = data.parts, MARKS_ON_A_STRIP = 20;

/* A finding of a guard says it itself; of a failure its category and the line that decides it are told. */
const tells = (m) => (m.guard === "failure" ? m.message.replaceAll("_", " ") + ": " + m.evidence.split("\n").slice(0, 2).join(" ") : guardName(m.guard) + ": " + m.message);
const markClass = (m) => "sign " + (m.guard === "failure" ? "failed" : m.severity);
const antiPattern = (m) => (m.anti_pattern_id ? el("a", { href: pageHref("anti-patterns", { open: m.anti_pattern_id }) }, m.guard === "failure" ? "each time, and what overcame it" : "each time it was found") : null);
function finding(m) {
  return el("div", { class: "finding " + (m.guard === "failure" ? "failed" : m.severity) }, el("b", {}, m.guard === "failure" ? "✗ " : "▼ "), visible(tells(m)), " ", antiPattern(m));
}

/* The recorded lines from one place in a session to another, what was found beside the line that it was found at. */
function lineTable(row, first, last) {
  const list = (linesOf.get(sessionKey(row)) || []).filter((l) => l.seq >= first && l.seq <= last);
  if (list.length === 0) return el("p", { class: "soft" }, "These lines are not in the page: ", el("code", {}, "pave query \"SELECT * FROM execution_logs WHERE session_id = '" + row.session_id.replaceAll("'", "''") + "' ORDER BY seq\""));
  const mark = { success: ["hit", "✓"], failure: ["miss", "✗"], unknown: ["none", "·"] };
  const session = sessionOf.get(sessionKey(row)), found = by(session ? marksOf.get(session.place) || [] : [], "seq");
  const gap = (from, to) => ["", "", "", "", el("span", { class: "soft" }, many(to - from, "line") + " not in the page")];
  let next = first;
  const rows = list.flatMap((l) => {
    const left = l.seq > next ? [gap(next, l.seq)] : [];
    next = l.seq + 1;
    return [...left, [el("span", { "data-seq": l.seq }, l.seq), el("span", { class: mark[l.outcome][0], title: l.outcome }, mark[l.outcome][1] + (l.exit_code ? " " + l.exit_code : "")), l.at ? l.at.slice(0, 19) : "", l.duration_ms ? time(l.duration_ms) : "",
      el("div", {}, el("div", { class: "path" }, visible(l.raw || l.operation)), l.raw && l.raw !== l.operation ? el("div", { class: "soft" }, template(l.operation)) : null, l.message ? el("div", { class: "path miss said" }, visible(l.message)) : null,
        (found.get(l.seq) || []).map(finding))]];
  });
  if (last >= next) rows.push(gap(next, last + 1));
  return table([{ t: "", said: "line", n: 1 }, { t: "", said: "outcome" }, { t: "at" }, { t: "took", n: 1 }, { t: "as recorded" }], rows);
}

/* A session as a strip, from its first execution to its last: taller where more was done, red where something failed. */
function strip(row) {
  const list = stripsOf.get(row.place) || [];
  const most = Math.max(...list.map((b) => b.executions));
  const drawing = svg("svg", { viewBox: "0 0 1000 20", preserveAspectRatio: "none", class: "spark wide", role: "img", "aria-label": count(row.executions) + " executions, " + count(row.failures) + " failed" });
  drawing.append(rect(0, 18.5, 1000, 1.5, "var(--line)"));
  for (const b of list) {
    const height = 5 + (13 * b.executions) / most;
    drawing.append(rect((b.part * 992) / PARTS, 18.5 - height, 8, height, b.failures ? "var(--miss)" : "var(--accent)", count(b.executions) + " executions" + (b.failures ? ", " + count(b.failures) + " failed" : "")));
  }
  return el("div", { class: "strip" }, marks(row), drawing);
}
/* Signs above the strip where something was found; what each says is told below it, a click leads to the line. */
function marks(row) {
  const list = marksOf.get(row.place) || [];
  if (list.length === 0) return null;
  const near = [];
  for (const m of list.slice().sort((a, b) => a.part - b.part)) {
    const last = near[near.length - 1];
    if (last && m.part - last[0].part < PARTS / MARKS_ON_A_STRIP) last.push(m);
    else near.push([m]);
  }
  const tip = el("div", { class: "tip", "aria-hidden": "true", hidden: "" });
  const signs = near.map((here) => {
    const gravest = here.find((m) => m.guard !== "failure" && m.severity === "error") || here.find((m) => m.guard !== "failure") || here[0];
    const say = () => {
      tip.replaceChildren(...here.slice(0, 4).map(finding), here.length > 4 ? el("div", { class: "soft" }, "and " + (here.length - 4) + " more") : "");
      tip.hidden = false;
    };
    const hush = () => { tip.hidden = true; };
    return el("button", {
      class: markClass(gravest), style: "left:" + (0.4 + (here[0].part * 99.2) / PARTS) + "%", "aria-label": here.map(tells).join("; "),
      onmouseenter: say, onfocus: say, onmouseleave: hush, onblur: hush,
      onkeydown: (e) => { if (e.key === "Escape") hush(); },
      onclick: () => { hush(); goTo(row, gravest.seq); },
    }, gravest.guard === "failure" ? "✗" : "▼");
  });
  return el("div", { class: "signs" }, signs, tip);
}

const who = (s) => [...JSON.parse(s.actors || "[]"), s.agent].filter(Boolean);
function sessionBody(s) {
  const found = (marksOf.get(s.place) || []).filter((m) => m.guard !== "failure");
  const last = Math.max(s.executions, ...(linesOf.get(sessionKey(s)) || []).map((l) => l.seq));
  return el("div", {},
    el("p", { class: "soft" }, [s.log_group, who(s).length ? "by " + who(s).join(", ") + (s.agent ? " (agent)" : "") : "it is not told by whom"].filter(Boolean).join(" · ")),
    found.length ? el("ul", { class: "plain numbered" }, found.map((m) => el("li", {}, el("button", { class: "link", onclick: () => goTo(s, m.seq) }, count(m.seq)), finding(m)))) : null,
    lineTable(s, 1, last));
}
const sessionName = (s) => (s.session_id === s.source_id ? s.session_id : s.source_id + " " + s.session_id);
/* Opens a session at one of its lines. */
function goTo(s, seq) {
  go({ view: "", open: sessionName(s), seq: String(seq) });
  markAsked(true);
}
/* The line that the address names. */
function markAsked(focus) {
  const line = asked("seq") && asked("open") ? document.querySelector('tr.more [data-seq="' + Number(asked("seq")) + '"]') : null;
  if (!line) return;
  const row = line.closest("tr");
  row.classList.add("asked");
  row.setAttribute("tabindex", "-1");
  if (focus) row.focus({ preventScroll: true });
  row.scrollIntoView({ block: "center" });
}
function sessionGrid() {
  const shortLog = inside(sessionRows.map((s) => s.log_group).filter(Boolean));
  return grid({
    what: "sessions", rows: sessionRows, total: data.totals.sessions, id: sessionName, open: sessionBody, sort: "-last",
    text: (s) => [s.session_id, s.source_id, s.log_group, ...who(s), ...(linesOf.get(sessionKey(s)) || []).map((l) => (l.raw || l.operation) + " " + (l.message || ""))].join("\n"),
    columns: [
      { key: "session", title: "Session", main: true, value: sessionName, cell: (s) => [el("code", {}, visible(s.session_id)), s.session_id === s.source_id ? null : el("div", { class: "soft" }, visible(s.source_id))] },
      { key: "strip", title: "From first to last", tip: "red is where something failed, ▼ where a guard found something, ✗ where it is known why it failed", value: (s) => s.executions, cell: strip },
      { key: "who", title: "Who", hide: true, value: (s) => who(s).join(", "), cell: (s) => { const names = who(s); return visible(names.slice(0, 2).join(", ") + (names.length > 2 ? " and " + (names.length - 2) + " more" : "")); } },
      { key: "executions", title: "Executions", n: true, value: (s) => s.executions, cell: (s) => count(s.executions) },
      { key: "failures", title: "Failed", n: true, value: (s) => s.failures, cell: (s) => (s.failures ? el("span", { class: "miss" }, count(s.failures)) : "") },
      { key: "findings", title: "Found", n: true, tip: "what guards found in it", value: (s) => s.findings, cell: (s) => (s.findings ? el("span", { class: "miss" }, count(s.findings)) : "") },
      { key: "last", title: "Last", n: true, value: (s) => s.last, cell: (s) => (s.last ? s.last.slice(0, 16) : "") },
    ],
    facets: [
      { key: "state", title: "With", of: (s) => [s.failures ? "failures" : null, s.findings ? "findings" : null].filter(Boolean) },
      { key: "actor", title: "By", of: (s) => (who(s).length ? who(s) : ["not told"]) },
      { key: "group", title: "Log", of: (s) => s.log_group || [], label: (v) => visible(shortLog(v)) },
    ],
    csv: ["source_id", "session_id", "first", "last", "executions", "failures", "findings", "log_group", "agent"],
  });
}

function actorGrid() {
  return grid({
    what: "people and agents", one: "person or agent", rows: actors, id: (a) => a.who || "not told", sort: "-findings", text: (a) => a.who || "not told",
    columns: [
      { key: "who", title: "Who", main: true, value: (a) => a.who, cell: (a) => [a.who ? el("a", { href: "#" + new URLSearchParams({ actor: encodeURIComponent(a.who) }) }, visible(a.who)) : el("span", { class: "soft" }, "not told"), " ", a.agent ? tag("", "agent") : null] },
      ...["sessions", "executions"].map((k) => ({ key: k, title: k[0].toUpperCase() + k.slice(1), n: true, value: (a) => a[k], cell: (a) => count(a[k]) })),
      { key: "failures", title: "Failed", n: true, value: (a) => a.failures, cell: (a) => (a.failures ? count(a.failures) : "") },
      { key: "findings", title: "Found", n: true, tip: "what guards found", value: (a) => a.findings, cell: (a) => (a.findings ? el("span", { class: "miss" }, count(a.findings)) : "") },
    ],
    facets: [{ key: "kind", title: "Kind", of: (a) => (a.agent ? "agents" : "people") }],
  });
}
