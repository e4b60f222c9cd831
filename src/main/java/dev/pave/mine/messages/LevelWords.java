package dev.pave.mine.messages;

import java.util.Locale;
import java.util.Set;

/**
 * The words that logs have for a severity, those of Java and PostgreSQL in German, French and Spanish among them, and the dresses in which they stand before a message: alone, in brackets, behind a
 * name or a key, glued to what follows.
 */
public final class LevelWords {

    /** Letters of the longest. */
    private static final int LONGEST = 13;

    private static final Set<String> WORDS = Set.of(
            ("TRACE TRC DEBUG DBG DBUG DEBU INFO INF INFORMATION NOTICE NOTE WARN WRN WARNING ERROR ERR ERRO EROR SEVERE FATAL"
                            + " FTL FATA CRITICAL CRIT CRT ALERT EMERG EMERGENCY FAILURE FAIL VERBOSE VRB FINE FINER FINEST"
                            + " CONFIG PANIC PANI DPANIC LOG HINT DETAIL STATEMENT CONTEXT TRCE DEBUG1 DEBUG2 DEBUG3 DEBUG4"
                            + " DEBUG5 TRACE1 TRACE2 TRACE3 TRACE4 INFO1 INFO2 INFO3 INFO4 WARN1 WARN2 WARN3 WARN4 ERROR1 ERROR2"
                            + " ERROR3 ERROR4 FATAL1 FATAL2 FATAL3 FATAL4 FEHLER SCHWERWIEGEND WARNUNG ERREUR GRAVE AVERTISSEMENT INFOS ADVERTENCIA")
                    .split(" "));
    /** Words that are as often something else where they stand without a dress. */
    private static final Set<String> COMMON =
            Set.of("NOTE", "FAIL", "FAILURE", "LOG", "HINT", "DETAIL", "STATEMENT", "CONTEXT", "GRAVE", "INFOS");

    private static final Set<String> FAILING = Set.of(
            ("ERROR ERR ERRO EROR SEVERE FATAL FTL FATA CRITICAL CRIT CRT ALERT EMERG EMERGENCY FAILURE FAIL PANIC PANI DPANIC E"
                            + " F C ERROR1 ERROR2 ERROR3 ERROR4 FATAL1 FATAL2 FATAL3 FATAL4 FEHLER SCHWERWIEGEND ERREUR GRAVE")
                    .split(" "));
    private static final Set<String> KEYS = Set.of("level", "lvl", "severity", "loglevel", "log_level", "log.level");
    private static final Set<String> FACILITIES = Set.of(
            "kern", "user", "mail", "daemon", "auth", "syslog", "lpr", "news", "uucp", "cron", "authpriv", "ftp");
    /** The letters that the words begin with. */
    private static final String FIRST = "TDINWESFCAVPLHGtdinwesfcavplhg";

    private static final String LETTERS = "VDIWEFTC";

    private LevelWords() {}

    /** Whether the word, whatever its case, is a severity; a single letter is none. */
    public static boolean is(String word) {
        return word.length() > 1
                && word.length() <= LONGEST
                && FIRST.indexOf(word.charAt(0)) >= 0
                && WORDS.contains(word.toUpperCase(Locale.ROOT));
    }

    /** Whether a severity means that something failed. */
    public static boolean isFailure(String level) {
        return level.length() <= LONGEST && FAILING.contains(level.toUpperCase(Locale.ROOT));
    }

    /** Whether the word is a severity where nothing else tells so: of several letters and no common word. */
    public static boolean isCertain(String word) {
        return is(word) && !COMMON.contains(word.toUpperCase(Locale.ROOT));
    }

    /** The severity of a word of a header, e.g. {@code ERROR} of {@code [core:error]}; null where it has none. */
    public static String of(String word) {
        if (!mayTell(word)) {
            return null;
        }
        if (word.charAt(0) == '%') {
            return ofMnemonic(word);
        }
        String core = trimmed(word);
        if (isCertain(core)) {
            return core;
        }
        if (core.isEmpty()) {
            return null;
        }
        String glued = word.startsWith("[") ? inBrackets(word) : beforeColon(core);
        glued = glued != null ? glued : behindName(core, word.endsWith(":"));
        return glued != null ? glued : beforeColonInside(word);
    }

    /** {@code %ASA-3-106010:}, {@code %LINK-3-UPDOWN:}: the severity of syslog stands in what network devices call a message. */
    private static String ofMnemonic(String word) {
        int dash = word.indexOf('-');
        while (dash > 1 && dash + 2 < word.length()) {
            char severity = word.charAt(dash + 1);
            if (severity >= '0' && severity <= '7' && word.charAt(dash + 2) == '-') {
                return severity <= '3' ? "ERROR" : severity == '4' ? "WARNING" : severity == '7' ? "DEBUG" : "INFO";
            }
            dash = word.indexOf('-', dash + 1);
        }
        return null;
    }

    /** A glance: two letters side by side, a bracket first, or a letter that stands for a level. Times and numbers have none. */
    private static boolean mayTell(String word) {
        boolean before = false;
        boolean alone = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean letter = (c | 32) >= 'a' && (c | 32) <= 'z' || c > 127;
            if (letter && before || c == '[' && i == 0) {
                return true;
            }
            alone |= letter && LETTERS.indexOf(c) >= 0;
            before = letter;
        }
        return alone;
    }

    private static boolean isLocal(String facility) {
        return facility.length() == 6
                && facility.startsWith("local")
                && facility.charAt(5) >= '0'
                && facility.charAt(5) <= '7';
    }

    /** A letter alone, or dressed so that it is no part of a word: {@code E}, {@code [E]}, {@code W!}, {@code E:}, {@code E,}; also {@code D3}. */
    public static boolean isLetter(String word) {
        int from = word.length() > 1 && "[(<|".indexOf(word.charAt(0)) >= 0 ? 1 : 0;
        int to = word.length()
                - (word.length() > from + 1 && "])>|!:,".indexOf(word.charAt(word.length() - 1)) >= 0 ? 1 : 0);
        boolean debug = to - from == 2 && word.charAt(from) == 'D' && "12345".indexOf(word.charAt(from + 1)) >= 0;
        return debug || to - from == 1 && LETTERS.indexOf(word.charAt(from)) >= 0;
    }

    /** {@code [mod:error]}, {@code [thread/ERROR]}, {@code [2026-03-01T10:00:00Z ERROR shop]}, {@code [E 10:00:00 app]}. */
    private static String inBrackets(String word) {
        int from = 1;
        for (int i = 1; i <= word.length(); i++) {
            char c = i < word.length() ? word.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-') {
                continue;
            }
            String piece = word.substring(from, i);
            char before = word.charAt(from - 1);
            boolean dressed = before == ':' && c == ']' || before == '[' && c == ']';
            if (isCertain(piece) && (dressed || isUpper(piece))) {
                return piece;
            }
            if (from == 1 && c == ' ' && isLetter(piece) && i + 1 < word.length() && digit(word.charAt(i + 1))) {
                return piece;
            }
            from = i + 1;
        }
        return null;
    }

    /** {@code ERROR:shop:}, {@code ERRO[0012]}, {@code E/Tag}, {@code E0102}, {@code E260102}, {@code E20260102}. */
    private static String beforeColon(String core) {
        int end = 0;
        while (end < core.length() && core.charAt(end) >= 'A' && core.charAt(end) <= 'Z') {
            end++;
        }
        if (end == core.length() || end == 0) {
            return null;
        }
        String word = core.substring(0, end);
        if (end == 1) {
            boolean android = core.charAt(1) == '/';
            boolean klog = (core.length() == 5 || core.length() == 7 || core.length() == 9)
                    && core.substring(1).chars().allMatch(c -> digit((char) c));
            return LETTERS.indexOf(word) >= 0 && (android || klog) ? word : null;
        }
        return ":[(|/".indexOf(core.charAt(end)) >= 0 && is(word) ? word : null;
    }

    /** {@code level=error}, {@code app.ERROR:}, {@code daemon.err}. */
    private static String behindName(String core, boolean colon) {
        int at = Math.max(core.lastIndexOf('='), core.lastIndexOf('.'));
        if (at <= 0 || at + 1 >= core.length()) {
            return null;
        }
        String name = core.substring(0, at);
        String word = trimmed(core.substring(at + 1));
        boolean told = core.charAt(at) == '='
                ? KEYS.contains(name.toLowerCase(Locale.ROOT))
                : colon && isUpper(word) || FACILITIES.contains(name) || isLocal(name);
        return told && is(word) ? word : null;
    }

    /** {@code worker-7::ERROR::2026-03-01}, {@code 4711]ERROR:shop}. */
    private static String beforeColonInside(String word) {
        for (int colon = word.indexOf(':'); colon > 0; colon = word.indexOf(':', colon + 1)) {
            int from = colon;
            while (from > 0 && word.charAt(from - 1) >= 'A' && word.charAt(from - 1) <= 'Z') {
                from--;
            }
            String level = word.substring(from, colon);
            if (from > 0 && ":]|/".indexOf(word.charAt(from - 1)) >= 0 && isCertain(level)) {
                return level;
            }
        }
        return null;
    }

    private static boolean isUpper(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Without punctuation at its ends. */
    static String trimmed(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
            to--;
        }
        return word.substring(from, to);
    }
}
