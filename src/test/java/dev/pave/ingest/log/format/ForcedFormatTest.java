package dev.pave.ingest.log.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.LogPreview;
import dev.pave.shell.CommandNormaliser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A format that somebody names wins over what a file looks like, and says so where the file is something else. */
class ForcedFormatTest {

    private static final List<String> NAMED = List.of(
                    "act aider atuin azure-pipelines bash-history chat claude-code codex csv ctrf cucumber fish-history gemini github-actions"
                            .split(" "),
                    "gitlab go-test jenkins jest json-log junit libtest logfmt mcfly mocha nunit openhands otlp ocel pave playwright pytest-reportlog rspec"
                            .split(" "),
                    "swe-agent tap teamcity testng travis trx w3c xes xml-log xunit zeek zsh-history".split(" "))
            .stream()
            .flatMap(Stream::of)
            .toList();

    @TempDir
    Path folder;

    private LogPreview.Outline read(String format, String... lines) throws IOException {
        Path file = Files.write(folder.resolve("a.log"), List.of(lines));
        return new LogPreview(new CommandNormaliser()).outline(new LogRequest(file, format, Map.of()));
    }

    @Test
    void noExampleIsReadAsAnotherFormatWithoutAWord() throws IOException {
        List<Path> examples;
        try (Stream<Path> files = Files.list(Path.of("examples/logs"))) {
            examples = files.sorted().toList();
        }
        List<String> silent = new ArrayList<>();
        for (Path example : examples) {
            LogPreview preview = new LogPreview(new CommandNormaliser());
            String own = preview.outline(LogRequest.of(example)).format();
            for (String format : NAMED) {
                LogPreview.Outline outline = preview.outline(new LogRequest(example, format, Map.of()));
                if (!format.equals(own) && outline.refusal() == null && outline.rejects() == 0) {
                    silent.add(example.getFileName() + " as " + format);
                }
            }
        }
        assertThat(examples).hasSizeGreaterThan(25);
        assertThat(silent).isEmpty();
    }

    @Test
    void saysFromWhichLineOnItIsSomethingElse() throws IOException {
        assertThat(read(
                                "zsh-history",
                                "make test",
                                "cd src",
                                "2026-05-04 10:00:00 ERROR a",
                                "2026-05-04 10:00:01 INFO b")
                        .refusal())
                .isEqualTo("is not zsh-history, as which it is to be read, from line 3 on; it looks like text");
        assertThat(read("gitlab", "", "{\"level\":\"info\",\"ts\":1777888800,\"msg\":\"a\"}")
                        .refusal())
                .contains("is not gitlab", "from line 2 on", "looks like json-log");
        assertThat(read("jenkins", "ok 1 - a", "1..1").refusal()).contains("from line 1 on", "looks like tap");
    }

    @Test
    void aPartOfALogIsStillWhatItIsCalled() throws IOException {
        assertThat(read("gitlab", "$ npm ci", "added 3 packages", "$ npm test").executions())
                .isEqualTo(2);
        assertThat(read("jenkins", "[shop] $ make", "Finished: SUCCESS").refusal())
                .isNull();
        assertThat(read("bash-history", "make test", "cat <<E", "a: b", "E", "git push")
                        .executions())
                .isEqualTo(3);
        assertThat(read("json-log", "starting", "{\"level\":\"info\",\"ts\":1777888800,\"msg\":\"a\"}")
                        .refusal())
                .isNull();
    }
}
