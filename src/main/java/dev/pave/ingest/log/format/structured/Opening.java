package dev.pave.ingest.log.format.structured;

import dev.pave.ingest.text.Stamp;
import dev.pave.mine.messages.LevelWords;
import dev.pave.store.log.ExecutionRow;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a line begins, told by its form alone: with a time, a level, or as the logs of web servers do. For lines that do not
 * begin as most of a log.
 *
 * @param form  of which kind the beginning is; lines of one writer have the same
 * @param sure  whether nothing but a message begins so: with a date and a time
 * @param level the severity as it is written; null where none stands there
 * @param end   where the message begins
 */
public record Opening(String form, boolean sure, String level, int end) {

    /** The form of a line that a web server wrote. */
    public static final String WEB = "web";

    private static final String WEB_TIME = "web time";

    private static final int WORDS = 5;
    /** How far from the beginning of a line a time stands. */
    private static final int NEAR = 60;

    private static final Pattern PROXY =
            Pattern.compile("\\d{10}\\.\\d{3} +-?\\d+ \\S+ [A-Z_]+/(\\d{3}) \\d+ ([A-Z]+) \\S+ \\S+ [A-Z_]+/");

    private static final Pattern GLIB = Pattern.compile(
            "(?:\\*\\* )?\\([^()\\s]{1,100}:\\d+\\): (?:[\\w.-]+-)?(ERROR|CRITICAL|WARNING|Message|INFO|DEBUG)(?: \\*\\*)?: "
                    + "(?:\\d\\d:\\d\\d:\\d\\d\\.\\d+: )?");

    private static final Pattern KERNEL = Pattern.compile("(?:kern|user|mail|daemon|auth|syslog|cron|local[0-7]) {0,4}:"
            + "(emerg|alert|crit|err|warn|notice|info|debug) {0,4}: (?:\\[[^\\]]{6,40}\\] )?");

    private static final Pattern NAMED = Pattern.compile("[A-Za-z][\\w.-]{1,30}: \\[([a-z]{3,9})\\] ");

    private static final Set<String> DOTNET = Set.of("trce", "dbug", "info", "warn", "fail", "crit");

    /** Null where it begins as any text does. */
    public static Opening read(String line, Stamp stamp) {
        if (line.isEmpty() || line.charAt(0) <= ' ') {
            return null;
        }
        int from = priorityEnd(line);
        String level =
                from > 0 ? level(LogSeverity.ofPriority(Integer.parseInt(line.substring(1, line.indexOf('>'))))) : null;
        Opening opening = ofProxy(line);
        opening = opening == null ? stamped(line, from, level, stamp) : opening;
        opening = opening == null ? ofKernel(line) : opening;
        opening = opening == null ? levelled(line, from, stamp) : opening;
        opening = opening == null ? ofGlib(line) : opening;
        opening = opening == null ? ofName(line) : opening;
        opening = opening == null ? ofWebServer(line, stamp) : opening;
        opening = opening == null ? behindWord(line, stamp) : opening;
        return opening == null && from > 0 ? new Opening("<>", true, level, from) : opening;
    }

    /** Whether nothing but a message of its own begins so: with a date and a time, or as a log of requests does. */
    public boolean isOwn() {
        return sure || form.equals(WEB) || form.equals(WEB_TIME);
    }

    /** Whether a time is part of it. */
    public boolean isTimed() {
        return form.contains("time");
    }

    private static String level(LogSeverity severity) {
        return severity == LogSeverity.FAILING ? "error" : "info";
    }

    /** Behind {@code <13>}, and the version that may follow; 0 where there is none. */
    private static int priorityEnd(String line) {
        int close = line.charAt(0) == '<' ? line.indexOf('>') : -1;
        if (close < 2 || close > 4 || !line.substring(1, close).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        return line.startsWith("1 ", close + 1) ? close + 3 : close + 1;
    }

    private static Opening stamped(String line, int from, String ofPriority, Stamp stamp) {
        int bracket = from < line.length() && "[(".indexOf(line.charAt(from)) >= 0 ? 1 : 0;
        if (!stamp.at(line, from + bracket)) {
            return null;
        }
        boolean dated = stamp.micros() != ExecutionRow.NONE;
        boolean klog = "IWEFDC".indexOf(line.charAt(from)) >= 0
                && Character.isDigit(line.charAt(Math.min(from + 1, line.length() - 1)));
        String level = klog ? line.substring(from, from + 1) : null;
        int end = stamp.end();
        int close = bracket > 0 ? line.indexOf(']', end) : -1;
        if (close >= end) {
            String inside = LevelWords.of(line.substring(from, close + 1));
            level = inside;
            end = close + 1;
        }
        return behind(
                line, end, dated ? "time" + bracket : "clock" + bracket, dated, level == null ? ofPriority : level);
    }

    /** {@code 7:M 01 Mar 2026 10:00:00}, {@code worker-1::ERROR::2026-03-01 10:00:00,123}: a time behind a word, also of a log of requests (php-fpm). */
    private static Opening behindWord(String line, Stamp stamp) {
        if (!stamp.before(line, Math.min(line.length(), NEAR)) || stamp.micros() == ExecutionRow.NONE) {
            return null;
        }
        int end = stamp.end();
        String before = line.substring(0, stamp.start()).stripTrailing();
        while (before.endsWith(" -")) {
            before = before.substring(0, before.length() - 2).stripTrailing();
        }
        boolean oneWord = before.indexOf(' ') < 0;
        boolean request = line.startsWith(" \"", end);
        return oneWord ? behind(line, end, request ? WEB_TIME : "word time", false, LevelWords.of(before + ":")) : null;
    }

    /** The level among the next words, which are brackets, numbers, names and what stands between them. */
    private static Opening behind(String line, int from, String form, boolean sure, String before) {
        int at = from;
        for (int i = 0; before == null && i < WORDS && at < line.length(); i++) {
            at = skip(line, at);
            int end = wordEnd(line, at);
            String word = line.substring(at, end);
            String level = LevelWords.of(word);
            boolean dressed =
                    level != null && (!word.equals(level) || level.equals(level.toUpperCase(java.util.Locale.ROOT)));
            if (dressed) {
                return new Opening(form, sure, level, skip(line, end));
            }
            at = end;
        }
        return new Opening(form, sure, before, skip(line, from));
    }

    /** {@code ERROR: x}, {@code ERROR:shop:x}, {@code [ERROR] x}, {@code ERROR x}, {@code ERRO[0001] x}, {@code E/shop( 7): x}, {@code fail: x}. */
    public static Opening levelled(String line, int from, Stamp stamp) {
        int end = wordEnd(line, from);
        String word = line.substring(from, end);
        int letters = 0;
        while (letters < word.length() && Character.isLetter(word.charAt(letters))) {
            letters++;
        }
        String plain = word.substring(0, letters);
        boolean upper = plain.equals(plain.toUpperCase(java.util.Locale.ROOT));
        boolean colon = letters < word.length() && word.charAt(letters) == ':';
        Opening opening = null;
        int close = word.indexOf(']') + 1;
        if (word.startsWith("[") && close > 0 && LevelWords.of(word.substring(0, close)) != null) {
            opening = new Opening("[level]", false, LevelWords.of(word.substring(0, close)), skip(line, from + close));
        } else if (letters > 1
                && LevelWords.is(plain)
                && colon
                && (upper || DOTNET.contains(plain) && letters + 1 == word.length())) {
            opening = new Opening(
                    upper ? "level:" : "dotnet:", false, plain, skip(line, behindName(line, from + letters + 1)));
        } else if (letters > 1
                && upper
                && LevelWords.isCertain(plain)
                && letters == word.length()
                && end < line.length()) {
            opening = new Opening("level", false, plain, skip(line, end));
        } else if (letters > 0
                && letters < word.length()
                && "[/".indexOf(word.charAt(letters)) >= 0
                && plain.equals(LevelWords.of(word))) {
            int colonEnd = letters == 1 ? line.indexOf(": ", from) + 1 : 0;
            opening = new Opening("level[", false, plain, skip(line, Math.max(end, colonEnd)));
        } else if (LevelWords.isLetter(word) && stamp.at(line, end + 2) && line.startsWith(" [", end)) {
            opening = new Opening("letter", false, word, skip(line, end));
        } else if (word.startsWith("level=") && LevelWords.of(word) != null) {
            opening = new Opening("level=", false, LevelWords.of(word), skip(line, end));
        }
        if (opening == null) {
            return null;
        }
        int at = opening.end();
        int next = at < line.length() && line.charAt(at) == '[' ? wordEnd(line, at) : at;
        for (int i : new int[] {at, at + 1, skip(line, next)}) {
            if (i < line.length() && stamp.at(line, i) && stamp.micros() != ExecutionRow.NONE) {
                int behind =
                        stamp.end() < line.length() && line.charAt(stamp.end()) == ']' ? stamp.end() + 1 : stamp.end();
                return new Opening(opening.form() + "time", true, opening.level(), skip(line, behind));
            }
        }
        return opening;
    }

    /** Behind {@code shop:} where it is glued to what stood before. */
    private static int behindName(String line, int from) {
        int at = from;
        while (at < line.length()
                && (Character.isLetterOrDigit(line.charAt(at)) || "._-".indexOf(line.charAt(at)) >= 0)) {
            at++;
        }
        return at > from && at < line.length() && line.charAt(at) == ':' ? at + 1 : from;
    }

    /** {@code 10.0.0.1 - - [05/Mar/2026:14:53:59 +0000] "GET / HTTP/1.1" 200}, and uWSGI's: an answer of 500 and above is an error. */
    private static Opening ofWebServer(String line, Stamp stamp) {
        int open = line.indexOf(" [");
        if (open <= 0 || open > 120 || !stamp.at(line, open + 2) || !line.startsWith("] ", stamp.end())) {
            return null;
        }
        int request = stamp.end() + 2;
        int quote = line.startsWith("\"", request) ? line.indexOf("\" ", request + 1) : -1;
        if (quote < 0 && !line.startsWith("\"", request) && !isRequest(line, request)) {
            return null;
        }
        boolean failing = quote > 0 ? WebAnswer.isFailure(line, quote + 2) : WebAnswer.failed(line, request);
        return new Opening(WEB, false, failing ? "error" : null, request);
    }

    /** Squid's: {@code 1772359201.123 90 10.0.0.1 TCP_MISS/503 4012 GET http://shop.test/cart - HIER_NONE/- text/html}. */
    private static Opening ofProxy(String line) {
        if (line.length() < 40 || line.charAt(10) != '.' || line.charAt(0) < '0' || line.charAt(0) > '9') {
            return null;
        }
        Matcher proxy = PROXY.matcher(line);
        return proxy.lookingAt()
                ? new Opening(WEB, false, proxy.group(1).startsWith("5") ? "error" : null, proxy.start(2))
                : null;
    }

    /** GLib's: {@code (shop:1234): Gtk-WARNING **: 10:00:00.123: x}, and without a domain {@code ** (shop:1234): CRITICAL **: x}. */
    private static Opening ofGlib(String line) {
        if (line.charAt(0) != '(' && !line.startsWith("** (")) {
            return null;
        }
        Matcher glib = GLIB.matcher(line);
        return glib.lookingAt() ? new Opening("glib", true, glib.group(1), glib.end()) : null;
    }

    /** What nginx and the like write to a terminal: {@code nginx: [emerg] x}. */
    private static Opening ofName(String line) {
        int bracket = line.indexOf(": [");
        if (bracket < 1 || bracket > 31) {
            return null;
        }
        Matcher named = NAMED.matcher(line);
        return named.lookingAt() && LevelWords.isCertain(named.group(1))
                ? new Opening("name: [level]", true, named.group(1), named.end())
                : null;
    }

    /** What {@code dmesg -x} prints: {@code kern  :err   : [Sun Mar  1 10:00:00 2026] x}. */
    private static Opening ofKernel(String line) {
        if (line.indexOf(':') > 8) {
            return null;
        }
        Matcher kernel = KERNEL.matcher(line);
        return kernel.lookingAt() ? new Opening("kernel", true, kernel.group(1), kernel.end()) : null;
    }

    /** uWSGI's: a method in capitals and a path, without quotes. */
    private static boolean isRequest(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) >= 'A' && line.charAt(at) <= 'Z') {
            at++;
        }
        return at > from + 2 && line.startsWith(" /", at) && line.indexOf("(HTTP/", at) > 0;
    }

    private static int skip(String line, int from) {
        int at = from;
        while (at < line.length()
                && (line.charAt(at) <= ' ' || "-:|,".indexOf(line.charAt(at)) >= 0 && isLone(line, at))) {
            at++;
        }
        return at;
    }

    /** Whether nothing but blanks and the like stands behind: it separates, and is no part of a word. */
    private static boolean isLone(String line, int at) {
        return at + 1 >= line.length() || line.charAt(at + 1) <= ' ' || line.charAt(at + 1) == line.charAt(at);
    }

    private static int wordEnd(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == '[') {
            int close = line.indexOf(']', at);
            if (close < 0 || close - at > 160) {
                break;
            }
            at = close + 1;
        }
        while (at < line.length() && line.charAt(at) > ' ') {
            at++;
        }
        return at;
    }
}
