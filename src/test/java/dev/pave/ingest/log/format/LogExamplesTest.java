package dev.pave.ingest.log.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.LogFormats;
import dev.pave.ingest.log.LogReading;
import dev.pave.ingest.log.LogTestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each example of the guide is read as the format under whose name it stands, and gives what stands below it. */
class LogExamplesTest extends LogTestCase {

    private static final Path PAGE = Path.of("docs/guide/log-examples.md");
    private static final Pattern SECTION =
            Pattern.compile("(?s)## (\\S+)\n\n`([^`]+)`\n\n```text\n(.*?)```\n\n\\|[^\n]+\n\\|[-|]+\n(.*?)\n(?=\n|$)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]*)` \\| (\\w+) \\|$");
    /** What is read by none: the guide says why. */
    private static final Set<String> REFUSED = Set.of("ocel", "document");

    record Example(String format, String file, String text, List<String> rows) {}

    static List<Example> examples() throws IOException {
        Matcher section = SECTION.matcher(Files.readString(PAGE));
        return section.results()
                .map(found -> new Example(found.group(1), found.group(2), found.group(3), rows(found.group(4))))
                .toList();
    }

    private static List<String> rows(String table) {
        return ROW.matcher(table)
                .results()
                .map(row -> row.group(1) + "|" + row.group(2))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void givesWhatTheGuideSays(Example example) {
        LogReading reading = logs.ingest(logs.write(example.file(), example.text()));

        assertThat(reading.format()).isEqualTo(example.format());
        assertThat(reading.rejected()).isZero();
        assertThat(example.rows()).isNotEmpty();
        assertThat(logs.rows(
                        "SELECT regexp_replace(operation, '(^log .*)-[0-9a-f]{8}$', '\\1'), outcome FROM execution_logs"
                                + " ORDER BY session_id, seq"))
                .isEqualTo(example.rows());
    }

    @Test
    void everyFormatHasAnExample() throws IOException {
        TreeSet<String> shown = new TreeSet<>(REFUSED);
        examples().forEach(example -> shown.add(example.format()));
        try (Stream<Path> files = Files.list(Path.of("examples/logs"))) {
            for (Path file : files.sorted().toList()) {
                shown.add(logs.ingest(file).format());
            }
        }

        assertThat(shown).containsAll(Arrays.asList(LogFormats.ids().split(", ")));
    }
}
