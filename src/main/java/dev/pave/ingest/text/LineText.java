package dev.pave.ingest.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes of a log as text: UTF-8, else Windows-1252. */
public final class LineText {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private LineText() {}

    /** Without NUL. */
    public static String of(byte[] bytes, int from, int length) {
        String text = decoded(bytes, from, length);
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    /** With NUL, where there is any. */
    static String decoded(byte[] bytes, int from, int length) {
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 || isUtf8(ByteBuffer.wrap(bytes, from, length))
                ? text
                : new String(bytes, from, length, WESTERN);
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
