package dev.pave.ingest.git;

import dev.pave.pattern.PatternId;
import dev.pave.store.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Which source each repository of a job is: one that the home knows, wherever it lies now, or a new one. Ask for them in
 * the order of the job.
 */
public final class KnownSources {
    private static final String GIT = "git";

    private final List<Source> known;
    private final KnownRoots roots;
    private final List<Taken> taken = new ArrayList<>();

    /**
     * @param known all sources of a home
     * @param cache its cache folder
     */
    public KnownSources(List<Source> known, Path cache) {
        this.roots = KnownRoots.in(cache);
        this.known = known.stream().filter(source -> source.kind().equals(GIT)).toList();
    }

    /**
     * A repository of a job.
     *
     * @param source   as what it is read
     * @param location where it is
     * @param formerId its id when ids stood for places
     * @param before   ids under which the home has rows of it, from when ids stood for places, or less of it was there to be
     *                 read; they are the source's now
     * @param twin     a repository of the same job that it is another clone of, so that it is not read; null for none
     */
    public record Recognised(RepositorySource source, Path location, String formerId, List<String> before, Path twin) {

        /** Whether the job reads it already, and not because it names one place twice. */
        public boolean isAnotherClone() {
            return twin != null && !twin.equals(location);
        }
    }

    private record Taken(HistoryIdentity identity, RepositorySource source) {}

    /** Tells which source the repository at a folder is. */
    public Recognised recognise(Path folder) {
        HistoryIdentity identity = HistoryIdentity.of(RepositorySource.place(folder), roots);
        Optional<Taken> twin = taken.stream()
                .filter(other ->
                        identity.location().equals(other.identity().location()) || identity.isCloneOf(other.identity()))
                .findFirst();
        RepositorySource source = twin.map(Taken::source).orElseGet(() -> source(identity));
        taken.add(new Taken(identity, source));
        return new Recognised(
                source,
                identity.location(),
                RepositorySource.formerId(identity),
                before(identity, source),
                twin.map(other -> other.identity().location()).orElse(null));
    }

    private RepositorySource source(HistoryIdentity identity) {
        return known(identity)
                .map(there ->
                        new RepositorySource(there.sourceId(), identity.location(), RepositorySource.name(identity)))
                .orElseGet(() -> RepositorySource.of(
                        identity, isOfAnother(identity) ? identity.forkDigits() : identity.digits()));
    }

    private Optional<Source> known(HistoryIdentity identity) {
        Stream<Source> byDigits = identity.allDigits().stream()
                .flatMap(
                        digits -> known.stream().filter(source -> digits(source).equals(digits)));
        Stream<Source> byRemote = identity.root() != null || identity.remote() == null || !identity.isKnown()
                ? Stream.empty()
                : known.stream().filter(source -> identity.remote().equals(remote(source)));
        Stream<Source> byPlace = identity.root() != null
                ? Stream.empty()
                : known.stream()
                        .filter(source -> isAt(identity, source) && !(identity.isKnown() && hasPlaceDigits(source)));
        return Stream.of(byDigits, byRemote, byPlace)
                .flatMap(sources -> sources)
                .filter(source -> !isTaken(source) && !isOfAFork(source, identity))
                .findFirst();
    }

    private boolean isTaken(Source source) {
        return taken.stream().anyMatch(other -> other.source().sourceId().equals(source.sourceId()));
    }

    /** Whether the digits of its root are those of another repository, of this job or at its place, with another remote. */
    private boolean isOfAnother(HistoryIdentity identity) {
        return taken.stream().anyMatch(other -> identity.isForkWithTheRootOf(other.identity()))
                || known.stream()
                        .anyMatch(source -> digits(source).equals(identity.digits()) && isOfAFork(source, identity));
    }

    /** Whether a source is still at its place, and a fork of a repository that lies elsewhere. */
    private boolean isOfAFork(Source source, HistoryIdentity identity) {
        return identity.remote() != null
                && remote(source) != null
                && !identity.remote().equals(remote(source))
                && !isAt(identity, source)
                && identity.isForkWithTheRootOf(HistoryIdentity.of(Path.of(source.location()), roots));
    }

    /** Sources that it was when less was known of it, or when ids stood for places. */
    private List<String> before(HistoryIdentity identity, RepositorySource now) {
        if (!identity.isKnown()) {
            return List.of();
        }
        return known.stream()
                .filter(source -> !source.sourceId().equals(now.sourceId()) && !isTaken(source))
                .filter(source -> hasPlaceDigits(source)
                        ? isAt(identity, source) || isGoneFromItsPlace(identity, source)
                        : identity.root() != null && wasLessOf(identity, source))
                .map(Source::sourceId)
                .toList();
    }

    private static boolean isGoneFromItsPlace(HistoryIdentity identity, Source source) {
        return identity.remote() != null
                && identity.remote().equals(remote(source))
                && !Files.exists(Path.of(source.location()));
    }

    /** Whether a source is of a shallow clone of it, or of its place and a part of its history. */
    private static boolean wasLessOf(HistoryIdentity identity, Source source) {
        return identity.hasShallowDigits(digits(source))
                || isAt(identity, source) && source.head() != null && holds(identity.location(), source.head());
    }

    private static boolean holds(Path location, String commit) {
        try (GitRepository repository = GitRepository.open(location);
                ObjectReader reader = repository.newReader()) {
            return reader.has(ObjectId.fromString(commit));
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private static boolean isAt(HistoryIdentity identity, Source source) {
        return identity.location().toString().equals(source.location());
    }

    private static boolean hasPlaceDigits(Source source) {
        return digits(source).equals(HistoryIdentity.digits(source.location()));
    }

    private static String remote(Source source) {
        return new WebAddress(source.webUrl()).remoteOrNull();
    }

    private static String digits(Source source) {
        return PatternId.history(source.sourceId());
    }
}
