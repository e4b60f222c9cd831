#!/bin/sh
# Jest 30.5.2: what `jest --json` writes and what the same run hands to reporters (onRunComplete) have the same counts at the top and a list
# `testResults` with an entry a file, and the tests themselves are told alike. But an entry of a file has not one name in common: its tests are in
# `assertionResults` in the one and in `testResults` in the other, its path is `name` and `testFilePath`, its failure `message` and `failureMessage`. A
# reader made for the one finds as many files in the other, and not one test.
# Guessed: --json is what reporters get, written down.
. "$(dirname "$0")/run.sh"
cd "$work"
echo '{"name": "finding", "version": "1.0.0", "private": true}' >package.json
npm install --silent --no-audit --no-fund jest@30.5.2 >npm.log 2>&1 || { cat npm.log; exit 1; }
echo "packages: jest@30.5.2"
mkdir tests
echo 'test("adds", () => { expect(1 + 1).toBe(2); });' >tests/sum.test.js
cat >reporter.js <<'JS'
const fs = require("node:fs");
module.exports = class {
    onRunComplete(contexts, results) {
        fs.writeFileSync("reported.json", JSON.stringify(results));
    }
};
JS
npx jest --json --outputFile=written.json --reporters=./reporter.js >jest.log 2>&1 || { cat jest.log; exit 1; }
node >said <<'JS'
const fs = require("node:fs");
const read = (name) => JSON.parse(fs.readFileSync(name, "utf8"));
const keys = (object) => Object.keys(object).filter((key) => object[key] !== undefined).sort().join(" ");
for (const [name, results] of [["--json", read("written.json")], ["reporter", read("reported.json")]]) {
    const file = results.testResults[0];
    console.log(`${name}: numTotalTests ${results.numTotalTests}, a file: ${keys(file)}`);
    const tests = file.assertionResults ?? file.testResults;
    console.log(`${name}: a test: ${keys(tests[0])}`);
}
JS
expect '--json: numTotalTests 1, a file: assertionResults endTime message name startTime status summary
--json: a test: ancestorTitles duration failing failureDetails failureMessages fullName invocations location numPassingAsserts retryMessages retryReasons startAt status title
reporter: numTotalTests 1, a file: failureMessage leaks numFailingTests numPassingTests numPendingTests numTodoTests openHandles perfStats skipped snapshot testFilePath testResults
reporter: a test: ancestorTitles duration failing failureDetails failureMessages fullName invocations location numPassingAsserts retryMessages retryReasons startAt status title'
