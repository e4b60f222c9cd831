package dev.pave.serve.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** An answer's bytes, compressed once when first asked for. Safe for several threads. */
public final class Rendered {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WORTH_IT = 1_400;

    private final String type;
    private final byte[] bytes;
    private volatile byte[] compressed;

    public Rendered(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /** A document for programs. */
    public static Rendered json(Object document) {
        return new Rendered("application/json", JSON.writeValueAsBytes(document));
    }

    /** A text of some type. */
    public static Rendered text(String type, String text) {
        return new Rendered(type, text.getBytes(StandardCharsets.UTF_8));
    }

    String type() {
        return type;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isWorthCompressing() {
        return bytes.length >= WORTH_IT;
    }

    byte[] compressed() {
        if (compressed == null) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException("memory cannot refuse", e);
            }
            compressed = out.toByteArray();
        }
        return compressed;
    }

    /** Memory that it takes, about. */
    int size() {
        return bytes.length + bytes.length / 4 + 200;
    }
}
