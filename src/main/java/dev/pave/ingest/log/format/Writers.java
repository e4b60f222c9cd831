package dev.pave.ingest.log.format;

import dev.pave.ingest.log.format.structured.Layers;
import dev.pave.ingest.log.format.structured.LogSeverity;
import dev.pave.ingest.log.format.structured.Opening;
import dev.pave.ingest.log.format.structured.Titles;
import dev.pave.ingest.log.format.structured.WebAnswer;
import dev.pave.ingest.text.Stamp;
import dev.pave.mine.messages.Header;
import dev.pave.mine.messages.LevelWords;
import dev.pave.pattern.text.Ordered;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How those who write into a log begin their lines. Most begin them as the header says; lines of others are known by the form
 * of their beginning, where it repeats or has a date.
 *
 * @param main   of most lines
 * @param others of the lines that do not begin so, by {@link Opening#form}
 * @param paired whether a line with the time is followed by one with level and message
 * @param timed  whether many lines begin with a date and a time, or nearly all in a known form, so that those without go on with the line before
 * @param levelled whether most messages begin with a level, in whatever case
 * @param titled whether time and level have a line of their own, before those of the message
 * @param labelled whether nearly all messages begin with a level and a colon, perhaps behind who wrote them ({@code shop@db ERROR:  x})
 * @param cut    whether the header ends within a time of some lines, as where several writers have no more than that in common
 */
record Writers(
        Header main,
        Map<String, Header> others,
        boolean paired,
        boolean timed,
        boolean levelled,
        boolean titled,
        boolean labelled,
        boolean cut) {

    private static final int REPEATED = 2;
    /** A log of whose lines a fifth begin with a time is one of times; the other lines go on. */
    private static final int TELLING = 5;
    /** Lines that tell whether a header ends within a time. */
    private static final int MANY = 200;

    Writers {
        others = Ordered.copy(others);
    }

    static Writers learn(List<String> lines) {
        Stamp stamp = new Stamp();
        List<Opening> openings =
                lines.stream().map(line -> Opening.read(line, stamp)).toList();
        Map<String, List<String>> forms = new TreeMap<>();
        List<String> timed = new ArrayList<>();
        List<String> ofMain = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String form = openings.get(i) == null ? "" : openings.get(i).form();
            forms.computeIfAbsent(form, any -> new ArrayList<>()).add(lines.get(i));
            if (openings.get(i) != null && openings.get(i).sure()) {
                timed.add(lines.get(i));
            }
            if (!form.equals(Opening.WEB)) {
                ofMain.add(lines.get(i));
            }
        }
        List<String> rest = forms.getOrDefault("", List.of());
        boolean manyTimed = timed.size() * TELLING > lines.size();
        Header learned = Header.learn(ofMain);
        Header main = learned.equals(Header.NONE) && manyTimed ? Header.learn(timed) : learned;
        Map<String, Header> others = new TreeMap<>();
        forms.forEach((form, group) -> {
            List<String> unread = main.equals(Header.NONE) || form.equals(Opening.WEB)
                    ? group
                    : group.stream().filter(line -> main.messageStart(line) < 0).toList();
            if (!form.isEmpty() && unread.size() >= REPEATED) {
                others.put(form, form.equals(Opening.WEB) ? Header.NONE : Header.learn(unread));
            }
        });
        boolean nearlyAll = rest.size() * TELLING < lines.size();
        boolean titled = main.equals(Header.NONE) && Titles.lead(lines, stamp) || Titles.areReports(lines, stamp);
        List<String> begun =
                ofMain.stream().filter(line -> main.messageStart(line) > 0).toList();
        return new Writers(
                main,
                others,
                paired(openings),
                manyTimed || nearlyAll,
                levelled(main, begun),
                titled,
                LevelLabel.isOfAll(main, begun),
                cuts(main, begun, stamp));
    }

    private static boolean cuts(Header main, List<String> lines, Stamp stamp) {
        return lines.stream().limit(MANY).anyMatch(line -> {
            int start = main.messageStart(line);
            return start < line.length() && stamp.before(line, start) && stamp.end() > start;
        });
    }

    private static boolean levelled(Header main, List<String> begun) {
        long with = begun.stream()
                .filter(line -> levelEnd(line, main.messageStart(line)) > 0)
                .count();
        return with >= REPEATED && with * 2 > begun.size();
    }

    /** Behind a level that is the word at a place; -1 for another word. */
    private static int levelEnd(String line, int from) {
        int end = from;
        while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
            end++;
        }
        return LevelWords.isCertain(line.substring(from, end)) && (end == line.length() || line.charAt(end) <= ' ')
                ? end
                : -1;
    }

    /** Each time is followed by a level, as {@code java.util.logging} writes it. */
    private static boolean paired(List<Opening> openings) {
        int pairs = 0;
        int levels = 0;
        for (int i = 0; i < openings.size(); i++) {
            if (openings.get(i) != null && openings.get(i).form().equals("level:")) {
                levels++;
                Opening before = i == 0 ? null : openings.get(i - 1);
                pairs += before != null && before.sure() && before.level() == null ? 1 : 0;
            }
        }
        return pairs > 0 && pairs == levels;
    }

    /** Where the message of a line begins; -1 where it goes on with the line before. */
    int start(String line, Stamp stamp) {
        if (titled) {
            return Titles.is(line, stamp) ? 0 : -1;
        }
        Opening web = others.containsKey(Opening.WEB) ? Opening.read(line, stamp) : null;
        if (web != null && web.form().equals(Opening.WEB)) {
            return web.end();
        }
        int start = main.messageStart(line);
        if (start >= 0 && !main.equals(Header.NONE)) {
            Opening whole = cut ? Opening.read(line, stamp) : null;
            return whole != null && whole.end() > start && whole.isTimed()
                    ? whole.end()
                    : behindLevel(line, start, stamp);
        }
        Opening opening = Opening.read(line, stamp);
        boolean second = paired && opening != null && opening.form().equals("level:");
        if (opening == null || second || !opening.isOwn() && !others.containsKey(opening.form())) {
            return second || timed ? -1 : start;
        }
        int learned = others.getOrDefault(opening.form(), Header.NONE).messageStart(line);
        return Math.max(learned, opening.end());
    }

    /** A level that only some lines have is no part of their messages either. */
    private int behindLevel(String line, int start, Stamp stamp) {
        int label = labelled ? LevelLabel.end(line, start) : -1;
        if (label > 0) {
            return label;
        }
        if (start >= line.length()
                || "[ABCDEFINPSTVWldiwetcfanpsv".indexOf(line.charAt(start)) < 0
                || main.level(line, start).isPresent()) {
            return start;
        }
        int word = levelled ? levelEnd(line, start) : -1;
        if (word > 0) {
            return Math.min(line.length(), word + 1);
        }
        Opening level = Opening.levelled(line, start, stamp);
        boolean logfmt = level != null
                && line.charAt(start) == 'l'
                && !Layers.of(line.substring(start)).isLine();
        return level == null || logfmt ? start : level.end();
    }

    /** How bad it is what a line tells, by its header, or by a level as the first word of its message. */
    LogSeverity severity(String line, int start, Stamp stamp) {
        String level = titled ? Titles.level(line) : main.level(line, start).orElse(null);
        level = level == null && labelled ? LevelLabel.level(line, main.messageStart(line)) : level;
        if (level == null) {
            Opening opening = Opening.read(line, stamp);
            level = opening == null ? null : opening.level();
            int plain = level == null && start > 0 ? main.messageStart(line) : -1;
            opening = plain >= 0 && plain < start ? Opening.levelled(line, plain, stamp) : null;
            int word = levelled && plain >= 0 ? levelEnd(line, plain) : -1;
            level = opening != null ? opening.level() : word > 0 ? line.substring(plain, word) : level;
        }
        if (WebAnswer.failed(line, Math.max(start, 0))) {
            return LogSeverity.FAILING;
        }
        if (level != null) {
            return LogSeverity.of(level);
        }
        return claimsFailure(line, Math.max(start, 0)) ? LogSeverity.FAILING : LogSeverity.UNTOLD;
    }

    /** A level as the first word of a message: in brackets, before a colon, or in capitals. */
    private static boolean claimsFailure(String line, int start) {
        int from = start < line.length() && "[(<".indexOf(line.charAt(start)) >= 0 ? start + 1 : start;
        int end = from;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        String word = line.substring(from, end);
        char next = end < line.length() ? line.charAt(end) : ' ';
        boolean ends = end + 1 >= line.length() || line.charAt(end + 1) <= ' ';
        if (!LevelWords.isFailure(word)) {
            return false;
        }
        if (from > start) {
            return word.length() > 1 && "])>".indexOf(next) >= 0;
        }
        boolean capitals = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        return next == ':' && (ends && (word.length() > 1 || word.equals("E")) || capitals) || next <= ' ' && capitals;
    }

    /** Whether a line has only what stands before a message, which is in the next line. */
    boolean isTitle(String line, Stamp stamp) {
        if (titled) {
            return Titles.is(line, stamp);
        }
        if (!paired && !line.endsWith("]")) {
            return false;
        }
        Opening opening = Opening.read(line, stamp);
        return opening != null
                && (paired && opening.sure() && opening.level() == null
                        || opening.form().equals("dotnet:") && line.matches(".*\\[\\d+\\]"));
    }
}
