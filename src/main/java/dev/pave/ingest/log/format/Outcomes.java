package dev.pave.ingest.log.format;

import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.store.log.ExecutionRow;
import java.util.Locale;
import java.util.Set;

/** The words that logs have for how something ended. */
public final class Outcomes {

    private static final Set<String> SUCCESS = Set.of(
            "success",
            "succeeded",
            "successful",
            "ok",
            "pass",
            "passed",
            "true",
            "done",
            "complete",
            "completed",
            "yes",
            "finished",
            "green",
            "erfolg",
            "erfolgreich",
            "erledigt",
            "abgeschlossen");
    private static final Set<String> FAILURE = Set.of(
            "failure",
            "failed",
            "fail",
            "error",
            "errored",
            "false",
            "timeout",
            "timed_out",
            "timedout",
            "no",
            "aborted",
            "abort",
            "ate_abort",
            "pi_abort",
            "fatal",
            "broken",
            "red",
            "exception",
            "fehler",
            "fehlgeschlagen",
            "abgebrochen",
            "abbruch");

    private Outcomes() {}

    /** The word as an exit code: a whole number from 0 to 255; {@link ExecutionRow#NONE} when it is none. */
    public static long exitCode(String word) {
        return word.length() < 4
                        && word.chars().allMatch(c -> c >= '0' && c <= '9')
                        && Integer.parseInt(word) < 256
                        && !(word.length() == 3 && word.startsWith("2"))
                ? Integer.parseInt(word)
                : ExecutionRow.NONE;
    }

    /** A word or a number: 0 is success, and so are HTTP's 200 to 299. */
    public static Outcome of(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        if (SUCCESS.contains(plain)) {
            return Outcome.SUCCESS;
        }
        if (FAILURE.contains(plain)) {
            return Outcome.FAILURE;
        }
        if (plain.matches("-?\\d{1,9}")) {
            int number = Integer.parseInt(plain);
            return number == 0 || number >= 200 && number < 300 ? Outcome.SUCCESS : Outcome.FAILURE;
        }
        return Outcome.UNKNOWN;
    }
}
