package dev.pave.mine.messages;

import dev.pave.pattern.PatternId;
import java.util.List;

/**
 * What a kind of message has in common.
 *
 * @param id 12 hexadecimal digits, made from the text: the same template has the same id everywhere
 * @param tokens its words; {@code <*>} stands for what varies
 * @param count messages of this kind
 * @param example the masked message of this kind that occurred most
 */
public record MessageTemplate(String id, List<String> tokens, long count, String example) {

    private static final int ID_BYTES = 6;

    public MessageTemplate {
        tokens = List.copyOf(tokens);
    }

    static MessageTemplate of(List<String> tokens, long count, String example) {
        return new MessageTemplate(
                PatternId.sha256(String.join(" ", tokens)).substring(0, 2 * ID_BYTES), tokens, count, example);
    }

    public String text() {
        return String.join(" ", tokens);
    }
}
