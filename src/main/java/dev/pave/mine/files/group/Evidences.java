package dev.pave.mine.files.group;

import dev.pave.pattern.change.CommitFiles;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The evidence of conventions, gathered once for as long as a convention gets no more members. */
final class Evidences {

    private record Gathered(int members, Evidence evidence) {}

    private final List<CommitFiles> history;
    private final Map<Convention, Gathered> gathered = new IdentityHashMap<>();

    Evidences(List<CommitFiles> history) {
        this.history = history;
    }

    Evidence of(Convention convention) {
        Gathered known = gathered.get(convention);
        int members = convention.members().size();
        if (known == null || known.members() != members) {
            known = new Gathered(members, new Evidence(convention, history));
            gathered.put(convention, known);
        }
        return known.evidence();
    }
}
