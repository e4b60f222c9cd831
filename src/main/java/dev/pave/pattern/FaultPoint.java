package dev.pave.pattern;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A place between two operations that last: a write, a move, a commit. The kill tests stop the program at each of them.
 * The system property {@code pave.fault} of the Java command line says what is done there: {@code halt:17} ends the
 * program at the 17th, {@code halt:NAME:3} at the third of a name, as a kill would: nothing is closed or flushed.
 * {@code call:PROGRAM} runs a program with the number and the name at each, and goes on when it ends: it may copy what a
 * kill would have left there. {@code list:FILE} adds a line with both for each. Without the property a place costs the
 * test of one constant. No file of a home or repository can set it.
 */
public final class FaultPoint {

    /** The exit code of a program that was ended, as after {@code kill -9}. */
    public static final int KILLED = 137;

    private static final FaultPoint SET = of(System.getProperty("pave.fault"));

    private final Path list;
    private final Path program;
    private final String name;
    private final int number;
    private int passed;

    private FaultPoint(Path list, Path program, String name, int number) {
        this.list = list;
        this.program = program;
        this.name = name;
        this.number = number;
    }

    private static FaultPoint of(String asked) {
        if (asked == null || asked.isEmpty()) {
            return null;
        }
        String[] parts = asked.split(":", 2);
        return switch (parts[0]) {
            case "list" -> new FaultPoint(Path.of(parts[1]), null, null, 0);
            case "call" -> new FaultPoint(null, Path.of(parts[1]), null, 0);
            case "halt" -> {
                int colon = parts[1].indexOf(':');
                String name = colon < 0 ? null : parts[1].substring(0, colon);
                yield new FaultPoint(null, null, name, Integer.parseInt(parts[1].substring(colon + 1)));
            }
            default ->
                throw new IllegalArgumentException(
                        "pave.fault is halt:NUMBER, halt:NAME:NUMBER, call:PROGRAM or list:FILE, not \"" + asked
                                + "\"");
        };
    }

    /**
     * Passes a place.
     *
     * @param name a word or two joined by dots, e.g. {@code ledger.committed}
     */
    public static void pass(String name) {
        if (SET != null) {
            SET.passed(name);
        }
    }

    private synchronized void passed(String place) {
        if (name != null && !name.equals(place)) {
            return;
        }
        passed++;
        try {
            if (list != null) {
                String line = passed + " " + place + "\n";
                Files.writeString(list, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } else if (program != null) {
                call(place);
            } else if (passed == number) {
                Runtime.getRuntime().halt(KILLED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("pave.fault cannot be done at " + place, e);
        }
    }

    private void call(String place) throws IOException {
        Process called = new ProcessBuilder(program.toString(), Integer.toString(passed), place)
                .inheritIO()
                .start();
        try {
            called.waitFor(); // whatever the program said, the run goes on where it was
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
