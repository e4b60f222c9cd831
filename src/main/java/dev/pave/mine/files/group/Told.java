package dev.pave.mine.files.group;

import dev.pave.mine.files.predict.FolderMoves;
import dev.pave.mine.files.predict.Tally;
import dev.pave.pattern.Action;
import dev.pave.pattern.Role;
import java.util.Comparator;
import java.util.List;

/** A convention with what happened to it and its places. */
record Told(Convention convention, Evidence evidence, List<Role> roles) {

    /**
     * Of two that began with the same file, one that still has a place takes the id that comes from it, and speaks for the
     * other: files that were created before their folder moved are evidence of both. Else the one that was seen more often.
     */
    static List<Told> livingFirst(Conventions conventions, FolderMoves moves, Places places, double decay) {
        return conventions.all().stream()
                .map(convention -> {
                    Evidence evidence = conventions.evidence(convention);
                    return new Told(convention, evidence, new Roles(evidence, moves, places, decay).all());
                })
                .filter(told -> !told.evidence().happened().isEmpty())
                .sorted(Comparator.comparing((Told told) -> hasAPlace(told.roles()))
                        .thenComparingInt(told -> told.evidence().happened().size())
                        .reversed())
                .toList();
    }

    /** The walk-forward record of what a run of it makes. */
    Tally record(double decay) {
        return evidence.record(Roles.usual(roles), decay);
    }

    /** Whether a file that it creates still has its place. */
    static boolean hasAPlace(List<Role> roles) {
        return roles.stream().anyMatch(role -> role.action() == Action.CREATE && role.confidence() > 0);
    }
}
