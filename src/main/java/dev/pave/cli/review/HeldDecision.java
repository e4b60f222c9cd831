package dev.pave.cli.review;

import dev.pave.pattern.Candidate;
import dev.pave.pattern.Status;
import java.time.Instant;

/**
 * A decision that can still be taken back.
 *
 * @param candidate what it is about
 * @param status    what it becomes
 * @param reason    why
 * @param until     when it is kept
 * @param together  the same for all that one key decided
 */
public record HeldDecision(Candidate candidate, Status status, String reason, Instant until, int together) {}
