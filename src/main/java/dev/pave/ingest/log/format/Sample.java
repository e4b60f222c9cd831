package dev.pave.ingest.log.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** How a file begins: up to 64 KB of its content, more where its first JSON records are longer than that. */
public final class Sample {

    static final int SIZE = 1 << 16;
    /** Bytes that are looked at, at most, to see the first records whole. */
    static final int MOST = 8 << 20;

    static final int RECORDS = 8;
    /** First lines that tell what most lines are. */
    static final int MANY = 40;

    private final String name;
    private final byte[] bytes;
    private String text;
    private List<JsonNode> objects;

    /**
     * @param name  the file's name, e.g. {@code TEST-shop.xml}
     * @param bytes of its content, after decompression, as UTF-8 without a byte order mark
     */
    public Sample(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** Reads as much as shows how a file begins. */
    static Sample of(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(SIZE);
        int length = bytes.length;
        while (length == bytes.length && length >= SIZE && length < MOST && isCutInRecords(bytes)) {
            bytes = Arrays.copyOf(bytes, length * 2);
            length += in.readNBytes(bytes, length, length);
        }
        return new Sample(name, Arrays.copyOf(bytes, length));
    }

    private static boolean isCutInRecords(byte[] bytes) {
        int lines = 0;
        for (byte b : bytes) {
            lines += b == '\n' ? 1 : 0;
        }
        return bytes[0] == '{' && lines < RECORDS;
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** All of it. */
    public String text() {
        if (text == null) {
            text = new String(bytes, StandardCharsets.UTF_8);
        }
        return text;
    }

    /** The JSON objects that are lines of their own among its first lines; a last one that is cut is left out. */
    List<JsonNode> objects() {
        if (objects == null) {
            objects = objects(MANY).toList();
        }
        return objects;
    }

    /** The JSON objects among so many of its first lines, each parsed when it is asked for. */
    public Stream<JsonNode> objects(int first) {
        return lines(first).stream()
                .filter(line -> line.startsWith("{"))
                .map(JsonLines::parsed)
                .filter(node -> node != null && node.isObject());
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

    /** The number of that line, from 1. */
    public long firstLine() {
        return 1
                + text().lines()
                        .takeWhile(line -> line.replace("\0", "").isBlank())
                        .count();
    }

    public boolean isZip() {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** Whether it is text at all: few of its bytes steer. */
    public boolean isText() {
        int steering = 0;
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != 0 && b != '\n' && b != '\r' && b != '\t' && b != 27 && b != '\f' && b != '\b'
                    && b != 7) {
                steering++;
            }
        }
        return !isZip() && steering * 50 <= bytes.length;
    }
}
