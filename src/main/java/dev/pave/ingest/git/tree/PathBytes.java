package dev.pave.ingest.git.tree;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A path under construction, in bytes as git has them. For one thread. */
final class PathBytes {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private byte[] bytes = new byte[256];
    private int length;
    private int strange;

    int length() {
        return length;
    }

    /** Goes back to a shorter path. */
    void cut(int toLength) {
        length = toLength;
    }

    void append(TreeEntry entry) {
        int more = entry.nameLength();
        room(more);
        System.arraycopy(entry.bytes(), entry.nameBegin(), bytes, length, more);
        length += more;
    }

    void slash() {
        room(1);
        bytes[length++] = '/';
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /** How many paths since the last call were no UTF-8. */
    int takeStrange() {
        int count = strange;
        strange = 0;
        return count;
    }

    /** The path as text; a byte that is no UTF-8 becomes {@code \xE9}. */
    @Override
    public String toString() {
        for (int i = 0; i < length; i++) {
            if (bytes[i] < 0) {
                return decode();
            }
        }
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    private String decode() {
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
        CharBuffer out = CharBuffer.allocate(length * 4);
        decoder.reset();
        boolean clean = true;
        for (CoderResult result = decoder.decode(in, out, true);
                result.isError();
                result = decoder.decode(in, out, true)) {
            clean = false;
            out.put("\\x%02X".formatted(in.get() & 0xff));
        }
        strange += clean ? 0 : 1;
        return out.flip().toString();
    }
}
