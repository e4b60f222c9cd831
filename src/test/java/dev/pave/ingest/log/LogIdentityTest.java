package dev.pave.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Which file is which: nothing is lost because another file begins alike, and nothing is read twice. */
class LogIdentityTest extends LogTestCase {
    private static final String HEADER = "time,session,operation\n";

    private static String rows(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "2026-03-01 10:00:00,s,step " + i + "\n")
                .collect(Collectors.joining());
    }

    private static String suite(String last) {
        return "<testsuite name='s'><!--" + "x".repeat(5000) + "--><testcase name='" + last + "'/></testsuite>";
    }

    /** Written two hours ago. */
    private Path old(String name, String text) throws IOException {
        return Files.setLastModifiedTime(logs.write(name, text), FileTime.from(LogFixture.NOW.minusSeconds(7200)));
    }

    private Path moved(String from, String to) throws IOException {
        return Files.move(folder.resolve(from), folder.resolve(to));
    }

    private List<String> fates(String... names) {
        return List.of(names).stream()
                .map(name -> logs.ingest(folder.resolve(name)))
                .map(reading -> reading.fate().replace(folder + "/", "") + " " + reading.executions())
                .toList();
    }

    private List<String> operations() {
        return logs.rows("SELECT operation FROM execution_logs ORDER BY 1");
    }

    @Test
    void aBareHeaderSwallowsNoOtherFile() throws IOException {
        old("a.csv", HEADER);
        old("b.csv", HEADER + rows(0, 2));
        old("c.csv", HEADER);

        assertThat(fates("a.csv", "b.csv", "c.csv")).containsExactly("read 0", "read 2", "read 0");
        assertThat(logs.rows("SELECT regexp_replace(source_id, '-.*', ''), executions FROM log_sources ORDER BY 1"))
                .containsExactly("a.csv|0", "b.csv|2", "c.csv|0");
    }

    @Test
    void anEmptyFileSwallowsNoOtherFileAndIsReadOnceItHasContent() throws IOException {
        old("a.csv", "");
        old("b.csv", HEADER + rows(0, 2));
        old("c.csv", "");
        assertThat(fates("a.csv", "b.csv", "c.csv")).containsExactly("empty 0", "read 2", "empty 0");

        old("a.csv", HEADER + rows(5, 6));
        assertThat(fates("a.csv", "b.csv", "c.csv")).containsExactly("read 1", "read 2", "empty 0");
        assertThat(logs.rows("SELECT count(*) FROM log_sources")).containsExactly("3");
    }

    @Test
    void aLongerFileBesideALivingOneIsItsOwnSource() throws IOException {
        old("a.csv", HEADER + rows(0, 200));
        old("b.csv", HEADER + rows(0, 200) + rows(300, 303));

        assertThat(fates("a.csv", "b.csv")).containsExactly("read 200", "read 203");
    }

    @Test
    void documentsThatBeginAlikeAreAllRead() {
        logs.write("a.xml", suite("one"));
        logs.write("b.xml", suite("two"));
        logs.write("c.xml", suite("one"));

        assertThat(fates("a.xml", "b.xml", "c.xml")).containsExactly("read 1", "read 1", "copy of a.xml 0");
        assertThat(operations()).containsExactly("test one", "test two");
    }

    @Test
    void aDocumentThatIsGoneIsNotAnotherOneOfItsLength() throws IOException {
        logs.write("a.xml", suite("one"));
        fates("a.xml");
        moved("a.xml", "moved.xml");
        logs.write("b.xml", suite("two"));

        assertThat(fates("b.xml", "moved.xml")).containsExactly("read 1", "read 1");
        assertThat(operations()).containsExactly("test one", "test two");
    }

    @Test
    void aLogThatIsGoneIsNotAnotherOneThatDiffersInItsMiddle() throws IOException {
        old("a.csv", HEADER + rows(100, 300) + "2026-03-01 10:00:00,s,this\n" + rows(500, 520));
        fates("a.csv");
        Files.delete(folder.resolve("a.csv"));
        old("b.csv", HEADER + rows(100, 300) + "2026-03-01 10:00:00,s,that\n" + rows(500, 520));

        assertThat(fates("b.csv")).containsExactly("read 221");
        assertThat(logs.rows("SELECT count(*) FROM execution_logs WHERE operation IN ('this', 'that')"))
                .containsExactly("2");
    }

    @Test
    void aFileOfTheSameLengthThatWasWrittenAnewIsANewSource() throws IOException {
        old("a.csv", HEADER + rows(100, 300) + "2026-03-01 10:00:00,s,this\n" + rows(500, 520));
        fates("a.csv");
        logs.write("a.csv", HEADER + rows(100, 300) + "2026-03-01 10:00:00,s,that\n" + rows(500, 520));

        assertThat(fates("a.csv")).containsExactly("read 221");
        assertThat(operations()).contains("this", "that");
    }

    @Test
    void rotationByNameGoesOnUnderTheNewName() throws IOException {
        old("a.csv", HEADER + rows(0, 3));
        fates("a.csv");
        moved("a.csv", "a.csv.1");
        old("a.csv", HEADER);
        assertThat(fates("a.csv", "a.csv.1")).containsExactly("read 0", "read 3");

        old("a.csv", HEADER + rows(10, 12));
        assertThat(fates("a.csv", "a.csv.1")).containsExactly("read 2", "read 3");
        moved("a.csv.1", "a.csv.2");
        moved("a.csv", "a.csv.1");
        old("a.csv", "");
        assertThat(fates("a.csv", "a.csv.1", "a.csv.2")).containsExactly("empty 0", "read 2", "read 3");
        assertThat(operations()).hasSize(5);
    }

    @Test
    void rotationOverAnEmptyFileGoesOn() throws IOException {
        old("a.csv", HEADER + rows(0, 3));
        old("a.csv.1", "");
        fates("a.csv", "a.csv.1");
        moved("a.csv", "a.csv.2");
        Files.delete(folder.resolve("a.csv.1"));
        moved("a.csv.2", "a.csv.1");

        assertThat(fates("a.csv.1")).containsExactly("read 3");
        assertThat(operations()).hasSize(3);
        assertThat(logs.rows("SELECT count(*) FROM log_sources")).containsExactly("1");
    }

    @Test
    void aFileThatWasCopiedAndEmptiedGoesOnInTheCopy() throws IOException {
        old("a.csv", HEADER + rows(0, 3));
        fates("a.csv");
        old("a.csv.1", HEADER + rows(0, 4));
        old("a.csv", "");

        assertThat(fates("a.csv", "a.csv.1")).containsExactly("empty 0", "read 4");
        old("a.csv", HEADER + rows(7, 8));
        assertThat(fates("a.csv", "a.csv.1")).containsExactly("read 1", "read 4");
        assertThat(operations()).hasSize(5);
    }

    @Test
    void aCopyStaysOneWhenTheOriginalGrows() throws IOException {
        old("a.csv", HEADER + rows(0, 3));
        old("b.csv", HEADER + rows(0, 3));
        assertThat(fates("a.csv", "b.csv")).containsExactly("read 3", "copy of a.csv 0");

        logs.write("a.csv", HEADER + rows(0, 5));
        assertThat(fates("a.csv", "b.csv")).containsExactly("read 5", "copy of a.csv 0");
        logs.write("b.csv", HEADER + rows(0, 4));
        assertThat(fates("a.csv", "b.csv")).containsExactly("read 5", "copy of a.csv 0");
        assertThat(operations()).hasSize(5);
    }

    @Test
    void aCopyThatGetsContentOfItsOwnIsASource() throws IOException {
        old("a.csv", HEADER + rows(0, 3));
        old("b.csv", HEADER + rows(0, 3));
        fates("a.csv", "b.csv");
        logs.write("b.csv", HEADER + rows(0, 3) + rows(7, 8));

        assertThat(fates("a.csv", "b.csv")).containsExactly("read 3", "read 4");
        assertThat(logs.rows("SELECT format, executions FROM log_sources ORDER BY 2"))
                .containsExactly("csv|3", "csv|4");
    }

    @Test
    void aCopyTakesOverWhenTheOriginalIsGone() throws IOException {
        old("a.csv", HEADER + rows(0, 3));
        old("b.csv", HEADER + rows(0, 3));
        fates("a.csv", "b.csv");
        Files.delete(folder.resolve("a.csv"));
        logs.write("b.csv", HEADER + rows(0, 5));

        assertThat(fates("b.csv")).containsExactly("read 5");
        assertThat(operations()).hasSize(5);
        assertThat(logs.rows("SELECT format FROM log_sources")).containsExactly("csv");
    }

    @Test
    void whatACopyHasBeforeItsOriginalIsReadThere() throws IOException {
        old("b.csv", HEADER + rows(0, 3));
        fates("b.csv");
        logs.write("b.csv", HEADER + rows(0, 5));
        logs.write("a.csv", HEADER + rows(0, 5));

        assertThat(fates("a.csv")).containsExactly("read 5");
        assertThat(fates("b.csv")).containsExactly("copy of a.csv 0");
        assertThat(operations()).hasSize(5);
    }

    @Test
    void aDocumentThatReplacesTheOriginalSetsItsCopyFree() {
        logs.write("a.xml", suite("one"));
        logs.write("b.xml", suite("one"));
        fates("a.xml", "b.xml");
        logs.write("a.xml", suite("other one"));

        assertThat(fates("a.xml", "b.xml")).containsExactly("read 1", "read 1");
        assertThat(operations()).containsExactly("test one", "test other one");
    }

    private static String spool(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i ->
                        "{\"execution_id\":\"e" + i + "\",\"session_id\":\"s\",\"operation\":\"step " + i + "\"}\n")
                .collect(Collectors.joining());
    }

    private List<String> stored() {
        return logs.rows("SELECT count(*), count(DISTINCT execution_id) FROM execution_logs");
    }

    @Test
    void executionsWithIdsAreReadOnceThoughTheirFileIsChanged() throws IOException {
        old("a.jsonl", spool(0, 8));
        fates("a.jsonl");
        old("a.jsonl", spool(0, 2) + spool(5, 10).replace("step 6", "step six"));
        assertThat(fates("a.jsonl")).containsExactly("read 2");
        assertThat(stored()).containsExactly("10|10");

        old("a.jsonl", spool(0, 2) + spool(5, 10).replace("step 6", "step six") + spool(10, 13));
        assertThat(fates("a.jsonl")).containsExactly("read 5");
        old("a.jsonl", spool(9, 15));
        assertThat(fates("a.jsonl")).containsExactly("read 2");
        assertThat(stored()).containsExactly("15|15");
        assertThat(logs.rows("SELECT sum(executions) FROM log_sources")).containsExactly("15");
    }

    @Test
    void aPartOfALogBesideItBringsNothingTwice() throws IOException {
        old("a.jsonl", spool(0, 8));
        old("b.jsonl", spool(2, 6));
        old("c.jsonl", spool(6, 11));

        assertThat(fates("a.jsonl", "b.jsonl", "c.jsonl")).containsExactly("read 8", "read 0", "read 3");
        assertThat(stored()).containsExactly("11|11");
    }

    @Test
    void aLastLineWithoutItsEndThatWasReadBeforeIsLeftOutUntilItIsAnother() throws IOException {
        old("a.jsonl", spool(0, 4));
        fates("a.jsonl");
        old("a.jsonl", spool(2, 4).strip());
        assertThat(fates("a.jsonl")).containsExactly("read 0");
        old("a.jsonl", spool(2, 7));

        assertThat(fates("a.jsonl")).containsExactly("read 3");
        assertThat(stored()).containsExactly("7|7");
        assertThat(logs.rows("SELECT sum(executions) FROM log_sources")).containsExactly("7");
    }

    @Test
    void linksAreTheSameFile() throws IOException {
        old("a.csv", HEADER + rows(0, 3));
        Files.createLink(folder.resolve("hard.csv"), folder.resolve("a.csv"));
        Files.createSymbolicLink(folder.resolve("soft.csv"), folder.resolve("a.csv"));

        assertThat(fates("a.csv", "hard.csv", "soft.csv"))
                .containsExactly("read 3", "copy of a.csv 0", "copy of a.csv 0");
        assertThat(operations()).hasSize(3);
    }

    @Test
    void aPackedCopyIsACopy() throws IOException {
        old("a.csv", HEADER + rows(0, 3));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write((HEADER + rows(0, 3)).getBytes(StandardCharsets.UTF_8));
        }
        logs.write("b.csv.gz", packed.toByteArray());

        assertThat(fates("a.csv", "b.csv.gz")).containsExactly("read 3", "copy of a.csv 0");
    }

    @Test
    void manyDocumentsThatBeginAlikeAreMany() {
        for (int i = 0; i < 30; i++) {
            logs.write("TEST-" + i + ".xml", suite("case " + i));
            logs.ingest(folder.resolve("TEST-" + i + ".xml"));
        }

        assertThat(logs.rows("SELECT count(*), count(DISTINCT source_id) FROM execution_logs"))
                .containsExactly("30|30");
    }
}
