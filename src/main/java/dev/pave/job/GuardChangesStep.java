package dev.pave.job;

import dev.pave.engine.Background;
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
import java.util.List;
import java.util.Optional;

/**
 * Puts what commits added before the guards: of a repository that is new, those of its last {@value #DAYS} days or of the
 * run's window; later those since the night before.
 */
record GuardChangesStep(RunState run) implements RunStep {

    private static final int DAYS = 30;

    /**
     * Begins to look while mining goes on, on another core. Only where there is one repository: of several there are enough
     * that are mined side by side, and the changes of all would be in memory at once.
     */
    void lookAhead() {
        List<Source> sources = sources();
        if (sources.size() != 1) {
            return;
        }
        Source source = sources.get(0);
        try {
            GitChanges git = GitChanges.open(RepositorySource.of(source));
            run.lookedAhead()
                    .put(
                            source.sourceId(),
                            new LookedAhead(git, Background.begin(() -> look(source, git, run.guards()))));
        } catch (RepositoryException toldByTheStep) {
            // it opens the repository again
        }
    }

    /** A repository that is being looked at. */
    record LookedAhead(GitChanges git, Background<Looked> looked) implements AutoCloseable {
        @Override
        public void close() {
            looked.ifThere(done -> {});
            git.close();
        }
    }

    /**
     * What there is to put before the guards.
     *
     * @param last    up to where they looked before, if it is gone on from there; else null
     * @param state   what they will have looked at
     * @param changes null where nothing is new
     */
    record Looked(State last, State state, ChangeInspection.Changes changes) {}

    @Override
    public void execute() {
        if (run.isQuiet()) {
            return;
        }
        Guards guards = run.guards();
        for (Source source : sources()) {
            new SourceBoundary(run, "guard-changes").each(source.sourceId(), source.name(), () -> {
                try (LookedAhead ahead = Optional.ofNullable(run.lookedAhead().remove(source.sourceId()))
                        .orElseGet(() -> lookNow(source, GitChanges.open(RepositorySource.of(source)), guards))) {
                    guardWhatIsThere(source, ahead, guards);
                }
            });
        }
        new AntiPatternStore(run.warehouse()).summariseGuards();
    }

    private List<Source> sources() {
        return new HistoryStore(run.warehouse())
                .sources().stream().filter(source -> source.head() != null).toList();
    }

    private LookedAhead lookNow(Source source, GitChanges git, Guards guards) {
        return new LookedAhead(git, Background.of(() -> look(source, git, guards)));
    }

    /** A partial clone may leave folders out on purpose: then nothing can be said until they are fetched. */
    private void guardWhatIsThere(Source source, LookedAhead ahead, Guards guards) {
        try {
            guard(source, ahead.git(), ahead.looked().get(), guards);
        } catch (RepositoryException notFetched) {
            if (!ahead.git().isPartial()) {
                throw notFetched;
            }
            run.listener()
                    .warning("the guards see nothing of " + source.name()
                            + ", for this partial clone lacks trees of its newest commits");
        }
    }

    private Looked look(Source source, GitChanges git, Guards guards) {
        SourceFindingStore store = new SourceFindingStore(run.warehouse());
        Optional<State> last = store.state(source.sourceId());
        String head = source.head();
        boolean sameRules = last.isPresent() && last.get().rules().equals(guards.sha256());
        if (sameRules && last.get().head().equals(head)) {
            return new Looked(last.get(), last.get(), null);
        }
        if (sameRules && git.isBefore(last.get().head(), head)) {
            return new Looked(
                    last.get(),
                    last.get(),
                    ChangeInspection.Changes.of(git, last.get().head(), head));
        }
        Optional<String> base = last.map(State::base)
                .filter(known -> git.isBefore(known, head))
                .or(() -> store.before(source.sourceId(), since(git.origin(head).at())));
        State state = new State(base.orElse(null), head, guards.sha256());
        return new Looked(null, state, ChangeInspection.Changes.of(git, state.base(), head));
    }

    private void guard(Source source, GitChanges git, Looked looked, Guards guards) {
        if (looked.changes() == null) {
            return;
        }
        run.listener().step("guard changes of " + source.name());
        ChangeInspection judge = new ChangeInspection(
                source.sourceId(),
                git,
                guards,
                tree -> run.miner(source).expected(tree, Expected.FLOOR),
                new SourceFindingStore(run.warehouse()));
        if (looked.last() == null) {
            judge.begin(looked.state(), looked.changes());
        } else {
            judge.goOn(looked.last(), source.head(), looked.changes());
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
