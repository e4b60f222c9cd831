package dev.pave.judge.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFolderTest {

    @TempDir
    Path rules;

    @Test
    void findsTheTypesThatRulesOfAnOlderHomeImport() throws IOException {
        Files.writeString(rules.resolve("old.drl"), """
                package dev.pave.rules;
                import dev.pave.judge.Detected;
                import dev.pave.pattern.Repetition;
                import dev.pave.pattern.Sign;
                import java.util.List;
                rule "seen twice"
                when
                    Repetition(support >= 2)
                then
                    insert(new Detected("twice"));
                end
                """);

        List<RuleSource> sources = RuleFolder.read(rules);

        assertThat(sources)
                .filteredOn(source -> source.name().equals("old.drl"))
                .singleElement()
                .satisfies(source -> assertThat(source.text())
                        .contains(
                                "import dev.pave.judge.fact.Detected;",
                                "import dev.pave.pattern.Repetition;",
                                "import dev.pave.pattern.finding.Sign;",
                                "import java.util.List;"));
        assertThat(new RuleCompiler().compile(sources).messages()).isEmpty();
    }

    @Test
    void leavesATypeThatRulesCannotNameToTheCompiler() throws IOException {
        Files.writeString(rules.resolve("new.drl"), "import dev.pave.judge.Judge;\n");

        assertThat(RuleFolder.read(rules).get(0).text()).isEqualTo("import dev.pave.judge.Judge;\n");
    }

    @Test
    void bringsTheRulesOfSeverityWhereAHomeHasNone() throws IOException {
        Files.writeString(rules.resolve("old.drl"), "rule \"nothing\"\nwhen\nthen\nend\n");

        assertThat(RuleFolder.read(rules)).extracting(RuleSource::name).containsExactly("old.drl", "severity.drl");

        Files.writeString(
                rules.resolve("own.drl"),
                "rule \"all is grave\"\nwhen\n    RecurringFailure($s: signature)\nthen\nend\n");

        assertThat(RuleFolder.read(rules)).extracting(RuleSource::name).containsExactly("old.drl", "own.drl");
    }
}
