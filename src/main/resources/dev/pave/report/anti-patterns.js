/* How work fails: how much of it, when, what recurs, where each time, and what overcame it. */
const FEW = 8;
const rows = named(data.antiPatterns);
const placesOf = by(named(data.places), "anti_pattern_id"), evidenceOf = by(named(data.evidence), "anti_pattern_id");
const trend = named(data.trend), along = axis(trend.map((t) => t.at), data.unit);
const repositories = new Map(data.repositories.map((r) => [r.repo, r]));
const windowed = Boolean(data.run.window_from);
const shortLog = inside(named(data.places).map((p) => p.place).filter((p) => !repositories.has(p)));
const placeName = (place) => (repositories.has(place) ? repositories.get(place).name : visible(shortLog(place)));
const times = (n) => many(n, "time");
const colourOf = (severity) => SEVERITIES.find(([name]) => name === severity)[1];
const states = (r) => [r.open ? "open" : null, r.gone ? "gone" : null, r.fix ? "has a fix" : null, r.flaky ? "flaky" : null].filter(Boolean);
const worked = (r) => "worked " + r.fix_successes + " of " + times(r.fix_attempts);

/* Where something was found, with a way there. */
function sessionPlace(e) {
  const name = visible(e.session_id === e.source_id ? e.source_id : e.source_id + " · " + e.session_id) + " · " + e.seq;
  return e.linked ? el("a", { href: pageHref("sessions", { source: e.source_id, session: e.session_id, seq: e.seq }) }, name) : el("span", {}, name);
}
/* A finding that is still there stands so in the newest commit that was looked at; the other link is the one that brought it. */
function sourcePlace(e) {
  const source = repositories.get(e.place), web = source && /^https?:/.test(source.web_url || "") ? source.web_url : null;
  const file = e.path.split("/").map(encodeURIComponent).join("/"), name = el("code", {}, visible(e.path) + (e.line ? ":" + e.line : ""));
  const short = el("code", { title: e.commit_id }, (e.commit_id || "").slice(0, 8)), newest = source && source.head;
  return el("span", {}, placeName(e.place) + " · ",
    web && newest && !e.gone_at ? el("a", { href: web + "/blob/" + newest + "/" + file + (e.line ? "#L" + e.line : ""), rel: "noreferrer" }, name) : name,
    e.commit_id ? [" · ", web ? el("a", { href: web + "/commit/" + encodeURIComponent(e.commit_id), rel: "noreferrer" }, short) : short] : null,
    e.gone_at ? el("span", { class: "soft" }, " · gone since " + day(e.gone_at)) : null);
}
const place = (e) => el("li", {}, el("span", { class: "soft" }, e.seen_at ? e.seen_at.slice(0, 16) + " " : ""), e.path ? sourcePlace(e) : sessionPlace(e), e.who ? el("span", { class: "soft" }, " · by " + visible(e.who)) : null);

/* What reads alike is shown once, with the places that it was found at. */
const places = (list) => [el("ul", { class: "plain" }, list.slice(0, FEW).map(place)),
  list.length > FEW ? later(many(list.length - FEW, "more place"), () => el("ul", { class: "plain" }, list.slice(FEW).map(place))) : null];
const lines = (list) => el("div", {}, [...by(list, "evidence")].map(([text, alike]) => [text ? el("pre", {}, visible(text)) : null, places(alike)]));
function sighting(r, list) {
  const texts = new Set(list.map((e) => e.evidence)).size, first = [...by(list, "evidence").values()].slice(0, FEW).flat();
  return el("div", { class: "sighting" },
    list[0].message ? el("p", { class: r.guard === "failure" ? "path" : null }, visible(list[0].message)) : null,
    lines(first), texts > FEW ? later(count(texts - FEW) + " more", () => lines(list.filter((e) => !first.includes(e)))) : null);
}
function evidencePart(r) {
  const list = evidenceOf.get(r.anti_pattern_id) || [], blocks = [...by(list, "message").values()].map((alike) => sighting(r, alike));
  return [
    el("h3", {}, "Where it was seen" + (r.times > list.length ? " (the newest " + count(list.length) + " of " + count(r.times) + ")" : "")),
    list.length === 0 ? el("p", { class: "soft" }, "It is not in the page: ", el("code", {}, "pave query \"SELECT * FROM " + (r.guard === "failure" ? "failures" : r.open + r.gone ? "source_findings" : "session_findings") + "\"")) : null,
    blocks.slice(0, FEW), blocks.length > FEW ? later(count(blocks.length - FEW) + " more", () => el("div", {}, blocks.slice(FEW))) : null];
}

/* What overcame it, and how often that helped. */
function fixPart(r) {
  if (r.guard !== "failure" && !r.fix) return null;
  return [el("h3", {}, "What overcame it"),
    r.fix ? el("p", {}, el("code", {}, visible(r.fix)), " ", el("span", { class: r.fix_successes === r.fix_attempts ? "hit" : null }, worked(r)), el("span", { class: "soft" }, ": it was done after such a failure, and the operation was run again."),
      r.recovery ? [" ", el("a", { href: pageHref("candidates", { open: r.recovery }) }, "The candidate")] : null) :
      el("p", { class: "soft" }, "Nothing was seen yet that mends it more often than running it again does."),
    r.retries ? el("p", {}, "Only run again: it went well " + r.retry_successes + " of " + times(r.retries) + (r.flaky ? "; so it counts as flaky." : ".")) : null];
}
function placesPart(r) {
  const list = placesOf.get(r.anti_pattern_id) || [];
  if (list.length < 2) return null;
  const sources = list.some((p) => p.open || p.gone);
  return [el("h3", {}, "How often where"), table([{ t: "source" }, { t: "times", n: 1 }, ...(sources ? [{ t: "open", n: 1 }, { t: "gone", n: 1 }] : []), { t: "last" }],
    list.map((p) => [el("span", { class: "path" }, placeName(p.place)), count(p.times), ...(sources ? [count(p.open), count(p.gone)] : []), day(p.last)]))];
}

/* What people said of what was found; one who decides can say so where the page is served. */
const saidOf = new Map(data.answers.map((a) => [a.anti_pattern_id, a]));
function rightOf(guard) {
  const own = [...saidOf.values()].filter((a) => a.guard === guard), right = own.filter((a) => a.right).length;
  return own.length ? count(right) + " of " + count(own.length) + " right" : null;
}
const inWords = (a) => [el("span", { class: a.right ? "hit" : "miss" }, a.right ? "✓ right" : "✗ wrong"), " said " + visible(a.by) + " on " + day(a.at) + (a.reason ? ": " + visible(a.reason) : ".")];
function answerPart(r) {
  const said = el("p", { role: "status" }, saidOf.has(r.anti_pattern_id) ? inWords(saidOf.get(r.anti_pattern_id)) : "");
  if (!served) return said;
  const reason = el("input", { type: "text", maxlength: 500, "aria-label": "Why", placeholder: "why (wanted where it is wrong)" });
  async function say(right) {
    if (!right && !reason.value.trim()) { said.replaceChildren("Say why it is wrong, in a few words."); reason.focus(); return; }
    try {
      const answer = await tell("/api/patterns/anti-patterns/" + encodeURIComponent(r.anti_pattern_id) + (right ? "/right" : "/wrong"), { reason: reason.value.trim() });
      const body = await answer.json();
      if (!answer.ok) { said.replaceChildren("It was not kept: " + visible(body.detail)); return; }
      saidOf.set(r.anti_pattern_id, body);
      said.replaceChildren(...inWords(body));
      overview.replaceChildren(summary());
    } catch (error) { said.replaceChildren("It was not kept: the server does not answer (" + error.message + ")."); }
  }
  return el("div", {}, el("div", { class: "tools" }, reason, el("button", { onclick: () => say(true) }, "This is right"), el("button", { onclick: () => say(false) }, "This is wrong")), said);
}
/* What to change where a person says that it is no anti-pattern. */
const LOOSER = {
  hallucination_of_success: "`verification_type: any` takes every check, also one whose result was not seen",
  planning_loop_trap: "a higher `max_iterations` lets more repetitions pass",
  incomplete_implementation: "`detect_patterns` names the kinds of stubs: take out the one that is wrong here",
  silent_failures: "`require_explicit_errors: false` and `log_all_exceptions: false` leave those kinds out",
  test_code_mismatch: "a higher `min_confidence`, `min_share` or `min_files` asks for a test only where the habit is firmer",
  module_integration_gap: "a higher `min_confidence`, `min_share` or `min_files` asks for it only where the habit is firmer",
};
const ticked = (text) => text.split("`").map((part, i) => (i % 2 ? el("code", {}, part) : part));
function wrongPart(r) {
  const looser = LOOSER[r.guard], inSources = r.open || r.gone;
  return later(served ? "What to change in the rules" : "This is wrong", () => el("div", {}, looser ? el("ul", { class: "wrong" },
    inSources ? el("li", {}, "This place is right as it is: say why in a comment of the line or the one above" + (/^(test|module)/.test(r.guard) ? ", or in the file's first 20 lines: " : ": "), command("pave:allow " + r.guard + " why it is right here")) : null,
    el("li", {}, "The whole guard looks too closely: in ", el("code", {}, "rules/anti_pattern_guards.yaml"), " below ", el("code", {}, r.guard + ":"), ", ", ticked(looser), "; ", el("code", {}, "severity: note"), " shows it without counting it, ", el("code", {}, "enabled: false"), " ends it."),
    el("li", {}, "See which rule said so, and what it saw: ", command("pave rules explain " + r.anti_pattern_id))) :
    el("ul", { class: "wrong" },
      el("li", {}, "It is told by the wrong name: the forms in ", el("code", {}, "rules/failures.yaml"), " say which line of an output decides; see what they say of one: ", command("pave classify build.log")),
      el("li", {}, "How grave it is, is said in ", el("code", {}, "rules/severity.drl"), "."))));
}
function body(r) {
  return el("div", {},
    el("p", { class: "soft" }, guards.has(r.guard) ? guardName(r.guard) + ": " + guards.get(r.guard).summary + "." : ""),
    fixPart(r), evidencePart(r), placesPart(r),
    el("p", { class: "soft" }, "First seen " + (day(r.first_seen) || "at an unknown time") + (r.last_seen ? ", last " + day(r.last_seen) : "") + (r.sessions ? ", in " + many(r.sessions, "session") : "") + " · ", el("code", {}, r.anti_pattern_id)),
    answerPart(r), wrongPart(r));
}
function stateOf(r) {
  if (r.open || r.gone) return el("span", { class: "tag " + (r.open ? r.severity : "approved") }, r.open ? count(r.open) + " open" : "all gone", r.open && r.gone ? ", " + count(r.gone) + " gone" : "");
  if (r.fix) return el("span", { class: "tag approved", title: r.fix }, "fix " + worked(r));
  return r.flaky ? el("span", { class: "tag" }, "flaky") : el("span", { class: "soft" }, "no fix known");
}

/* How much each guard finds, and when; of failures, each category too. */
function summary() {
  const groups = [...guards.values()].map((g) => ({ ...g, own: data.totals.filter((t) => t.guard === g.id) })).filter((g) => g.own.length);
  return table([{ t: "looked for" }, { t: "anti-patterns", n: 1 }, { t: "times", n: 1 }, { t: "over time" }, { t: "newest" }, { t: "by your own answers" }], groups.map((g) => {
    const own = trend.filter((t) => t.guard === g.id), bars = [...by(own, "at")].map(([at, list]) => ({ at, n: sum(list, "times") })).filter((b) => b.n);
    return [[el("i", { class: "key", style: "background:" + g.colour }), el("button", { class: "link", onclick: () => go({ guard: asked("guard") === g.id ? "" : g.id, page: "", open: "" }) }, g.name), el("div", { class: "soft" }, g.summary)],
      count(sum(g.own, "anti_patterns")), count(sum(g.own, "occurrences")), bars.length ? sparks(bars, along, g.name + ": " + times(sum(bars, "n")) + " from " + along.label(bars[0].at) + " to " + along.label(bars[bars.length - 1].at)) : el("span", { class: "soft" }, "no times known"),
      bars.length ? along.label(bars[bars.length - 1].at) : "", rightOf(g.id) || el("span", { class: "soft" }, "none yet")];
  }));
}
function drawing() {
  const bars = trend.map((t) => ({ at: t.at, name: t.guard, up: t.firsts, down: t.gone }));
  return stacks(bars, [...guards.values()].map((g) => [g.id, g.colour, g.name]), along, "new anti-patterns");
}

function lookedAt() {
  const l = data.lookedAt, none = data.repositories.filter((r) => !r.head);
  const parts = [
    l.executions ? many(l.executions, "execution") + " in " + many(l.sessions, "session") + " of " + many(l.logs, "log") + ", of which " + count(l.failed) + " failed" : "no execution logs",
    l.guarded_logs ? "the sessions of " + many(l.guarded_logs, "log") + ", by the guards over sessions" : "no session by the guards over sessions",
    data.repositories.length > none.length ? "what commits added to " + data.repositories.filter((r) => r.head).map((r) => r.name).join(", ") + ", by the guards over sources" : "no repository by the guards over sources",
  ];
  return "Looked at: " + parts.join("; ") + ".";
}
const overview = el("div", {}, rows.length ? summary() : "");
const total = sum(data.totals, "anti_patterns"), stillOpen = sum(rows, "open"), fixed = rows.filter((r) => r.fix), grave = sum(data.totals.filter((t) => t.severity === "error"), "anti_patterns");
const sentence = total === 0 ? "Nothing that goes wrong again and again was found." :
  many(total, "thing") + " went wrong, " + times(sum(data.totals, "occurrences")) + " in all" + (grave ? "; " + count(grave) + (grave === 1 ? " is an error" : " are errors") : "") + ". " +
  (stillOpen ? many(stillOpen, "place") + " in sources " + (stillOpen === 1 ? "is" : "are") + " still open. " : "") + (fixed.length ? "For " + count(fixed.length) + " a fix was seen to work." : "");
const list = grid({
  what: "anti-patterns", rows, total, id: (r) => r.anti_pattern_id, open: body,
  text: (r) => [r.signature, r.anti_pattern_id, guardName(r.guard), r.guard, r.fix || "", ...(evidenceOf.get(r.anti_pattern_id) || []).flatMap((e) => [e.path || "", e.session_id || "", e.who || "", e.message || "", e.evidence])].join("\n"),
  columns: [
    { key: "signature", title: "What went wrong", main: true, value: (r) => r.signature, cell: (r) => [el("div", {}, template(r.signature)), r.fix ? el("div", { class: "soft" }, "→ ", el("code", {}, visible(r.fix))) : null] },
    { key: "guard", title: "Looked for", hide: true, value: (r) => guardName(r.guard), cell: (r) => [el("i", { class: "key", style: "background:" + (guards.get(r.guard) || { colour: "var(--none)" }).colour }), guardName(r.guard)] },
    { key: "severity", title: "How grave", value: (r) => SEVERITIES.findIndex(([name]) => name === r.severity), cell: (r) => el("span", { class: "severity", style: "color:" + colourOf(r.severity) }, r.severity) },
    { key: "occurrences", title: "Times", n: true, value: (r) => r.occurrences, cell: (r) => count(r.occurrences) },
    { key: "first", title: "First", n: true, hide: true, value: (r) => r.first_seen, cell: (r) => day(r.first_seen) },
    { key: "last", title: "Last", n: true, value: (r) => r.last_seen, cell: (r) => day(r.last_seen) },
    { key: "fix", title: "Now", tip: "open or gone in sources; for failures, what mends them", value: (r) => (r.fix ? (r.fix_successes + 1) / (r.fix_attempts + 2) : null), cell: stateOf },
  ],
  facets: [
    { key: "guard", title: "Looked for", of: (r) => r.guard, label: guardName },
    { key: "category", title: "Failure", of: (r) => r.category || [] },
    { key: "severity", title: "How grave", of: (r) => r.severity },
    { key: "state", title: "Now", of: states },
    { key: "place", title: "Source", of: (r) => (placesOf.get(r.anti_pattern_id) || []).map((p) => p.place), label: placeName },
  ],
  only: windowed ? { fits: (r) => r.in_window > 0, text: (n) => many(n, "more", "more") + " from before these days" } : undefined,
  csv: ["anti_pattern_id", "guard", "signature", "severity", "occurrences", "open", "gone", "sessions", "first_seen", "last_seen", "fix", "fix_attempts", "fix_successes"],
  empty: el("p", {}, "Nothing was found. " + lookedAt()),
});
page.append(...shell("How work fails", "anti-patterns", sentence),
  overview,
  rows.length && trend.length ? later("When new ones came", drawing) : "",
  list.node,
  el("h2", {}, "What was looked at"), rows.length ? el("p", {}, lookedAt()) : "",
  data.repositories.length ? table([{ t: "repository" }, { t: "looked at up to" }, { t: "since" }, { t: "open", n: 1 }, { t: "gone", n: 1 }],
    data.repositories.map((r) => [r.name, el("code", {}, r.head ? r.head.slice(0, 8) : "not by the guards"), el("code", {}, r.base ? r.base.slice(0, 8) : ""), count(r.open), count(r.gone)])) : "");
