package dev.pave.judge.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastGoodRulesTest {

    private static final String OLD = """
            package dev.pave.rules;
            import dev.pave.pattern.Repetition;
            rule "seen twice"
            when
                Repetition(support >= 2)
            then
            end
            """;

    @TempDir
    Path rules;

    @TempDir
    Path folder;

    /** What a version kept that had no rules of severity. */
    @Test
    void ofAnOlderVersionGradeFailuresToo() throws IOException {
        RuleCache cache = new RuleCache(folder);
        List<RuleSource> old = List.of(new RuleSource("old.drl", OLD));
        cache.put("old", new CompiledRules(old, new RuleCompiler().compile(old).module()));
        cache.setLastGood("old");
        Files.writeString(rules.resolve("old.drl"), OLD.replace("support", "suport"));

        RuleBase base = RuleBase.load(rules, folder);

        assertThat(base.isLastGood()).isTrue();
        assertThat(base.ruleNames())
                .contains("seen twice", "it fails often enough for a warning", "it fails so often that it is an error");
        assertThat(base.problems()).anyMatch(mistake -> mistake.text().contains("suport"));
    }
}
