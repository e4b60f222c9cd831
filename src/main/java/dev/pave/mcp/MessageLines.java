package dev.pave.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Lines of UTF-8 of a bounded length; what is longer is passed over. */
final class MessageLines {

    static final int MOST = 16 << 20;

    /**
     * One line without its end.
     *
     * @param text      empty where it is too long
     * @param isTooLong whether it was passed over
     */
    record Line(String text, boolean isTooLong) {}

    private final InputStream in;

    MessageLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** Null at the end. */
    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        int read = in.read();
        if (read < 0) {
            return null;
        }
        for (; read >= 0 && read != '\n'; read = in.read()) {
            length++;
            if (length <= MOST) {
                line.write(read);
            }
        }
        boolean isTooLong = length > MOST;
        return new Line(isTooLong ? "" : line.toString(StandardCharsets.UTF_8), isTooLong);
    }
}
