"""Findings of the guards over conventions: listed, drawn, and found again where tests and registry lines were taken away."""

import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

GUARDS = ("test_code_mismatch", "module_integration_gap")


def scan(pave, repo):
    options = [option for guard in GUARDS for option in ("--guard", guard)]
    run = subprocess.run([pave, "guards", "scan", "--json", *options, "."], cwd=repo, capture_output=True, text=True)
    if run.returncode not in (0, 3):
        sys.exit(f"the scan of {repo} failed with {run.returncode}: {run.stderr}")
    return json.loads(run.stdout)["findings"]


def line(repo, finding):
    evidence = finding["evidence"].replace("\n", "; ")
    return f"{repo.name}\t{finding['guard']}\t{finding['path']}\t{finding['message']}\t{evidence}"


def listed(pave, repos):
    for repo in map(pathlib.Path, repos):
        for finding in scan(pave, repo):
            print(line(repo.resolve(), finding))


def drawn(pave, count, seed, repos):
    found = {guard: [] for guard in GUARDS}
    for repo in map(pathlib.Path, repos):
        for finding in scan(pave, repo):
            found[finding["guard"]].append(line(repo.resolve(), finding))
    for guard in GUARDS:
        some = random.Random(int(seed)).sample(found[guard], min(int(count), len(found[guard])))
        print(f"# {guard}: {len(some)} of {len(found[guard])}")
        print("\n".join(sorted(some)))


def instances(files, source, test):
    form = re.escape(source).replace(r"\{name\}", r"(?P<name>[^/]+)").replace(r"\{folder\}", r"(?P<folder>[^/]+)")
    for path in sorted(files):
        fit = re.fullmatch(form, path)
        if fit:
            companion = test
            for slot, value in fit.groupdict().items():
                companion = companion.replace("{" + slot + "}", value)
            if companion in files:
                yield path, fit["name"], companion


def seeded(pave, count, seed, repo, source, test, registry=None):
    with tempfile.TemporaryDirectory() as folder:
        clone = pathlib.Path(folder) / "clone"
        subprocess.run(["git", "clone", "-q", "--shared", repo, clone], check=True)
        files = set(subprocess.run(["git", "ls-files"], cwd=clone, capture_output=True, text=True, check=True).stdout.split("\n"))
        before = {(f["guard"], f["path"]) for f in scan(pave, clone)}
        all_of_it = [one for one in instances(files, source, test) if not any(one[0] == path for _, path in before)]
        chance = random.Random(int(seed))
        print(f"{len(all_of_it)} files have their test; findings before: {len(before)}")
        tests = chance.sample(all_of_it, min(int(count), len(all_of_it)))
        for _, _, companion in tests:
            (clone / companion).unlink()
        lines = []
        if registry:
            text = (clone / registry).read_text().splitlines(keepends=True)
            entry = {name: [l for l in text if re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", l)] for _, name, _ in all_of_it}
            named = [one for one in all_of_it if entry[one[1]] and one not in tests]
            lines = chance.sample(named, min(int(count), len(named)))
            gone = {l for _, name, _ in lines for l in entry[name]}
            (clone / registry).write_text("".join(l for l in text if l not in gone))
        after = {(f["guard"], f["path"]) for f in scan(pave, clone)}
        for guard, taken in (("test_code_mismatch", tests), ("module_integration_gap", lines)):
            missed = [path for path, _, _ in taken if (guard, path) not in after]
            print(f"{guard}: {len(taken) - len(missed)} of {len(taken)} found")
            for path in missed:
                print(f"  missed {path}")
        others = after - before - {("test_code_mismatch", p) for p, _, _ in tests} - {("module_integration_gap", p) for p, _, _ in lines}
        for guard, path in sorted(others):
            print(f"  also {guard} {path}")


if __name__ == "__main__":
    mode, pave, *rest = sys.argv[1:]
    if mode == "list":
        listed(pave, rest)
    elif mode == "draw":
        drawn(pave, rest[0], rest[1], rest[2:])
    else:
        seeded(pave, *rest)
