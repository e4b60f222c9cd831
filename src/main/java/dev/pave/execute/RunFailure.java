package dev.pave.execute;

import dev.pave.pattern.event.Failure;
import java.util.List;
import java.util.Optional;

/**
 * Why a run did not do what it was asked for.
 *
 * @param message   in words, with what to do
 * @param output    the end of what a command printed; empty for nothing. It may hold secrets: it is shown, not stored
 * @param diagnosis what the output tells, if there is any
 * @param proposals what may overcome it, the surest first; empty where the executor knows nothing of its own
 */
public record RunFailure(String message, String output, Optional<Failure> diagnosis, List<Proposal> proposals) {

    public RunFailure {
        proposals = List.copyOf(proposals);
    }

    public static RunFailure of(String message) {
        return new RunFailure(message, "", Optional.empty(), List.of());
    }

    /** With the decisive line, which holds no secrets, so that the night tells the failure as it is told now. */
    String recorded() {
        return diagnosis.map(failure -> message + "\n" + failure.excerpt()).orElse(message);
    }
}
