/*
 * Rows that people compare: searched, filtered, sorted, paged, opened in place, exported as they are shown. One at a time: end() it
 * before the next.
 *
 * made = {
 *   what: "candidates", one: "candidate",   how the rows are called
 *   rows, id: (row) => text,                the rows and their names in the address
 *   columns: [{ key, title, n, tip, value: (row) => what is sorted by, cell: (row) => what is shown, main, hide }],
 *   facets: [{ key, title, of: (row) => value or values, label: (value) => text }],
 *   text: (row) => what is searched,        open: (row) => node,     sort: "-key" where nothing is chosen
 *   only: { key, text: (n) => ..., fits: (row) => boolean }          what is shown unless all is asked for
 *   total: how many there are in all,       csv: [keys],             tools: [nodes],         empty: node
 *   nothing: () => node                     where there are rows, but none to show unless all is asked for
 *   beside: () => boolean                   whether the open row is shown elsewhere, and is the one that keys are on
 *   onSelect: () => ...                     the row that is open beside is another
 *   enter: (row) => ...                     what Enter does, where it is not opening
 *   rowClass: (row) => text
 * }
 */
const GRID_PAGE = 50, FACET_MOST = 8;
function grid(made) {
  const shape = { status: el("p", { class: "soft count", role: "status" }), body: el("tbody", {}), facets: el("div", { class: "facets" }), pager: el("div", { class: "pager" }) };
  const text = new Map(), lower = (row) => { if (!text.has(row)) text.set(row, made.text(row).toLowerCase()); return text.get(row); };
  const columnOf = new Map(made.columns.map((c) => [c.key, c])), facetOf = new Map((made.facets || []).map((f) => [f.key, f]));
  const values = (facet, row) => [].concat(facet.of(row) ?? []);
  const valueOf = (row) => (name) => facetOf.has(name) ? values(facetOf.get(name), row).join(" ") : columnOf.has(name) ? columnOf.get(name).value(row) ?? "" : undefined;
  const chosenOf = (facet) => asked(facet.key).split(",").filter(Boolean).map((v) => (v[0] === "!" ? { not: true, value: decodeURIComponent(v.slice(1)) } : { value: decodeURIComponent(v) }));
  function passes(facet, row) {
    const chosen = chosenOf(facet), own = values(facet, row).map(String), wanted = chosen.filter((c) => !c.not);
    return !chosen.some((c) => c.not && own.includes(c.value)) && (wanted.length === 0 || wanted.some((c) => own.includes(c.value)));
  }
  const isNarrowed = () => asked("q") || asked("all") || (made.facets || []).some((f) => asked(f.key));
  const opened = () => asked("open");
  const base = () => {
    const parts = query(asked("q"));
    return made.rows.filter((row) => (!made.only || isNarrowed() || made.only.fits(row) || made.id(row) === opened()) && answers(parts, lower(row), valueOf(row)));
  };
  function sorted(rows) {
    const by = asked("sort") || made.sort || "", down = by[0] === "-", column = columnOf.get(by.replace(/^-/, ""));
    if (!column) return rows;
    const empty = (v) => v === null || v === undefined || v === "";
    return rows.map((row, i) => [column.value(row), i, row]).sort(([a, i], [b, j]) =>
      empty(a) || empty(b) ? empty(a) - empty(b) || i - j : (typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b))) * (down ? -1 : 1) || i - j).map((x) => x[2]);
  }
  const shown = () => sorted(base().filter((row) => (made.facets || []).every((f) => passes(f, row))));

  const isBeside = () => Boolean(made.beside && made.beside());
  let now = [], at = isBeside() ? 0 : -1;
  const pageOf = () => Math.min(Math.max(1, Number(asked("page")) || 1), Math.max(1, Math.ceil(now.length / GRID_PAGE)));
  const rowsHere = () => now.slice((pageOf() - 1) * GRID_PAGE, pageOf() * GRID_PAGE);

  function facet(f, rows) {
    const counts = new Map(), chosen = chosenOf(f), others = rows.filter((row) => made.facets.every((g) => g === f || passes(g, row)));
    for (const row of others) for (const v of values(f, row)) counts.set(String(v), (counts.get(String(v)) || 0) + 1);
    for (const c of chosen) if (!counts.has(c.value)) counts.set(c.value, 0);
    if (counts.size < 2 && chosen.length === 0) return null;
    const pick = (value, mark) => go({ [f.key]: [...chosen.filter((c) => c.value !== value).map((c) => (c.not ? "!" : "") + encodeURIComponent(c.value)), ...(mark === null ? [] : [mark + encodeURIComponent(value)])].join(","), page: "", open: "" });
    const list = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
    const label = f.label || ((v) => v.replaceAll("_", " "));
    const option = ([value, n]) => {
      const state = chosen.find((c) => c.value === value);
      return el("span", { class: "option" + (state ? (state.not ? " not" : " yes") : "") },
        el("button", { "aria-pressed": Boolean(state && !state.not), onclick: () => pick(value, state && !state.not ? null : "") }, visible(label(value)), " ", el("b", {}, count(n))),
        el("button", { class: "minus", "aria-pressed": Boolean(state && state.not), title: "not " + label(value), "aria-label": "not " + label(value), onclick: () => pick(value, state && state.not ? null : "!") }, "−"));
    };
    const first = list.filter(([value], i) => i < FACET_MOST || chosen.some((c) => c.value === value)), rest = list.filter((x) => !first.includes(x));
    return el("fieldset", {}, el("legend", {}, f.title), first.map(option), rest.length ? later(count(rest.length) + " more", () => el("span", {}, rest.map(option))) : null);
  }

  const sortOf = () => asked("sort") || made.sort || "";
  const heads = made.columns.map((c) => el("th", { scope: "col", class: (c.n ? "n " : "") + (c.hide ? "hide" : "") }, el("button", { class: "sort", title: c.tip || null, onclick: () => {
    const first = c.n ? "-" + c.key : c.key, second = c.n ? c.key : "-" + c.key;
    go({ sort: sortOf() === first ? second : sortOf() === second ? "" : first, page: "" });
  } }, c.title, el("span", { class: "dir", "aria-hidden": "true" }))));
  function showSort() {
    made.columns.forEach((c, i) => {
      const is = sortOf().replace(/^-/, "") === c.key;
      heads[i].setAttribute("aria-sort", is ? (sortOf()[0] === "-" ? "descending" : "ascending") : "none");
      heads[i].querySelector(".dir").textContent = is ? (sortOf()[0] === "-" ? " ↓" : " ↑") : "";
    });
  }

  function drawn(row, i) {
    const id = made.id(row), isOpen = id === opened();
    const line = el("tr", { id: "row-" + id, class: ["row", isOpen ? "opened" : "", made.rowClass ? made.rowClass(row) : ""].filter(Boolean).join(" "), tabindex: i === Math.max(0, at) ? 0 : -1, "aria-current": isOpen ? "true" : null,
      onclick: (e) => { if (!e.target.closest("a,button,input,label") && !String(getSelection())) { at = i; toggle(row); } }, onfocus: () => { at = i; } },
      made.columns.map((c) => el("td", { class: [c.n ? "n" : "", c.main ? "main" : "", c.hide ? "hide" : ""].filter(Boolean).join(" ") || null, "data-title": c.title },
        c.main && made.open && !isBeside() ? el("button", { class: "opener", tabindex: -1, "aria-expanded": String(isOpen), "aria-label": (isOpen ? "Close " : "Open ") + id, onclick: () => toggle(row) }, isOpen ? "▾" : "▸") : null, c.cell(row))));
    return isOpen && made.open && !isBeside() ? [line, el("tr", { class: "more" }, el("td", { colspan: made.columns.length }, el("div", { class: "body" }, made.open(row))))] : [line];
  }
  function toggle(row) { if (made.open) go({ open: made.id(row) === opened() && !isBeside() ? "" : made.id(row) }); }
  function move(to) {
    const lines = [...shape.body.querySelectorAll("tr.row")];
    if (lines.length === 0) return;
    at = Math.min(Math.max(0, to), lines.length - 1);
    lines.forEach((line, i) => line.setAttribute("tabindex", i === at ? 0 : -1));
    lines[at].focus();
    lines[at].scrollIntoView({ block: "nearest" });
    if (isBeside() && made.id(rowsHere()[at]) !== opened()) {
      address.set("open", made.id(rowsHere()[at]));
      history.replaceState(null, "", written());
      lines.forEach((line, i) => { line.classList.toggle("opened", i === at); if (i === at) line.setAttribute("aria-current", "true"); else line.removeAttribute("aria-current"); });
      if (made.onSelect) made.onSelect();
    }
  }
  function pager() {
    const pages = Math.ceil(now.length / GRID_PAGE), here = pageOf();
    if (pages < 2) return [];
    const near = [...new Set([1, here - 2, here - 1, here, here + 1, here + 2, pages])].filter((p) => p >= 1 && p <= pages);
    return near.flatMap((p, i) => [i && p - near[i - 1] > 1 ? "…" : null, el("button", { "aria-current": p === here ? "page" : null, onclick: () => { go({ page: p === 1 ? "" : p, open: "" }); scrollTo({ top: 0 }); } }, count(p))]);
  }
  function draw() {
    const focused = shape.body.contains(document.activeElement), rows = base();
    now = shown();
    if (opened()) {
      const place = now.findIndex((row) => made.id(row) === opened());
      if (place >= 0 && !asked("page")) address.set("page", place < GRID_PAGE ? "" : String(1 + Math.floor(place / GRID_PAGE)));
    }
    shape.facets.replaceChildren(...(made.facets || []).map((f) => facet(f, rows)).filter(Boolean));
    shape.body.replaceChildren(...rowsHere().flatMap(drawn));
    shape.pager.replaceChildren(...pager().filter(Boolean));
    showSort();
    const hidden = made.only && !isNarrowed() ? made.rows.filter((row) => !made.only.fits(row)).length : 0;
    shape.status.replaceChildren(...[many(now.length, made.one || made.what.replace(/s$/, ""), made.what), now.length > GRID_PAGE ? ", " + count((pageOf() - 1) * GRID_PAGE + 1) + " to " + count((pageOf() - 1) * GRID_PAGE + rowsHere().length) + " here" : "",
      (made.total || 0) > made.rows.length ? "; the page has the first " + count(made.rows.length) + " of " + count(made.total) + ", the rest is in the API and in the run's database" : "",
      hidden ? [" · ", el("button", { class: "link", onclick: () => go({ all: "1", page: "" }) }, made.only.text(hidden))] : "",
      isNarrowed() ? [" · ", el("button", { class: "link", onclick: clear }, "clear search and filters")] : ""].flat());
    shape.table.hidden = now.length === 0;
    shape.none.hidden = now.length > 0;
    shape.none.replaceChildren(made.rows.length === 0 ? made.empty || el("p", {}, "There is nothing here yet.") : made.nothing && !isNarrowed() ? made.nothing() : el("p", {}, "Nothing fits. ", el("button", { onclick: clear }, "Clear search and filters")));
    if (search.value !== asked("q")) search.value = asked("q");
    if (focused && at >= 0) move(at);
  }
  function clear() { go({ q: "", all: "", page: "", open: "", ...Object.fromEntries((made.facets || []).map((f) => [f.key, ""])) }); }

  const search = el("input", { type: "search", placeholder: "Search " + made.what + "  ( / )", "aria-label": "Search " + made.what, oninput: () => go({ q: search.value, page: "" }, true),
    onkeydown: (e) => { if (e.key === "Enter" || e.key === "ArrowDown") { e.preventDefault(); move(0); } } });
  const out = (row) => Object.fromEntries((made.csv || made.columns.map((c) => c.key)).map((k) => [k, row[k] === undefined && columnOf.has(k) ? columnOf.get(k).value(row) : row[k]]));
  shape.none = el("div", { class: "nothing" });
  shape.table = scrolls(el("div", { class: "wide" }, el("table", { class: "grid" }, el("thead", {}, el("tr", {}, heads)), shape.body)));
  shape.node = el("section", { class: "list", "aria-label": made.what }, el("h2", { class: "hidden" }, made.what[0].toUpperCase() + made.what.slice(1)), el("div", { class: "tools" }, search, made.tools || null,
    el("button", { title: "what is shown, for a spreadsheet", onclick: () => save(made.what + ".csv", "text/csv", csv(made.csv || made.columns.map((c) => c.key), shown().map(out))) }, "CSV"),
    el("button", { title: "what is shown, for a program", onclick: () => save(made.what + ".json", "application/json", JSON.stringify(shown().map(out), null, 1)) }, "JSON")),
    shape.facets, shape.status, shape.table, shape.none, shape.pager);
  const group = "In the list", keysBefore = shortcuts.length;
  key(["j", "ArrowDown"], "next row", () => move(at + 1), group);
  key(["k", "ArrowUp"], "row before", () => move(at - 1), group);
  key(["Enter", "o"], "open or close the row", () => { const row = rowsHere()[at]; if (!row) return false; (made.enter || toggle)(row); }, group);
  key("]", "next page", () => go({ page: pageOf() + 1, open: "" }), group);
  key("[", "page before", () => go({ page: Math.max(1, pageOf() - 1), open: "" }), group);
  const ownKeys = shortcuts.slice(keysBefore);
  redraws.push(draw);
  shape.end = () => {
    redraws.splice(redraws.indexOf(draw), 1);
    for (const own of ownKeys) shortcuts.splice(shortcuts.indexOf(own), 1);
  };
  shape.draw = draw;
  shape.selected = () => now.find((row) => isBeside() && made.id(row) === opened()) || rowsHere()[at];
  shape.shown = shown;
  shape.move = move;
  shape.toggle = toggle;
  draw();
  if (opened()) requestAnimationFrame(() => { const line = document.getElementById("row-" + opened()); if (line) { at = [...shape.body.querySelectorAll("tr.row")].indexOf(line); line.scrollIntoView({ block: isBeside() ? "nearest" : "start" }); } });
  return shape;
}
