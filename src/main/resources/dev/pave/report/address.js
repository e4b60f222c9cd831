/*
 * What is shown lives in the address behind the "#": search, filters, sort, page, the open row. Back goes back, and an
 * address that is sent to somebody shows them the same.
 */
const address = new URLSearchParams(location.hash.slice(1));
const redraws = [];
function written() {
  for (const [k, v] of [...address]) if (!v) address.delete(k);
  return "#" + address;
}
/* Typing replaces the address, everything else adds one that Back leads out of. */
function go(changes, typing) {
  for (const [k, v] of Object.entries(changes)) address.set(k, v ?? "");
  const to = written();
  if (to !== (location.hash || "#")) history[typing ? "replaceState" : "pushState"](null, "", to);
  redrawAll();
}
function redrawAll() { for (const redraw of redraws) redraw(); }
function reread() {
  for (const k of [...address.keys()]) address.delete(k);
  for (const [k, v] of new URLSearchParams(location.hash.slice(1))) address.set(k, v);
  redrawAll();
}
addEventListener("popstate", reread);
addEventListener("hashchange", reread);
const asked = (key) => address.get(key) || "";

/* What is asked for: words that all have to be there, "in quotes" as they stand, -not, key:value, -key:value. */
function query(text) {
  return [...String(text).matchAll(/(-?)(?:([a-z_]+):)?(?:"([^"]*)"?|(\S+))/gi)].filter((m) => m[3] || m[4]).map((m) => ({
    not: m[1] === "-", key: m[2] ? m[2].toLowerCase() : null, word: (m[3] || m[4]).toLowerCase(), as: m[0].replace(/^-/, "").toLowerCase() }));
}
/* valueOf(key) gives what a row has under a key, as text or undefined; a word with an unknown key is looked for as it stands. */
function answers(parts, text, valueOf) {
  return parts.every((p) => {
    const own = p.key ? valueOf(p.key) : undefined;
    const is = own === undefined ? text.includes(p.key ? p.as : p.word) : String(own).toLowerCase().includes(p.word);
    return is !== p.not;
  });
}
