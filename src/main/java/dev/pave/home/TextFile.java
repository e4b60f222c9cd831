package dev.pave.home;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads texts that people write: UTF-8 of a bounded size, with or without a byte order mark. */
public final class TextFile {

    /** Bytes of the largest text that is read. */
    public static final int MOST_BYTES = 4 << 20;

    private TextFile() {}

    /**
     * The text of a file.
     *
     * @throws MistakesException when it is not there, no file, too large, or no text
     */
    public static String read(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            throw refused(file.toString(), "is a pipe or a device; write it into a file and name that");
        }
        return given(file);
    }

    /** As {@link #read}, of a file or pipe that a person names: {@code <(...)} of a shell. */
    static String given(Path file) {
        String name = file.toString();
        if (name.isEmpty()) {
            throw refused("\"\"", "is no name of a file; name one");
        }
        if (Files.isDirectory(file)) {
            throw refused(name, "is a folder; name a file in it");
        }
        if (!Files.exists(file)) {
            throw refused(name, "is not there; check the name");
        }
        // filtered: of a stream of files Java 21 asks where it is before it reads many bytes, and a pipe has no such
        // place
        try (InputStream in = new FilterInputStream(Files.newInputStream(file)) {}) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw refused(name, "is larger than " + (MOST_BYTES >> 20) + " MB; split it, or name the right file");
            }
            return decode(name, bytes);
        } catch (AccessDeniedException e) {
            throw refused(name, "may not be read; change its rights (chmod u+r) or its owner");
        } catch (IOException e) {
            throw refused(name, "cannot be read: " + e.getMessage());
        }
    }

    /** @throws MistakesException with the line of the first byte that is no text */
    static String decode(String name, byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            throw refused(name, "is UTF-16; save it as UTF-8");
        }
        int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        CharBuffer out = CharBuffer.allocate(bytes.length - mark);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw refused(name, lineOf(text, text.length()), "has a byte that is no UTF-8; save it as UTF-8");
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw refused(name, lineOf(text, nul), "has a NUL byte, so it is no text; name a text file");
        }
        return text;
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private static int lineOf(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private static MistakesException refused(String name, String text) {
        return refused(name, 0, text);
    }

    private static MistakesException refused(String name, int line, String text) {
        return new MistakesException(Mistake.at(name, line, text));
    }
}
