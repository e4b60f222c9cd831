package dev.pave.scan.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlipsTest {

    @Test
    void aSlipOfThePen() {
        assertThat(Slips.isOne("safe_nagivation_spec", "safe_navigation_spec")).isTrue();
        assertThat(Slips.isOne("test_ssh_known_host", "test_ssh_known_hosts")).isTrue();
        assertThat(Slips.isOne("testGradleNotTask", "test_gradle_no_task")).isTrue();
    }

    @Test
    void anotherName() {
        assertThat(Slips.isOne("no-else-return", "no-self-return")).isFalse();
        assertThat(Slips.isOne("no-var", "no-vat")).isFalse();
        assertThat(Slips.isOne("", "")).isFalse();
        assertThat(Slips.isOne("prefer-const-rule", "prefer-const")).isFalse();
    }
}
