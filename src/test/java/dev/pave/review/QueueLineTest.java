package dev.pave.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Action;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Circumstances;
import dev.pave.pattern.Kind;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QueueLineTest {

    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2026-01-01T00:00:00Z");

    private static Candidate candidate(String id, double confidence, int hits, Long lines, Long ms, String... paths) {
        List<Role> roles = Stream.of(paths)
                .map(path -> new Role(path, Action.CREATE, 0.9, hits, 0, 24, path))
                .toList();
        Repetition found = new Repetition(
                id,
                "shop",
                Kind.SIMILAR_FILES,
                "similar_files:" + String.join("+", paths),
                roles,
                confidence,
                hits,
                0,
                24,
                1,
                FIRST,
                LAST,
                1,
                List.of(),
                Circumstances.NONE);
        return new Candidate(found, null, lines, ms, Status.CANDIDATE, null, null, "", null, null);
    }

    private static Map<String, QueueLine> lines(Candidate... candidates) {
        return QueueLine.of(List.of(candidates), candidates.length);
    }

    private static QueueLine only(Candidate candidate) {
        return lines(candidate).get(candidate.found().patternId());
    }

    @Test
    void saysHowSureItIsInWordsAndNothingWhereNothingWasPredicted() {
        assertThat(only(candidate("P-1", 0.95, 20, null, null, "a/{name}")).sure())
                .isEqualTo("almost always, 20 of 20");
        assertThat(only(candidate("P-1", 0.61, 20, null, null, "a/{name}")).sure())
                .isEqualTo("often, 20 of 20");
        assertThat(only(candidate("P-1", 0.5, 0, null, null, "a/{name}")).sure())
                .isEqualTo("no evidence yet");
    }

    @Test
    void savesMinutesWhereLogsTimedItElseLines() {
        QueueLine timed = only(candidate("P-1", 0.9, 20, 240L, 12 * 60 * 60_000L, "a/{name}", "b/{name}"));
        QueueLine typed = only(candidate("P-1", 0.9, 20, 240L, null, "a/{name}", "b/{name}"));
        QueueLine neither = only(candidate("P-1", 0.9, 20, -5L, null, "a/{name}", "b/{name}"));

        assertThat(timed.saving().briefly()).isEqualTo("60 min");
        assertThat(typed.saving().briefly()).isEqualTo("20 lines");
        assertThat(typed.saving().often()).isEqualTo("2.0");
        assertThat(neither.saving().briefly()).isEmpty();
        assertThat(neither.saving().inWords()).isEqualTo("2.0 times a month; no text is foreseen");
    }

    @Test
    void saysWhyOneWhoAskedForNothingDoesNotSeeIt() {
        assertThat(only(candidate("P-1", 0.9, 20, 9L, null, "a/{name}", "b/{name}"))
                        .aside())
                .isNull();
        assertThat(only(candidate("P-1", 0.9, 2, 9L, null, "a/{name}", "b/{name}"))
                        .aside())
                .isEqualTo("with little evidence yet");
        assertThat(only(candidate("P-1", 0.9, 20, -1L, null, "a/{name}", "b/{name}"))
                        .aside())
                .isEqualTo("whose text saves no typing");
    }

    @Test
    void specialCasesAndSiblingsAreFoldedIntoTheFirst() {
        Map<String, QueueLine> lines = lines(
                candidate("P-1", 0.9, 20, 9L, null, "log/fix_{name}.md"),
                candidate("P-2", 0.9, 20, 9L, null, "log/fix_a_{name}.md"),
                candidate("P-3", 0.9, 20, 9L, null, "src/web/a/{name}.js", "test/web/a/{name}.js"),
                candidate("P-4", 0.9, 20, 9L, null, "src/cli/a/{name}.js", "test/cli/a/{name}.js"));

        assertThat(lines.get("P-1").like()).isNull();
        assertThat(lines.get("P-2").like()).isEqualTo("P-1");
        assertThat(lines.get("P-3").like()).isNull();
        assertThat(lines.get("P-4").like()).isEqualTo("P-3");
    }

    @Test
    void whatDiffersInMoreThanAFolderStandsForItself() {
        Map<String, QueueLine> lines = lines(
                candidate("P-1", 0.9, 20, 9L, null, "src/web/{name}.js", "test/web/{name}.js"),
                candidate("P-2", 0.9, 20, 9L, null, "src/cli/{name}.js", "test/api/{name}.js"),
                candidate("P-3", 0.9, 20, 9L, null, "src/web/{name}.js"),
                candidate("P-4", 0.9, 20, 9L, null, "lib/{name}.js"),
                candidate("P-5", 0.9, 20, 9L, null, "src/{name}.js"));

        assertThat(lines.values()).allMatch(line -> line.like() == null);
    }

    @Test
    void everyObjectionOfTheRulesSaysWhatWouldLiftIt() throws IOException {
        String rules = Files.readString(Path.of("rules/auto_approval.drl"));
        List<String> objecting = Stream.of(rules.split("(?m)^rule "))
                .filter(rule -> rule.contains("new Objection("))
                .map(rule -> rule.substring(1, rule.indexOf('"', 1)))
                .toList();

        assertThat(objecting).hasSizeGreaterThan(10);
        assertThat(Remedy.all().keySet()).containsExactlyInAnyOrderElementsOf(objecting);
        assertThat(Remedy.of("a rule of one's own")).isEmpty();
    }
}
