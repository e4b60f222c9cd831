package dev.pave.workspace;

import dev.pave.pattern.text.PlacedLines;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text as lines that give its bytes back. Bytes that are no UTF-8 are read one a character, whatever they mean.
 *
 * @param lines   without their ends
 * @param ends    of each: {@code \n} or {@code \r\n}, empty where the text ends without
 * @param mark    a byte order mark, or empty
 * @param charset how they were read
 */
public record TextLines(List<String> lines, List<String> ends, String mark, Charset charset) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Empty where the bytes are no text. */
    public static Optional<TextLines> of(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return Optional.empty();
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(of(text, StandardCharsets.UTF_8));
        } catch (CharacterCodingException another) {
            return Optional.of(of(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1));
        }
    }

    private static TextLines of(String whole, Charset charset) {
        String mark = whole.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        String text = whole.substring(mark.length());
        List<String> lines = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int feed = text.indexOf('\n', at);
            int next = feed < 0 ? text.length() : feed + 1;
            String line = text.substring(at, next);
            String end = line.endsWith("\r\n") ? "\r\n" : line.endsWith("\n") ? "\n" : "";
            lines.add(line.substring(0, line.length() - end.length()));
            ends.add(end);
            at = next;
        }
        return new TextLines(lines, ends, mark, charset);
    }

    /** Whether its encoding is known, or the lines are no more than ASCII. */
    public boolean canHold(List<String> put) {
        return charset.equals(StandardCharsets.UTF_8)
                || put.stream().allMatch(line -> line.chars().allMatch(c -> c <= 127));
    }

    /** The text with lines in it, ended as the line before them; all else stays. */
    public TextLines with(PlacedLines put) {
        int at = put.at();
        if (put.lines().isEmpty()) {
            return new TextLines(put.in(lines), ends, mark, charset);
        }
        String end = end(at);
        List<String> after = new ArrayList<>(ends.subList(0, at));
        after.replaceAll(was -> was.isEmpty() ? end : was);
        boolean last = at == lines.size() && at > 0;
        for (int i = 0; i < put.lines().size(); i++) {
            after.add(last && i == put.lines().size() - 1 ? ends.get(at - 1) : end);
        }
        after.addAll(ends.subList(at, ends.size()));
        return new TextLines(put.in(lines), after, mark, charset);
    }

    /** As the file has it. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(mark);
        for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i)).append(ends.get(i));
        }
        return text.toString().getBytes(charset);
    }

    /** How new lines end: as the nearest line that has an end. */
    private String end(int at) {
        for (int i = Math.min(at, ends.size()) - 1; i >= 0; i--) {
            if (!ends.get(i).isEmpty()) {
                return ends.get(i);
            }
        }
        return at < ends.size() && !ends.get(at).isEmpty() ? ends.get(at) : "\n";
    }
}
