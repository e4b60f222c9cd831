import dev.pave.cli.Pave;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * One command line and what became of it.
 *
 * @param code its exit code; -1 where something was thrown
 * @param out  what it printed for programs
 * @param err  what it printed for people
 */
record Attempt(int code, String out, String err) {

    private static final Pattern JAVA =
            Pattern.compile("\\bat [\\w.$/]+\\([\\w.]*(:\\d+)?\\)|\\b[a-z]\\w*(\\.[a-z]\\w*)+\\.[A-Z]\\w*|\\b\\w+Exception\\b");

    static Attempt of(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code;
        try {
            code = Pave.run(printer(out), printer(err), args);
        } catch (Throwable thrown) { // whatever it is, it should not have come so far
            thrown.printStackTrace(printer(err));
            code = -1;
        }
        return new Attempt(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** Why this is not clean; null where it is. */
    String complaint() {
        if (code < 0 || code > 6) {
            return "exit code " + code + ": " + start(err);
        }
        var name = JAVA.matcher(err);
        if (name.find()) {
            return "names " + name.group() + ": " + start(err);
        }
        return code != 0 && err.isBlank() && out.isBlank() ? "exit code " + code + " without a word" : null;
    }

    private static String start(String text) {
        String line = text.strip().replace("\n", " | ");
        return line.substring(0, Math.min(300, line.length()));
    }
}
