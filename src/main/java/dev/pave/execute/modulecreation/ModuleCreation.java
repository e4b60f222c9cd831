package dev.pave.execute.modulecreation;

import dev.pave.execute.Executor;
import dev.pave.execute.RunCheck;
import dev.pave.execute.RunContext;
import dev.pave.execute.executor.FilesPlanner;
import dev.pave.execute.executor.PlannedFiles;
import dev.pave.execute.executor.SourceCheck;
import dev.pave.execute.executor.Texts;
import dev.pave.execute.executor.WantedFile;
import dev.pave.pattern.Resource;
import dev.pave.pattern.change.FileKind;
import dev.pave.workspace.InputException;
import dev.pave.workspace.Plan;
import dev.pave.workspace.Root;
import dev.pave.workspace.WriteFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a module: by the convention that was mined of the repository, else of pave's own templates. */
public final class ModuleCreation implements Executor {

    @Override
    public String id() {
        return "module_creation";
    }

    private FilesPlanner mined() {
        return new FilesPlanner(id());
    }

    private static ModuleLayout layout(RunContext run) throws IOException {
        return ModuleLayout.of(run.text("language", ""), ModuleRequest.of(run));
    }

    @Override
    public Plan plan(RunContext run) throws IOException {
        Optional<ModuleConvention> convention = ModuleConvention.of(run);
        if (convention.isEmpty()) {
            return planned(run, layout(run));
        }
        RunContext own = convention.get().run(run);
        mined().input(own.specification())
                .objection(own.specification().id(), own.input())
                .ifPresent(why -> {
                    throw new InputException(why);
                });
        Plan plan = mined().plan(own);
        List<String> warnings = new ArrayList<>(plan.warnings());
        warnings.add(convention.get().inWords());
        return new Plan(plan.steps(), plan.byHand(), warnings, plan.flaws());
    }

    private static Plan planned(RunContext run, ModuleLayout layout) throws IOException {
        Root root = new Root(run.repository());
        List<String> paths = layout.files().stream().map(ModuleFile::path).toList();
        PlannedFiles planned = new PlannedFiles(root, run.repository(), run.onConflict(), paths);
        Texts texts = new Texts();
        List<WriteFile> files = new ArrayList<>();
        for (ModuleFile file : layout.files()) {
            if (!file.isOnce() || !ModuleRequest.of(run).has(file.path())) {
                String template = Resource.text(ModuleCreation.class, file.template());
                String text = texts.filled(template, layout.values());
                files.add(planned.created(new WantedFile(file.path(), text, FileKind.PLAIN)));
            }
        }
        for (Registration registration : layout.registrations()) {
            files.add(registration.planned(root));
        }
        return new Plan(List.copyOf(files), List.of(), List.of(), planned.flaws(files));
    }

    @Override
    public List<RunCheck> verify(RunContext run, Path root) throws IOException {
        Optional<ModuleConvention> convention = ModuleConvention.of(run);
        if (convention.isPresent()) {
            return mined().verify(convention.get().run(run), root);
        }
        ModuleLayout layout = layout(run);
        List<RunCheck> checks = new ArrayList<>();
        for (Registration registration : layout.registrations()) {
            checks.add(new SourceCheck(root).of(registration.path()));
        }
        checks.addAll(layout.verify(root));
        return checks;
    }
}
