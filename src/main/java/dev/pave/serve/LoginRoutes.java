package dev.pave.serve;

import dev.pave.home.Person;
import dev.pave.serve.api.Answers;
import dev.pave.serve.api.Rendered;
import dev.pave.serve.api.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a browser is let in: the one-time link gives it a cookie that no script can read and no other site can send. A page asks
 * {@code /api/me} whether it may show buttons that decide.
 */
final class LoginRoutes implements RouteGroup {

    private final Doorkeeper door;
    private final OneTimeLinks links;

    LoginRoutes(Doorkeeper door, OneTimeLinks links) {
        this.door = door;
        this.links = links;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/login", this::login);
        RouteGroup.reading(routes, "/api/me", this::me);
    }

    private void login(Context context) {
        if (!links.use(context.queryParam("code"))) {
            throw door.wrongCode(context);
        }
        Cookie cookie = new Cookie(Doorkeeper.COOKIE, links.cookie());
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setSecure(context.header("X-Forwarded-Proto") != null
                && context.header("X-Forwarded-Proto").equals("https"));
        cookie.setPath("/");
        cookie.setMaxAge((int) OneTimeLinks.COOKIE.toSeconds());
        context.cookie(cookie);
        context.header("Cache-Control", "no-store");
        context.redirect("/dashboard/overview");
    }

    private void me(Context context) {
        boolean known = door.isKnown(context);
        Map<String, Object> me = new LinkedHashMap<>();
        me.put("may_decide", known);
        me.put("name", known ? Person.name() : null);
        context.header("Cache-Control", "no-store");
        Answers.write(context, Rendered.json(me));
    }
}
