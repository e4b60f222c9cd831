package dev.pave.mine.guards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailedTestsTest {

    @Test
    void theyAreKnownByTheNamesThatRunnersPrint() {
        assertThat(FailedTests.in("FAILED t/a.py::test_x - E\nERROR t/b.py::test_y\n2 failed, 3 passed in 0.1s"))
                .containsExactlyInAnyOrder("t/a.py::test_x", "t/b.py::test_y");
        assertThat(FailedTests.in("FAIL: test_x (t.A)\n--- FAIL: TestB (0.00s)\ntest c::d ... FAILED"))
                .containsExactlyInAnyOrder("test_x (t.A)", "TestB", "c::d");
        assertThat(FailedTests.in("  ● cart › adds up\nnot ok 3 - rounds\n[ERROR]   CartTest.adds:12 expected"))
                .containsExactlyInAnyOrder("cart › adds up", "rounds", "CartTest.adds");
    }

    @Test
    void elseByHowManyAreCounted() {
        assertThat(FailedTests.in("tests finished: 216 passed, 3 skipped, 14 exceptions, in 7.55 seconds"))
                .isEqualTo(FailedTests.in("tests finished: 216 passed, 3 skipped, 14 exceptions, in 7.13 seconds"))
                .isNotEqualTo(FailedTests.in("tests finished: 216 passed, 3 skipped, 15 exceptions, in 7.13 seconds"))
                .isNotEmpty();
        assertThat(FailedTests.in("Segmentation fault")).isEmpty();
    }
}
