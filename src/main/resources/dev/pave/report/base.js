"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const page = document.getElementById("page");

/* Elements are made of text only: nothing that was read from a repository is ever parsed as HTML. */
function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === "style") node.style.cssText = value ?? "";
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.flat(Infinity).filter((c) => c !== null && c !== undefined));
  if (tag === "pre") scrolls(node);
  return node;
}
/* What has more than is seen of it can be scrolled by keys too. */
const scrolling = new ResizeObserver((entries) => { for (const { target } of entries) target.scrollWidth > target.clientWidth || target.scrollHeight > target.clientHeight ? target.setAttribute("tabindex", 0) : target.removeAttribute("tabindex"); });
function scrolls(node) {
  scrolling.observe(node);
  return node;
}
function svg(tag, attributes) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}
/* Rounded down, as rules say it. */
const two = (x) => (Math.floor(Number(x) * 100 + 1e-9) / 100).toFixed(2);
const count = (n) => Number(n || 0).toLocaleString("en");
const many = (n, one, more) => count(n) + " " + (Number(n) === 1 ? one : more || one + "s");
const parse = (at) => Date.parse(at.replace(" ", "T") + "Z");
const day = (t) => (t ? t.slice(0, 10) : "");
const sum = (rows, key) => rows.reduce((n, r) => n + Number(r[key] || 0), 0);
function by(rows, key) {
  const map = new Map();
  for (const row of rows) {
    if (!map.has(row[key])) map.set(row[key], []);
    map.get(row[key]).push(row);
  }
  return map;
}
/* Groups of logs without the folder that all of them are in; where all logs of it are meant, only their format. */
function inside(paths) {
  const folders = paths.map((p) => p.slice(0, p.lastIndexOf("/") + 1)), first = folders[0] || "";
  const common = folders.reduce((c, f) => { while (!f.startsWith(c)) c = c.slice(0, c.slice(0, -1).lastIndexOf("/") + 1); return c; }, first);
  return (path) => (path.startsWith(common) ? path.slice(common.length) : path).replace(/^\*+ \((.+)\)$/, "$1");
}
/* Long tables come as column names and rows of values. */
const named = (t) => t.rows.map((row) => Object.fromEntries(t.columns.map((c, i) => [c, row[i]])));

/* A column without a title says to those who do not see what it holds: { t: "", said }. */
function table(header, rows) {
  return scrolls(el("div", { class: "scroll" }, el("table", {},
    el("thead", {}, el("tr", {}, header.map((h) => el("th", { class: h.n ? "n" : null, scope: "col" }, h.t || el("span", { class: "hidden" }, h.said))))),
    el("tbody", {}, rows.map((cells) => el("tr", {}, cells.map((c, i) => el("td", { class: header[i].n ? "n" : null }, c))))))));
}

function save(name, type, text) {
  const link = el("a", { download: name, href: "data:" + type + ";charset=utf-8," + encodeURIComponent(text) });
  link.click();
}
function csv(keys, rows) {
  const cell = (x) => '"' + (typeof x === "number" ? String(x) : String(x === null ? "" : x).replace(/^[=+@\t\r-]/, "'$&")).replaceAll('"', '""') + '"';
  return [keys.join(","), ...rows.map((r) => keys.map((k) => cell(r[k])).join(","))].join("\r\n");
}

/* Where the true share may lie: the middle 90 % of the posterior, by a normal approximation. */
function interval(p, n) {
  const spread = 1.645 * Math.sqrt((p * (1 - p)) / (n + 3));
  return two(Math.max(0, p - spread)) + " to " + two(Math.min(1, p + spread));
}

const theme = new URLSearchParams(location.search).get("theme");
if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
function toggleTheme() {
  const dark = document.documentElement.dataset.theme ? document.documentElement.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "light" : "dark";
}

/* Milliseconds as people say them. */
function time(ms) {
  const s = ms / 1000, min = s / 60, h = min / 60;
  if (ms < 1000) return Math.round(ms) + " ms";
  if (s < 60) return (s < 10 ? s.toFixed(1) : Math.round(s)) + " s";
  if (min < 60) return Math.floor(min) + " min" + (Math.floor(s % 60) ? " " + Math.floor(s % 60) + " s" : "");
  return h < 48 ? Math.floor(h) + " h" + (Math.floor(min % 60) ? " " + Math.floor(min % 60) + " min" : "") : Math.round(h / 24) + " days";
}
const spread = (q) => (q.every((x) => !x) ? "" : time(q[1]) + (q[0] === q[2] ? "" : " (" + time(q[0]) + " to " + time(q[2]) + ")"));

/* Details whose content is made when they are opened. */
function later(summary, content) {
  const details = el("details", { class: "plain" }, el("summary", { class: "plain" }, summary));
  filled(details, content);
  return details;
}
function filled(details, content) {
  details.addEventListener("toggle", () => { if (details.open && details.children.length === 1) details.append(content()); });
}
/* What was read may hold characters that are not seen, or that turn the text round: they are shown by name. */
function visible(text) {
  return String(text ?? "").replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, (c) => (c === "\u007f" ? "\u2421" : String.fromCharCode(0x2400 + c.charCodeAt(0))))
    .replace(/[\u0080-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, (c) => "<U+" + c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0") + ">");
}

/* What finds anti-patterns, each with a colour of its own, and how grave they are. */
const SEVERITIES = [["error", "var(--miss)", "error"], ["warning", "var(--warn)", "warning"], ["note", "var(--soft)", "note"]];
const guards = new Map((data.guards || []).map((g, i) => [g.id, { ...g, name: g.id.replaceAll("_", " "), colour: "var(--g" + i + ")" }]));
const guardName = (id) => (guards.get(id) || { name: id.replaceAll("_", " ") }).name;

/* A path or an operation, its slots marked. */
function template(text) {
  return el("span", { class: "path" }, visible(text).split(/(\{[^}]*\}|<\*>)/).map((part) =>
    /^(\{.*\}|<\*>)$/.test(part) ? el("span", { class: "slot" }, part) : part));
}

/* When a pattern occurred, and whether it was foreseen. */
function timeline(list) {
  const dated = list.filter((o) => o.at);
  if (dated.length === 0) return null;
  const time = (o) => Date.parse(o.at);
  const times = dated.map(time);
  const from = Math.min(...times), to = Math.max(...times, from + 1);
  const chart = svg("svg", { viewBox: "0 0 1000 58", preserveAspectRatio: "none", role: "img" });
  const title = svg("title", {});
  title.textContent = dated.length + " occurrences from " + day(dated[0].at) + " to " + day(dated[dated.length - 1].at);
  chart.append(title, svg("line", { x1: 0, x2: 1000, y1: 40, y2: 40, stroke: "var(--line)" }));
  dated.forEach((o, i) => {
    const x = 6 + (988 * (times[i] - from)) / (to - from);
    const [y1, y2, colour] = o.hit === true ? [12, 40, "var(--hit)"] : o.hit === false ? [40, 54, "var(--miss)"] : [28, 40, "var(--none)"];
    chart.append(svg("line", { x1: x, x2: x, y1, y2, stroke: colour, "stroke-width": 2.5, "vector-effect": "non-scaling-stroke" }));
  });
  return el("div", {}, chart, el("div", { class: "legend" },
    el("span", {}, day(dated[0].at) + " to " + day(dated[dated.length - 1].at)),
    el("span", { class: "hit" }, "tall: foreseen whole"),
    el("span", { class: "miss" }, "below the line: foreseen, not all came"),
    el("span", { class: "none" }, "short: nothing was predicted yet")));
}
