package dev.pave.execute.batchcreate;

import dev.pave.execute.Deed;
import dev.pave.execute.Executor;
import dev.pave.execute.RunCheck;
import dev.pave.execute.RunContext;
import dev.pave.execute.executor.MadeFiles;
import dev.pave.workspace.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes files of templates, one for each item or one for all, and makes them anew when the templates change. */
public final class BatchCreate implements Executor {

    private final MadeFiles files =
            new MadeFiles((run, known) -> new BatchFiles(run, BatchItems.of(run, known)).made());

    @Override
    public String id() {
        return "batch_create";
    }

    @Override
    public Optional<String> wantsApproval(RunContext run) {
        return FileTemplate.all(run).stream()
                .filter(FileTemplate::comesWithRepository)
                .findFirst()
                .map(file -> "it fills the template " + file.given().given() + ", which comes with the repository");
    }

    @Override
    public Plan plan(RunContext run) throws IOException {
        return files.plan(run);
    }

    @Override
    public List<RunCheck> verify(RunContext run, Path root) throws IOException {
        return files.verify(run, root);
    }

    @Override
    public Optional<Deed> act(RunContext run) throws IOException {
        files.remember(run);
        return Optional.empty();
    }
}
