package dev.pave.mine.files.predict;

import dev.pave.pattern.Action;

/**
 * A file that is expected to come along with a created one.
 *
 * @param path       where
 * @param action     create or edit
 * @param posterior  what its rule's record says, 0 to 1
 * @param confidence what is said aloud, 0 to 1
 * @param rule       the most specific rule that says so
 * @param grounds    what that rests on
 */
public record Prediction(String path, Action action, double posterior, double confidence, Rule rule, Grounds grounds) {

    Prediction withConfidence(double said) {
        return new Prediction(path, action, posterior, said, rule, grounds);
    }

    Prediction withPosterior(double lowered) {
        return new Prediction(path, action, lowered, lowered, rule, grounds);
    }

    Prediction agreedTo(Prediction other) {
        Grounds both = grounds.agreedTo(other.posterior, other.grounds.late());
        return new Prediction(path, action, posterior, confidence, rule, both);
    }

    /**
     * Whether it is an edit that comes with a new name, as that of a registry, and the name is not new: a test that is written
     * later wants no second line there.
     */
    boolean comesLate() {
        return grounds.late() && action == Action.EDIT && !rule.template().contains("{name");
    }
}
