"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const page = document.getElementById("page");
const title = document.createElement("h1");
title.textContent = "Runs";
const list = document.createElement("ul");
list.className = "runs";
for (const run of data.runs) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = encodeURIComponent(run) + "/index.html";
  link.textContent = run;
  item.append(link);
  list.append(item);
}
page.append(title, list);
