package dev.pave.syntax;

import static dev.pave.syntax.LooseEnd.BELOW_NOTHING;
import static dev.pave.syntax.LooseEnd.HEADLESS;
import static dev.pave.syntax.LooseEnd.TOO_DEEP;
import static dev.pave.syntax.LooseEnd.UNFINISHED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class IndentsTest {

    private static Set<LooseEnd> kinds(String path, String... lines) {
        return Indents.flaws(new LexedText(path, String.join("\n", lines) + "\n"))
                .keySet();
    }

    private static final String[] WHOLE = {
        "<?php",
        "",
        "use App\\Order;",
        "",
        "#[Route]",
        "final class Ship extends Step",
        "{",
        "    /** Ships. */",
        "    public function run(Order $order): bool",
        "    {",
        "        return $this->carrier",
        "            ->take($order)",
        "            ->isDone();",
        "    }",
        "",
        "    private const NOTE = <<<'TEXT'",
        "            any text;",
        "                at all",
        "        TEXT;",
        "}"
    };

    @Test
    void whatPeopleWriteHasNone() {
        assertThat(kinds("src/Ship.php", WHOLE)).isEmpty();
        assertThat(kinds(
                        "src/ship.js",
                        "const a = [",
                        "    // first",
                        "    {",
                        "        b: 1,",
                        "    },",
                        "];",
                        "",
                        "export default a",
                        "",
                        "run(`",
                        "    x;",
                        "        y`);"))
                .isEmpty();
    }

    @Test
    void aBodyWithoutItsClassHangsInTheAir() {
        assertThat(kinds(
                        "src/Ship.php",
                        "<?php",
                        "",
                        "use App\\Order;",
                        "",
                        "    public function run()",
                        "    {",
                        "    }"))
                .containsExactly(BELOW_NOTHING);
    }

    @Test
    void aLineWhoseBlocksAreGoneIsTooDeep() {
        assertThat(kinds(
                        "src/Ship.php",
                        "class Ship",
                        "{",
                        "    public function run()",
                        "    {",
                        "                continue;",
                        "    }",
                        "}"))
                .containsExactly(TOO_DEEP);
    }

    @Test
    void aBraceBelowACommentHasNoHead() {
        assertThat(kinds(
                        "src/Ship.php", "class Ship", "{", "    /** Ships. */", "    {", "        go();", "    }", "}"))
                .containsExactly(HEADLESS);
    }

    @Test
    void aHeadWithoutABodyIsNotFinished() {
        String[] lines = {"class Ship", "{", "    public function run(): int", "", "    public function end() {}", "}"};
        assertThat(kinds("src/Ship.php", lines)).containsExactly(UNFINISHED);
        assertThat(kinds("src/Ship.cs", lines)).containsExactly(UNFINISHED);
        assertThat(kinds("src/ship.swift", lines))
                .as("a line's end ends a statement")
                .isEmpty();
    }

    @Test
    void linesThatMakeBlocksThemselvesAreNotLookedAt() {
        assertThat(kinds("ship.py", "a = 1;", "    b = 2")).isEmpty();
        assertThat(kinds("ship.sql", "BEGIN;", "    SELECT 1;")).isEmpty();
    }

    @Test
    void aFixtureIsOfTheLanguageThatItsNameSays() {
        assertThat(kinds("Fixture/ship.php.inc", "<?php", "", "namespace A;", "", "{", "}"))
                .containsExactly(HEADLESS);
    }
}
