package dev.pave.execute.verifycommit;

import dev.pave.execute.RunFinding;
import dev.pave.home.Home;
import dev.pave.inspect.MinedHistory;
import dev.pave.mine.files.predict.WalkSettings;
import dev.pave.pattern.Action;
import dev.pave.pattern.Suggestion;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the repository's history says should come along with new files, and does not: tests, registrations, pages.
 *
 * @param atLeast how sure the history must be, 0 to 1
 */
record CompanionCheck(Home home, Path repository, double atLeast, CommitFindings into) {

    /**
     * Looks at a whole change: what comes in a later commit of it is there.
     *
     * @param before the revision before it; null for all that is committed
     * @param tree   all paths after it
     */
    void look(List<Viewed> changes, String before, Set<String> tree) {
        List<String> fresh = changes.stream()
                .flatMap(change -> change.files().stream())
                .filter(file -> file.isNew() && tree.contains(file.path()))
                .map(ViewedFile::path)
                .distinct()
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        Set<String> touched = new HashSet<>();
        changes.forEach(change -> change.files().forEach(file -> touched.add(file.path())));
        MinedHistory mined = MinedHistory.of(repository, before, WalkSettings.DEFAULT, home);
        for (Suggestion suggestion : mined.suggest(fresh, atLeast)) {
            boolean isThere = touched.contains(suggestion.path())
                    || suggestion.action() == Action.CREATE && tree.contains(suggestion.path());
            if (!isThere) {
                into.add(
                        Check.COMPANIONS,
                        "missing-companion",
                        RunFinding.ERROR,
                        suggestion.path(),
                        0,
                        (suggestion.action() == Action.CREATE ? "is missing beside " : "is not edited with ")
                                + (fresh.size() == 1 ? fresh.get(0) : "the new files") + ": "
                                + Math.round(100 * suggestion.confidence()) + " % sure, " + suggestion.why());
            }
        }
    }
}
