package dev.pave.cli.review;

import java.io.IOException;

/** Keys of a terminal as single numbers: characters, and the names below for what comes as several. */
final class Keys {

    static final int NONE = -2;
    static final int END = -1;
    static final int TAB = 9;
    static final int ENTER = 13;
    static final int ESCAPE = 27;
    static final int BACKSPACE = 127;
    static final int UP = 0xE000;
    static final int DOWN = 0xE001;

    private static final int LINE_FEED = 10;
    private static final int CONTROL_C = 3;
    private static final int CONTROL_D = 4;
    private static final int CONTROL_H = 8;
    private static final long REST_OF_A_KEY_MS = 30;

    /** Where characters come from. */
    interface Source {
        /** The next character; {@link #NONE} where none came in time, {@link #END} where none will come. */
        int read(long timeoutMs) throws IOException;
    }

    private final Source source;

    Keys(Source source) {
        this.source = source;
    }

    int next(long timeoutMs) throws IOException {
        int key = source.read(timeoutMs);
        return switch (key) {
            case LINE_FEED -> ENTER;
            case CONTROL_C, CONTROL_D -> END;
            case CONTROL_H -> BACKSPACE;
            case ESCAPE -> escaped();
            default -> key;
        };
    }

    /** An arrow, a key that is not known, or Escape itself. */
    private int escaped() throws IOException {
        int next = source.read(REST_OF_A_KEY_MS);
        if (next != '[' && next != 'O') {
            return ESCAPE;
        }
        int last = source.read(REST_OF_A_KEY_MS);
        while (last >= ' ' && last < '@') {
            last = source.read(REST_OF_A_KEY_MS);
        }
        return last == 'A' ? UP : last == 'B' ? DOWN : NONE;
    }
}
