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
        int at = 0;
        for (Field field : fields) {
            at = Columns.skipBlanks(line, at, delimiter);
            int end = Columns.end(line, at, delimiter);
            if (at >= line.length() && field != Field.WORD) {
                return -1;
            }
            switch (field) {
                case NUMBER -> {
                    if (!Field.number(line, at, end)) {
                        return -1;
                    }
                    at = end;
                }
                case CALENDAR -> {
                    if (!Character.isLetter(line.charAt(end - 1))) {
                        return -1;
                    }
                    at = end;
                }
                case TO_COLON -> at = upTo(line, at, true);
                case TO_DASH -> at = upTo(line, at, false);
                case BRACKET -> at = line.charAt(at) == '[' ? end : at;
                default -> at = end;
            }
        }
        return Columns.skipBlanks(line, at, delimiter);
    }

    /** The first level of a log's severity before the message, e.g. {@code ERROR}; empty where there is none. */
    public Optional<String> level(String line, int messageStart) {
        int at = Columns.skipBlanks(line, 0, delimiter);
        while (at < messageStart) {
            int end = Columns.end(line, at, delimiter);
            String word = Field.bare(line.substring(at, end));
            if (Field.level(word) && (word.length() > 1 || fields.contains(Field.LEVEL))) {
                return Optional.of(word);
            }
            at = Columns.skipBlanks(line, Math.max(end, at + 1), delimiter);
        }
        return Optional.empty();
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
