package dev.pave.job;

import dev.pave.convention.AgentsFile;
import dev.pave.convention.AgentsFile.Change;
import dev.pave.convention.AgentsFile.State;
import dev.pave.convention.ConventionText;
import dev.pave.convention.ProvenConventions;
import dev.pave.ingest.git.RepositorySource;
import dev.pave.store.HistoryStore;
import dev.pave.store.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** Renews pave's block in the AGENTS.md of a repository of this run, where there is one and the job file asks for it. */
record ConventionsStep(RunState run) implements RunStep {

    @Override
    public void execute() {
        if (!run.decides() || !run.request().agentsMd()) {
            return;
        }
        Set<Path> read = run.request().repositories().stream()
                .filter(Files::isDirectory)
                .map(path -> RepositorySource.at(path).location())
                .collect(Collectors.toSet());
        for (Source source : new HistoryStore(run.warehouse()).sources()) {
            Path folder = Path.of(source.location());
            if (read.contains(folder)) {
                new SourceBoundary(run, "conventions")
                        .each(source.sourceId(), source.name(), () -> renew(source, new AgentsFile(folder)));
            }
        }
    }

    private void renew(Source source, AgentsFile file) throws IOException {
        if (!file.hasBlock()) {
            return;
        }
        run.listener().step("conventions " + source.name());
        Change change = file.with(new ConventionText(ProvenConventions.of(run.miner(source))).markdown());
        if (change.state() == State.OLD) {
            file.write(change);
        } else if (change.state() == State.EDITED) {
            run.listener()
                    .warning("the block of pave in " + file.folder().resolve(AgentsFile.NAME)
                            + " was edited by hand and is left alone; `pave conventions --repo " + file.folder()
                            + " --write` shows what is new as a diff");
        }
    }
}
