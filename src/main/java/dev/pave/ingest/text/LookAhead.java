package dev.pave.ingest.text;

import java.io.IOException;
import java.io.Reader;

/** Characters that can be looked at before they are taken, and the line that is reached. */
final class LookAhead {

    private final Reader in;
    private final char[] buffer = new char[1 << 15];
    private int at;
    private int filled;
    private long lines = 1;

    LookAhead(Reader in) {
        this.in = in;
    }

    /** Of the next character, from 1. */
    long line() {
        return lines;
    }

    /** Takes what is expected; false, and nothing is taken, where something else stands. Without ends of lines. */
    boolean skips(String expected) throws IOException {
        int length = expected.length();
        if (filled - at < length && !fill(length)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (buffer[at + i] != expected.charAt(i)) {
                return false;
            }
        }
        at += length;
        return true;
    }

    int peek() throws IOException {
        return at < filled || fill(1) ? buffer[at] : -1;
    }

    int read() throws IOException {
        if (at == filled && !fill(1)) {
            return -1;
        }
        char c = buffer[at++];
        lines += c == '\n' ? 1 : 0;
        return c;
    }

    private boolean fill(int wanted) throws IOException {
        System.arraycopy(buffer, at, buffer, 0, filled - at);
        filled -= at;
        at = 0;
        while (filled < wanted) {
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                return false;
            }
            filled += read;
        }
        return true;
    }
}
