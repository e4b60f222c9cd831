package dev.pave.serve;

import dev.pave.home.Home;
import dev.pave.pattern.ContentHash;
import dev.pave.pattern.PatternId;
import dev.pave.serve.api.Answers;
import dev.pave.serve.api.ApiProblem;
import dev.pave.serve.api.Rendered;
import dev.pave.serve.api.RouteGroup;
import dev.pave.serve.data.FileStamp;
import dev.pave.store.Snapshots;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages of the newest run, {@code /dashboard/<page>}, and of those before, {@code /reports/<run>/<page>}: files of {@code reports/<run>}, the same that work from disk. Only
 * the scripts that a file has in itself may run, by their hashes. The few files of a run are kept in memory.
 */
final class RunFiles implements RouteGroup {

    private static final Map<String, List<String>> PAGES = pages();
    private static final Pattern SCRIPT = Pattern.compile("<script(\\s[^>]*)?>(.*?)</script>", Pattern.DOTALL);
    private static final int MOST_KEPT = 8;
    private static final long LARGEST = 64L << 20;

    private final Home home;
    private final Map<Path, Page> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Page> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** A file as it was read. */
    private record Page(FileStamp stamp, Rendered rendered, String policy) {}

    RunFiles(Home home) {
        this.home = home;
    }

    /** Each page with the files that may have it, in order: runs of before have other names. */
    private static Map<String, List<String>> pages() {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("overview", List.of("overview.html", "index.html"));
        pages.put("library", List.of("library.html", "index.html"));
        pages.put("candidates", List.of("candidates.html", "index.html"));
        pages.put("anti-patterns", List.of("anti-patterns.html"));
        pages.put("sessions", List.of("sessions.html"));
        pages.put("index", List.of("overview.html", "index.html"));
        return pages;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        RouteGroup.reading(routes, "/", context -> context.redirect("/dashboard/overview"));
        RouteGroup.reading(routes, "/dashboard", context -> context.redirect("/dashboard/overview"));
        RouteGroup.reading(
                routes, "/dashboard/{page}", context -> page(context, new Snapshots(home.reports()).currentRun()));
        RouteGroup.reading(routes, "/reports/", this::runs);
        RouteGroup.reading(
                routes, "/reports/{run}/{page}", context -> page(context, Optional.of(context.pathParam("run"))));
    }

    private void runs(Context context) {
        Path file = home.reports().resolve("index.html");
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new ApiProblem(404, "there are no runs yet: run `pave nightly`, then load this page again");
        }
        send(context, "runs", file);
    }

    private void page(Context context, Optional<String> run) {
        String name = context.pathParam("page").replaceFirst("\\.html$", "");
        List<String> files = PAGES.get(name);
        if (files == null) {
            throw new ApiProblem(
                    404, "there is no page " + name + "; there are overview, library, candidates, anti-patterns");
        }
        Optional<Path> file = run.flatMap(id -> find(id, files));
        if (file.isEmpty()) {
            throw new ApiProblem(
                    404,
                    run.isEmpty()
                            ? "there are no pages yet: run `pave nightly`, then load this page again"
                            : "run " + run.get() + " has no page " + name);
        }
        send(context, run.get() + "." + name, file.get());
    }

    private void send(Context context, String name, Path file) {
        Page page = read(file);
        context.header("Content-Security-Policy", page.policy());
        Answers.send(
                context, name + "." + PatternId.sha256(page.stamp().toString()).substring(0, 12), page.rendered());
    }

    /** The first of the files that the run has itself; one that leads elsewhere is none. */
    private Optional<Path> find(String run, List<String> files) {
        return new Snapshots(home.reports())
                .find(run)
                .map(Path::getParent)
                .flatMap(folder -> files.stream()
                        .map(folder::resolve)
                        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isInside(file))
                        .findFirst());
    }

    private boolean isInside(Path file) {
        try {
            return file.toRealPath().startsWith(home.reports().toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }

    private Page read(Path file) {
        FileStamp stamp = FileStamp.of(file).orElseThrow(() -> new ApiProblem(404, "the page is gone; load it again"));
        synchronized (kept) {
            Page known = kept.get(file);
            if (known != null && known.stamp().equals(stamp)) {
                return known;
            }
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new ApiProblem(413, file.getFileName() + " is too large to be served");
            }
            byte[] bytes = Files.readAllBytes(file);
            Page page = new Page(stamp, new Rendered("text/html; charset=utf-8", bytes), policy(bytes));
            synchronized (kept) {
                kept.put(file, page);
            }
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the page " + file, e);
        }
    }

    private static String policy(byte[] html) {
        Matcher scripts = SCRIPT.matcher(new String(html, StandardCharsets.UTF_8));
        Set<String> hashes = new TreeSet<>();
        while (scripts.find()) {
            String attributes = scripts.group(1) == null ? "" : scripts.group(1);
            if (!attributes.contains("application/json") && !scripts.group(2).isEmpty()) {
                hashes.add(ContentHash.source(scripts.group(2)));
            }
        }
        return SecurityHeaders.policy(String.join(" ", hashes));
    }
}
