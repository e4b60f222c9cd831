package dev.pave.judge;

import dev.pave.home.Home;
import dev.pave.judge.drl.RuleBase;
import dev.pave.judge.drl.RulesException;

/**
 * All that decides in a home: its rules and their thresholds.
 *
 * @param base       the rules, compiled
 * @param thresholds the values that they read
 */
public record RulesInForce(RuleBase base, Thresholds thresholds) {

    /**
     * Loads both of a home.
     *
     * @throws RulesException when they have mistakes and no earlier ones ever compiled
     */
    public static RulesInForce of(Home home) {
        return new RulesInForce(RuleBase.load(home.rules(), home.cache()), Thresholds.load(home.rules(), home.cache()));
    }
}
