#!/bin/sh
# Holds `pave run refactor_patch` against `git apply`: each patch of a folder is applied by both to two equal trees, which hold
# every FILE_PreImage of that folder as FILE. Prints how many ended with the same tree or the same refusal; names the others.
#   bench/patches.sh DIR...     e.g. org.eclipse.jgit.test/tst-rsrc/org/eclipse/jgit/{diff,patch} of eclipse-jgit/jgit
# CLASSES names compiled classes in place of target/pave.jar. Exit 0 only where all are the same.
set -u
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
[ $# -gt 0 ] || { sed -n '2,5p' "$0" >&2; exit 2; }
CLASSES=${CLASSES:-$here/target/pave.jar}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
pave() {
  java -Dpave.checkout="$here" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$CLASSES" dev.pave.cli.Pave --home "$work/home" "$@"
}
pave init "$work/home" >/dev/null || exit 1
tree() { # every file below a folder with its mode and content, but for git's
  (cd "$1" && find . -path ./.git -prune -o \( -type f -o -type l \) -print | LC_ALL=C sort | while read -r file; do
    if [ -L "$file" ]; then echo "link $file $(readlink "$file")"; else
      echo "$([ -x "$file" ] && echo 755 || echo 644) $file $(git hash-object --no-filters "$file")"; fi
  done)
}
fresh() { # FOLDER OF FIXTURES, committed or not
  rm -rf "$work/git" "$work/pave"
  git init -q "$work/git"
  for image in "$1"/*_PreImage; do
    [ -f "$image" ] && name=$(basename "$image" _PreImage) && cp "$image" "$work/git/$name"
  done
  if [ "$2" = committed ]; then
    git -C "$work/git" add -A
    git -C "$work/git" -c user.name=a -c user.email=a@example.org commit -q --allow-empty -m fixtures
  fi
  cp -a "$work/git" "$work/pave"
}
all=0 same=0 applied=0 refused=0
for folder; do
  for state in committed untracked; do
    for patch in "$folder"/*.patch; do
      all=$((all + 1))
      fresh "$folder" $state
      before=$(tree "$work/git")
      (cd "$work/git" && git -c core.autocrlf=false apply --whitespace=nowarn "$(realpath "$patch")") >"$work/git.said" 2>&1
      code=$?
      pave run refactor_patch --set patch="$(realpath "$patch")" --repo "$work/pave" --apply >"$work/pave.said" 2>&1
      ours=$?
      if [ $code -eq 0 ]; then wanted=$(tree "$work/git"); else wanted=$before; fi
      if [ "$(tree "$work/pave")" = "$wanted" ] && [ $((code == 0)) -eq $((ours == 0)) ]; then
        same=$((same + 1))
        if [ $code -eq 0 ]; then applied=$((applied + 1)); else refused=$((refused + 1)); fi
      else
        echo "$(basename "$patch") ($state): git $code ($(head -1 "$work/git.said")), pave $ours ($(tail -1 "$work/pave.said"))"
      fi
    done
  done
done
echo "$same of $all the same: $applied applied, $refused refused"
[ "$same" -eq "$all" ]
