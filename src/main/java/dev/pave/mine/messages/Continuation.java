package dev.pave.mine.messages;

/** Lines that go on with the message before, told by their form alone: for logs whose lines have no header. */
final class Continuation {

    private Continuation() {}

    static boolean looksLike(String line) {
        return line.isBlank()
                || Character.isWhitespace(line.charAt(0))
                || line.startsWith("Caused by:")
                || line.startsWith("at ") && line.endsWith(")")
                || line.startsWith("... ") && line.endsWith(" more");
    }
}
