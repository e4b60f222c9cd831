package dev.pave.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the pages of a run from their data: {@code index.html}, {@code sessions.html} and {@code anti-patterns.html}. */
public final class PageWriter {

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
        page("index.html", "run " + runId, data.candidates(), "routine.js", "report.js");
        data.sessions()
                .ifPresent(sessions -> page(
                        "sessions.html",
                        "sessions of run " + runId,
                        sessions,
                        "chart.js",
                        "routine.js",
                        "session-list.js",
                        "sessions.js"));
        page(
                "anti-patterns.html",
                "anti-patterns of run " + runId,
                data.antiPatterns(),
                "chart.js",
                "anti-patterns.js");
    }

    private void page(String file, String title, Object content, String... scripts) {
        List<String> all = new ArrayList<>(List.of("base.js", "view.js"));
        all.addAll(List.of(scripts));
        PageFile.write(folder.resolve(file), "pave: " + title, all, content);
    }
}
