package dev.pave.mine.messages;

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

    public MessageTemplate {
        tokens = List.copyOf(tokens);
    }

    public String text() {
        return String.join(" ", tokens);
    }
}
