package dev.pave.scan.project;

import dev.pave.pattern.Expected;
import dev.pave.pattern.ProjectFact;
import dev.pave.scan.FileAllowance;
import dev.pave.scan.Language;
import dev.pave.scan.Skipped;
import dev.pave.scan.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Looks at the files of a project for what they lack among the others. Not thread-safe. */
public final class ProjectScanner {

    private final Project project;
    private final Companions companions;

    public ProjectScanner(Project project) {
        this.project = project;
        this.companions = new Companions(project);
    }

    /**
     * Files that lack a test, or a line in a registry, that their history expects.
     *
     * @param files    those that are looked at; tests, and what is no person's code, are passed over
     * @param expected what the history expects of a file
     */
    public List<ProjectFact> companions(Collection<String> files, Expected expected) {
        return files.stream()
                .filter(companions::isModule)
                .flatMap(path -> companions.of(path, expected).stream())
                .map(ProjectFact.class::cast)
                .toList();
    }

    /** Modules that no other file names, where nearly all beside them are named. */
    public List<ProjectFact> unused(Collection<String> files) {
        return List.copyOf(Usage.of(project, files));
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
