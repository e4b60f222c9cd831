package dev.pave.ingest.log.format.structured;

import dev.pave.mine.messages.LevelWords;
import dev.pave.pattern.text.Ansi;
import java.util.regex.Pattern;

/** What a log says of how bad something is, as far as it matters for its outcome. */
public enum LogSeverity {
    FAILING,
    FINE,
    UNTOLD;

    /** How far a level of Go's {@code slog} is from a named one, as in {@code ERROR+2}. */
    private static final Pattern BETWEEN = Pattern.compile("(?<=[A-Za-z])[+-]\\d{1,4}$");

    /** Of a word. */
    public static LogSeverity of(String level) {
        return LevelWords.isFailure(level) ? FAILING : FINE;
    }

    /** Of a level in a field of this name: a word, or a number by the scale that it must be of. */
    static LogSeverity of(String key, String value) {
        String word = Ansi.strip(value).strip();
        word = BETWEEN.matcher(word.substring(word.lastIndexOf('.') + 1)).replaceFirst("");
        if (word.matches("\\d{1,5}")) {
            return isFailing(key, Integer.parseInt(word)) ? FAILING : FINE;
        }
        boolean letter = word.length() == 1 && "VDIWEFTC".indexOf(word.charAt(0)) >= 0;
        return letter || LevelWords.is(word) ? of(word) : UNTOLD;
    }

    /** Scales: syslog 0 to 7, OpenTelemetry 1 to 24, Python 10 to 50, bunyan 10 to 60, Monolog 100 to 600, Java 300 to 1000. */
    private static boolean isFailing(String key, int level) {
        if (key.equals("severitynumber")) {
            return level >= 17;
        }
        if (key.equals("levelno")) {
            return level >= 40;
        }
        if (level < 10) {
            return level <= 3;
        }
        return level < 100
                ? level >= 50
                : level >= 700 && level < 10_000 ? level >= 1000 : level < 700 ? level >= 400 : level >= 40_000;
    }

    /** Of the {@code <13>} of syslog, whose last three bits are the severity. */
    static LogSeverity ofPriority(int priority) {
        return (priority & 7) <= 3 ? FAILING : FINE;
    }
}
