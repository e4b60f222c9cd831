package dev.pave.cli;

import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A night in a JVM of its own whose immutable maps and sets go the wanted way round: each JVM draws that when it starts, so
 * one that drew the other way ends at once with {@link #WRONG_WAY}.
 */
final class SaltedNight {
    static final int WRONG_WAY = 77;

    private SaltedNight() {}

    /** @param arguments {@code true} or {@code false}, the home to make, and what {@code nightly} is to be told */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Field backwards = Class.forName("java.util.ImmutableCollections").getDeclaredField("REVERSE");
        backwards.setAccessible(true);
        if (backwards.getBoolean(null) != Boolean.parseBoolean(arguments[0])) {
            System.exit(WRONG_WAY);
        }
        String home = arguments[1];
        String[] night = new String[arguments.length + 2];
        night[0] = "--home";
        night[1] = home;
        night[2] = "--json";
        night[3] = "nightly";
        System.arraycopy(arguments, 2, night, 4, arguments.length - 2);
        PrintStream said = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Pave.run(said, said, "init", Path.of(home).toString());
        System.exit(Pave.run(System.out, said, night));
    }
}
