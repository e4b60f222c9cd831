"""Scores `pave guards scan` on the Juliet test suite for Java.

usage: juliet.py strip FOLDER INTO CWE...   copies the sets' files, comments that name flaw or fix blanked
       juliet.py score FOLDER FINDINGS.json  recall over bad methods, and findings in good ones, per set
"""
import collections
import json
import os
import re
import sys

COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.S)
NAMES_IT = re.compile(r"FLAW|FIX\b|INCIDENTAL|POTENTIAL")
IS_IT = re.compile(r"/\*\s*(BUG|FIXME|TODO|HACK|LATER)")
METHOD = re.compile(r"^    (?:public|private|protected)[^;=(]*\b(\w+)\(")


def blanked(match):
    text = match.group(0)
    return re.sub(r"[^\n]", " ", text) if NAMES_IT.search(text) and not IS_IT.match(text) else text


def strip(folder, into, sets):
    os.makedirs(into, exist_ok=True)
    for name in os.listdir(folder):
        if name.split("_")[0] in sets and name.endswith(".java"):
            with open(os.path.join(folder, name), encoding="utf-8") as source:
                text = COMMENT.sub(blanked, source.read())
            with open(os.path.join(into, name), "w", encoding="utf-8") as out:
                out.write(text)


def methods(lines):
    method, at = None, {}
    for number, line in enumerate(lines, 1):
        begins = METHOD.match(line)
        method = begins.group(1) if begins else method
        at[number] = method or ""
        if line.startswith("    }"):
            method = None
    return at


def score(folder, findings):
    found = collections.defaultdict(list)
    with open(findings, encoding="utf-8") as text:
        for finding in json.load(text)["findings"]:
            found[os.path.basename(finding["path"])].append(finding["line"])
    counts = collections.defaultdict(lambda: [0, 0, 0])
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as source:
            lines = source.read().split("\n")
        at = methods(lines)
        where = [at[line] for line in found[name]]
        count = counts[name.split("_")[0]]
        if any(re.match(r"^    public void bad\(", line) for line in lines):
            count[0] += 1
            count[1] += any(method.startswith("bad") for method in where)
        count[2] += sum(method.startswith("good") for method in where)
    for cwe, (flaws, hits, wrong) in sorted(counts.items()):
        print(f"{cwe}: recall {hits / max(1, flaws):.3f} of {flaws}, {wrong} findings in good methods")


if sys.argv[1] == "strip":
    strip(sys.argv[2], sys.argv[3], set(sys.argv[4:]))
else:
    score(sys.argv[2], sys.argv[3])
