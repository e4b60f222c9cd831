/* What every page of a run has: its head with the way to the others and the age of what is shown, buttons that copy, words. */
const served = /^https?:$/.test(location.protocol);
const PAGES = [["overview", "Overview"], ["library", "Library"], ["candidates", "Candidates"], ["anti-patterns", "Anti-patterns"], ["sessions", "Sessions"]];
const pageHref = (name, state) => (served ? name : name + ".html") + location.search + (state ? "#" + new URLSearchParams(state) : "");
function ago(at) {
  const ms = Date.now() - parse(at), h = ms / 36e5;
  return ms < 0 ? "just now" : h < 1 ? many(Math.max(1, Math.round(ms / 6e4)), "minute") + " ago" : h < 48 ? many(Math.round(h), "hour") + " ago" : many(Math.round(h / 24), "day") + " ago";
}
/* A run older than this is told in a colour of its own. */
const STALE_HOURS = 36;
function shell(title, here, sentence) {
  const run = data.run, has = data.pages, stale = run.started_at && (Date.now() - parse(run.started_at)) / 36e5 > STALE_HOURS;
  const about = [run.started_at ? run.started_at.slice(0, 16) + " UTC, " : "", run.started_at ? el("span", { class: stale ? "old" : null }, ago(run.started_at)) : "run " + run.run_id,
    run.window_from ? " · " + run.window_from + " to " + run.window_to : "", run.job && run.job !== "nightly" ? " · " + run.job : "",
    has.repositories ? " · " + many(has.repositories, "repository", "repositories") : "", has.executions ? " · " + many(has.executions, "execution") : ""];
  const numbers = { candidates: has.waiting, library: has.approved, "anti-patterns": has.anti_patterns };
  return [el("a", { class: "skip", href: "#", onclick: (e) => { e.preventDefault(); document.querySelector("h1").focus(); } }, "To the content"),
    el("header", { class: "shell" },
      el("nav", { "aria-label": "Pages" }, PAGES.filter(([name]) => name !== "sessions" || has.executions).map(([name, text]) =>
        el("a", { href: pageHref(name), "aria-current": name === here ? "page" : null }, text, numbers[name] ? el("span", { class: "n" }, count(numbers[name])) : null)),
        el("a", { href: served ? "/reports/" : "../index.html" }, "Runs")),
      el("div", { class: "right" }, el("span", { class: "age", title: "run " + run.run_id }, about),
        el("button", { onclick: toggleTheme, title: "Light or dark (t)", "aria-label": "Switch between light and dark" }, "◐"),
        el("button", { onclick: showHelp, title: "Keys (?)", "aria-label": "Keys and help" }, "?"))),
    el("h1", { tabindex: -1 }, title), sentence ? el("p", { class: "lead" }, sentence) : null];
}
/* A command with a button that copies it. */
function command(text) {
  const button = el("button", { class: "copy", title: "Copy", "aria-label": "Copy: " + text, onclick: async () => {
    try { await navigator.clipboard.writeText(text); } catch { const range = document.createRange(); range.selectNodeContents(code); getSelection().removeAllRanges(); getSelection().addRange(range); document.execCommand("copy"); }
    button.textContent = "copied";
    setTimeout(() => { button.textContent = "copy"; }, 1500);
  } }, "copy");
  const code = el("code", {}, text);
  return el("span", { class: "command" }, code, button);
}
/* A figure with where it comes from: on hover, on focus, and for those who do not see. */
const sourced = (figure, source) => el("span", { class: "sourced", tabindex: 0, title: source }, figure, el("span", { class: "hidden" }, " (" + source + ")"));
const tag = (state, text) => el("span", { class: "tag " + state }, text || state.replaceAll("_", " "));
/* One thing told to the server that served this page; with a key, saying it twice is saying it once, and it is sent also when the page is left. */
const tell = (path, body, key) => fetch(path, { method: "POST", keepalive: Boolean(key), body: JSON.stringify(body),
  headers: { "Content-Type": "application/json", ...(key ? { "Idempotency-Key": key } : {}) } });
const patternPath = (id, what) => "/api/patterns/" + encodeURIComponent(id) + "/" + what;
const freshKey = () => (crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2) + Date.now());
