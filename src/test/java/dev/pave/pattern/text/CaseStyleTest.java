package dev.pave.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaseStyleTest {

    @Test
    void knowsHowNamesAreUsuallyWritten() {
        assertThat(CaseStyle.usualOf(List.of("no-foo", "no-bar", "a-b", "c-d", "e-f", "semi")))
                .isEqualTo(CaseStyle.KEBAB);
        assertThat(CaseStyle.usualOf(List.of("NoFoo", "NoBar", "AnyOf", "IsIt", "Semi")))
                .isEqualTo(CaseStyle.PASCAL);
    }

    @Test
    void saysNothingWhereNamesAreMixedOrHaveOneWord() {
        assertThat(CaseStyle.usualOf(List.of("no_foo", "no-bar", "NoBaz", "a_b", "c-d", "e_f")))
                .isEqualTo(CaseStyle.AS_IS);
        assertThat(CaseStyle.usualOf(List.of("semi", "yoda", "eqeqeq", "curly", "quotes")))
                .isEqualTo(CaseStyle.AS_IS);
        assertThat(CaseStyle.usualOf(List.of())).isEqualTo(CaseStyle.AS_IS);
    }

    @Test
    void capitalsOfItsOwnAreNoOtherStyle() {
        assertThat(CaseStyle.usualOf(List.of("NoFoo", "ADOTracer", "NoBar_ExtraValue", "PHPCheck", "Owl", "NoZoo")))
                .isEqualTo(CaseStyle.PASCAL);
        assertThat(CaseStyle.usualOf(List.of("README", "LICENSE", "TODO", "NOTICE", "CHANGES", "AUTHORS")))
                .isNotEqualTo(CaseStyle.PASCAL);
    }
}
