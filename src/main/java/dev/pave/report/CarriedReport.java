package dev.pave.report;

import dev.pave.pattern.DurableFile;
import dev.pave.store.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The pages of a run whose tables are those of the run before it: that one's pages, in which the run, what it is compared with and what
 * it took in are told anew. They are what {@link PageWriter} would write, byte for byte. For runs about all of history, of which
 * nothing was recorded: they have no page about sessions.
 */
public final class CarriedReport {

    private static final List<String> PAGES =
            List.of("overview.html", "library.html", "candidates.html", "anti-patterns.html");
    private static final String NONE = "[]";

    private final Path reports;
    private final String before;
    private final Map<String, PageText> pages;
    private final RunLine line;

    private CarriedReport(Path reports, String before, Map<String, PageText> pages, RunLine line) {
        this.reports = reports;
        this.before = before;
        this.pages = pages;
        this.line = line;
    }

    /**
     * That of a run before; empty where not all of its pages are there, or they are of no such run.
     *
     * @param reports the folder of all runs
     */
    public static Optional<CarriedReport> of(Path reports, String before) {
        Path folder = reports.resolve(before);
        Map<String, PageText> pages = new TreeMap<>();
        try {
            for (String name : PAGES) {
                Path file = folder.resolve(name);
                Optional<PageText> page =
                        Files.isRegularFile(file) ? PageText.of(Files.readString(file)) : Optional.empty();
                page.filter(text -> text.isOf(before)).ifPresent(text -> pages.put(name, text));
            }
        } catch (IOException unreadable) {
            return Optional.empty(); // the night makes its pages anew, and says what it cannot write
        }
        boolean isWhole = pages.size() == PAGES.size() && !Files.exists(folder.resolve("sessions.html"));
        return RunLine.read(folder)
                .filter(line -> isWhole)
                .map(line -> new CarriedReport(reports, before, pages, line));
    }

    /**
     * Writes the pages of a run that is in the tables, ended.
     *
     * @param anew what the tables say of candidates and patterns now; empty where they say what they said before
     */
    public void write(Warehouse tables, String runId, Optional<PageData> anew) {
        try (Connection connection = tables.ownConnection()) {
            JsonRows rows = new JsonRows(connection);
            Map<String, Object> run = rows.one("shared/run", runId);
            SinceBefore since = SinceBefore.nothing(rows, runId, before);
            Map<String, String> head = Map.of("run", PageFile.json(run));
            Map<String, String> first = new HashMap<>(head);
            first.put("since", PageFile.json(since));
            first.put("notes", NONE);
            anew.ifPresent(data -> first.put("decided", PageFile.json(data.decided())));
            Path folder = reports.resolve(runId);
            PageText overview = page("overview.html", runId).with(first);
            put(folder, "overview.html", overview);
            put(folder, "index.html", overview);
            line.again(run, since).write(folder);
            put(folder, "anti-patterns.html", page("anti-patterns.html", runId).with(head));
            PageText library = page("library.html", runId);
            PageText candidates = page("candidates.html", runId);
            put(
                    folder,
                    "library.html",
                    anew.map(data -> library.with(old -> PageFile.json(data.library())))
                            .orElseGet(() -> library.with(head)));
            put(
                    folder,
                    "candidates.html",
                    anew.map(data -> candidates.with(old -> PageFile.json(data.candidates())))
                            .orElseGet(() -> candidates.with(head).with(CandidatesPage::withoutNews)));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read what the pages say of run " + runId, e);
        }
    }

    private PageText page(String name, String runId) {
        return pages.get(name).of(runId, before);
    }

    private static void put(Path folder, String name, PageText page) {
        try {
            DurableFile.write(folder.resolve(name), page.html());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the page " + folder.resolve(name), e);
        }
    }
}
