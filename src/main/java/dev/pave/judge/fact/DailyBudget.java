package dev.pave.judge.fact;

import java.time.LocalDate;

/**
 * A fact: how many approvals rules have left today.
 *
 * @param day   the day, UTC
 * @param used  approvals by rules so far that day, over all runs
 * @param limit most that day
 */
public record DailyBudget(LocalDate day, int used, int limit) {

    public DailyBudget spendOne() {
        return new DailyBudget(day, used + 1, limit);
    }
}
