package dev.pave.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
    private final List<CompletableFuture<Void>> writing = new ArrayList<>();

    /** @param folder where the pages go */
    public PageWriter(PageData data, String runId, Path folder) {
        this.data = data;
        this.runId = runId;
        this.folder = folder;
    }

    /** Writes all, each while the next one's data is read; the page about sessions only where anything was recorded. */
    public void write() {
        OverviewPage overview = data.overview(folder.getParent());
        List<String> scripts = shell("columns.js", "activity.js", "decide.js", "overview.js");
        page(List.of("overview.html", "index.html"), "overview", overview, scripts);
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
        writing.forEach(PageWriter::finish);
    }

    private static void finish(CompletableFuture<Void> written) {
        try {
            written.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static List<String> shell(String... scripts) {
        return Stream.concat(SHELL.stream(), Stream.of(scripts)).toList();
    }

    private void page(String file, String what, Object content, List<String> scripts) {
        page(List.of(file), what, content, scripts);
    }

    /** The same page under each of some names. */
    private void page(List<String> files, String what, Object content, List<String> scripts) {
        String title = "pave: " + what + " of run " + runId;
        List<Path> paths = files.stream().map(folder::resolve).toList();
        writing.add(CompletableFuture.runAsync(() -> PageFile.write(paths, title, scripts, content)));
    }
}
