package dev.pave.serve.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** Routes that belong together; {@code serve} has the list of all groups. */
@FunctionalInterface
public interface RouteGroup {
    void addTo(RoutesConfig routes);

    /** A route to read by GET, and by HEAD, which Javalin alone would answer without its length. */
    static void reading(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
