package dev.pave.mine.messages;

import java.util.List;
import java.util.Optional;

/**
 * What stands before the message in the lines of one log: times, level, process, component. Learned by
 * {@link HeaderLearner} from the first lines; immutable.
 *
 * @param delimiter a blank for any white space
 * @param fields empty where a line is all message
 */
public record Header(char delimiter, List<Field> fields) {

    /** Nothing before the message. */
    public static final Header NONE = new Header(' ', List.of());

    public Header {
        fields = List.copyOf(fields);
    }

    /** Learns from the first lines of a log; a few hundred do. */
    public static Header learn(List<String> lines) {
        return HeaderLearner.learn(lines);
    }

    /**
     * The index of the message's first character; -1 where the line does not begin as others do: it goes on with
     * what the line before began.
     */
    public int messageStart(String line) {
        if (fields.isEmpty()) {
            return Continuation.looksLike(line) ? -1 : 0;
        }
        if (lacksFirst(line)) {
            return -1;
        }
        int at = 0;
        for (Field field : fields) {
            at = Columns.skipBlanks(line, at, delimiter);
            at = behind(field, line, at);
            if (at < 0) {
                return -1;
            }
        }
        return Columns.skipBlanks(line, at, delimiter);
    }

    /** A log whose lines begin with the level, or with a bracket, has none that begins otherwise. */
    private boolean lacksFirst(String line) {
        int at = Columns.skipBlanks(line, 0, delimiter);
        if (fields.get(0) == Field.BRACKET) {
            return at >= line.length()
                    || line.charAt(at) != '[' && !Field.closes(line, at, Columns.end(line, at, delimiter));
        }
        if (fields.get(0) != Field.LEVEL) {
            return false;
        }
        String word = line.substring(at, Columns.end(line, at, delimiter));
        return !Field.level(word) && LevelWords.of(word) == null && !isOtherLetter(word);
    }

    /** A letter that is no level, in the dress of one, as {@code A,} of Ruby's logger for what is always told. */
    private static boolean isOtherLetter(String word) {
        return word.length() == 2
                && word.charAt(0) >= 'A'
                && word.charAt(0) <= 'Z'
                && ",:".indexOf(word.charAt(1)) >= 0;
    }

    /** Behind a field that begins here; -1 where it does not. */
    private int behind(Field field, String line, int at) {
        int end = Columns.end(line, at, delimiter);
        if (at >= line.length() && field != Field.WORD) {
            return -1;
        }
        return switch (field) {
            case SYSLOG -> SyslogHeader.end(line, at);
            case NUMBER -> Field.number(line, at, end) ? end : -1;
            case CALENDAR -> Character.isLetter(line.charAt(end - 1)) ? end : -1;
            case TO_COLON -> upTo(line, at, true);
            case TO_DASH -> upTo(line, at, false);
            case LEVEL -> behindLevel(line, at, end);
            case BRACKET -> line.charAt(at) == '[' || Field.closes(line, at, end) ? end : at;
            default -> end;
        };
    }

    /** Also behind a colon of its own ({@code ERR : x}), and the second word of {@code Fatal error: x}. */
    private int behindLevel(String line, int from, int end) {
        int next = Columns.skipBlanks(line, end, ' ');
        if (delimiter != ' ' || next == end) {
            return end;
        }
        if (line.startsWith(": ", next)) {
            return next + 1;
        }
        boolean fatal = line.startsWith("Fatal", from) || line.startsWith("fatal", from);
        return fatal && line.startsWith("error: ", next) ? next + "error:".length() : end;
    }

    /**
     * The severity of a line that begins a message, e.g. {@code ERROR}: what stands in the column of levels, where the log has
     * one, else the first word of the header that is a level. Empty where there is none.
     */
    public Optional<String> level(String line, int messageStart) {
        String level = fields.contains(Field.LEVEL) ? levelOfColumn(line, messageStart) : null;
        return Optional.ofNullable(level == null ? firstLevel(line, messageStart) : level);
    }

    private String levelOfColumn(String line, int messageStart) {
        int at = 0;
        for (Field field : fields) {
            at = Columns.skipBlanks(line, at, delimiter);
            if (field == Field.LEVEL && at < messageStart) {
                String word = line.substring(at, Columns.end(line, at, delimiter));
                if (Field.level(word)) {
                    return LevelWords.trimmed(word);
                }
            }
            at = Math.max(at, behind(field, line, at));
        }
        return null;
    }

    private String firstLevel(String line, int messageStart) {
        int at = 0;
        String first = null;
        for (int i = 0; first == null && i < fields.size(); i++) {
            at = Columns.skipBlanks(line, at, delimiter);
            int end = behind(fields.get(i), line, at);
            first = end > at ? firstLevel(line, at, Math.min(end, messageStart)) : null;
            at = Math.max(at, end);
        }
        return first;
    }

    private String firstLevel(String line, int from, int to) {
        String level = null;
        for (int at = from; level == null && at < to; at = Columns.skipBlanks(line, at, delimiter)) {
            int end = Columns.end(line, at, delimiter);
            level = LevelWords.of(line.substring(at, end));
            at = Math.max(end, at + 1);
        }
        return level;
    }

    private int upTo(String line, int from, boolean colon) {
        int at = from;
        for (int i = 0; i < Field.SPAN && at < line.length(); i++) {
            int end = Columns.end(line, at, delimiter);
            if (colon ? line.charAt(end - 1) == ':' : end - at == 1 && line.charAt(at) == '-') {
                return end;
            }
            at = Columns.skipBlanks(line, end, delimiter);
        }
        return from;
    }
}
