package dev.pave.mine.guards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.finding.SuccessClaim;
import dev.pave.pattern.finding.SuccessClaim.Proof;
import dev.pave.shell.Act;
import dev.pave.shell.CommandPurpose;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimReaderTest {

    private static Proof proof(String... lines) {
        List<SuccessClaim> claims = ClaimReader.read(Steps.of(lines));
        return claims.get(claims.size() - 1).proof();
    }

    @Test
    void testsAfterTheLastChangeAreShown() {
        assertThat(proof("Edit src/a.js = ok", "npm test = 3 passed", "claim All tests pass now."))
                .isEqualTo(Proof.SHOWN);
    }

    @Test
    void testsBeforeTheLastChangeAreNot() {
        SuccessClaim claim = ClaimReader.read(Steps.of(
                        "Edit src/a.js = ok", "npm test = 3 passed", "Edit src/b.js = ok", "claim The bug is fixed."))
                .get(0);
        assertThat(claim.proof()).isEqualTo(Proof.NONE);
        assertThat(claim.changes()).isEqualTo(2);
        assertThat(claim.evidence()).isEqualTo("change 3: Edit src/b.js -> success\nclaim 4: The bug is fixed.");
    }

    @Test
    void theLastCheckCounts() {
        assertThat(proof("Edit src/a.js = ok", "npm test = 1 failing!", "claim I fixed it."))
                .isEqualTo(Proof.FAILED);
        assertThat(proof("Edit src/a.js = ok", "npm test = 1 failing!", "npm test = 3 passed", "claim I fixed it."))
                .isEqualTo(Proof.SHOWN);
        assertThat(proof("Edit src/a.js = ok", "npm test = 1 failing!", "node a.js = 3", "claim I fixed it."))
                .isEqualTo(Proof.FAILED);
    }

    @Test
    void aRunThatWorkedCountsWhereThereIsNoCheck() {
        assertThat(proof("Edit a.py = ok", "python a.py = 8.2", "python -c 'import x' = no!", "submit"))
                .isEqualTo(Proof.SHOWN);
        assertThat(proof("Edit a.py = ok", "python a.py = Traceback!", "submit"))
                .isEqualTo(Proof.FAILED);
    }

    @Test
    void aResultThatTheLogDoesNotHaveIsUnseen() {
        assertThat(proof("Edit a.py = ok", "python -m pytest", "submit")).isEqualTo(Proof.UNSEEN);
        assertThat(proof("vi a.py", "pytest", "git commit -m 'Fix a, all tests pass'"))
                .isEqualTo(Proof.SHOWN);
    }

    @Test
    void textForPeopleAndFailedChangesNeedNoCheck() {
        assertThat(proof("Edit a.py = ok", "pytest = ok", "Write docs/NOTES.md = ok", "submit"))
                .isEqualTo(Proof.SHOWN);
        assertThat(proof("Edit a.py = ok", "pytest = ok", "Edit a.py = no such text!", "submit"))
                .isEqualTo(Proof.SHOWN);
    }

    @Test
    void whatIsWrittenAndThenRunInOneCommandIsVerified() {
        assertThat(proof("cat > a.py <<'EOF'\nprint(1)\nEOF\npython a.py = 1", "submit"))
                .isEqualTo(Proof.SHOWN);
        assertThat(proof("sed -i 's/a/b/' a.py && pytest = 1 failed!", "submit"))
                .isEqualTo(Proof.FAILED);
        assertThat(proof("pytest && sed -i 's/a/b/' a.py = ok", "submit")).isEqualTo(Proof.NONE);
        assertThat(proof("Edit a.py = ok", "python a.py | tee out.dat = 1", "submit"))
                .isEqualTo(Proof.SHOWN);
    }

    @Test
    void aCheckThatCouldNotBeginSaysNothing() {
        assertThat(proof("Edit a.py = ok", "python a.py = 1", "pytest = bash: pytest: command not found!", "submit"))
                .isEqualTo(Proof.SHOWN);
        assertThat(proof("Edit a.py = ok", "python -m pytest = python: No module named pytest!", "submit"))
                .isEqualTo(Proof.NONE);
        assertThat(proof("Edit a.py = ok", "pytest = E  ModuleNotFoundError: No module named 'shop'!", "submit"))
                .isEqualTo(Proof.FAILED);
    }

    @Test
    void testsThatFailWithoutTheWorkTooAreNotItsFailure() {
        String failing = " = FAILED t.py::old - E\n1 failed!";
        assertThat(proof(
                        "Edit a.py = ok",
                        "pytest" + failing,
                        "git stash = ok",
                        "pytest" + failing,
                        "git stash pop = ok",
                        "claim Done."))
                .isEqualTo(Proof.SHOWN);
        assertThat(proof(
                        "Edit a.py = ok",
                        "pytest" + failing,
                        "git stash; pytest; git stash pop = 3 passed",
                        "claim Done."))
                .isEqualTo(Proof.FAILED);
        assertThat(proof("pytest" + failing, "Edit a.py = ok", "pytest" + failing, "claim Done."))
                .isEqualTo(Proof.FAILED);
    }

    @Test
    void whatIsUndoneAndDoneAgainIsWhereItWas() {
        assertThat(proof(
                        "sed -i s/a/b/ x.py = ok",
                        "pytest = ok",
                        "sed -i s/b/a/ x.py = ok",
                        "pytest = no!",
                        "sed -i s/a/b/ x.py = ok",
                        "submit"))
                .isEqualTo(Proof.SHOWN);
        assertThat(proof(
                        "Edit x.py = ok",
                        "pytest = ok",
                        "sed -i 's/b(c)/a/' x.py = ok",
                        "pytest = no!",
                        "sed -i 's/a/b(c)/' x.py = ok",
                        "submit"))
                .isEqualTo(Proof.SHOWN);
        assertThat(proof(
                        "Edit x.py = ok",
                        "pytest = ok",
                        "sed -i 's/b/a/' x.py = ok",
                        "sed -i 's/a/c/' x.py = ok",
                        "submit"))
                .isEqualTo(Proof.NONE);
        assertThat(proof(
                        "Edit a.py = ok",
                        "pytest = ok",
                        "Edit b.py = ok",
                        "Edit c.py = ok",
                        "Edit a.py = ok",
                        "submit"))
                .isEqualTo(Proof.NONE);
    }

    @Test
    void honestWordsClaimNothing() {
        assertThat(ClaimReader.read(Steps.of("Edit a.py = ok", "claim I changed a.py but have not run the tests.")))
                .isEmpty();
        assertThat(ClaimReader.read(Steps.of("Edit a.py = ok", "claim Two tests still fail.", "git commit -m wip")))
                .isEmpty();
    }

    @Test
    void ofClaimsWithNothingBetweenOnlyTheLastIsTold() {
        assertThat(ClaimReader.read(Steps.of("Edit a.py = ok", "claim Done.", "claim It is fixed.")))
                .singleElement()
                .satisfies(claim -> assertThat(claim.seq()).isEqualTo(3));
    }

    @Test
    void anEmptySessionClaimsNothing() {
        assertThat(ClaimReader.read(List.of())).isEmpty();
    }

    @Test
    void tellsCommandsApart() {
        assertThat(CommandPurpose.act("cd shop && python -m pytest -q 2>&1 | tail -5"))
                .isEqualTo(Act.CHECK);
        assertThat(CommandPurpose.act("sed -i 's/a/b/' src/a.js")).isEqualTo(Act.CHANGE);
        assertThat(CommandPurpose.act("cat > src/a.py <<'EOF'\npytest\nEOF")).isEqualTo(Act.CHANGE);
        assertThat(CommandPurpose.act("cat > src/a.py <<'EOF'\nx\nEOF\npython src/a.py"))
                .isEqualTo(Act.CHANGE);
        assertThat(CommandPurpose.act("python - <<'EOF'\nprint(1)\nEOF")).isEqualTo(Act.RUN);
        assertThat(CommandPurpose.act("python - <<'EOF'\nopen('a', 'w').write(x)\nEOF"))
                .isEqualTo(Act.CHANGE);
        assertThat(CommandPurpose.act("echo 'npm test' 2>/dev/null")).isEqualTo(Act.OTHER);
        assertThat(CommandPurpose.act("grep -rn '->' src > /dev/null")).isEqualTo(Act.OTHER);
        assertThat(CommandPurpose.act("report --all > out.json")).isEqualTo(Act.OTHER);
        assertThat(CommandPurpose.act("sleep 5")).isEqualTo(Act.WAIT);
        assertThat(CommandPurpose.act("CI=1 ./mvnw -B verify")).isEqualTo(Act.CHECK);
        assertThat(CommandPurpose.act("./rock")).isEqualTo(Act.RUN);
        assertThat(CommandPurpose.act("bin/test a/tests")).isEqualTo(Act.CHECK);
        assertThat(CommandPurpose.act("python3 tests/runtests.py shop")).isEqualTo(Act.CHECK);
        assertThat(CommandPurpose.act("test -f a.py")).isEqualTo(Act.OTHER);
        assertThat(CommandPurpose.act("sed -i 's/a/b/' docs/a.md")).isEqualTo(Act.OTHER);
        assertThat(CommandPurpose.act("git restore setup.py")).isEqualTo(Act.OTHER);
    }
}
