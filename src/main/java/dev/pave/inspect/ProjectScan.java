package dev.pave.inspect;

import dev.pave.home.Home;
import dev.pave.home.UsageException;
import dev.pave.ingest.coverage.CoverageReports;
import dev.pave.ingest.git.RepositoryException;
import dev.pave.judge.GuardSettings;
import dev.pave.mine.files.CompanionMiner;
import dev.pave.mine.files.predict.WalkSettings;
import dev.pave.pattern.finding.Expected;
import dev.pave.pattern.finding.FileCoverage;
import dev.pave.pattern.finding.Guard;
import dev.pave.pattern.finding.ProjectFact;
import dev.pave.scan.project.CoverageScan;
import dev.pave.scan.project.Project;
import dev.pave.scan.project.ProjectFacts;
import dev.pave.scan.project.ProjectScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks at the projects that files are scanned of: what their history expects, what nobody names, what coverage reports say.
 * With a revision, the history is known as of it, and only files that are new since then are asked about. It is mined only
 * where a guard asks for it and there is such a file.
 */
public final class ProjectScan {

    /** With fewer commits that create files nothing is usual yet. */
    private static final int FEWEST_COMMITS = 10;

    private final Home home;
    private final String changed;
    private final Set<Guard> guards;
    private final List<String> notes = new ArrayList<>();
    private int allowed;

    /**
     * @param changed a revision; only files that are new since then, and lines added since then, count; null for all
     * @param wanted  of these, those look that count what others have and are enabled
     */
    public ProjectScan(Home home, String changed, Set<Guard> wanted, GuardSettings settings) {
        this.home = home;
        this.changed = changed;
        this.guards = wanted.stream()
                .filter(guard -> guard.countsOthers() && settings.of(guard).enabled())
                .collect(Collectors.toSet());
    }

    /** The facts of all projects. */
    public List<ProjectFact> run(SourceFiles files, List<Path> reports) throws IOException {
        List<ProjectFact> facts = new ArrayList<>();
        if (guards.isEmpty()) {
            return facts;
        }
        List<List<FileCoverage>> coverage = new ArrayList<>();
        if (guards.contains(Guard.TEST_CODE_MISMATCH)) {
            reports.forEach(report -> coverage.add(CoverageReports.read(report)));
        }
        boolean known = coverage.isEmpty();
        for (ProjectTree tree : ProjectTree.of(files)) {
            Project project = tree.project();
            ProjectScanner scanner = new ProjectScanner(project);
            List<ProjectFact> found = conventions(tree, project, scanner);
            if (!coverage.isEmpty()) {
                CoverageScan lines = new CoverageScan(project.paths());
                coverage.forEach(lines::add);
                found.addAll(lines.facts(tree.scanned(), changed == null ? null : tree.addedSince(changed)));
                known |= lines.known() > 0;
                notes.addAll(lines.notes());
            }
            ProjectFacts kept = scanner.kept(found);
            allowed += kept.allowed();
            notes.addAll(tree.notes());
            facts.addAll(kept.facts());
        }
        if (!known) {
            throw new UsageException("--coverage: none of the files of " + reports + " is in the tree, e.g. "
                    + coverage.get(0).get(0).path());
        }
        return facts.stream().filter(fact -> guards.contains(fact.guard())).toList();
    }

    private List<ProjectFact> conventions(ProjectTree tree, Project project, ProjectScanner scanner)
            throws IOException {
        List<ProjectFact> found = new ArrayList<>();
        if (tree.root().isEmpty()) {
            notes.add("without git there is no history, so that no convention is known");
            return found;
        }
        List<String> asked = changed == null ? tree.scanned() : tree.newSince(changed);
        if (asked.isEmpty()) {
            return found;
        }
        found.addAll(scanner.conventions(asked, expected(tree.root().get(), project), guards));
        return found;
    }

    private Expected expected(Path root, Project project) {
        try {
            MinedHistory mined = MinedHistory.of(root, changed, WalkSettings.DEFAULT, home);
            CompanionMiner miner = mined.miner();
            notes.addAll(mined.remarks());
            if (miner.commits() < FEWEST_COMMITS) {
                notes.add("the history has " + miner.commits()
                        + " commits that create files, too few to know what is usual");
            }
            return miner.expected(project.paths(), Expected.FLOOR);
        } catch (RepositoryException e) {
            notes.add("what is usual is not known: " + e.getMessage());
            return Expected.NOTHING;
        }
    }

    /** What the reader should know. */
    public List<String> notes() {
        return notes;
    }

    /** How many findings a comment at the head of a file allows. */
    public int allowed() {
        return allowed;
    }
}
