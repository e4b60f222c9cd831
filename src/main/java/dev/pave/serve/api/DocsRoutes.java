package dev.pave.serve.api;

import dev.pave.home.Yaml;
import dev.pave.home.YamlNode;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.Resource;
import io.javalin.config.RoutesConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The document of the API, {@code openapi.yaml}: as it is, as JSON, and drawn on a page that needs no network. */
public final class DocsRoutes implements RouteGroup {

    private static final String FILE = "/openapi.yaml";

    @Override
    public void addTo(RoutesConfig routes) {
        add(routes, "/api/openapi.yaml", () -> text("application/yaml", FILE));
        add(routes, "/api/openapi.json", () -> Rendered.json(document()));
        add(routes, "/api/docs", () -> text("text/html; charset=utf-8", "docs.html"));
        add(routes, "/api/docs.js", () -> text("text/javascript", "docs.js"));
    }

    private static Rendered text(String type, String resource) {
        return Rendered.text(type, Resource.text(DocsRoutes.class, resource));
    }

    /** Made when it is asked for: few ask. */
    private static void add(RoutesConfig routes, String path, Supplier<Rendered> made) {
        RouteGroup.reading(routes, path, context -> {
            Rendered rendered = made.get();
            Answers.send(context, PatternId.sha256(rendered.bytes()).substring(0, 16), rendered);
        });
    }

    /** The document as maps, lists and single values. */
    static Object document() {
        return plain(Yaml.read(FILE, Resource.text(DocsRoutes.class, FILE)));
    }

    private static Object plain(YamlNode node) {
        if (node.isList()) {
            return node.items().stream().map(DocsRoutes::plain).toList();
        }
        if (node.hasKeys()) {
            Map<String, Object> keys = new LinkedHashMap<>();
            node.all().forEach((key, value) -> keys.put(key, plain(value)));
            return keys;
        }
        return node.isNull() ? null : node.value();
    }
}
