package dev.pave.ingest.log.format.structured;

import dev.pave.ingest.text.Stamp;
import dev.pave.mine.messages.LevelWords;
import dev.pave.store.log.ExecutionRow;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What tools that show the logs of several services put before each line: {@code web-1  | } of docker compose,
 * {@code [pod/web-7f/app] } of kubectl, pod and container of stern, the times of those and of PM2, and the stream of the kubelet's files;
 * also the count of octets that syslog over TCP has ({@code 94 <11>1 }, RFC 6587), and what CMTrace reads, which stands around the text.
 * Known where nearly all of the first lines have the same.
 */
public enum LinePrefix {
    NONE(null),
    COMPOSE("(?:\\d\\d:\\d\\d:\\d\\d )?(?:\\d+\\|)?(?<who>[A-Za-z0-9][\\w.-]*) *\\|(?: (?<rest>.*)|$)"),
    KUBECTL("\\[(?<who>pod/[^\\]\\s]+)\\] ?(?<rest>.*)"),
    STERN("(?<who>[a-z0-9][a-z0-9.-]*-(?:[a-z0-9]{5}|\\d{1,3}) (?:› )?[a-z0-9][a-z0-9-]*) (?<rest>.*)"),
    CRI(
            "(?<at>\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}\\.\\d{6,9}(?:Z|[+-]\\d\\d:\\d\\d)) std(?:out|err) [FP](?::\\S*)?(?: (?<rest>.*)|$)"),
    COUNTED("\\d{1,6} (?<rest><\\d{1,3}>.+)"),
    CMTRACE(
            "<!\\[LOG\\[(?<rest>.*)\\]LOG\\]!><time=\"(?<clock>\\d\\d?:\\d\\d:\\d\\d(?:\\.\\d{1,7})?)(?<bias>[+-]\\d{1,3})?[^\"]*\" "
                    + "date=\"(?<month>\\d\\d?)-(?<day>\\d\\d?)-(?<year>\\d{4})\" .*\\btype=\"(?<type>\\d)\".*"),
    STAMPED("(?<at>\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}\\.\\d{8,9}Z)(?: (?<rest>.*)|$)");

    /** The time that PM2 puts before each line of what a service wrote. */
    private static final Pattern OF_PM2 = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d: ");

    private static final Pattern POD = Pattern.compile("[a-z0-9.-]*-[a-z0-9]{8,10}-[a-z0-9]{5} .*");
    private static final double NEARLY_ALL = 0.9;
    private static final long MICROS_A_MINUTE = 60_000_000;

    private final Pattern form;

    LinePrefix(String form) {
        this.form = form == null ? null : Pattern.compile(form, Pattern.DOTALL);
    }

    /** Whose prefix these lines have, without colours. */
    public static LinePrefix learn(List<String> lines) {
        List<String> written = lines.stream().filter(line -> !line.isBlank()).toList();
        for (LinePrefix each : values()) {
            if (each != NONE && !written.isEmpty() && each.has(written)) {
                return each;
            }
        }
        return NONE;
    }

    private boolean has(List<String> lines) {
        long with = lines.stream().filter(line -> form.matcher(line).matches()).count();
        // tools say a word of their own before the first line
        boolean nearlyAll =
                with >= NEARLY_ALL * lines.size() || with >= 2 && with >= lines.size() - 2 && with * 2 > lines.size();
        return with > 0
                && nearlyAll
                && switch (this) {
                    case COMPOSE -> lines.stream().anyMatch(line -> line.indexOf(" |") > 0) && namesRepeat(lines);
                    case STERN ->
                        lines.stream().anyMatch(line -> POD.matcher(line).matches()) && namesRepeat(lines);
                    default -> true;
                };
    }

    /** A table's first column has another word in most rows; levels before a bar are no services. */
    private boolean namesRepeat(List<String> lines) {
        Set<String> names = lines.stream()
                .map(form::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group("who"))
                .collect(Collectors.toSet());
        boolean levels = names.stream()
                .anyMatch(name -> LevelWords.isCertain(name) && name.equals(name.toUpperCase(Locale.ROOT)));
        return !levels && (lines.size() < 4 || names.size() * 2 <= lines.size());
    }

    /** What a line tells before its text, and its text; null where it has no such prefix. */
    public ToldMessage read(String line, Stamp stamp) {
        Matcher matcher = form == null ? null : form.matcher(line);
        if (matcher == null || !matcher.matches()) {
            return null;
        }
        if (this == CMTRACE) {
            return ofCmTrace(matcher, stamp);
        }
        if (this == COUNTED) {
            return ToldMessage.text(matcher.group("rest"));
        }
        boolean timed = this == CRI || this == STAMPED;
        String rest = matcher.group("rest") == null ? "" : matcher.group("rest");
        if (timed) {
            return new ToldMessage(
                    stamp.at(line, 0) ? stamp.micros() : ExecutionRow.NONE, LogSeverity.UNTOLD, rest, null, null, true);
        }
        ToldMessage after = STAMPED.read(rest, stamp);
        Matcher own = OF_PM2.matcher(rest);
        if (after == null && own.lookingAt() && stamp.at(rest, 0)) {
            after = new ToldMessage(stamp.micros(), LogSeverity.UNTOLD, rest.substring(own.end()), null, null, true);
        }
        String who = matcher.group("who").replace("› ", "").replace(' ', '/');
        return new ToldMessage(
                after == null ? ExecutionRow.NONE : after.micros(),
                LogSeverity.UNTOLD,
                after == null ? rest : after.message(),
                null,
                who,
                true);
    }

    /** The bias is minutes to add for UTC; types are 1 for what is told, 2 for warnings, 3 for errors. */
    private static ToldMessage ofCmTrace(Matcher line, Stamp stamp) {
        String date = "%s-%2s-%2s".formatted(line.group("year"), line.group("month"), line.group("day"));
        String clock = line.group("clock");
        String time = (date + ' ' + (clock.charAt(1) == ':' ? "0" : "")).replace("- ", "-0") + clock;
        long bias = line.group("bias") == null ? 0 : Long.parseLong(line.group("bias"));
        return new ToldMessage(
                stamp.at(time, 0) ? stamp.micros() + bias * MICROS_A_MINUTE : ExecutionRow.NONE,
                line.group("type").equals("3") ? LogSeverity.FAILING : LogSeverity.FINE,
                line.group("rest"),
                null,
                null,
                false);
    }
}
