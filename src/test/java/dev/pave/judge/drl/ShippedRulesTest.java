package dev.pave.judge.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedRulesTest {

    private static final Path RULES = Path.of("rules");

    @TempDir
    private Path folder;

    @Test
    void areFoundCompiledAsTheBuildLeftThem() throws Exception {
        List<RuleSource> sources = RuleFolder.read(RULES);

        assertThat(ShippedRules.find(RuleBase.key(sources)))
                .hasValueSatisfying(rules -> assertThat(rules.sources()).isEqualTo(sources));
        assertThat(RuleBase.load(RULES, folder).ruleNames()).contains("too few executions");
    }

    @Test
    void areNotFoundForOtherRules() throws Exception {
        List<RuleSource> changed = List.of(new RuleSource("mine.drl", "rule \"none\" when then end\n"));

        assertThat(ShippedRules.find(RuleBase.key(changed))).isEmpty();
    }

    @Test
    void theBuildWritesOneFileAndClearsEarlierOnes() throws Exception {
        Path rules = Files.createDirectories(folder.resolve("home/rules"));
        Files.writeString(
                rules.resolve("own.drl"),
                "import dev.pave.pattern.event.RecurringFailure\nrule \"own\" when RecurringFailure() then end\n");

        ShippedRules.main(new String[] {folder.toString()});
        Files.writeString(rules.resolve("own.drl"), Files.readString(rules.resolve("own.drl")) + "// changed\n");
        ShippedRules.main(new String[] {folder.toString()});

        String key = RuleBase.key(RuleFolder.read(rules));
        assertThat(folder.resolve("home/compiled")).isDirectoryContaining("glob:**" + key + ".rules");
        assertThat(folder.resolve("home/compiled").toFile().list()).hasSize(1);
    }
}
