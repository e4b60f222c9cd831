package dev.pave.scan.project;

import dev.pave.pattern.Expectation;
import dev.pave.pattern.Expected.Peer;
import dev.pave.pattern.Share;
import dev.pave.pattern.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Counts how many files like one have its companion: all of them, and those that are closest to it. */
final class Peers {

    /** Fewer than so many say nothing. */
    private static final int FEWEST = 3;

    private static final Share NONE = new Share(0, 0);

    private final String folder;
    private final List<String> words;
    private final Predicate<Peer> has;
    private Share all = NONE;
    private Share sameFolder = NONE;
    private Share sameFirst = NONE;
    private Share sameLast = NONE;
    private Peer example;

    Peers(Expectation expectation, Predicate<Peer> has) {
        this.folder = FileKinds.folder(expectation.file());
        this.words = Words.of(expectation.name());
        this.has = has;
    }

    void add(Peer peer) {
        boolean it = has.test(peer);
        List<String> own = Words.of(peer.name());
        all = all.and(it);
        if (FileKinds.folder(peer.file()).equals(folder)) {
            sameFolder = sameFolder.and(it);
        }
        if (isSame(word(words, true), word(own, true))) {
            sameFirst = sameFirst.and(it);
        }
        if (isSame(word(words, false), word(own, false))) {
            sameLast = sameLast.and(it);
        }
        boolean closer = example == null || FileKinds.folder(peer.file()).equals(folder);
        example = it && closer ? peer : example;
    }

    private static String word(List<String> words, boolean first) {
        return words.size() < 2 ? "" : words.get(first ? 0 : words.size() - 1);
    }

    private static boolean isSame(String a, String b) {
        return !a.isEmpty() && a.equalsIgnoreCase(b);
    }

    Share all() {
        return all;
    }

    /** Of the closer groups that are large enough, the one that has it least; all, where none is. */
    Share closest() {
        return Stream.of(sameFolder, sameFirst, sameLast)
                .filter(share -> share.files() >= FEWEST)
                .min(Comparator.comparingInt(Share::percent))
                .filter(share -> share.percent() < all.percent())
                .orElse(all);
    }

    Optional<Peer> example() {
        return Optional.ofNullable(example);
    }
}
