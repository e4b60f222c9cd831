package dev.pave.scan.project;

import dev.pave.pattern.Action;
import dev.pave.pattern.Expectation;
import dev.pave.pattern.Expected;
import dev.pave.pattern.Expected.Peer;
import dev.pave.pattern.MissingCompanion;
import dev.pave.pattern.MissingCompanion.Kind;
import dev.pave.pattern.Words;
import dev.pave.scan.Skipped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which files lack what their history expects of them: a test that is not there, under no other path either, or a registry
 * that does not name them.
 */
final class Companions {

    private final Project project;
    private final TestFiles tests;
    private final Registries registries;
    private final Set<String> modules;

    Companions(Project project) {
        this.project = project;
        this.tests = new TestFiles(project.paths());
        this.registries = new Registries(project);
        this.modules = project.paths().stream().filter(FileKinds::isModule).collect(Collectors.toSet());
    }

    boolean isModule(String path) {
        return modules.contains(path);
    }

    /** What a file lacks: the surest of each kind. */
    List<MissingCompanion> of(String path, Expected expected) {
        Map<Kind, MissingCompanion> missing = new LinkedHashMap<>();
        for (Expectation e : expected.of(path)) {
            Kind kind = isOfAnEntry(e) ? null : kind(e);
            if (kind == null || kind == Kind.REGISTRATION && registries.names(e)) {
                continue;
            }
            List<Peer> peers = expected.peers(e).stream()
                    .filter(peer -> isModule(peer.file()))
                    .toList();
            if (kind == Kind.REGISTRATION || !isTestedElsewhere(kind, e, peers)) {
                missing.merge(kind, fact(kind, e, peers), Companions::surer);
            }
        }
        return List.copyOf(missing.values());
    }

    private static MissingCompanion surer(MissingCompanion a, MissingCompanion b) {
        return Comparator.comparingInt((MissingCompanion m) -> Math.min(m.confidence(), m.closest().percent()))
                                .compare(a, b)
                        >= 0
                ? a
                : b;
    }

    private static Kind kind(Expectation e) {
        String companion = e.companion();
        if (e.action() == Action.CREATE) {
            return !FileKinds.isTest(companion)
                    ? null
                    : FileKinds.isIntegrationTest(companion) ? Kind.INTEGRATION_TEST : Kind.TEST;
        }
        boolean registry = !FileKinds.isProse(companion)
                && !FileKinds.isTest(companion)
                && !Skipped.byPath(companion)
                && !Words.squash(companion).contains(Words.squash(e.name()));
        return registry ? Kind.REGISTRATION : null;
    }

    /** Whether the part of its path that its companions share is the name of a file with which something begins. */
    private static boolean isOfAnEntry(Expectation e) {
        boolean inFileName = e.form().lastIndexOf("{name}") > e.form().lastIndexOf('/');
        return inFileName && FileKinds.isEntry(FileKinds.stem(e.file()));
    }

    /** Whether a test of its name is under another path, which is not that of another file of its form. */
    private boolean isTestedElsewhere(Kind kind, Expectation e, List<Peer> peers) {
        Predicate<String> own = path -> (kind == Kind.TEST || FileKinds.isIntegrationTest(path))
                && peers.stream().noneMatch(peer -> peer.companion().equals(path));
        return tests.has(Words.squash(e.name()), own) || tests.has(Words.squash(FileKinds.stem(e.file())), own);
    }

    private boolean has(Kind kind, Peer peer) {
        return kind == Kind.REGISTRATION
                ? registries.names(peer)
                : project.has(peer.companion());
    }

    private MissingCompanion fact(Kind kind, Expectation e, List<Peer> peers) {
        Peers counted = new Peers(e, peer -> has(kind, peer));
        peers.forEach(counted::add);
        String example = counted.example()
                .map(peer -> peer.file() + (kind == Kind.REGISTRATION ? " is in it" : " has " + peer.companion()))
                .orElse("none");
        return new MissingCompanion(
                e.file(),
                kind,
                e.companion(),
                (int) Math.floor(e.confidence() * 100),
                e.record(),
                counted.all(),
                counted.closest(),
                e.form(),
                example);
    }
}
