package dev.pave.pattern.change;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who made a commit and what it is called.
 *
 * @param author  name and address, as {@code Ada <ada@example.org>}
 * @param subject first line of its message
 */
public record Authored(String author, String subject) {

    /** As platforms mark the accounts of programs: {@code renovate[bot]}, {@code release-bot}, {@code support+bot@...}. */
    private static final Pattern BOT = Pattern.compile("\\[bot]|[-_]bot\\b|\\bbot@", Pattern.CASE_INSENSITIVE);

    /** The number of the request that brought it, which a platform adds: {@code (#12)}, {@code (!12)}. */
    private static final Pattern REQUEST = Pattern.compile("\\s*+\\([#!]\\d++\\)\\s*+$");

    public boolean isByABot() {
        return BOT.matcher(author).find();
    }

    /** The subject without the number of its request, in small letters. */
    public String words() {
        return REQUEST.matcher(subject).replaceFirst("").strip().toLowerCase(Locale.ROOT);
    }
}
