package dev.pave.pattern.finding;

import java.util.Objects;

/**
 * A fact: a sign at a place of a source file.
 *
 * @param sign     what was seen
 * @param path     the file, relative to the root that was scanned, with forward slashes
 * @param line     where, from 1
 * @param lastLine where it ends
 * @param subject  what it is about: a function's name, an error's type, the words of a comment
 * @param owner    the type that holds it; empty outside of one
 * @param evidence the source in question, one line, shortened
 */
public record Sighting(Sign sign, String path, int line, int lastLine, String subject, String owner, String evidence) {

    private static final int MAX_EVIDENCE = 200;

    public Sighting {
        Objects.requireNonNull(sign, "sign");
        subject = subject.isEmpty() ? sign.nameless() : subject;
        Objects.requireNonNull(owner, "owner");
        evidence = shortened(evidence);
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= MAX_EVIDENCE ? line : line.substring(0, MAX_EVIDENCE - 3) + "...";
    }
}
