package dev.pave.pattern.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingTest {

    private static Finding at(int line, String evidence) {
        return Finding.inFile(Guard.SILENT_FAILURES, Severity.WARNING, "src/A.java", line, "swallows it", evidence);
    }

    @Test
    void isKnownAgainWhereLinesMoveAndIndentationChanges() {
        assertThat(at(3, "catch (E e) {}").fingerprint())
                .isEqualTo(at(90, "catch (E e) {\n    }").fingerprint());
    }

    @Test
    void isAnotherWhereTheCodeIsAnother() {
        assertThat(at(3, "catch (E e) {}").fingerprint())
                .isNotEqualTo(at(3, "catch (F e) {}").fingerprint());
    }

    @Test
    void aSessionsFindingIsKnownByItsSession() {
        Finding first = Finding.inSession(Guard.PLANNING_LOOP_TRAP, Severity.WARNING, "s1", 4, "loops", "plan");
        Finding other = Finding.inSession(Guard.PLANNING_LOOP_TRAP, Severity.WARNING, "s2", 4, "loops", "plan");

        assertThat(first.fingerprint()).hasSize(16).isNotEqualTo(other.fingerprint());
    }

    @Test
    void knowsGuardsByTheirIdsHoweverWritten() {
        assertThat(Guard.of("silent-failures")).contains(Guard.SILENT_FAILURES);
        assertThat(Guard.of("loud_failures")).isEmpty();
    }
}
