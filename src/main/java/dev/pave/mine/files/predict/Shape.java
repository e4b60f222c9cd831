package dev.pave.mine.files.predict;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is remembered of all paths that fit one context: how often they were created, and what came along. */
final class Shape {

    private static final int HOUSEKEEPING = 16;
    private static final double USUAL = 0.5;

    private final Map<String, Rule> rules = new LinkedHashMap<>(4);
    private double weight;
    private int events;

    Map<String, Rule> rules() {
        return rules;
    }

    /** Commits that created such a path, newer ones weighing more. */
    double weight() {
        return weight;
    }

    /** Commits that created such a path. */
    int events() {
        return events;
    }

    /** Whether a file that fits is itself what another such file brings along: {@code x_test.go} of {@code x.go}. */
    boolean isCompanion(String path) {
        for (Rule rule : rules.values()) {
            if (rule.bringsItsLike() && rule.tally().rate() >= USUAL && Context.match(rule.template(), path) != null) {
                return true;
            }
        }
        return false;
    }

    void close(double decay) {
        weight = weight * decay + 1;
        events++;
        if (events % HOUSEKEEPING == 0) {
            rules.values().removeIf(Rule::isHopeless);
        }
    }

    void startFrom(Shape other) {
        if (events < other.events) {
            events = other.events;
            weight = other.weight;
        }
    }
}
