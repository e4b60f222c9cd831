package dev.pave.scan.project;

import dev.pave.pattern.text.Words;
import java.util.List;
import java.util.function.Consumer;

/**
 * The names that a text may mean, whatever their case style: all letters and digits of a token in lower case, and of two or
 * more of its words that follow each other. {@code checkFooBar} may mean {@code check_foo_bar} and {@code foo-bar}, not
 * {@code foo}.
 */
final class Naming {

    private static final int MOST_WORDS = 9;

    private Naming() {}

    /** Takes a token and where it begins. */
    interface Tokens {
        void token(String token, int at);
    }

    /** Gives each token of a text: letters, digits, and the hyphens and underscores between them. */
    static void tokens(String text, Tokens tokens) {
        int at = 0;
        int length = text.length();
        while (at < length) {
            char c = text.charAt(at);
            if (!isPart(c)) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < length && (isPart(text.charAt(end)) || text.charAt(end) == '-')) {
                end++;
            }
            tokens.token(text.substring(at, end), at);
            at = end;
        }
    }

    private static boolean isPart(char c) {
        return c < 128
                ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_'
                : Character.isLetterOrDigit(c);
    }

    /** Gives the names that a token may mean; some may come twice. */
    static void of(String token, Consumer<String> names) {
        String whole = Words.squash(token);
        names.accept(whole);
        List<Words.Span> words = Words.spans(token);
        if (words.size() > 2 && words.size() <= MOST_WORDS) {
            runs(whole, words, names);
        }
        if (token.indexOf('-') >= 0) {
            for (String part : token.split("-")) {
                names.accept(Words.squash(part));
            }
        }
    }

    /** Of two or more words, but not of all: all their characters stand in the whole, one after the other. */
    private static void runs(String whole, List<Words.Span> words, Consumer<String> names) {
        int[] ends = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            ends[i + 1] = ends[i] + words.get(i).end() - words.get(i).start();
        }
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 2; to <= words.size(); to++) {
                if (to - from < words.size()) {
                    names.accept(whole.substring(ends[from], ends[to]));
                }
            }
        }
    }
}
