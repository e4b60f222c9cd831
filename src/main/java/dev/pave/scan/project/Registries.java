package dev.pave.scan.project;

import dev.pave.pattern.finding.Expectation;
import dev.pave.pattern.finding.Expected.Peer;
import dev.pave.pattern.text.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What files name that hold lists of others, or that others may be named in. */
final class Registries {

    private final Project project;
    private final Map<String, Set<String>> named = new HashMap<>();

    Registries(Project project) {
        this.project = project;
    }

    /** Whether a registry names the file that is expected to be in it. */
    boolean names(Expectation expected) {
        return names(expected.companion(), expected.name(), expected.file());
    }

    /** Whether it names another file of the form. */
    boolean names(Peer peer) {
        return names(peer.companion(), peer.name(), peer.file());
    }

    /** Whether a text names something. */
    boolean names(String path, String name) {
        return named.computeIfAbsent(path, this::read).contains(Words.squash(name));
    }

    /** In any case style; so too where it cannot be read. */
    private boolean names(String registry, String name, String file) {
        Set<String> there = named.computeIfAbsent(registry, this::read);
        return there.isEmpty()
                || there.contains(Words.squash(name))
                || there.contains(Words.squash(FileKinds.name(file)));
    }

    private Set<String> read(String registry) {
        Set<String> names = new HashSet<>();
        project.text(registry).ifPresent(text -> Naming.tokens(text, (token, at) -> Naming.of(token, names::add)));
        return names;
    }
}
