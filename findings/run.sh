# Sourced by each finding. `packages G:A:V...` brings pinned packages with all they need into a temp folder;
# `facts` makes finding.Facts of what it reads, for rules to import; `java_says FILE.java` compiles and runs a program beside
# them; `expect TEXT` compares what it printed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

packages() {
  {
    echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
    echo '<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version><dependencies>'
    for coordinates in "$@"; do
      group=${coordinates%%:*}
      rest=${coordinates#*:}
      echo "<dependency><groupId>$group</groupId><artifactId>${rest%%:*}</artifactId>"
      echo "<version>${rest#*:}</version></dependency>"
    done
    echo '</dependencies></project>'
  } >"$work/pom.xml"
  "$here/../mvnw" -B -q -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies \
    -DoutputDirectory="$work/lib"
  echo "packages: $*"
}

facts() {
  cat >"$work/Facts.java"
  javac -nowarn -d "$work/facts" "$work/Facts.java"
  jar -cf "$work/lib/facts.jar" -C "$work/facts" .
}

java_says() {
  cat >"$work/$1"
  javac -nowarn -proc:none -cp "$work/lib/*" -d "$work/classes" "$work/$1"
  java -cp "$work/classes:$work/lib/*" "${1%.java}" >"$work/said" 2>"$work/err" || { cat "$work/err"; exit 1; }
}

expect() {
  printf '%s\n' "$1" >"$work/expected"
  if diff "$work/expected" "$work/said"; then echo "as written down:"; cat "$work/said"; else echo "this has changed"; exit 1; fi
}
