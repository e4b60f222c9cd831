package dev.pave.judge.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.pave.git.Git;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerRulesTest {

    @TempDir
    Path rules;

    /** A rule file that changes has its former text added to the list: {@code git show REV:rules/F | sha256sum}. */
    @Test
    void knowsEveryRuleFileThatWasEverShipped() throws Exception {
        Path here = Path.of("").toAbsolutePath();
        assumeThat(Files.exists(here.resolve(".git"))).isTrue();
        Git git = Git.in(here);
        List<String> unknown = new ArrayList<>();
        for (String file : git.text("ls-files", "--", "rules/*.drl").lines().toList()) {
            String name = Path.of(file).getFileName().toString();
            String now = Files.readString(here.resolve(file));
            for (String commit : git.text("log", "--format=%H", "--diff-filter=AM", "--", file)
                    .lines()
                    .toList()) {
                String then = git.text("show", commit + ":" + file);
                if (!then.equals(now) && !FormerRules.isFormer(name, then)) {
                    unknown.add(commit + ":" + file);
                }
            }
            assertThat(FormerRules.isFormer(name, now)).as(file).isFalse();
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void namesATypeThatIsGoneOnceForTheFile() throws Exception {
        Files.writeString(rules.resolve("own.drl"), """
                import dev.pave.judge.GoneProof;
                rule "one"
                when
                    GoneProof()
                then
                end
                rule "two"
                when
                    GoneProof()
                then
                end
                """);

        MistakeFinder finder = new MistakeFinder(new RuleCompiler());
        assertThat(finder.compile(RuleFolder.read(rules))).isEmpty();
        assertThat(finder.found())
                .singleElement()
                .asString()
                .contains("it imports GoneProof, which rules of this version");
    }
}
