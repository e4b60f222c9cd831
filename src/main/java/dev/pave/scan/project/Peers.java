package dev.pave.scan.project;

import dev.pave.pattern.finding.Expectation;
import dev.pave.pattern.finding.Expected.Peer;
import dev.pave.pattern.finding.Share;
import dev.pave.pattern.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Counts how many files like one have its companion: all of them, and those that are closest to it. Where most of them bear
 * a word at the beginning or end of their names that this one lacks ({@code FooCheck}, {@code BarCheck}, but
 * {@code PadOption}), those without the word are closest.
 */
final class Peers {

    /** Fewer than so many say nothing. */
    private static final int FEWEST = 3;

    private static final double MOST = 0.75;

    private record Counted(Peer peer, boolean has, String first, String last) {}

    private final String folder;
    private final String first;
    private final String last;
    private final List<Counted> counted = new ArrayList<>();
    private final List<Share> closer = new ArrayList<>();
    private boolean unlike;

    Peers(Expectation expectation, List<Peer> peers, Predicate<Peer> has) {
        this.folder = FileKinds.folder(expectation.file());
        List<String> words = words(expectation.form(), expectation.file(), expectation.name());
        this.first = word(words, 0);
        this.last = word(words, words.size() - 1);
        for (Peer peer : peers) {
            List<String> own = words(expectation.form(), peer.file(), peer.name());
            counted.add(new Counted(peer, has.test(peer), word(own, 0), word(own, own.size() - 1)));
        }
        add(share(one -> isBeside(one.peer())));
        closest(first, Counted::first);
        closest(last, Counted::last);
    }

    /** Of the whole file name where the shared name is in it, else of the folder that bears the name. */
    private static List<String> words(String form, String file, String name) {
        boolean inFileName = form.lastIndexOf("{name}") > form.lastIndexOf('/');
        return Words.of(inFileName ? FileKinds.stem(file) : name);
    }

    private static String word(List<String> words, int at) {
        return words.size() < 2 ? "" : words.get(at).toLowerCase(Locale.ROOT);
    }

    private interface Word {
        String of(Counted one);
    }

    private void closest(String own, Word word) {
        if (!own.isEmpty()) {
            add(share(one -> word.of(one).equals(own)));
        }
        Map<String, Integer> counts = new HashMap<>();
        counted.forEach(one -> counts.merge(word.of(one), 1, Integer::sum));
        counts.remove("");
        counts.forEach((usual, n) -> {
            if (n >= FEWEST && n >= MOST * counted.size() && !usual.equals(own)) {
                Share without = share(one -> !word.of(one).equals(usual));
                unlike |= without.files() < FEWEST;
                add(without);
            }
        });
    }

    private void add(Share share) {
        if (share.files() >= FEWEST) {
            closer.add(share);
        }
    }

    private Share share(Predicate<Counted> which) {
        int files = 0;
        int have = 0;
        for (Counted one : counted) {
            if (which.test(one)) {
                files++;
                have += one.has() ? 1 : 0;
            }
        }
        return new Share(files, have);
    }

    private boolean isBeside(Peer peer) {
        return FileKinds.folder(peer.file()).equals(folder);
    }

    /** Whether hardly any has a name like it. */
    boolean isUnlike() {
        return unlike;
    }

    Share all() {
        return share(one -> true);
    }

    /** Of the closer groups that are large enough, the one that has it least; all, where none has it less. */
    Share closest() {
        Share all = all();
        return closer.stream()
                .min(Comparator.comparingInt(Share::percent))
                .filter(share -> share.percent() < all.percent())
                .orElse(all);
    }

    /** One that has the companion, if there is one in the same folder. */
    Optional<Peer> example() {
        return counted.stream()
                .filter(Counted::has)
                .map(Counted::peer)
                .min(Comparator.comparing(peer -> !isBeside(peer)));
    }
}
