package dev.pave.mine.templates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line is in the template when at least half of the past files, newer ones weighing more, have it; its k-th repetition
 * when at least half have it k times. Order: by mean relative place.
 */
final class LineVoting implements TemplateMethod {

    private static final double USUAL = 0.5;

    /** The k-th repetition of a line: weight of the files that have it, and of its relative places in them. */
    private static final class Votes {
        private final int line;
        private double weight;
        private double places;

        private Votes(int line) {
            this.line = line;
        }

        private double place() {
            return places / weight;
        }
    }

    @Override
    public String id() {
        return "voting";
    }

    @Override
    public int[] next(RecentFiles siblings, Vocabulary vocabulary) {
        Votes[][] votes = new Votes[siblings.lines()][];
        for (int s = 0; s < siblings.count(); s++) {
            int[] sequence = siblings.sequence(s);
            int[] repetitions = siblings.repetitionsIn(s);
            for (int i = 0; i < sequence.length; i++) {
                if (siblings.isUsual(sequence[i])) {
                    Votes item = item(votes, sequence[i], repetitions[i]);
                    item.weight += siblings.weight(s);
                    item.places += siblings.weight(s) * i / sequence.length;
                }
            }
        }
        List<Votes> kept = new ArrayList<>();
        for (Votes[] ofALine : votes) {
            for (int k = 0; ofALine != null && k < ofALine.length && ofALine[k] != null; k++) {
                if (ofALine[k].weight >= USUAL * siblings.total()) {
                    kept.add(ofALine[k]);
                }
            }
        }
        kept.sort((a, b) -> {
            int byPlace = Double.compare(a.place(), b.place());
            return byPlace != 0 ? byPlace : Integer.compare(a.line, b.line);
        });
        return kept.stream().mapToInt(votesOfOne -> votesOfOne.line).toArray();
    }

    /** @param repetition from 1; those before it are there */
    private static Votes item(Votes[][] votes, int line, int repetition) {
        Votes[] ofALine = votes[line];
        if (ofALine == null || ofALine.length < repetition) {
            ofALine = ofALine == null ? new Votes[2] : Arrays.copyOf(ofALine, 2 * repetition);
            votes[line] = ofALine;
        }
        if (ofALine[repetition - 1] == null) {
            ofALine[repetition - 1] = new Votes(line);
        }
        return ofALine[repetition - 1];
    }
}
