package dev.pave.serve.data;

import dev.pave.pattern.Decision;
import dev.pave.pattern.Specification;
import java.util.Map;

/**
 * What the ledger and the specifications said at a moment.
 *
 * @param stamp          changes when either does
 * @param inForce        by pattern
 * @param specifications by pattern; those that cannot be read are left out
 * @param problem        why the ledger cannot be read; null where it can. The decisions are those of before then
 */
public record DecidedState(
        String stamp, Map<String, Decision> inForce, Map<String, Specification> specifications, String problem) {}
