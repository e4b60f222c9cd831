#!/bin/sh
# Fuzzes the parsers with Jazzer (coverage-guided). usage: bench/fuzz.sh [RUNS] [TARGET...]   (default: 1000000 runs of each)
# A parser rejects what it cannot read; whatever else it throws ends the script with exit 1 and leaves the input in
# target/fuzz/TARGET. The corpus grows in target/fuzz/TARGET/corpus, begins with examples and is used again.
set -eu
cd "$(dirname "$0")/.."
runs=${1:-1000000}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- JsonLine Csv TextHeader Xes JUnit Tap TeamCity Playwright Otlp Shell JobFile SpecificationFile
./mvnw -B -q -Dspotless.check.skip -Djacoco.skip test-compile dependency:build-classpath \
  -Dmdep.outputFile=target/fuzz.cp -Dmdep.includeScope=test
./mvnw -B -q -f bench/fuzz/pom.xml dependency:build-classpath -Dmdep.outputFile="$PWD/target/jazzer.cp"
classpath=${FUZZ_CLASSES:-target/classes:target/test-classes}:$(cat target/fuzz.cp):$(cat target/jazzer.cp)
seed() { # TARGET FOLDER
  case $1 in
  JsonLine) cp examples/logs/pave.jsonl examples/logs/releases.jsonl "$2" ;;
  Csv) cp examples/logs/orders.csv "$2" ;;
  TextHeader) cp examples/logs/service.log "$2" ;;
  Xes) cp examples/logs/tickets.xes "$2" ;;
  JUnit) cp examples/logs/TEST-shop.CartTest.xml "$2" ;;
  Tap) cp examples/logs/shop.tap "$2" ;;
  TeamCity) cp examples/logs/teamcity.log "$2" ;;
  Playwright) cp examples/logs/playwright.json "$2" ;;
  Otlp) cp examples/logs/otlp.json "$2" ;;
  Shell) cp examples/logs/bash_history examples/logs/zsh_history "$2" ;;
  JobFile) cp jobs/*.yaml "$2" ;;
  SpecificationFile) find specs -name '*.yaml' -exec cp {} "$2" \; ;;
  esac
}
for target; do
  case $target in
  JobFile | SpecificationFile) class=dev.pave.home.YamlFuzz ;;
  *) class=dev.pave.ingest.log.LogFuzz ;;
  esac
  mkdir -p "target/fuzz/$target/corpus"
  seed "$target" "target/fuzz/$target/corpus"
  log=target/fuzz/$target/log
  # Its sanitizers ask what a program does with files and commands; here only what a parser throws counts.
  java -Xmx1g -XX:+UseSerialGC -cp "$classpath" com.code_intelligence.jazzer.Jazzer \
    "--target_class=$class\$$target" --instrumentation_includes='dev.pave.**' --disabled_hooks='com.code_intelligence.**' --custom_hook_excludes='tools.**:com.**:org.**' \
    "--reproducer_path=target/fuzz/$target" "-artifact_prefix=target/fuzz/$target/" \
    "-runs=$runs" -rss_limit_mb=0 -timeout=120 -max_len=4096 -print_final_stats=1 "target/fuzz/$target/corpus" >"$log" 2>&1 || {
    echo "$target: found something"
    grep -E '^== Java Exception|Exception|Error|^	at dev' "$log" | head -12
    exit 1
  }
  echo "$target: $(grep number_of_executed_units "$log" | grep -o '[0-9]*$') runs, nothing found"
done
