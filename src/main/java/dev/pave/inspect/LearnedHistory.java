package dev.pave.inspect;

import dev.pave.home.Home;
import dev.pave.home.ProgramVersion;
import dev.pave.mine.files.CompanionMiner;
import dev.pave.mine.files.predict.WalkSettings;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.change.CommitFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a miner learned of a history, kept in a home's cache so that the next time only new commits are learned. Feed it the
 * whole history, oldest first: commits that it has learned are passed over, as long as they are the same. A night and
 * {@code pave suggest} share it, though the one leaves out commits that only modify files: those neither count nor teach.
 */
final class LearnedHistory implements Consumer<CommitFiles> {

    private static final String ENDING = ".bin";
    private static final long FNV_PRIME = 0x100000001b3L;

    private final CompanionMiner miner;
    /** Commits with created, removed or moved files, and a hash of them. */
    private long learned;

    private long hash;
    /** Commits behind the last of those. */
    private final Set<String> behind = new HashSet<>();

    private String head;
    private boolean isWhole;

    private transient long passed;
    private transient long passedHash;
    private transient boolean isAnother;
    private transient long fresh;

    LearnedHistory(CompanionMiner miner) {
        this.miner = miner;
    }

    /** That of a source, as it was kept by the same program; empty where there is none. */
    static Optional<LearnedHistory> kept(Home home, String sourceId, String fingerprint, WalkSettings settings) {
        return file(home, sourceId, fingerprint, settings).read(LearnedHistory.class);
    }

    /**
     * That of a source, or else of another one of the same history, as a night keeps it of the clone that it reads: a clone
     * beside it has the same commits.
     */
    static Optional<LearnedHistory> keptOfAnyClone(
            Home home, String sourceId, String fingerprint, WalkSettings settings) {
        return kept(home, sourceId, fingerprint, settings)
                .or(() -> clones(home, sourceId).stream()
                        .map(clone -> kept(home, clone, fingerprint, settings))
                        .flatMap(Optional::stream)
                        .peek(learned -> learned.miner.call(sourceId))
                        .findFirst());
    }

    /** The other sources of the same history that something is kept of. */
    private static List<String> clones(Home home, String sourceId) {
        String end = "-" + PatternId.history(sourceId) + ENDING;
        try (Stream<Path> files = Files.list(folder(home))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(end) && !name.equals(sourceId + ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException nothingIsKept) {
            return List.of(); // no folder yet, or none that can be read: then the history is learned
        }
    }

    /**
     * Keeps it for the next time.
     *
     * @param newHead the commit that the history ends in
     * @param whole   whether nothing of the history is missing
     */
    void keep(Home home, String sourceId, String fingerprint, WalkSettings settings, String newHead, boolean whole) {
        head = newHead;
        isWhole = whole;
        file(home, sourceId, fingerprint, settings).write(this);
    }

    private static ObjectFile file(Home home, String sourceId, String fingerprint, WalkSettings settings) {
        String title = String.join(" ", "pave learned/2", ProgramVersion.text(), fingerprint, settings.toString());
        return new ObjectFile(folder(home).resolve(sourceId + ENDING), title);
    }

    private static Path folder(Home home) {
        return home.cache().resolve("learned");
    }

    @Override
    public void accept(CommitFiles commit) {
        boolean counts = counts(commit);
        if (counts && passed < learned) {
            passed++;
            passedHash = hash(passedHash, commit);
            isAnother |= passed == learned && passedHash != hash;
        } else if (passed == learned && !isAnother && !behind.contains(commit.commitId())) {
            learn(commit, counts);
        }
    }

    /** Learns a commit that comes after all that were learned. */
    void learn(CommitFiles commit) {
        passed = learned;
        learn(commit, counts(commit));
    }

    private void learn(CommitFiles commit, boolean counts) {
        miner.observe(commit);
        fresh++;
        if (counts) {
            learned++;
            passed++;
            hash = hash(hash, commit);
            behind.clear();
        } else {
            behind.add(commit.commitId());
        }
    }

    private static boolean counts(CommitFiles commit) {
        return !commit.added().isEmpty()
                || !commit.deleted().isEmpty()
                || !commit.renamed().isEmpty();
    }

    private static long hash(long before, CommitFiles commit) {
        long hash = before;
        String id = commit.commitId();
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * FNV_PRIME;
        }
        return (hash ^ commit.merge() * 2L + (commit.imported() ? 1 : 0)) * FNV_PRIME;
    }

    /** Whether the history that was given is the one that was learned, as far as it was learned. */
    boolean isSame() {
        return passed == learned && !isAnother;
    }

    /** Commits that were learned since it was kept. */
    long fresh() {
        return fresh;
    }

    /** The commit that the history ended in when it was kept. */
    String head() {
        return head;
    }

    boolean isWhole() {
        return isWhole;
    }

    CompanionMiner miner() {
        return miner;
    }
}
