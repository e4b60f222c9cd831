package dev.pave.cli.table;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a command prints. With {@code --json} the document is all there is on stdout; what people read goes to stderr.
 */
public final class Output {

    /** What programs colour their output with. */
    private static final Pattern COLOURS = Pattern.compile("\\x1B\\[[0-9;]*m");

    private final PrintStream out;
    private final PrintStream err;
    private final boolean json;

    public Output(PrintStream out, PrintStream err, boolean json) {
        this.out = out;
        this.err = err;
        this.json = json;
    }

    public boolean isJson() {
        return json;
    }

    /** A line for people: on stdout, or on stderr where stdout is for JSON. */
    public void say(String line) {
        (json ? err : out).println(printable(line));
    }

    /** A line about the work itself, always on stderr. */
    public void note(String line) {
        err.println(printable(line));
    }

    public void table(List<String> header, List<List<String>> rows) {
        new Table(header, rows).lines().forEach(this::say);
    }

    /** The one document that {@code --json} prints. */
    public void document(Object value) {
        out.println(indented(value));
    }

    /** JSON for people's eyes. */
    public static String indented(Object value) {
        return Json.INDENTED.writeValueAsString(value);
    }

    /** An answer for programs, or the same in words. */
    public void answer(Object document, List<String> words) {
        if (json) {
            document(document);
        } else {
            words.forEach(this::say);
        }
    }

    /** One document a line, for batches. */
    public void line(Object value) {
        out.println(Json.COMPACT.writeValueAsString(value));
    }

    /**
     * What {@code --json} answers where a command fails: {@code {"error", "exit_code", "hint"?}}, the last line on stdout. People read
     * the same on stderr.
     *
     * @param hint what to do, else null
     */
    public void failed(String error, String hint, int exitCode) {
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("error", error);
            answer.put("exit_code", exitCode);
            if (hint != null) {
                answer.put("hint", hint);
            }
            line(answer);
        }
        flush();
    }

    /** Names and texts come from anybody: what would steer a terminal is shown as a mark. */
    public static String printable(String text) {
        return COLOURS.matcher(text).replaceAll("").replaceAll("[\\p{Cntrl}&&[^\\n\\t\\r]]|\\r(?!\\n)", "\uFFFD");
    }

    /** A name in a line: one with an end of a line in it must not begin lines of its own. */
    static String inLine(String name) {
        return printable(name).replaceAll("\\R", " ");
    }

    public void flush() {
        out.flush();
        err.flush();
    }

    public PrintStream err() {
        return err;
    }

    /** Made on first use: most commands print none. */
    private static final class Json {
        private static final JsonMapper COMPACT = JsonMapper.builder().build();
        private static final JsonMapper INDENTED =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    }
}
