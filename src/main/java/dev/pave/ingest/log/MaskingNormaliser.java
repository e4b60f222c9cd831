package dev.pave.ingest.log;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces what varies in messages wherever it stands: addresses, times, ids, hashes, paths, quoted texts, numbers. Knows
 * one message at a time; what a whole log tells about its templates is for mining.
 */
public final class MaskingNormaliser implements OperationNormaliser {

    private static final int LONGEST = 500;

    /** One group a kind, the ones that would be taken for another one first. */
    private static final Pattern VARIABLE = Pattern.compile("(?<url>\\b[a-z][a-z0-9+.-]{1,15}://[^\\s\"'<>)]+)"
            + "|(?<uuid>\\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\\b)"
            + "|(?<time>\\b\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?)"
            + "|(?<ip>\\b\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}(?::\\d{1,5})?\\b)"
            + "|(?<hash>\\b(?:0x[0-9a-fA-F]+|(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{7,64})\\b)"
            + "|(?<text>\"[^\"\\n]{0,300}\"|'[^'\\n]{2,300}')"
            + "|(?<path>(?<![\\w/])(?:~|\\.{1,2})?/?(?:[\\w.@+-]+/)+[\\w.@+*-]*|(?<![\\w/])/[\\w.@+-]+)"
            + "|(?<number>(?<![A-Za-z_])[+-]?\\d+(?:[.,:]\\d+)*)");

    private static final List<String> KINDS = List.of("url", "uuid", "time", "ip", "hash", "text", "path", "number");

    @Override
    public Operation of(String raw) {
        var line = firstLine(raw);
        var parameters = new ArrayList<Operation.Parameter>();
        var text = new StringBuilder();
        var matcher = VARIABLE.matcher(line);
        while (matcher.find()) {
            var kind = kind(matcher);
            parameters.add(new Operation.Parameter(kind, matcher.group()));
            matcher.appendReplacement(text, "{" + kind + "}");
        }
        matcher.appendTail(text);
        return new Operation(text.toString().strip(), parameters);
    }

    private static String firstLine(String raw) {
        var text = raw.strip();
        var end = text.indexOf('\n');
        var line = end < 0 ? text : text.substring(0, end);
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    private static String kind(Matcher matcher) {
        return KINDS.stream()
                .filter(kind -> matcher.group(kind) != null)
                .findFirst()
                .orElseThrow();
    }
}
