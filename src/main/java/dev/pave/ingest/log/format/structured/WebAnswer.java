package dev.pave.ingest.log.format.structured;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a web server answered, where a message tells of one request: {@code "GET /cart HTTP/1.1" 503} whatever stands around it,
 * HAProxy's timers with the request last, uWSGI's {@code (HTTP/1.1 503)}. An answer of 500 and above is a failure.
 */
public final class WebAnswer {

    private static final String PROTOCOL = " HTTP/";
    private static final String IN_BRACKETS = "(HTTP/";
    private static final int LONGEST_VERSION = 3;
    /** Four or more times with a slash between them, the answer, how many bytes. */
    private static final Pattern TIMERS = Pattern.compile(" (?:[-+]?\\d+/){3,5}[-+]?\\d+ (\\d{3}) \\+?\\d+ ");

    private WebAnswer() {}

    /** Whether the first request behind this place was answered by a failure of the server. */
    public static boolean failed(String text, int from) {
        int protocol = text.indexOf("HTTP/", from);
        if (protocol <= 0 || text.charAt(protocol - 1) == '"') {
            return withoutProtocolFailed(text, from);
        }
        if (text.startsWith(IN_BRACKETS, protocol - 1)) {
            int blank = text.indexOf(' ', protocol);
            return blank > 0 && text.startsWith(")", blank + 4) && isFailure(text, blank + 1);
        }
        int quote = text.indexOf('"', protocol);
        if (text.charAt(protocol - 1) != ' '
                || quote < 0
                || quote > protocol + PROTOCOL.length() + LONGEST_VERSION - 1) {
            return false;
        }
        return quote == text.length() - 1
                ? timersTellFailure(text, from)
                : text.startsWith("\" ", quote) && isFailure(text, quote + 2);
    }

    /** {@code "GET /cart" 503}, {@code "GET /cart" - 503}: php-fpm's form; also with the protocol first. */
    private static boolean withoutProtocolFailed(String text, int from) {
        int quote = text.indexOf('"', from);
        int begin = quote + 1;
        if (quote >= 0 && text.startsWith("HTTP/", begin)) {
            begin = text.indexOf(' ', begin) + 1;
        }
        int method = begin;
        while (quote >= 0 && method < text.length() && text.charAt(method) >= 'A' && text.charAt(method) <= 'Z') {
            method++;
        }
        int close = method > begin + 2 && text.startsWith(" /", method) ? text.indexOf('"', method) : -1;
        return close > 0
                && text.startsWith(" ", close + 1)
                && isFailure(text, text.startsWith("- ", close + 2) ? close + 4 : close + 2);
    }

    private static boolean timersTellFailure(String text, int from) {
        Matcher timers = TIMERS.matcher(text);
        return timers.find(from) && isFailure(text, timers.start(1));
    }

    /** Whether three digits stand here, and no more, that say so. */
    static boolean isFailure(String text, int from) {
        int end = from + 3;
        return end <= text.length()
                && text.charAt(from) == '5'
                && Character.isDigit(text.charAt(from + 1))
                && Character.isDigit(text.charAt(from + 2))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /** Method and path of a request as it is written first in HTTP; null for another text. */
    static String request(String text) {
        int protocol = text.lastIndexOf(PROTOCOL);
        int blank = text.indexOf(' ');
        return blank > 0 && protocol > blank ? text.substring(0, protocol) : null;
    }
}
