package dev.pave.mine.files;

import dev.pave.pattern.Action;

/**
 * A file that is expected to come along with a created one.
 *
 * @param path       where
 * @param action     create or edit
 * @param posterior  what its rule's record says, 0 to 1
 * @param confidence the same, checked against how often such statements came true here, 0 to 1
 * @param rule       the most specific rule that says so
 */
record Prediction(String path, Action action, double posterior, double confidence, Rule rule) {

    Prediction withConfidence(double calibrated) {
        return new Prediction(path, action, posterior, calibrated, rule);
    }
}
