/*
 * <pave-activity server="/pave" lines="50" filter="-success">: what is run now, as pave serve tells it. One script tag is all
 * that a page of the same origin needs; "server" is where a reverse proxy has it, and may be left out on pave's own pages. What comes from the server is shown as
 * text, never parsed as HTML. An approval or rejection is an event, pave-decide, that the page may handle.
 */
(() => {
  const CSS = `:host{display:block;font:14px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:var(--ink,#1d2228);font-variant-numeric:tabular-nums}
    :host([hidden]){display:none}.top{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center;margin:0 0 4px}.state{font-weight:600}.state.live{color:var(--hit,#0b7a5f)}.state.off{color:var(--warn,#8a5a00)}.soft{color:var(--soft,#5b6470)}
    button,input{font:inherit;font-size:13px;color:inherit;background:var(--card,#fff);border:1px solid var(--line,#e2dfd9);border-radius:7px;padding:1px 10px}input{flex:1 1 120px;min-width:0}button{cursor:pointer}button[aria-pressed=true]{background:var(--chip,#e6f2ee);color:var(--accent,#0b6b57)}
    :focus-visible{outline:2px solid var(--accent,#0b6b57);outline-offset:2px}ul{list-style:none;margin:0;padding:0}li{display:flex;flex-wrap:wrap;gap:0 12px;padding:2px 0;border-bottom:1px solid var(--line,#e2dfd9)}
    .op{flex:1 1 120px;min-width:0;font:13px/1.6 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.failure{color:var(--miss,#b23b2e)}.success{color:var(--hit,#0b7a5f)}.unknown{color:var(--soft,#5b6470)}.ms{min-width:64px;text-align:right}
    .wait{border:1px solid var(--warn,#8a5a00);border-radius:8px;padding:2px 12px;margin:4px 0;flex-wrap:wrap}.wait button{margin-left:4px}.job{margin:0 0 4px}progress{accent-color:var(--accent,#0b6b57);vertical-align:middle;width:160px;max-width:40%}h3{font-size:13px;margin:8px 0 0;font-weight:600}`;
  const BEAT_LATE = 25000, FIRST_WAIT = 1000, LONGEST_WAIT = 30000;
  const clear = (text) => String(text ?? "").replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, (c) => "<U+" + c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0") + ">");
  const make = (tag, attributes, ...children) => {
    const node = document.createElement(tag);
    for (const [k, v] of Object.entries(attributes || {})) {
      if (k.startsWith("on")) node.addEventListener(k.slice(2), v);
      else if (v !== null && v !== undefined) node.setAttribute(k, v);
    }
    node.append(...children.flat().filter((c) => c !== null && c !== undefined));
    return node;
  };
  const number = (n) => Number(n || 0).toLocaleString("en");
  const clock = (at) => new Date(at).toLocaleTimeString("en-GB");
  const duration = (ms) => (ms < 1000 ? ms + " ms" : ms < 60000 ? (ms / 1000).toFixed(1) + " s" : Math.floor(ms / 60000) + " min " + Math.round((ms % 60000) / 1000) + " s");
  const SIGNS = { success: "✓ ok", failure: "✗ failed", unknown: "? not known" };

  /* Text of server-sent events in, events out. */
  function parser(heard) {
    let rest = "", event = {};
    return (text) => {
      const lines = (rest + text).split("\n");
      rest = lines.pop();
      for (const line of lines) {
        if (line === "") { if (event.data !== undefined) heard(event); event = {}; continue; }
        const colon = line.indexOf(":"), field = line.slice(0, colon), value = line.slice(colon + 1).replace(/^ /, "").replace(/\r$/, "");
        if (field === "data") event.data = event.data === undefined ? value : event.data + "\n" + value;
        else if (field) event[field] = value;
      }
    };
  }

  class Activity extends HTMLElement {
    #rows = []; #waiting = new Map(); #job = null; #last = null; #since = null; #why = "connecting"; #paused = false; #missed = 0; #grouped = false; #stop = null; #drawn = false; #parts = {}; #try = 0;

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" }), sheet = new CSSStyleSheet(), p = this.#parts;
      sheet.replaceSync(CSS);
      root.adoptedStyleSheets = [sheet];
      p.state = make("span", { class: "state off", role: "status" });
      p.pause = make("button", { "aria-pressed": "false", onclick: () => this.#pause() }, "pause");
      p.group = make("button", { "aria-pressed": "false", onclick: () => { this.#grouped = !this.#grouped; p.group.setAttribute("aria-pressed", this.#grouped); this.#draw(); } }, "by session");
      p.filter = make("input", { type: "search", placeholder: "Filter, e.g. -success", "aria-label": "Filter what is run; -word leaves out", oninput: () => this.#draw() });
      p.job = make("p", { class: "job" });
      p.waiting = make("ul", { "aria-label": "Waits for an approval" });
      p.list = make("div", {});
      root.append(make("div", { class: "top" }, p.state, p.filter, p.group, p.pause), p.job, p.waiting, p.list);
    }
    connectedCallback() {
      if (this.getAttribute("filter")) this.#parts.filter.value = this.getAttribute("filter");
      this.#since = Date.now();
      this.#draw();
      this.#listen();
    }
    disconnectedCallback() { if (this.#stop) this.#stop.abort(); this.#stop = null; }

    get #most() { return Math.min(1000, Math.max(1, Number(this.getAttribute("lines")) || 50)); }
    get #server() { return (this.getAttribute("server") || "").replace(/\/$/, ""); }

    async #listen() {
      const stop = new AbortController();
      this.#stop = stop;
      while (!stop.signal.aborted) {
        const turn = new AbortController(), abort = () => turn.abort();
        stop.signal.addEventListener("abort", abort);
        let late = setTimeout(abort, BEAT_LATE), pause = null;
        try {
          pause = await this.#turn(turn.signal, () => { clearTimeout(late); late = setTimeout(abort, BEAT_LATE); });
        } catch { /* told below: the connection is gone */ }
        clearTimeout(late);
        stop.signal.removeEventListener("abort", abort);
        if (stop.signal.aborted) return;
        if (this.#since === null) { this.#since = Date.now(); this.#why = "disconnected"; }
        this.#draw();
        const wait = pause || Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.#try++);
        await new Promise((go) => setTimeout(go, wait * (0.75 + Math.random() / 2)));
      }
    }
    /* One connection; gives how long to wait for the next, where the server says so. */
    async #turn(signal, alive) {
      const url = new URL(this.#server + "/api/events", location.href), headers = { Accept: "text/event-stream" }, own = url.origin === location.origin;
      if (this.#last && own) headers["Last-Event-ID"] = this.#last;
      else if (this.#last) url.searchParams.set("last", this.#last);
      const answer = await fetch(url, { signal, headers, cache: "no-store" });
      if (!answer.ok) {
        this.#why = answer.status === 401 || answer.status === 403 ? "not allowed: open the link that pave serve prints" : answer.status === 503 ? "too many listen; tried again soon" : "the server says " + answer.status;
        if (this.#since === null) this.#since = Date.now();
        return Number(answer.headers.get("Retry-After") || 10) * 1000;
      }
      this.#since = null;
      this.#try = 0;
      this.#draw();
      const heard = parser((event) => { alive(); this.#heard(event); }), reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      for (;;) {
        const { value, done } = await reader.read();
        if (done) return null;
        heard(value);
      }
    }
    #heard({ event, id, data }) {
      const told = JSON.parse(data);
      if (id) this.#last = id;
      if (event === "executions" || event === "recent") {
        if (event === "recent") this.#rows = [];
        this.#take(told);
      } else if (event === "job") this.#job = told;
      else if (event === "dropped") this.#more(told.executions, 0, "not shown: this page was too slow");
      else return;
      this.#draw();
    }
    #take(told) {
      if (this.#paused) this.#missed += told.executions.length + told.more;
      if (told.more) this.#more(told.more, told.more_failed, "in this second");
      for (const row of told.executions) {
        this.#rows.push(row);
        if (row.wants_approval) this.#waiting.set(row.pattern, row);
      }
      if (told.unreadable) this.#more(told.unreadable, 0, "that cannot be read");
      while (this.#waiting.size > 5) this.#waiting.delete(this.#waiting.keys().next().value);
      this.#rows.splice(0, Math.max(0, this.#rows.length - 4 * this.#most));
    }
    /* What is only counted stands in one line a second. */
    #more(n, failed, why) {
      const second = Math.floor(Date.now() / 1000), same = this.#rows.findLast((r) => r.more && r.second === second && r.why === why);
      if (same) { same.more += n; same.failed += failed; } else this.#rows.push({ more: n, failed, second, why });
    }
    #pause() {
      this.#paused = !this.#paused;
      this.#missed = 0;
      this.#parts.pause.setAttribute("aria-pressed", this.#paused);
      this.#parts.pause.textContent = this.#paused ? "go on" : "pause";
      this.#draw();
    }

    /* As often as the screen is drawn, at most. */
    #draw() {
      if (this.#drawn) return;
      this.#drawn = true;
      requestAnimationFrame(() => { this.#drawn = false; this.#show(); });
    }
    #show() {
      const p = this.#parts, off = this.#since !== null;
      p.state.className = "state " + (off ? "off" : "live");
      p.state.textContent = off ? (this.#why === "connecting" ? "connecting" : this.#why + " since " + clock(this.#since)) : this.#paused ? "paused" + (this.#missed ? ": " + number(this.#missed) + " came in" : "") : "● live";
      this.#showJob();
      p.waiting.replaceChildren(...[...this.#waiting.values()].map((row) => this.#request(row)));
      if (this.#paused) return;
      const words = p.filter.value.toLowerCase().split(/\s+/).filter(Boolean);
      const fits = (r) => r.more || words.every((w) => (w[0] === "-" && w.length > 1 ? !this.#text(r).includes(w.slice(1)) : this.#text(r).includes(w)));
      const rows = [];
      for (let i = this.#rows.length - 1, left = this.#most; i >= 0; i--) {
        if (!fits(this.#rows[i])) continue;
        if (!this.#rows[i].more && left-- === 0) break;
        rows.push(this.#rows[i]);
      }
      p.list.replaceChildren(...(rows.length === 0 ? [make("p", { class: "soft" }, this.#rows.length ? "Nothing fits the filter." : "Nothing was recorded yet today. Try: pave record -- make test")] : this.#grouped ? this.#groups(rows) : [make("ul", { "aria-label": "Executions, the newest first" }, rows.map((r) => this.#line(r)))]));
    }
    #text(r) { return [r.who, r.operation, r.outcome, r.session, r.message].join(" ").toLowerCase(); }
    #line(r) {
      if (r.more) return make("li", { class: "soft" }, number(r.more) + " more " + r.why + (r.failed ? ", " + number(r.failed) + " of them failed" : ""));
      return make("li", { title: clear(r.message || r.operation) }, make("time", { class: "soft", datetime: r.at }, clock(r.at)), make("span", { class: "soft" }, clear(r.who)), make("span", { class: "op" }, clear(r.operation)),
        make("span", { class: r.outcome in SIGNS ? r.outcome : "unknown" }, SIGNS[r.outcome] || SIGNS.unknown), make("span", { class: "ms soft" }, duration(r.ms)));
    }
    #groups(rows) {
      const groups = new Map();
      for (const r of rows) { const key = r.more ? "" : r.session; if (!groups.has(key)) groups.set(key, []); groups.get(key).push(r); }
      return [...groups].map(([session, list]) => make("section", {}, make("h3", {}, session ? "session " + clear(session) + ", " + number(list.length) : "only counted"), make("ul", {}, list.map((r) => this.#line(r)))));
    }
    #showJob() {
      const p = this.#parts.job, job = this.#job, at = job && job.progress;
      if (!at) { p.replaceChildren(); return; }
      const text = (job.killed ? "✗ The run was killed at: " : "● " + clear(at.job) + " is at step " + at.step_number + ": ") + clear(at.step) + (job.killed ? ". pave nightly goes on with it." : ", since " + clock(at.step_at || at.started_at) + (at.warnings ? ", " + number(at.warnings) + " warnings" : "") + " ");
      p.replaceChildren(text, ...(at.total && !job.killed ? [make("progress", { value: at.done, max: at.total, "aria-label": "commits read" }), " " + number(at.done) + " of " + number(at.total)] : []));
    }
    #request(row) {
      const said = make("span", { role: "status", class: "soft" });
      const decide = (decision) => {
        const asked = new CustomEvent("pave-decide", { detail: { id: row.pattern, decision, operation: row.operation, said }, bubbles: true, composed: true, cancelable: true });
        if (this.dispatchEvent(asked)) location.href = this.#server + "/dashboard/candidates#open=" + encodeURIComponent(row.pattern);
      };
      return make("li", { class: "wait" }, make("span", {}, "? " + clear(row.who) + " wants to run " + clear(row.operation) + ", which is not approved"),
        make("span", {}, make("button", { onclick: () => decide("approve") }, "approve"), make("button", { onclick: () => decide("reject") }, "reject"), make("button", { "aria-label": "Put this request away", onclick: () => { this.#waiting.delete(row.pattern); this.#draw(); } }, "later")), said);
    }
  }
  if (!customElements.get("pave-activity")) customElements.define("pave-activity", Activity);
})();
