package dev.pave.pattern.finding;

import java.util.List;

/** What a history expects of the files of a tree. */
public interface Expected {

    /** Confidence from which on the guards ask; what history is less sure of is not looked at, whatever the settings are. */
    double FLOOR = 0.5;

    /** Where no history is known. */
    Expected NOTHING = new Expected() {
        @Override
        public List<Expectation> of(String path) {
            return List.of();
        }

        @Override
        public List<Peer> peers(Expectation expectation) {
            return List.of();
        }
    };

    /** What should be there with a file: created companions that the tree lacks, and edits of files that it has. */
    List<Expectation> of(String path);

    /** The other files of the tree that have the form of the one that an expectation is about. */
    List<Peer> peers(Expectation expectation);

    /**
     * A file of the same form.
     *
     * @param file      its path
     * @param name      what the form's name stands for there
     * @param companion where its companion is, or would be
     */
    record Peer(String file, String name, String companion) {}
}
