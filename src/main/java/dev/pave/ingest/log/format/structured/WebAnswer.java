package dev.pave.ingest.log.format.structured;

/**
 * How a web server answered, where a message tells of one request: {@code "GET /cart HTTP/1.1" 503}, whatever stands around it. An
 * answer of 500 and above is a failure.
 */
public final class WebAnswer {

    private static final String PROTOCOL = " HTTP/";
    private static final int LONGEST_VERSION = 3;

    private WebAnswer() {}

    /** Whether the first request behind this place was answered by a failure of the server. */
    public static boolean failed(String text, int from) {
        int protocol = text.indexOf(PROTOCOL, from);
        if (protocol < 0) {
            return false;
        }
        int quote = text.indexOf('"', protocol + PROTOCOL.length());
        return quote > 0
                && quote <= protocol + PROTOCOL.length() + LONGEST_VERSION
                && text.startsWith("\" ", quote)
                && isFailure(text, quote + 2);
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
