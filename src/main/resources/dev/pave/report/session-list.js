/* Sessions, one by one: who did them, what was found where in them, and their recorded lines. */
const sessionRows = named(data.sessions), actors = named(data.actors);
const key = (row) => row.source_id + "\u001f" + row.session_id;
const linesOf = by(named(data.lines).map((row) => ({ ...row, key: key(row) })), "key");
const stripsOf = by(named(data.strips), "place"), marksOf = by(named(data.marks), "place");
const sessionOf = new Map(sessionRows.map((s) => [key(s), s]));
const cards = new Map();
const PARTS = data.parts, MARKS_ON_A_STRIP = 20, MOST_ACTORS = 8;

/* A finding of a guard says it itself; of a failure its category and the line that decides it are told. */
const tells = (m) => (m.guard === "failure" ? m.message.replaceAll("_", " ") + ": " + m.evidence.split("\n").slice(0, 2).join(" ") : guardName(m.guard) + ": " + m.message);
const markClass = (m) => "sign " + (m.guard === "failure" ? "failed" : m.severity);
const antiPattern = (m) => (m.anti_pattern_id ? el("a", { href: "anti-patterns.html" + location.search + "#q=" + m.anti_pattern_id }, m.guard === "failure" ? "each time, and what overcame it" : "each time it was found") : null);
function finding(m) {
  return el("div", { class: "finding " + (m.guard === "failure" ? "failed" : m.severity) }, el("b", {}, m.guard === "failure" ? "✗ " : "▼ "), visible(tells(m)), " ", antiPattern(m));
}

/* The recorded lines from one place in a session to another, what was found beside the line that it was found at. */
function lineTable(row, first, last) {
  const list = (linesOf.get(key(row)) || []).filter((l) => l.seq >= first && l.seq <= last);
  if (list.length === 0) return el("p", { class: "soft" }, "These lines are not in the page: ", el("code", {}, "pave query \"SELECT * FROM execution_logs WHERE session_id = '" + row.session_id.replaceAll("'", "''") + "' ORDER BY seq\""));
  const mark = { success: ["hit", "✓"], failure: ["miss", "✗"], unknown: ["none", "·"] };
  const session = sessionOf.get(key(row)), found = by(session ? marksOf.get(session.place) || [] : [], "seq");
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
  return table([{ t: "", n: 1 }, { t: "" }, { t: "at" }, { t: "took", n: 1 }, { t: "as recorded" }], rows);
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
      onclick: (e) => { e.preventDefault(); e.stopPropagation(); hush(); goTo(row.source_id, row.session_id, gravest.seq); },
    }, gravest.guard === "failure" ? "✗" : "▼");
  });
  return el("div", { class: "signs" }, signs, tip);
}

const who = (s) => [...JSON.parse(s.actors || "[]"), s.agent].filter(Boolean);
function sessionBody(s) {
  const found = (marksOf.get(s.place) || []).filter((m) => m.guard !== "failure");
  const last = Math.max(s.executions, ...(linesOf.get(key(s)) || []).map((l) => l.seq));
  return el("div", { class: "body" },
    el("p", { class: "soft" }, [s.log_group, who(s).length ? "by " + who(s).join(", ") + (s.agent ? " (agent)" : "") : "it is not told by whom"].filter(Boolean).join(" · ")),
    found.length ? el("ul", { class: "plain numbered" }, found.map((m) => el("li", {}, el("button", { class: "link", onclick: () => goTo(s.source_id, s.session_id, m.seq) }, count(m.seq)), finding(m)))) : null,
    lineTable(s, 1, last));
}
function sessionCard(s) {
  const names = who(s);
  const details = el("details", { class: "card" }, el("summary", { class: "session" },
    el("div", {}, el("code", {}, visible(s.session_id)), s.session_id === s.source_id ? null : el("div", { class: "soft" }, visible(s.source_id))),
    strip(s),
    el("div", {}, many(s.executions, "execution"), el("br"), s.failures ? el("span", { class: "miss" }, count(s.failures) + " failed") : el("span", { class: "soft" }, "none failed"),
      s.findings ? [el("br"), el("span", { class: "miss" }, many(s.findings, "finding"))] : null),
    el("div", { class: "soft" }, s.first ? s.first.slice(0, 16) : "", el("br"), visible(names.slice(0, 2).join(", ") + (names.length > 2 ? " and " + (names.length - 2) + " more" : "")))));
  filled(details, () => sessionBody(s));
  cards.set(key(s), details);
  return details;
}

const sessionList = el("div", {}), sessionsShown = el("p", { class: "soft", role: "status" });
const chosenSessions = () => sessionRows.filter((s) => (!address.get("failed") || s.failures > 0) && (!address.get("found") || s.findings > 0) && (!address.get("actor") || who(s).includes(address.get("actor"))));
function showSessions(limit) {
  const rows = chosenSessions();
  cards.clear();
  sessionList.replaceChildren(...rows.slice(0, limit).map(sessionCard));
  sessionsShown.textContent = count(rows.length) + " of " + count(sessionRows.length) + " sessions" + (address.get("actor") ? " by " + address.get("actor") : "") +
    (data.totals.sessions > sessionRows.length ? ": the newest " + count(data.mostSessions) + " of " + count(data.totals.sessions) + ", and older ones in which something was found" : "") + ".";
  if (rows.length > limit) sessionList.append(el("button", { onclick: () => showSessions(limit + 100) }, "Show more"));
  if (rows.length === 0) sessionList.append(el("p", {}, "Nothing fits these filters."));
}
/* Opens a session at one of its lines. */
function goTo(source, session, seq) {
  const asked = key({ source_id: source, session_id: session });
  if (!cards.has(asked)) {
    for (const filter of filters) filter.clear();
    showSessions(sessionRows.length);
  }
  const card = cards.get(asked);
  if (!card) return;
  card.open = true;
  if (card.children.length === 1) card.append(sessionBody(sessionOf.get(asked)));
  for (const line of document.querySelectorAll("tr.asked")) line.classList.remove("asked");
  const place = card.querySelector('[data-seq="' + Number(seq) + '"]'), line = place ? place.closest("tr") : card;
  if (place) line.classList.add("asked");
  line.setAttribute("tabindex", "-1");
  line.focus({ preventScroll: true });
  line.scrollIntoView({ block: "center" });
  for (const [name, value] of [["source", source], ["session", session], ["seq", String(seq)]]) address.set(name, value);
  remember();
}

function actorTable() {
  const filter = (name) => { choose("actor", name, () => showSessions(25)); people.value = name; document.getElementById("sessions").scrollIntoView(); };
  const part = (list) => table([{ t: "who" }, { t: "" }, { t: "sessions", n: 1 }, { t: "executions", n: 1 }, { t: "failed", n: 1 }, { t: "findings", n: 1 }],
    list.map((a) => [a.who ? el("button", { class: "link", onclick: () => filter(a.who) }, visible(a.who)) : el("span", { class: "soft" }, "not told"), a.agent ? el("span", { class: "tag" }, "agent") : "",
      count(a.sessions), count(a.executions), a.failures ? count(a.failures) : "", a.findings ? el("span", { class: "miss" }, count(a.findings)) : ""]));
  return el("div", {}, part(actors.slice(0, MOST_ACTORS)), actors.length > MOST_ACTORS ? later(count(actors.length - MOST_ACTORS) + " more", () => part(actors.slice(MOST_ACTORS))) : null);
}
const people = picker("actor", "by anybody", [...new Set(actors.map((a) => a.who).filter(Boolean))].map((name) => [name, name]), () => showSessions(25));
const filters = [people, checkbox("failed", "only those in which something failed", () => showSessions(25)), checkbox("found", "only those in which a guard found something", () => showSessions(25))];
function sessionPart() {
  return el("div", {},
    el("p", { class: "soft" }, "A strip goes from a session's first execution to its last; red is where something failed, ▼ where a guard found something, ✗ where it is known why it failed. Open a session to read its lines."),
    el("div", { class: "tools" }, filters),
    sessionsShown, sessionList);
}
