/*
 * Deciding. A decision waits ten seconds in this tab before it is sent, so that undo takes back what nobody has seen: the
 * ledger keeps for ever what it is told, and there is no way back to "waits". A tab that is closed sends what it holds.
 * From disk the command to copy is shown instead.
 *
 * A page that decides has: byId, what it shows by its id, each with pattern_id and status; shortWhat(c); likesOf(c); backTo(p), to
 * show what was undone; onwards(), after a decision; and it adds "connection" and "toast".
 */
const UNDO_MS = 10000, RETRY_MS = 5000, KEPT = "pave.decisions";
const DONE = { approve: "approved", reject: "rejected", retire: "retired" };
const WORDS = { candidate: "waits", approved: "approved", rejected: "rejected", retired: "retired" };
const FEW = 40; // so many ids fit into one question
const TITLES = { approve: "Approve", reject: "Reject", retire: "Retire" };
const versions = new Map(), statuses = new Map(), runnable = new Set(), pending = [], sent = [];
let api = served ? "asking" : "file", awaySince = null, said = null, busy = false, groups = 0;

const pendingOf = (c) => pending.find((p) => p.id === c.pattern_id);
const statusOf = (c) => { const p = pendingOf(c); return p ? DONE[p.verb] : statuses.get(c.pattern_id) || c.status; };
const connection = el("p", { class: "connection", role: "status" }), toast = el("div", { class: "toast", role: "status" });

/* What is known to the server now: the versions that a decision must name, and what was decided since the run. */
async function learn() {
  if (!served) return showConnection();
  try {
    let next = "";
    const only = byId.size <= FEW ? ["", ...byId.keys()].map((id) => "&id=" + encodeURIComponent(id)).join("") : "";
    do {
      const answer = await fetch("/api/patterns/candidates?limit=1000" + only + next, { headers: { Accept: "application/json" } });
      if (!answer.ok) return troubled(answer.status, await problem(answer));
      const list = await answer.json();
      if (list.run !== data.run.run_id) return become("old");
      for (const c of list.candidates) { versions.set(c.id, c.version); statuses.set(c.id, c.status); }
      next = list.next ? "&cursor=" + encodeURIComponent(list.next) : "";
    } while (next);
    become("live");
    tick();
  } catch { become("away"); }
}
const problem = async (answer) => { try { return await answer.json(); } catch { return {}; } };
function become(now, detail) {
  if (now === "away" && api !== "away") awaySince = new Date();
  api = now;
  said = detail || null;
  showConnection();
  redrawAll();
}
function troubled(status, why) {
  if (status === 401 || status === 403) become("stranger", why.detail);
  else become("failing", why.detail || "the server answered " + status);
}
function showConnection() {
  const again = el("button", { onclick: () => { for (const p of pending) p.held = false; learn(); } }, "Try again");
  const clock = awaySince ? awaySince.toTimeString().slice(0, 5) : "";
  const shown = {
    file: [el("span", { class: "soft" }, "This page is a file: a decision is a command to copy. "), el("span", { class: "soft" }, "Over ssh, "), command("pave review"), el("span", { class: "soft" }, " walks the same queue.")],
    away: [el("b", {}, "Disconnected since " + clock + ". "), "What you decide waits in this tab and is sent when the server is back. ", again],
    stranger: [el("b", {}, "The server does not know this browser. "), "Where it runs, ", command("pave serve --link"), " prints a link: open it once in this browser, then ", again, said ? el("span", { class: "soft" }, " (" + said + ")") : ""],
    old: [el("b", {}, "A newer run is there. "), "Decisions are about what you see, so look again first: ", el("button", { onclick: () => location.reload() }, "Reload")],
    failing: [el("b", {}, "Not decided: "), said || "", " ", again],
    asking: [el("span", { class: "soft" }, "Asking the server …")], live: [],
  }[api];
  connection.className = "connection " + api;
  connection.replaceChildren(...shown);
}

const store = () => { try { sessionStorage.setItem(KEPT, JSON.stringify(pending.map(({ id, verb, reason, version, key }) => ({ id, verb, reason, version, key })))); } catch { /* a browser that keeps nothing */ } };
const request = (p) => tell(patternPath(p.id, p.verb), { reason: p.reason, version: p.version }, p.key);
async function send(p) {
  p.held = false;
  if (!p.version) {
    await learn();
    p.version = versions.get(p.id);
    if (!p.version) { p.at = Date.now() + RETRY_MS - UNDO_MS; return; }
  }
  try {
    const answer = await request(p), told = await problem(answer);
    if (answer.ok) {
      drop(p);
      statuses.set(p.id, told.status || DONE[p.verb]);
      if (told.may_run) runnable.add(p.id);
      if (told.version) versions.set(p.id, told.version);
      sent.push(p);
      if (api !== "live") become("live");
    } else if (answer.status === 409) {
      drop(p);
      conflict(p, told);
    } else {
      p.held = true;
      if (answer.status === 401 || answer.status === 403) troubled(answer.status, told);
      else if (answer.status === 429 || answer.status >= 500) { p.at = Date.now() + RETRY_MS - UNDO_MS; p.held = false; troubled(answer.status, told); }
      else { drop(p); troubled(answer.status, told); }
    }
  } catch {
    p.at = Date.now() + RETRY_MS - UNDO_MS;
    become("away");
  }
}
function drop(p) { pending.splice(pending.indexOf(p), 1); store(); }
/* One by one, in the order in which they were decided. */
async function tick() {
  const due = pending.find((p) => !p.held && Date.now() - p.at >= UNDO_MS);
  if (due && !busy && api !== "file" && api !== "old") {
    busy = true;
    await send(due);
    busy = false;
    redrawAll();
  }
  showToast();
}
setInterval(() => { if (pending.length) tick(); }, 500);
addEventListener("pagehide", () => { for (const p of pending) if (served && !p.held) request(p).catch(() => { /* told again from what is kept */ }); });
/* What a closed tab was not told the end of: the same keys, so that nothing counts twice. */
try { for (const p of JSON.parse(sessionStorage.getItem(KEPT) || "[]")) pending.push({ ...p, at: 0 }); } catch { /* nothing was kept */ }

function showToast() {
  const last = pending[pending.length - 1];
  toast.hidden = !last;
  if (!last) return toast.replaceChildren();
  if (toast.dataset.key !== last.key + pending.length) {
    toast.dataset.key = last.key + pending.length;
    toast.replaceChildren(el("span", {}, TITLES[last.verb].replace(/e$/, "") + "ed " + (byId.get(last.id) ? visible(shortWhat(byId.get(last.id))) : last.id) + (pending.length > 1 ? " and " + (pending.length - 1) + " more" : "") + ". "),
      el("span", { class: "left", "aria-hidden": "true" }), el("button", { onclick: () => undo() }, "Undo (z)"));
  }
  const left = Math.ceil((UNDO_MS - (Date.now() - last.at)) / 1000);
  toast.querySelector(".left").textContent = last.held ? "not sent yet " : left > 0 ? "sent in " + left + " s " : "sending ";
}
function undo(which) {
  const p = which || pending[pending.length - 1];
  if (p && !busy) {
    for (const each of which ? [p] : pending.filter((x) => x.together === p.together)) drop(each);
    if (byId.has(p.id)) backTo(p);
    redrawAll();
    return showToast();
  }
  const last = sent[sent.length - 1], c = last && byId.get(last.id);
  if (!c) return false;
  decide(statusOf(c) === "approved" ? "retire" : "approve", [c], "This is in the ledger already, which forgets nothing: what takes it back is a decision of its own.");
}
function conflict(p, told) {
  const dialog = box("Not decided: it changed", [el("p", {}, el("code", {}, p.id), " is no longer what you looked at. You saw version ", el("code", {}, p.version), ", now it is ", el("code", {}, told.version || "another"),
    told.pattern_status ? " and " + WORDS[told.pattern_status] : "", "."), el("p", {}, "Nothing was recorded. Look at it again, then decide.")],
    [el("button", { class: "primary", onclick: () => location.reload() }, "Reload"), el("button", { onclick: () => dialog.close() }, "Later")]);
}

function box(title, content, actions, submit) {
  const dialog = el("dialog", { class: "help ask", "aria-labelledby": "ask-title" }, el("form", { method: "dialog", onsubmit: (e) => { if (submit && submit(e) === false) e.preventDefault(); } },
    el("h2", { id: "ask-title" }, title), content, el("div", { class: "actions" }, actions)));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
const quoted = (text) => "'" + text.replaceAll("'", "'\\''") + "'";
/* Asks for the reason; Enter decides. A digit takes one of the usual reasons, a letter begins one of one's own. */
function decide(verb, asked, note) {
  const list = asked.filter((c) => statusOf(c) !== DONE[verb] && !pendingOf(c));
  if (list.length === 0) return false;
  if (api === "old") { connection.querySelector("button").focus(); return; }
  const like = list.length === 1 ? likesOf(list[0]).filter((c) => statusOf(c) === statusOf(list[0])) : [];
  const also = like.length ? el("input", { type: "checkbox", ...(verb === "reject" ? { checked: "" } : {}), onchange: () => show() }) : null;
  const usual = verb === "approve" ? data.reasons.approve : data.reasons.reject;
  const reason = el("input", { type: "text", required: "", maxlength: 1000, value: usual[0], "aria-label": "Reason", oninput: () => { for (const r of radios) r.checked = r.value === reason.value; show(); } });
  const radios = usual.map((text, i) => el("input", { type: "radio", name: "usual", value: text, ...(i === 0 ? { checked: "" } : {}), onchange: () => { reason.value = text; show(); } }));
  const all = () => (also && also.checked ? [...list, ...like] : list);
  const commands = el("div", { class: "commands" });
  const text = () => all().map((c) => "pave " + verb + " " + c.pattern_id + " --reason " + quoted(reason.value.trim())).join("\n");
  function show() { if (!served) commands.replaceChildren(el("p", { class: "soft" }, "To run where the home is:"), ...text().split("\n").map((line) => command(line))); }
  const dialog = box(TITLES[verb] + " " + (list.length === 1 ? "this" : many(list.length, "candidate")), [
    note ? el("p", { class: "soft" }, note) : null,
    el("ul", { class: "plain" }, list.slice(0, 6).map((c) => el("li", {}, template(shortWhat(c)))), list.length > 6 ? el("li", { class: "soft" }, "and " + (list.length - 6) + " more, each a decision of its own") : null),
    also ? el("p", {}, el("label", {}, also, " also the " + many(like.length, "one") + " like it: ", el("span", { class: "soft" }, like.slice(0, 3).map((c) => shortWhat(c)).join(", ") + (like.length > 3 ? " …" : "")))) : null,
    el("fieldset", {}, el("legend", {}, "Why"), radios.map((r, i) => el("label", {}, r, el("kbd", {}, i + 1), " " + usual[i])), reason), commands],
    [el("button", { class: "primary", type: "submit" }, served ? TITLES[verb] : "Copy"), el("button", { type: "button", onclick: () => dialog.close() }, "Cancel")],
    () => {
      if (!reason.value.trim()) return false;
      if (!served) { navigator.clipboard?.writeText(text()).catch(() => { /* the text is still there to be copied */ }); copied(all()); }
      else for (const [i, c] of all().entries()) pending.push({ together: i === 0 ? ++groups : groups, id: c.pattern_id, verb, reason: reason.value.trim(), version: versions.get(c.pattern_id), key: freshKey(), at: Date.now() });
      store();
      requestAnimationFrame(onwards);
      redrawAll();
      if (served) showToast();
    });
  dialog.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.target !== reason && /^[1-9]$/.test(e.key) && radios[e.key - 1]) { radios[e.key - 1].checked = true; reason.value = usual[e.key - 1]; show(); e.preventDefault(); }
    else if (e.target.type === "radio" && e.key.length === 1 && /\p{L}/u.test(e.key)) { reason.value = ""; for (const r of radios) r.checked = false; reason.focus(); }
  });
  show();
  radios[0].focus();
}
function copied(list) {
  toast.dataset.key = "";
  toast.hidden = false;
  toast.replaceChildren(many(list.length, "command") + " copied: the decision is made where you run " + (list.length === 1 ? "it." : "them."));
  setTimeout(() => { toast.hidden = true; }, 4000);
}
