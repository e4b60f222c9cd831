package dev.pave.report;

import dev.pave.pattern.ContentHash;
import dev.pave.pattern.DurableFile;
import dev.pave.pattern.Resource;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Writes one self-contained page; it appears whole or not at all. */
final class PageFile {

    private static final List<String> STYLES = List.of("report.css", "shell.css", "overview.css", "review.css");

    private PageFile() {}

    /** @param scripts resources of the page's scripts, in order */
    static Path write(Path file, String title, List<String> scripts, Object data) {
        write(List.of(file), title, scripts, data);
        return file;
    }

    /** The same under each of several names. */
    static void write(List<Path> files, String title, List<String> scripts, Object data) {
        String style = together(STYLES);
        String script = together(scripts);
        RunPage page = new RunPage(title, policy(style, script), style, script, json(data));
        TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.pave.report.pages");
        StringOutput html = new StringOutput();
        engine.render("run.jte", Map.of("page", page), html);
        files.forEach(file -> put(file, html.toString()));
    }

    private static void put(Path file, String html) {
        try {
            DurableFile.write(file, html);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the page " + file, e);
        }
    }

    /** Only this very style and script; a page that is served may ask its own server. */
    private static String policy(String style, String script) {
        return "default-src 'none'; style-src " + ContentHash.source(style) + "; script-src "
                + ContentHash.source(script)
                + "; img-src data:; connect-src 'self'; form-action 'none'; base-uri 'none'";
    }

    /** JSON that can stand in a script element: it has no {@code <}, so nothing in it can end the element. */
    static String json(Object data) {
        return JsonMapper.builder()
                .build()
                .writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static String together(List<String> resources) {
        return resources.stream()
                .map(name -> Resource.text(PageFile.class, name))
                .collect(Collectors.joining("\n"));
    }
}
