package dev.pave.scan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words by which comments mark work that is left: TODO, FIXME and their like, where they are meant as marks. */
final class TodoMarkers {

    /** Whatever may be one: few comments have it, and the rest is slower. */
    private static final Pattern ANY =
            Pattern.compile("(?i:to[- ]?do|fixme|hack|xxx)|TBD|WIP|KLUDGE|NOCOMMIT|BUG|LATER|UNDONE|BROKEN|WORKAROUND");

    /** At the beginning of a line: in capitals, or in any case with a colon or an at sign. */
    private static final Pattern FIRST = Pattern.compile(
            "(?:^|//)[\\s\\-+>]*(?:@?(?:TODO|FIXME|XXX|HACK|TBD|WIP|ToDo|FixMe|KLUDGE|NOCOMMIT)(?![\\w\"'`]|-(?!\\d))(?!\\s*=)"
                    + "|(?:TO[- ]DO|BUG|LATER|UNDONE|BROKEN|WORKAROUND)\\s*(?:\\([^)\\n]{0,40}\\))?:(?!:)"
                    + "|@?(?i:todo|fixme|hack|xxx)\\s?(?:\\([^)\\n]{0,40}\\))?:(?!:)|@(?i:todo|fixme)\\b"
                    + "|(?i:todo|fixme)\\s+-\\s)",
            Pattern.MULTILINE | Pattern.UNICODE_CHARACTER_CLASS);

    /** Within a line, in capitals: with a colon or a name, as a sentence of its own, or as all that a tag says. */
    private static final Pattern WITHIN = Pattern.compile(
            "(?<![\\w\"'`@{.:/#])(?:TODO|FIXME|XXX|HACK)\\s?(?:\\([^)\\n]{1,40}\\)\\s*:?|:)(?![:'\"`])"
                    + "|(?:(?<=[.;!?)] )|(?<= - )|(?<=: )|(?<=\\())(?:TODO|FIXME|XXX)(?=[\\s:])(?! ?(?:and|or|is|are|in)\\b)"
                    + "|(?<=^@\\w{1,20} (?:\\w{1,40} )?)TODO\\b",
            Pattern.MULTILINE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern WORDS_ABOUT_IT =
            Pattern.compile("(?i)violation|BUG: (?:suggestion|diagnostic) \\w+|checks for\\b|@code|\\bxxx-|-xxx\\b");

    /** Marks as a matter of the trade; a mark with a colon may speak of them. */
    private static final Pattern NAMES =
            Pattern.compile("(?i)\\btodo[ -]?(comments?|items?|lists?|tags?|apps?|notes?|format|pattern)\\b");

    /** "All" in Spanish and Portuguese, which is written as the mark is. */
    private static final Pattern ALL = Pattern.compile(
            "(?i)todo,? (?:el|la|las|los|lo|este|esta|esto|ese|esa|eso|aquell?o|o|os|mundo|m[\u00e9e]todo|c[\u00f3o]digo|dia|d\u00eda|caso|tipo|su|nuestro|est\u00e1|esta|es|son|queda|depende|va|vale|tiene|debe|ello|mi|tu)\\b.*",
            Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);

    private static final Pattern COLON = Pattern.compile("\\w+\\s?:");

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z-]*");

    private TodoMarkers() {}

    /**
     * A mark in a comment.
     *
     * @param word the word itself
     * @param at   its offset in the comment
     */
    record Mark(String word, int at) {}

    /** Whether a comment begins with the word that is "all" elsewhere. */
    static boolean speaksOfAll(String comment) {
        return ALL.matcher(comment.strip()).lookingAt();
    }

    /** Such marks of a comment, the first of each line. */
    static List<Mark> find(String comment) {
        if (!ANY.matcher(comment).find()) {
            return List.of();
        }
        Map<Integer, Mark> lines = new TreeMap<>();
        for (Matcher mark : new Matcher[] {FIRST.matcher(comment), WITHIN.matcher(comment)}) {
            while (mark.find()) {
                Matcher word = WORD.matcher(mark.group());
                if (word.find()) {
                    int at = mark.start() + word.start();
                    int from = comment.lastIndexOf('\n', at) + 1;
                    if (!lines.containsKey(from) && isMeant(comment, from, at)) {
                        lines.put(from, new Mark(word.group(), at));
                    }
                }
            }
        }
        return List.copyOf(lines.values());
    }

    /** Whether a word is a mark, and not one that is spoken of or another language's. */
    private static boolean isMeant(String comment, int from, int at) {
        int end = comment.indexOf('\n', at);
        String line = comment.substring(from, end < 0 ? comment.length() : end);
        boolean plain = !COLON.matcher(comment).region(at, comment.length()).lookingAt();
        return !WORDS_ABOUT_IT.matcher(line).find()
                && !(plain && NAMES.matcher(line).find())
                && !(plain && ALL.matcher(comment).region(at, comment.length()).lookingAt());
    }
}
