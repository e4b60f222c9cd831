"""Scores `pave guards scan` on self-admitted technical debt.

usage: satd.py write CSV FOLDER PROJECT...   writes the comments of these projects into Java files, and their truth
       satd.py score FOLDER FINDINGS.json    precision, recall and F1 of debt against no debt, in all and per project

CSV is technical_debt_dataset.csv of maldonado/tse.satd.data: projectname, classification, commenttext. A comment counts as
found when a finding lies in its lines.
"""
import collections
import csv
import json
import os
import sys

PER_FILE = 400
NONE = "WITHOUT_CLASSIFICATION"


def write(source, folder, projects):
    csv.field_size_limit(10**9)
    os.makedirs(folder, exist_ok=True)
    with open(source, encoding="utf-8", errors="replace", newline="") as rows:
        comments = [r for r in csv.reader(rows) if r[0] in projects]
    truth = []
    for start in range(0, len(comments), PER_FILE):
        name = f"C{start // PER_FILE:04d}.java"
        lines = [f"class {name[:-5]} {{"]
        for number, (project, kind, text) in enumerate(comments[start : start + PER_FILE]):
            lines.append(f"    int field{number};")
            first = len(lines) + 1
            lines.extend(text.replace("\r", "").split("\n"))
            truth.append([name, first, len(lines), project, kind != NONE])
        lines.append("}")
        with open(os.path.join(folder, name), "w", encoding="utf-8") as out:
            out.write("\n".join(lines) + "\n")
    with open(os.path.join(folder, "truth.json"), "w", encoding="utf-8") as out:
        json.dump(truth, out)


def score(folder, findings):
    with open(findings, encoding="utf-8") as text:
        found = collections.defaultdict(set)
        for finding in json.load(text)["findings"]:
            found[os.path.basename(finding["path"])].add(finding["line"])
    with open(os.path.join(folder, "truth.json"), encoding="utf-8") as text:
        truth = json.load(text)
    counts = collections.defaultdict(lambda: [0, 0, 0])
    for name, first, last, project, debt in truth:
        said = any(first <= line <= last for line in found[name])
        for key in (project, "all"):
            counts[key][0] += debt and said
            counts[key][1] += said and not debt
            counts[key][2] += debt and not said
    for key, (right, wrong, missed) in sorted(counts.items(), key=lambda c: c[0] == "all"):
        print(
            f"{key}: precision {right / max(1, right + wrong):.3f} recall {right / max(1, right + missed):.3f}"
            f" F1 {2 * right / max(1, 2 * right + wrong + missed):.3f}"
        )


if sys.argv[1] == "write":
    write(sys.argv[2], sys.argv[3], set(sys.argv[4:]))
else:
    score(sys.argv[2], sys.argv[3])
