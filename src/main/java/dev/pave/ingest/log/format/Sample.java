package dev.pave.ingest.log.format;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How a file begins.
 *
 * @param name  the file's name, e.g. {@code TEST-shop.xml}
 * @param bytes up to 64 KB of its content, after decompression, as UTF-8 without a byte order mark
 */
public record Sample(String name, byte[] bytes) {

    static final int SIZE = 1 << 16;
    /** First lines that tell what most lines are. */
    static final int MANY = 40;

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The first lines with something in them; the last one may be cut. */
    public List<String> lines(int most) {
        return text().lines()
                .map(line -> line.replace("\0", "").strip())
                .filter(line -> !line.isEmpty())
                .limit(most)
                .toList();
    }

    /** The first line with something in it; empty when there is none. */
    public String first() {
        List<String> lines = lines(1);
        return lines.isEmpty() ? "" : lines.get(0);
    }

    public boolean isZip() {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** Whether it is text at all: few of its bytes steer. */
    public boolean isText() {
        int steering = 0;
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != 0 && b != '\n' && b != '\r' && b != '\t' && b != 27 && b != '\f'
                    && b != '\b') {
                steering++;
            }
        }
        return !isZip() && steering * 50 <= bytes.length;
    }
}
