package dev.pave.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SameWorkTest {

    private static final Role TYPES = role("api/{name}_types.go", "api/invoice_types.go", 0.7);
    private static final Role CONTROLLER = role("controllers/{name}_controller.go", "controllers/invoice.go", 0.7);
    private static final Role INJECTED = role("crd/ca_{name}.yaml", "crd/ca_in_invoices.yaml", 0.9);
    private static final Role HOOKED = role("crd/hook_{name}.yaml", "crd/hook_in_invoices.yaml", 0.9);

    private static Role role(String template, String example, double confidence) {
        return new Role(template, Action.CREATE, confidence, 9, 1, 10, example);
    }

    /** Happened in commits from one number to another, a commit each. */
    private static Repetition found(String id, int from, int to, Role... roles) {
        return FoundInCommits.of(id, from, to, 0.7, List.of(roles));
    }

    private static boolean makes(Repetition whole, Repetition part) {
        return SameWork.of(List.of(whole, part)).makes(whole, part);
    }

    @Test
    void whatComesWithTheWholeUnderAnotherNameIsPartOfIt() {
        Repetition part = found("P-part", 1, 10, INJECTED, HOOKED);
        Role hooked = role("crd/hook_in_{names}.yaml", "crd/hook_in_invoices.yaml", 0.7);
        Role injected = role("crd/ca_in_{names}.yaml", "crd/ca_in_invoices.yaml", 0.7);

        assertThat(makes(found("P-all", 1, 10, TYPES, CONTROLLER, hooked, injected), part))
                .isTrue();
        assertThat(makes(found("P-all", 1, 10, TYPES, CONTROLLER, hooked), part))
                .isFalse();
        assertThat(makes(found("P-all", 6, 15, TYPES, CONTROLLER, hooked, injected), part))
                .isFalse();
    }

    @Test
    void aPlaceThatComesMostTimesIsOneOfTheWhole() {
        Repetition part = found("P-part", 1, 10, INJECTED, HOOKED);
        Role hooked = role("crd/hook_in_{names}.yaml", "crd/hook_in_invoices.yaml", 0.7);
        Role mostly = role("crd/ca_in_{names}.yaml", "crd/ca_in_invoices.yaml", 0.6);
        Role seldom = role("crd/ca_in_{names}.yaml", "crd/ca_in_invoices.yaml", 0.3);

        assertThat(makes(found("P-all", 1, 10, TYPES, CONTROLLER, hooked, mostly), part))
                .isTrue();
        assertThat(makes(found("P-all", 1, 10, TYPES, CONTROLLER, hooked, seldom), part))
                .isFalse();
    }
}
