package dev.pave.judge.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Action;
import dev.pave.pattern.Circumstances;
import dev.pave.pattern.Kind;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.text.Replay;
import dev.pave.pattern.text.TextProof;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EffectTest {

    private static final Instant THEN = Instant.parse("2026-05-01T12:00:00Z");
    private static final Role SNIPPET =
            new Role("snippets/{folder}/try_{name}.py", Action.CREATE, 0.9, 9, 1, 10, "snippets/cart/try_tax.py");

    private static int places(TextProof proof, String edited) {
        return places(proof, new Role(edited, Action.EDIT, 0.9, 9, 1, 10, edited));
    }

    private static int places(TextProof proof, Role edit) {
        Repetition found = new Repetition(
                "P-00c0ffee",
                "shop",
                Kind.COMPANION_EDIT,
                "companion_edit:snippets/{folder}/try_{name}.py",
                List.of(SNIPPET, edit),
                0.9,
                9,
                1,
                10,
                1,
                THEN,
                THEN,
                1,
                List.of(),
                Circumstances.NONE);
        return Effect.of(found, proof).places();
    }

    private static TextProof edits(String... templates) {
        return new TextProof(Replay.NOTHING, Set.of(SNIPPET.template()), Set.of(templates));
    }

    @Test
    void aRegistryOfTheFolderComesAlongButNotWhatTheNewFileIsAbout() {
        assertThat(places(edits("src/{folder}.rs"), "src/{folder}.rs")).isEqualTo(2);
        assertThat(places(edits(), "plugins/{folder}.py")).isEqualTo(1);
        assertThat(places(TextProof.UNKNOWN, "plugins/{folder}.py")).isEqualTo(2);
        assertThat(places(edits(), "plugins/{folder}/all.py")).isEqualTo(2);
        assertThat(places(edits(), "plugins/{name}.py")).isEqualTo(1);
    }

    /** It came along in a few changes of late, and was foreseen in none of them. */
    @Test
    void anEditThatNobodyForesawProvesNothing() {
        String routes = "ui/routes.js";

        assertThat(places(edits(routes), new Role(routes, Action.EDIT, 0.8, 0, 0, 5, routes)))
                .isEqualTo(1);
        assertThat(places(edits(routes), new Role(routes, Action.EDIT, 0.8, 3, 0, 5, routes)))
                .isEqualTo(2);
    }

    /** A generator writes it when its source is there. */
    @Test
    void aFileThatAProgramMakesComesAlongByItself() {
        Role made =
                new Role("tests/{folder}/test_{name}.g.py", Action.CREATE, 0.9, 9, 1, 10, "tests/cart/test_tax.g.py");

        assertThat(places(edits(), made)).isEqualTo(2);
        assertThat(places(
                        new TextProof(Replay.NOTHING, Set.of(SNIPPET.template()), Set.of(), Set.of(made.template())),
                        made))
                .isEqualTo(1);
    }
}
