package dev.pave.ingest.log.format;

import dev.pave.mine.messages.Header;
import dev.pave.mine.messages.LevelWords;
import java.util.List;

/**
 * A level in capitals with a colon before a message, alone or behind one or two words, as PostgreSQL writes it:
 * {@code shop@db ERROR:  relation does not exist}. Where nearly all messages of a log have one, it is no part of them.
 */
final class LevelLabel {

    /** Words that may stand before it. */
    private static final int BEFORE = 2;

    private static final double NEARLY_ALL = 0.9;
    private static final int REPEATED = 3;

    private LevelLabel() {}

    /** Whether nearly all lines have one behind their header. */
    static boolean isOfAll(Header header, List<String> lines) {
        long with = lines.stream()
                .filter(line -> end(line, header.messageStart(line)) > 0)
                .count();
        return with >= REPEATED && with >= NEARLY_ALL * lines.size();
    }

    /** Behind it and the blanks that follow; -1 where none is near this place. */
    static int end(String line, int from) {
        int colon = colon(line, from);
        return colon < 0 ? -1 : skip(line, colon + 1);
    }

    /** The level; null where none is near this place. */
    static String level(String line, int from) {
        int colon = colon(line, from);
        return colon < 0 ? null : line.substring(line.lastIndexOf(' ', colon) + 1, colon);
    }

    private static int colon(String line, int from) {
        int at = Math.max(from, 0);
        for (int word = 0; word <= BEFORE && at < line.length(); word++) {
            int end = line.indexOf(' ', at);
            if (end < 0) {
                return -1;
            }
            if (line.charAt(end - 1) == ':') {
                String level = line.substring(at, end - 1);
                return LevelWords.is(level) && level.chars().noneMatch(Character::isLowerCase) ? end - 1 : -1;
            }
            at = skip(line, end);
        }
        return -1;
    }

    private static int skip(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
