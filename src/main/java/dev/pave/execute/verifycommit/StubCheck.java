package dev.pave.execute.verifycommit;

import dev.pave.execute.RunFinding;
import dev.pave.home.Home;
import dev.pave.judge.GuardSettings;
import dev.pave.judge.Guards;
import dev.pave.judge.drl.RuleBase;
import dev.pave.pattern.change.ChangedFile;
import dev.pave.pattern.finding.Sighting;
import dev.pave.scan.ChangeScan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stubs and swallowed failures in added lines: what the guards of {@code anti_pattern_guards.yaml} say of them. */
final class StubCheck {

    private final Home home;
    private final CommitFindings into;
    private Guards guards;

    StubCheck(Home home, CommitFindings into) {
        this.home = home;
        this.into = into;
    }

    void look(Viewed change) {
        Map<String, ChangedFile> files = new HashMap<>();
        Map<String, ViewedFile> views = new HashMap<>();
        for (ViewedFile file : change.files()) {
            if (ChangeScan.wants(file.path())
                    && !file.added().isEmpty()
                    && file.text().isPresent()) {
                files.put(
                        file.path(),
                        new ChangedFile(file.path(), file.before(), file.text().orElseThrow(), file.added()));
                views.put(file.path(), file);
            }
        }
        List<Sighting> added = files.isEmpty()
                ? List.of()
                : new ChangeScan()
                        .scan(files.values(), Set.of(), path -> Optional.empty()).stream()
                                .filter(seen -> files.get(seen.path()).adds(seen.line(), seen.lastLine()))
                                .toList();
        if (added.isEmpty()) {
            return;
        }
        for (Guards.Found found : guards().inFiles(added)) {
            dev.pave.pattern.finding.Finding finding = found.finding();
            into.in(
                    views.get(finding.path()),
                    Check.STUBS,
                    finding.guard().id(),
                    finding.line(),
                    change.called() + finding.message());
        }
    }

    private Guards guards() {
        if (guards == null) {
            guards = new Guards(
                    RuleBase.load(home.rules(), home.cache()), GuardSettings.load(home.rules(), home.cache()));
            guards.complaint().ifPresent(why -> into.add(Check.STUBS, "rules", RunFinding.WARNING, null, 0, why));
        }
        return guards;
    }
}
