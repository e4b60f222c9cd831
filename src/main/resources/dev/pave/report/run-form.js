/* A form made of what a pattern takes, and the command that its values make. */
const PLAIN = /^[\w@%+=:,./-]+$/;
/* As a shell takes it. */
const quoted = (text) => (PLAIN.test(text) ? text : "'" + text.replaceAll("'", "'\\''") + "'");
const isJson = (schema) => ["array", "object"].includes(schema.type) || (Array.isArray(schema.type) && schema.type.some((t) => t === "array" || t === "object"));

function runCommand(id, values, repository) {
  return "pave run " + id + Object.entries(values).map(([name, value]) => " --set " + quoted(name + "=" + value)).join("") + (repository ? " --repo " + quoted(repository) : "") + " --dry-run";
}
/* What is wrong with a value, in words; empty where nothing is. */
function objection(name, schema, text, required) {
  if (text === "") return required ? name + " is wanted" : "";
  const words = name + " is to be " + (schema.description || "something else");
  if (schema.enum && !schema.enum.map(String).includes(text)) return words;
  if (schema.type === "integer" && !(/^-?\d+$/.test(text) && Number(text) >= (schema.minimum ?? -Infinity) && Number(text) <= (schema.maximum ?? Infinity))) return words;
  if (schema.pattern && !isJson(schema) && !new RegExp(schema.pattern, "u").test(text)) return words;
  return "";
}
function field(name, schema, required, changed) {
  const id = "field-" + name, examples = (schema.examples || []).map(String);
  const about = { id, name, "aria-describedby": id + "-said", "aria-required": required ? "true" : null };
  const listed = examples.length && !schema.enum && !isJson(schema) ? el("datalist", { id: id + "-known" }, examples.map((value) => el("option", { value }))) : null;
  const choices = schema.enum || (schema.type === "boolean" ? ["true", "false"] : null);
  const input = choices ? el("select", { ...about, onchange: () => changed() }, el("option", { value: "" }, "not given"), choices.map((value) => el("option", { value }, String(value)))) :
    isJson(schema) ? el("textarea", { ...about, rows: 3, spellcheck: "false", placeholder: examples[0] || (schema.type === "object" ? "{key: value}" : "[one, two]"), oninput: () => changed() }) :
      el("input", { ...about, type: "text", spellcheck: "false", autocomplete: "off", list: listed ? id + "-known" : null, placeholder: examples[0] ? "e.g. " + examples[0] : null, oninput: () => changed() });
  const wrong = el("span", { class: "miss" });
  return { name, input, node: el("div", { class: "field" }, el("label", { for: id }, name, required ? null : el("span", { class: "soft" }, " may be left out")), input, listed,
    el("div", { id: id + "-said", class: "soft" }, schema.description || "", " ", wrong)), value: () => input.value.trim(),
  check(touched) {
    const found = objection(name, schema, input.value.trim(), required), shown = touched || input.value !== "" ? found : "";
    wrong.textContent = shown;
    shown ? input.setAttribute("aria-invalid", "true") : input.removeAttribute("aria-invalid");
    return found;
  } };
}
/* What a run would make, as the server says; one who may not is told how to become one who may. */
async function askPlan(id, input, repository, out) {
  out.replaceChildren(el("p", { class: "soft" }, "Looking …"));
  try {
    const answer = await tell(patternPath(id, "plan"), repository ? { input, repository } : { input });
    const plan = await answer.json();
    if (!answer.ok) { out.replaceChildren(el("p", { class: "old" }, visible(plan.detail))); return; }
    out.replaceChildren(plan.message ? el("p", { class: "old" }, visible(plan.message)) : "", ...plan.warnings.map((w) => el("p", { class: "old" }, visible(w))),
      ...plan.steps.map((s) => el("div", {}, el("p", {}, s.action, " ", el("code", {}, visible(s.path || "")), s.reason ? el("span", { class: "soft" }, " " + visible(s.reason)) : null), s.diff ? diff(s.diff) : null)),
      ...plan.findings.map((f) => el("p", {}, el("span", { class: f.severity === "error" ? "miss" : "warnc" }, f.severity), " ", f.path ? el("code", {}, visible(f.path) + (f.line ? ":" + f.line : "")) : null, " " + visible(f.message))),
      plan.steps.length + plan.findings.length + plan.by_hand.length + plan.message.length === 0 ? el("p", {}, plan.status === "unchanged" ? "Nothing is wrong, and nothing would change." : "Nothing would be made.") : "",
      ...plan.by_hand.map((file) => el("p", {}, "by hand: ", el("code", {}, visible(file)))));
  } catch (error) { out.replaceChildren(el("p", { class: "old" }, "The server does not answer (" + error.message + "); copy the command instead.")); }
}
const diff = (text) => el("pre", {}, text.replace(/\n$/, "").split("\n").map((line) => el("span", { class: line[0] === "+" ? "hit" : line[0] === "-" ? "miss" : null }, visible(line) + "\n")));
/* The form of a pattern: its command is there as soon as what is wanted is. */
function runForm(id, schema, mayPlan, places) {
  const required = schema.required || [], names = Object.keys(schema.properties || {}).sort((a, b) => required.includes(b) - required.includes(a));
  const out = el("div", { role: "status" }), made = el("div", { class: "made" });
  const place = places.length > 1 ? el("select", { "aria-label": "Repository to look in" }, places.map((name) => el("option", { value: name }, visible(name)))) : null;
  const where = el("input", { id: "field-repo", type: "text", spellcheck: "false", autocomplete: "off", placeholder: "this folder", oninput: () => changed() });
  const fields = names.map((name) => field(name, schema.properties[name], required.includes(name), () => changed()));
  function changed() {
    const wrong = fields.map((f) => f.check(false)).filter(Boolean);
    const values = Object.fromEntries(fields.map((f) => [f.name, f.value()]).filter(([name, value]) => value !== "" || required.includes(name)).map(([name, value]) => [name, value === "" ? "…" : value]));
    out.replaceChildren(command(runCommand(id, values, where.value.trim())), el("p", { class: "soft" }, wrong.length ? "Still to do: " + wrong.join("; ") + "." : "It shows what would be made, and writes nothing; put --apply in the place of --dry-run to do it."));
  }
  changed();
  return el("form", { class: "run-it", onsubmit: (e) => e.preventDefault() }, fields.map((f) => f.node),
    el("div", { class: "field" }, el("label", { for: "field-repo" }, "work tree ", el("span", { class: "soft" }, "the folder that it is done in")), where), out,
    served && mayPlan ? el("div", {}, el("button", { type: "button", onclick: () => {
      const wrong = fields.map((f) => f.check(true)).filter(Boolean);
      if (wrong.length) { fields.find((f) => f.check(true)).input.focus(); return; }
      askPlan(id, Object.fromEntries(fields.map((f) => [f.name, f.value()]).filter(([, value]) => value !== "")), place ? place.value : "", made);
    } }, "Show what it would make"), place ? [" in ", place] : null) : null, made);
}
