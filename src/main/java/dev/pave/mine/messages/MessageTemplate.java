package dev.pave.mine.messages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        return new MessageTemplate(id(String.join(" ", tokens)), tokens, count, example);
    }

    public String text() {
        return String.join(" ", tokens);
    }

    private static String id(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
