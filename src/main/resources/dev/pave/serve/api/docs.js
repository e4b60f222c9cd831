'use strict';
// Draws openapi.json. All of it goes in as text, never as HTML.
(async () => {
  const main = document.getElementById('api');
  const doc = await (await fetch('/api/openapi.json')).json();
  const el = (name, text, ...children) => {
    const element = document.createElement(name);
    if (text) element.append(text);
    element.append(...children.filter(Boolean));
    return element;
  };
  const withClass = (name, element) => { element.className = name; return element; };
  const resolved = (node) => !node || !node.$ref ? node
    : node.$ref.split('/').slice(1).reduce((at, key) => at[key], doc);
  const nameOf = (node) => node && node.$ref ? node.$ref.split('/').pop() : null;
  const typeOf = (schema) => {
    if (!schema) return '';
    if (schema.$ref) return nameOf(schema);
    if (schema.enum) return schema.enum.join(' | ');
    if (schema.type === 'array') return 'list of ' + typeOf(schema.items);
    return [].concat(schema.type || 'object').join(' or ') + (schema.format ? ' (' + schema.format + ')' : '');
  };
  const table = (heads, rows) => {
    const body = el('tbody');
    rows.forEach((row) => body.append(el('tr', '', ...row.map((cell) => el('td', '', cell)))));
    return el('table', '', el('thead', '', el('tr', '', ...heads.map((head) => el('th', head)))), body);
  };
  const link = (schema) => {
    const name = nameOf(schema && schema.type === 'array' ? schema.items : schema);
    if (!name) return el('code', typeOf(schema));
    const a = el('a', typeOf(schema));
    a.href = '#schema-' + name;
    return a;
  };
  const operation = (method, path, it) => {
    const summary = el('summary', '', withClass('method', el('code', method.toUpperCase())), el('code', path),
      withClass('soft', el('span', '  ' + it.summary)));
    const details = el('details', '', summary);
    details.id = method + path;
    if (it.description) details.append(el('p', it.description));
    const parameters = (it.parameters || []).map(resolved);
    if (parameters.length) {
      details.append(el('h3', 'Parameters'), table(['name', 'where', 'type', 'what'], parameters.map((p) =>
        [el('code', p.name + (p.required ? '' : '?')), p.in, el('code', typeOf(p.schema)), p.description || ''])));
    }
    const body = it.requestBody && it.requestBody.content['application/json'];
    if (body) details.append(el('h3', 'Body'), el('p', '', link(body.schema)));
    details.append(el('h3', 'Answers'), table(['status', 'what', 'as'], Object.entries(it.responses).map(([status, r]) => {
      const answer = resolved(r);
      const [type, content] = Object.entries(answer.content || {})[0] || ['', null];
      return [el('code', status), answer.description, content ? el('span', type + ' ', link(content.schema)) : ''];
    })));
    return details;
  };
  main.replaceChildren(el('h1', doc.info.title + ': API'), el('p', doc.info.description));
  for (const tag of doc.tags) {
    main.append(el('h2', tag.name), el('p', tag.description));
    for (const [path, methods] of Object.entries(doc.paths)) {
      for (const [method, it] of Object.entries(methods)) {
        if ((it.tags || []).includes(tag.name)) main.append(operation(method, path, it));
      }
    }
  }
  main.append(el('h2', 'What answers hold'));
  for (const [name, schema] of Object.entries(doc.components.schemas)) {
    const details = el('details', '', el('summary', '', el('code', name)));
    details.id = 'schema-' + name;
    if (schema.description) details.append(el('p', schema.description));
    const rows = Object.entries(schema.properties || {});
    details.append(rows.length
      ? table(['name', 'type', 'what'], rows.map(([key, p]) =>
        [el('code', key), link(p), p.description || '']))
      : el('p', typeOf(schema)));
    main.append(details);
  }
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === 'DETAILS') { target.open = true; target.scrollIntoView(); }
  };
  addEventListener('hashchange', open);
  open();
})();
