package dev.pave.scan.project;

import dev.pave.pattern.Action;
import dev.pave.pattern.finding.CompanionKind;
import dev.pave.pattern.finding.Expectation;
import dev.pave.pattern.finding.Expected;
import dev.pave.pattern.finding.Expected.Peer;
import dev.pave.pattern.finding.MissingCompanion;
import dev.pave.pattern.text.Words;
import dev.pave.scan.Skipped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which files lack what their history expects of them: a test that is not there, under no other path either, or a registry
 * that does not name them.
 */
final class Companions {

    /** So many peers tell what sort they are of. */
    private static final int SAMPLE = 20;

    private static final Pattern CLASS = Pattern.compile("(?m)^(?!\\s*(//|#|\\*))[\\w \\t]*\\bclass[ \\t]+(\\w+)");

    private final Project project;
    private final TestFiles tests;
    private final Registries registries;
    private final Set<String> modules;
    private final Map<String, Boolean> usual = new HashMap<>();

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
        Map<CompanionKind, MissingCompanion> missing = new LinkedHashMap<>();
        for (Expectation e : expected.of(path)) {
            CompanionKind kind = isEntry(e.form(), path) ? null : kind(e);
            if (kind == null || kind == CompanionKind.REGISTRATION && registries.names(e)) {
                continue;
            }
            List<Peer> peers = expected.peers(e).stream()
                    .filter(peer -> isModule(peer.file()) && !isEntry(e.form(), peer.file()))
                    .toList();
            if (isUsual(kind, e, peers) && !isTested(kind, e, peers)) {
                fact(kind, e, peers).ifPresent(fact -> missing.merge(kind, fact, Companions::surer));
            }
        }
        return List.copyOf(missing.values());
    }

    private static MissingCompanion surer(MissingCompanion a, MissingCompanion b) {
        return Comparator.comparingInt((MissingCompanion m) ->
                                        Math.min(m.confidence(), m.closest().percent()))
                                .compare(a, b)
                        >= 0
                ? a
                : b;
    }

    private static CompanionKind kind(Expectation e) {
        String companion = e.companion();
        if (e.action() == Action.CREATE) {
            return !FileKinds.isTest(companion)
                    ? null
                    : FileKinds.isIntegrationTest(companion) ? CompanionKind.INTEGRATION_TEST : CompanionKind.TEST;
        }
        boolean registry = !FileKinds.isProse(companion)
                && !FileKinds.isTest(companion)
                && !Skipped.byPath(companion)
                && !Words.squash(companion).contains(Words.squash(e.name()));
        return registry ? CompanionKind.REGISTRATION : null;
    }

    /** Whether the part of its path that its companions share is the name of a file with which something begins. */
    private static boolean isEntry(String form, String file) {
        boolean inFileName = form.lastIndexOf("{name}") > form.lastIndexOf('/');
        return inFileName && FileKinds.isEntry(FileKinds.stem(file));
    }

    /** Whether at least half of the files like it have it: what is looked at more closely. */
    private boolean isUsual(CompanionKind kind, Expectation e, List<Peer> peers) {
        return usual.computeIfAbsent(
                e.form() + ' ' + e.action() + ' ' + e.template(),
                key -> 2 * peers.stream().filter(peer -> has(kind, peer)).count() >= peers.size());
    }

    /**
     * Whether a test is about it that has another path, and that of no other file of its form: one of its name or of the class
     * that it holds, or one beside the expected place that names it or whose name is a slip away.
     */
    private boolean isTested(CompanionKind kind, Expectation e, List<Peer> peers) {
        if (kind == CompanionKind.REGISTRATION) {
            return false;
        }
        Set<String> ofOthers = peers.stream().map(Peer::companion).collect(Collectors.toSet());
        Predicate<String> own =
                path -> (kind == CompanionKind.TEST || FileKinds.isIntegrationTest(path)) && !ofOthers.contains(path);
        String bare = FileKinds.name(e.file());
        return Stream.of(e.name(), bare, declared(e.file())).anyMatch(name -> tests.has(Words.squash(name), own))
                || tests.inFolder(FileKinds.folder(e.companion()))
                        .filter(own)
                        .anyMatch(path -> registries.names(path, bare)
                                || Slips.isOne(FileKinds.stem(path), FileKinds.stem(e.companion())));
    }

    /** The class that a file holds; empty where it holds none. */
    private String declared(String file) {
        Matcher type = CLASS.matcher(project.text(file).orElse(""));
        return type.find() ? type.group(2) : "";
    }

    private boolean has(CompanionKind kind, Peer peer) {
        return kind == CompanionKind.REGISTRATION ? registries.names(peer) : project.has(peer.companion());
    }

    /** Whether it holds no work of its own to test, or is included by classes where the files like it are classes. */
    private boolean isOfAnotherSort(String file, List<Peer> peers) {
        String text = project.text(file).orElse("");
        return Contracts.isOne(file, text)
                || Contracts.isMixin(file, text)
                        && peers.stream()
                                                .limit(SAMPLE)
                                                .filter(peer -> project.text(peer.file())
                                                        .filter(other -> Contracts.isMixin(peer.file(), other))
                                                        .isEmpty())
                                                .count()
                                        * 2
                                > Math.min(SAMPLE, peers.size());
    }

    /** Empty where hardly any file is like it, or it holds no work of its own. */
    private Optional<MissingCompanion> fact(CompanionKind kind, Expectation e, List<Peer> peers) {
        Peers counted = new Peers(e, peers, peer -> has(kind, peer));
        if (counted.isUnlike() || isOfAnotherSort(e.file(), peers)) {
            return Optional.empty();
        }
        String example = counted.example()
                .map(peer ->
                        peer.file() + (kind == CompanionKind.REGISTRATION ? " is in it" : " has " + peer.companion()))
                .orElse("none");
        return Optional.of(new MissingCompanion(
                e.file(),
                kind,
                e.companion(),
                (int) Math.floor(e.confidence() * 100),
                e.record(),
                counted.all(),
                counted.closest(),
                e.form(),
                example));
    }
}
