package dev.pave.execute.atomiccreate;

import dev.pave.execute.Deed;
import dev.pave.execute.Executor;
import dev.pave.execute.RunCheck;
import dev.pave.execute.RunContext;
import dev.pave.execute.executor.FileOrigin;
import dev.pave.execute.executor.GeneratedFiles;
import dev.pave.execute.executor.GivenTemplate;
import dev.pave.execute.executor.Made;
import dev.pave.execute.executor.MadeFiles;
import dev.pave.execute.executor.SourceCheck;
import dev.pave.execute.executor.Texts;
import dev.pave.execute.executor.WantedFile;
import dev.pave.workspace.InputException;
import dev.pave.workspace.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one file of a text, or of a template and values. */
public final class AtomicCreate implements Executor {

    private final MadeFiles files = new MadeFiles(AtomicCreate::made);

    @Override
    public String id() {
        return "atomic_create";
    }

    @Override
    public Optional<String> wantsApproval(RunContext run) {
        return template(run)
                .filter(GivenTemplate::isFile)
                .map(template -> "it fills the template " + template.given() + ", which comes with the repository");
    }

    private static Optional<GivenTemplate> template(RunContext run) {
        return Optional.ofNullable(run.text("template", null)).map(text -> new GivenTemplate(text, run.repository()));
    }

    private static List<Made> made(RunContext run, GeneratedFiles known) throws IOException {
        String path = run.text("path", "");
        String content = run.text("content", null);
        Optional<GivenTemplate> template = template(run);
        if ((content == null) == template.isEmpty()) {
            throw new InputException("atomic_create wants either a content, which is written as it is, or a template");
        }
        FileOrigin origin = template.isEmpty()
                ? new FileOrigin(path, content, true, Map.of(), null)
                : new FileOrigin(
                        path,
                        template.get().text(),
                        false,
                        Texts.values(run.input().get("values")),
                        null);
        try {
            String mode = WantedFile.permissions(run.input().get("mode"));
            return List.of(new Made(path, new Texts().of(origin), mode, origin));
        } catch (IllegalArgumentException e) {
            throw new InputException("the text of " + path + " cannot be made: " + e.getMessage());
        }
    }

    @Override
    public Plan plan(RunContext run) throws IOException {
        return files.plan(run);
    }

    @Override
    public List<RunCheck> verify(RunContext run, Path root) throws IOException {
        List<RunCheck> checks = new ArrayList<>(files.verify(run, root));
        checks.add(new SourceCheck(root).of(run.text("path", "")));
        return checks;
    }

    @Override
    public Optional<Deed> act(RunContext run) throws IOException {
        files.remember(run);
        return Optional.empty();
    }
}
