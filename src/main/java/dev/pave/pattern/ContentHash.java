package dev.pave.pattern;

import java.util.List;

/** What an approval is bound to. */
public final class ContentHash {

    private ContentHash() {}

    /** SHA-256 of texts, in hexadecimal digits; where one ends and the next begins counts. */
    public static String of(List<String> texts) {
        StringBuilder all = new StringBuilder();
        texts.forEach(text -> all.append(text.length()).append('\n').append(text));
        return PatternId.sha256(all.toString());
    }
}
