package dev.pave.scan.project;

import dev.pave.pattern.finding.CompanionKind;
import dev.pave.pattern.finding.Expected;
import dev.pave.pattern.finding.Guard;
import dev.pave.pattern.finding.MissingCompanion;
import dev.pave.pattern.finding.ProjectFact;
import dev.pave.scan.FileAllowance;
import dev.pave.scan.Language;
import dev.pave.scan.Skipped;
import dev.pave.scan.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Looks at the files of a project for what they lack among the others. Not thread-safe. */
public final class ProjectScanner {

    private final Project project;
    private final Companions companions;

    public ProjectScanner(Project project) {
        this.project = project;
        this.companions = new Companions(project);
    }

    /**
     * Files that lack the test that their history expects, and modules that are connected to nothing: a registry that their
     * history expects to name them does not, or no other file does.
     *
     * @param files    those that are looked at; tests, and what is no person's code, are passed over
     * @param expected what the history expects of a file
     * @param guards   those that ask
     */
    public List<ProjectFact> conventions(Collection<String> files, Expected expected, Set<Guard> guards) {
        List<MissingCompanion> missing = files.stream()
                .filter(companions::isModule)
                .flatMap(path -> companions.of(path, expected).stream())
                .filter(fact -> guards.contains(fact.guard()))
                .toList();
        List<ProjectFact> facts = new ArrayList<>(missing.stream()
                .filter(fact -> fact.kind() != CompanionKind.REGISTRATION)
                .toList());
        if (guards.contains(Guard.MODULE_INTEGRATION_GAP)) {
            List<MissingCompanion> unregistered = missing.stream()
                    .filter(fact -> fact.kind() == CompanionKind.REGISTRATION)
                    .toList();
            facts.addAll(unconnected(files, unregistered));
        }
        return facts;
    }

    /** One walk through all texts tells who names the modules, and who imports those that a registry lacks. */
    private List<ProjectFact> unconnected(Collection<String> files, List<MissingCompanion> unregistered) {
        Usage usage = new Usage(project, files);
        List<Modules.Module> wanted = new ArrayList<>(usage.modules().toList());
        unregistered.forEach(fact -> wanted.add(Mentions.importable(fact.path())));
        Mentions mentions = Mentions.of(project, wanted);
        List<ProjectFact> facts = new ArrayList<>(usage.unused(mentions));
        unregistered.stream()
                .filter(fact -> !mentions.isImported(fact.path(), fact.companion()))
                .forEach(facts::add);
        return facts;
    }

    /** What is left of facts when those are taken out that a file's first lines allow, or whose file a program made. */
    public ProjectFacts kept(Collection<? extends ProjectFact> facts) {
        List<ProjectFact> kept = new ArrayList<>();
        int allowed = 0;
        for (ProjectFact fact : facts) {
            String text = project.text(fact.path()).orElse("");
            if (Skipped.byContent(text)) {
                continue;
            }
            if (isAllowed(fact, text)) {
                allowed++;
            } else {
                kept.add(fact);
            }
        }
        kept.sort(Comparator.comparing(ProjectFact::path).thenComparing(ProjectFact::guard));
        return new ProjectFacts(kept, allowed);
    }

    private static boolean isAllowed(ProjectFact fact, String text) {
        return Language.of(fact.path(), "")
                .filter(language -> FileAllowance.covers(new SourceFile(fact.path(), language, text), fact.guard()))
                .isPresent();
    }
}
