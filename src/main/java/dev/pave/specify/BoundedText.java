package dev.pave.specify;

import java.io.Writer;

/** Takes a text up to a length. */
final class BoundedText extends Writer {

    private final StringBuilder text = new StringBuilder();
    private final int most;

    BoundedText(int most) {
        this.most = most;
    }

    /** @throws IllegalArgumentException when the text would grow longer */
    @Override
    public void write(char[] characters, int from, int length) {
        if (text.length() + length > most) {
            throw new IllegalArgumentException(
                    "the text is longer than " + most + " characters; shorten the template or its values");
        }
        text.append(characters, from, length);
    }

    @Override
    public void flush() {
        // all is there
    }

    @Override
    public void close() {
        // nothing is held
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
