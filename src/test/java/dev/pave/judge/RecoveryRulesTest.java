package dev.pave.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.home.FailureFormsReader;
import dev.pave.judge.drl.RuleBase;
import dev.pave.judge.fact.Risk;
import dev.pave.mine.failures.FailureClassifier;
import dev.pave.pattern.event.Failure;
import dev.pave.pattern.event.FixRecord;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of {@code recovery.drl} on failures as logs tell them. A rule that no case fires fails the build. */
class RecoveryRulesTest {

    private static final FailureClassifier CLASSIFIER = new FailureClassifier(FailureFormsReader.shipped());

    @TempDir
    static Path cache;

    private static RuleBase rules;
    private static RecoveryAdvice advice;

    @BeforeAll
    static void compile() {
        Path folder = Path.of("rules");
        rules = RuleBase.load(folder, cache);
        advice = new RecoveryAdvice(new RulesInForce(rules, Thresholds.load(folder, cache, Map.of())));
    }

    /** What was said, the only rule that then proposes something (none for empty), and its command. */
    private record Case(String said, String rule, String command) {}

    private static final List<Case> CASES = List.of(
            new Case("curl: (6) Could not resolve host: example.invalid", "the network may be back", ""),
            new Case("error: timed out waiting for the condition on deployments/web", "the network may be back", ""),
            new Case("Error: Cannot find module 'left-pad'", "install the modules of node", "npm install"),
            new Case("sh: 1: jest: not found", "install the programs of node", "npm install"),
            new Case("bash: line 1: mvnn: command not found", "", ""),
            new Case(
                    "ModuleNotFoundError: No module named 'requests'",
                    "install the modules of python",
                    "pip install -r requirements.txt"),
            new Case("ERROR: No matching distribution found for requestss", "", ""),
            new Case(
                    "[ERROR] Failed to execute goal on project shop: Could not resolve dependencies for project shop:shop:jar:1",
                    "ask the repositories of maven again",
                    "mvn -U dependency:resolve"),
            new Case("[ERROR] 'dependencies.dependency.version' for a:b:jar is missing. @ line 6, column 1", "", ""),
            new Case(
                    "cart.go:4:2: no required module provides package example.org/lib; to add it:",
                    "get the modules of go",
                    "go mod tidy"),
            new Case("./cart.go:12:5: undefined: basket", "", ""),
            new Case(
                    "npm error `npm ci` can only install packages when your package.json and package-lock.json are in sync.",
                    "write the lock file of npm anew",
                    "npm install --package-lock-only"),
            new Case(
                    "[ERROR] The following dependencies differ:\n[ERROR]   Expected a:b:jar:1 but found a:b:jar:2",
                    "write the lock file of maven anew",
                    "mvn se.vandmo:dependency-lock-maven-plugin:lock"),
            new Case(
                    "poetry.lock is not up to date with pyproject.toml",
                    "write the lock file of poetry anew",
                    "poetry lock"),
            new Case("error: the lock file needs to be updated but --locked was passed", "", ""),
            new Case("  12:5  error  'basket' is not defined  no-undef", "let eslint mend it", "npx eslint --fix ."),
            new Case(
                    "[warn] Code style issues found in 2 files. Run Prettier with --write to fix.",
                    "let prettier mend it",
                    "npx prettier --write ."),
            new Case("shop.py:1:1: F401 `os` imported but unused", "let ruff mend it", "ruff check --fix ."),
            new Case("Diff in /src/main.rs at line 3:", "let rustfmt mend it", "cargo fmt"),
            new Case(
                    "cart.go:3:1: File is not `gofmt`-ed (gofmt)",
                    "let golangci-lint mend it",
                    "golangci-lint run --fix"),
            new Case(
                    "[ERROR] Failed to execute goal com.diffplug.spotless:spotless-maven-plugin:2.43.0:check (default) on project shop: not clean",
                    "let spotless mend it",
                    "mvn spotless:apply"),
            new Case(
                    "[ERROR] Failed to execute goal org.apache.maven.plugins:maven-pmd-plugin:3.1:check (default) on project shop: 3",
                    "",
                    ""),
            new Case(
                    "fatal: Unable to create '/src/.git/index.lock': File exists.",
                    "remove the lock of git",
                    "rm -f .git/index.lock"),
            new Case("error: cannot lock ref 'refs/heads/main': is at 1 but expected 2", "", ""),
            new Case("E: Could not get lock /var/lib/dpkg/lock-frontend.", "wait for the lock", ""),
            new Case("Error: listen EADDRINUSE: address already in use :::3000", "free the port", "fuser -k 3000/tcp"),
            new Case("bash: ./deploy.sh: Permission denied", "make the script executable", "chmod +x ./deploy.sh"),
            new Case("bash: ./$(reboot): Permission denied", "make the script executable", "chmod +x {path}"),
            new Case("mkdir: cannot create directory '/root/a': Permission denied", "", ""),
            new Case("write: no space left on device", "free the disk", "docker system prune -f"),
            new Case("accept: too many open files", "", ""),
            new Case(
                    "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory",
                    "give node more memory",
                    "export NODE_OPTIONS=--max-old-space-size=4096"),
            new Case(
                    "java.lang.OutOfMemoryError: Java heap space", "give java more memory", "export MAVEN_OPTS=-Xmx2g"),
            new Case(
                    " ! [rejected]        main -> main (fetch first)",
                    "take in what others pushed",
                    "git pull --rebase"),
            new Case(
                    "error: Your local changes to the following files would be overwritten by checkout:",
                    "set local changes aside",
                    "git stash"),
            new Case("CONFLICT (content): Merge conflict in src/cart.js", "give the merge up", "git merge --abort"),
            new Case("error: patch failed: src/cart.js:1", "", ""),
            new Case("the flux went out of its bed", "", ""));

    private static Failure failure(String said) {
        return CLASSIFIER.of("", 1, said);
    }

    @Test
    void proposesWhereItShouldAndNowhereElse() {
        Set<String> ever = new HashSet<>(Set.of("what helped before", "a retry was mostly enough"));
        for (Case c : CASES) {
            Failure failure = failure(c.said());
            List<RecoveryAdvice.Proposal> proposals = advice.of(failure, null);
            if (c.rule().isEmpty()) {
                assertThat(proposals).as(failure.toString()).isEmpty();
                continue;
            }
            assertThat(proposals).as(failure.toString()).singleElement().satisfies(p -> {
                assertThat(p.rule()).isEqualTo(c.rule());
                assertThat(p.proposed().command()).isEqualTo(c.command());
                assertThat(p.proposed().confidence()).isEqualTo(0.5);
            });
            ever.add(c.rule());
        }
        assertThat(rules.rules())
                .filteredOn(rule -> rule.file().equals("recovery.drl"))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(ever).contains(rule.name()));
    }

    @Test
    void proposesFirstWhatHelpedBefore() {
        Failure failure = failure("Error: Cannot find module 'left-pad'");

        assertThat(advice.of(failure, new FixRecord(failure.signature(), "npm ci", 9, 8, 4, 0)))
                .extracting(RecoveryAdvice.Proposal::rule)
                .containsExactly("what helped before", "install the modules of node");
        assertThat(advice.of(failure, new FixRecord("other", "npm ci", 9, 8, 4, 0)))
                .extracting(RecoveryAdvice.Proposal::rule)
                .containsExactly("install the modules of node");
    }

    @Test
    void proposesARetryOnlyWhereItWasMostlyEnough() {
        Failure failure = failure("AssertionError: too slow");

        assertThat(advice.of(failure, new FixRecord(failure.signature(), null, 0, 0, 4, 3)))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.rule()).isEqualTo("a retry was mostly enough");
                    assertThat(p.proposed().command()).isEmpty();
                });
        assertThat(advice.of(failure, new FixRecord(failure.signature(), null, 0, 0, 4, 1)))
                .isEmpty();
    }

    @Test
    void neverLetsRunByItselfWhatDestroys() {
        assertThat(advice.of(failure("write: no space left on device"), null))
                .singleElement()
                .satisfies(p -> assertThat(p.proposed().mayRunByItself()).isFalse());
        assertThat(advice.of(failure("Error: Cannot find module 'left-pad'"), null))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.proposed().mayRunByItself()).isTrue();
                    assertThat(p.proposed().needsNetwork()).isTrue();
                });
        Failure failure = failure("AssertionError: too slow");
        assertThat(advice.of(failure, new FixRecord(failure.signature(), "rm -rf node_modules > npm ci", 9, 9, 0, 0)))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.proposed().risks()).containsExactlyInAnyOrder(Risk.values());
                    assertThat(p.proposed().mayRunByItself()).isFalse();
                });
    }

    @Test
    void readsRisksOffCommands() {
        assertThat(Risk.of("git push --force")).containsExactlyInAnyOrder(Risk.values());
        assertThat(Risk.of("git reset --hard")).containsExactlyInAnyOrder(Risk.DESTRUCTIVE, Risk.IRREVERSIBLE);
        assertThat(Risk.of("npm run format")).isEmpty();
    }
}
