package dev.pave.job;

import dev.pave.ingest.git.GitChanges;
import dev.pave.ingest.git.RepositoryException;
import dev.pave.ingest.git.RepositorySource;
import dev.pave.inspect.ChangeInspection;
import dev.pave.judge.Guards;
import dev.pave.pattern.finding.Expected;
import dev.pave.store.AntiPatternStore;
import dev.pave.store.HistoryStore;
import dev.pave.store.Source;
import dev.pave.store.SourceFindingStore;
import dev.pave.store.SourceFindingStore.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Puts what commits added before the guards: of a repository that is new, those of its last {@value #DAYS} days or of the
 * run's window; later those since the night before.
 */
record GuardChangesStep(RunState run) implements RunStep {

    private static final int DAYS = 30;

    @Override
    public void execute() {
        Guards guards = run.guards();
        for (Source source : new HistoryStore(run.warehouse()).sources()) {
            if (source.head() != null) {
                new SourceBoundary(run, "guard-changes").each(source.sourceId(), source.name(), () -> {
                    try (GitChanges git = GitChanges.open(RepositorySource.of(source))) {
                        guardWhatIsThere(source, git, guards);
                    }
                });
            }
        }
        new AntiPatternStore(run.warehouse()).summariseGuards();
    }

    /** A partial clone may leave folders out on purpose: then nothing can be said until they are fetched. */
    private void guardWhatIsThere(Source source, GitChanges git, Guards guards) {
        try {
            guard(source, git, guards);
        } catch (RepositoryException notFetched) {
            if (!git.isPartial()) {
                throw notFetched;
            }
            run.listener()
                    .warning("the guards see nothing of " + source.name()
                            + ", for this partial clone lacks trees of its newest commits");
        }
    }

    private void guard(Source source, GitChanges git, Guards guards) {
        SourceFindingStore store = new SourceFindingStore(run.warehouse());
        Optional<State> last = store.state(source.sourceId());
        boolean sameRules = last.isPresent() && last.get().rules().equals(guards.sha256());
        if (sameRules && last.get().head().equals(source.head())) {
            return;
        }
        run.listener().step("guard changes of " + source.name());
        ChangeInspection judge = new ChangeInspection(
                source.sourceId(), git, guards, tree -> run.miner(source).expected(tree, Expected.FLOOR), store);
        if (sameRules && git.isBefore(last.get().head(), source.head())) {
            judge.goOn(last.get(), source.head());
        } else {
            Optional<String> base = last.map(State::base)
                    .filter(known -> git.isBefore(known, source.head()))
                    .or(() -> store.before(
                            source.sourceId(), since(git.origin(source.head()).at())));
            judge.begin(new State(base.orElse(null), source.head(), guards.sha256()));
        }
        if (git.unread() > 0) {
            run.unread("guard-changes", source, git.unread(), git.isPartial());
        }
    }

    private Instant since(Instant newest) {
        return run.request().since() == null
                ? newest.minus(Duration.ofDays(DAYS))
                : LocalDate.parse(run.request().since()).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
