#!/usr/bin/env bash
# Looks at the packages that ./mvnw -Pdist package made: checksums, licences, a night from a read-only folder, and the same
# bytes from a second build of the same commit.   src/dist/check.sh [--once]    (--once: without the second build)
set -euo pipefail
cd "$(dirname "$0")/../.."
here=$PWD
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT

(cd target && sha256sum --check --quiet -- *.tar.gz.sha256) && echo "checksums: right"

for package in target/pave-*.tar.gz; do
  name=$(basename "$package" .tar.gz)
  mkdir "$work/$name"
  tar -xzf "$package" -C "$work/$name"
  folder=$(echo "$work/$name"/pave-*)
  python3 - "$folder" <<'END'
import json, os, sys
folder = sys.argv[1]
own = os.path.join(folder, "licenses/of-libraries")
texts = {f[:-4] for f in os.listdir(os.path.join(folder, "licenses")) if f.endswith(".txt")}
without = []
for part in json.load(open(os.path.join(folder, "bom.json")))["components"]:
    ids = {l.get("license", {}).get("id") for l in part.get("licenses", [])} | {
        "BSD-3-Clause" if "BSD" in (l.get("license", {}).get("id") or l.get("license", {}).get("name") or "") else None
        for l in part.get("licenses", [])}
    mine = os.path.join(own, f'{part["name"]}-{part["version"]}-jar')
    if not ids & texts and not any(files for _, _, files in os.walk(mine)):
        without.append(part["name"])
sys.exit(f"no licence text for {without}" if without else None)
END
  echo "$name: licences: each library has its text"
  if [ -d "$folder/runtime" ]; then path=/usr/bin:/bin; else path=$PATH; fi
  chmod -R a-w "$folder"
  run() { env -i PATH="$path" HOME="$work/$name/home" ${JAVA_HOME:+JAVA_HOME="$JAVA_HOME"} "$folder/pave" "$@"; }
  mkdir "$work/$name/home"
  run --version | head -n 2
  run init --demo "$work/$name/home/.local/share/pave" >/dev/null
  run nightly >/dev/null 2>"$work/said" || { cat "$work/said"; exit 1; }
  run candidates list --json | python3 -c 'import json, sys; found = len(json.load(sys.stdin)["candidates"]); print(f"a night from a read-only folder: {found} candidates"); sys.exit(found == 0)'
  run doctor >/dev/null && echo "doctor: all is well"
done

[ "${1:-}" != --once ] || exit 0
git clone -q "$here" "$work/second"
git -C "$work/second" checkout -q "$(git rev-parse HEAD)"
(cd "$work/second" && ./mvnw -B -q -Pdist -Dspotless.check.skip package)
for package in target/pave-*.tar.gz; do
  cmp "$package" "$work/second/$package" && echo "$(basename "$package"): the same bytes from a second build"
done
