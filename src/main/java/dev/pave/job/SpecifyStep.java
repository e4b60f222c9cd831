package dev.pave.job;

import dev.pave.execute.MinedSpecification;
import dev.pave.execute.Shelf;
import dev.pave.ingest.git.GitContents;
import dev.pave.ingest.git.RepositoryException;
import dev.pave.ingest.git.RepositorySource;
import dev.pave.mine.files.CompanionMiner;
import dev.pave.mine.templates.PatternTemplates;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.EditTemplate;
import dev.pave.pattern.Home;
import dev.pave.pattern.RoleTemplate;
import dev.pave.pattern.Status;
import dev.pave.store.CandidateStore;
import dev.pave.store.HistoryStore;
import dev.pave.store.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Writes the specification of each approved pattern; where a person edited it, a changed convention is only offered. */
record SpecifyStep(Run run) implements Tasklet {

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        if (!run.decides()) {
            return RepeatStatus.FINISHED;
        }
        Home home = run.request().home();
        Shelf shelf = new Shelf(home.specs(), home.state().resolve("staging-specs"));
        shelf.recover();
        CandidateStore candidates = new CandidateStore(run.warehouse());
        HistoryStore history = new HistoryStore(run.warehouse());
        for (Source source : history.sources()) {
            List<Candidate> approved = candidates.all().stream()
                    .filter(c -> c.status() == Status.APPROVED)
                    .filter(c -> c.found().repo().equals(source.sourceId()))
                    .filter(c -> run.miners().containsKey(source.sourceId())
                            || !shelf.has(c.found().patternId()))
                    .toList();
            if (!approved.isEmpty()) {
                specify(source, approved, shelf, history);
            }
        }
        for (Candidate candidate : candidates.all()) {
            String id = candidate.found().patternId();
            if (shelf.has(id)) {
                candidates.specify(id, Shelf.path(id));
            }
        }
        return RepeatStatus.FINISHED;
    }

    private void specify(Source source, List<Candidate> approved, Shelf shelf, HistoryStore history)
            throws IOException {
        run.listener().step("specify " + source.name());
        CompanionMiner miner = run.miners().computeIfAbsent(source.sourceId(), id -> {
            CompanionMiner anew = new CompanionMiner(id, run.settings());
            history.forEachCommit(id, anew::observe);
            return anew;
        });
        try (GitContents contents = GitContents.open(RepositorySource.at(Path.of(source.location())))) {
            PatternTemplates mining = new PatternTemplates(contents, PatternTemplates.FILES_A_ROLE);
            for (Candidate candidate : approved) {
                String id = candidate.found().patternId();
                List<RoleTemplate> texts = run.templates().getOrDefault(id, List.of());
                List<EditTemplate> edits = mining.edits(miner.instances(id));
                Shelf.Outcome outcome =
                        shelf.put(id, new MinedSpecification(candidate, source.location(), texts, edits));
                if (outcome == Shelf.Outcome.OFFERED) {
                    run.listener()
                            .warning("the convention of " + id + " changed, and its specification was edited by hand: "
                                    + "see specs/offers/" + id + "/changes.diff");
                }
            }
        } catch (RepositoryException gone) {
            run.listener().warning("no specifications of " + source.name() + ": " + gone.getMessage());
        }
    }
}
