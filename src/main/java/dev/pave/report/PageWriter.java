package dev.pave.report;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the pages of a run from their data: {@code overview.html}, {@code library.html}, {@code candidates.html},
 * {@code anti-patterns.html}, {@code sessions.html}, {@code index.html}, which is the first of them, and the run's line in the list of
 * runs.
 */
public final class PageWriter {

    /** What the scripts of all pages begin with. */
    static final List<String> SHELL = List.of("base.js", "address.js", "keys.js", "grid.js", "shell.js");

    private final PageData data;
    private final String runId;
    private final Path folder;

    /** @param folder where the pages go */
    public PageWriter(PageData data, String runId, Path folder) {
        this.data = data;
        this.runId = runId;
        this.folder = folder;
    }

    /** Writes all; the page about sessions only where anything was recorded. */
    public void write() {
        OverviewPage overview = data.overview(folder.getParent());
        for (String first : List.of("overview.html", "index.html")) {
            page(first, "overview", overview, shell("columns.js", "activity.js", "decide.js", "overview.js"));
        }
        RunLine.of(overview, runId).write(folder);
        page("library.html", "library", data.library(), shell("proof.js", "run-form.js", "library.js"));
        page(
                "candidates.html",
                "candidates",
                data.candidates(),
                shell("routine.js", "candidate-evidence.js", "decide.js", "candidates.js"));
        page("anti-patterns.html", "anti-patterns", data.antiPatterns(), shell("chart.js", "anti-patterns.js"));
        data.sessions()
                .ifPresent(sessions -> page(
                        "sessions.html",
                        "sessions",
                        sessions,
                        shell("chart.js", "routine.js", "session-list.js", "sessions.js")));
    }

    private static List<String> shell(String... scripts) {
        return Stream.concat(SHELL.stream(), Stream.of(scripts)).toList();
    }

    private void page(String file, String what, Object content, List<String> scripts) {
        PageFile.write(folder.resolve(file), "pave: " + what + " of run " + runId, scripts, content);
    }
}
