package dev.pave.serve;

import dev.pave.serve.api.Access;
import dev.pave.serve.api.ApiProblem;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks at each request before anything else does: its {@code Host} (a foreign name could lead here by DNS rebinding), its
 * {@code Origin}, its path, how much its sender asks, and whether it may read; for decisions also the token and the type of
 * the body. Safe for several threads.
 */
final class Doorkeeper implements Access {

    static final String COOKIE = "pave";

    private static final Set<String> OPEN = Set.of("/login", "/health");
    /** What ends a path part, climbs, or cannot be seen, in code. */
    private static final Pattern ODD_CODES = Pattern.compile("(?i)%(2f|5c|2e|25|[01][0-9a-f]|7f)|\\\\|//|;");

    /** Javalin would follow it: a link could then decide. */
    private static final String OVERRIDE = "X-HTTP-Method-Override";

    private static final Pattern PLAIN = Pattern.compile("(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*+)*+/?");
    private static final String SESSIONS = "/api/sessions/";
    private static final Pattern CLIMBS = Pattern.compile("(^|/)\\.{1,2}(/|$)");
    private static final Pattern JSON =
            Pattern.compile("application/json\\s*(;\\s*charset=\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    private final Set<String> hosts;
    private final boolean tokenForReading;
    private final AccessToken token;
    private final OneTimeLinks links;
    private final PeerLimits reading = new PeerLimits(400, 200, System::nanoTime);
    private final PeerLimits readingHere;
    private final PeerLimits deciding = new PeerLimits(400, 20, System::nanoTime);
    private final PeerLimits guessing = new PeerLimits(20, 0.2, System::nanoTime);

    Doorkeeper(ServerSettings settings, AccessToken token, OneTimeLinks links) {
        this(settings, token, links, new PeerLimits(40_000, 20_000, System::nanoTime));
    }

    /** @param readingHere how often this machine may, of which a reverse proxy is a part */
    Doorkeeper(ServerSettings settings, AccessToken token, OneTimeLinks links, PeerLimits readingHere) {
        this.hosts = settings.hosts();
        this.tokenForReading = settings.wantsTokenForReading();
        this.token = token;
        this.links = links;
        this.readingHere = readingHere;
    }

    /** @throws ApiProblem where the request goes no further */
    void look(Context context) {
        checkHost(context);
        checkPath(context);
        if (context.header(OVERRIDE) != null) {
            throw new ApiProblem(400, OVERRIDE + " is not followed here; send the method itself");
        }
        String peer = context.req().getRemoteAddr();
        if (!(isThisMachine(peer) ? readingHere : reading).may(peer)) {
            throw tooMany(context, "too many requests from " + peer + "; wait a second");
        }
        checkOrigin(context);
        if (tokenForReading && !OPEN.contains(context.path()) && !isKnown(context)) {
            throw new ApiProblem(401, "reading wants the token here");
        }
    }

    private void checkHost(Context context) {
        String header = context.header("Host");
        String asked = context.req().getServerName();
        if (header == null || !hosts.contains(name(header)) || asked == null || !hosts.contains(name(asked))) {
            throw new ApiProblem(
                    421,
                    "this server is not " + (header == null ? "without a name" : header)
                            + "; where it is reached by another name, start it with --allow-host NAME");
        }
    }

    /** Without port and brackets. */
    private static String name(String host) {
        String lower = host.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("[")) {
            return lower.substring(1, Math.max(1, lower.indexOf(']')));
        }
        int colon = lower.indexOf(':');
        return colon >= 0 && colon == lower.lastIndexOf(':') ? lower.substring(0, colon) : lower;
    }

    private static void checkPath(Context context) {
        String path = context.req().getRequestURI();
        if (PLAIN.matcher(path).matches()) {
            return;
        }
        boolean opaque = path.startsWith(SESSIONS) && path.indexOf('/', SESSIONS.length()) < 0;
        String looked = opaque ? path.replaceAll("(?i)%(2f|2e|25|5c)", "-").replace(";", "-") : path;
        if (ODD_CODES.matcher(looked).find() || CLIMBS.matcher(looked).find()) {
            throw new ApiProblem(
                    400, "the path has something in code that has no place there (a slash, a dot, a control)");
        }
    }

    private static void checkOrigin(Context context) {
        String origin = context.header("Origin");
        String own = context.header("Host");
        boolean foreign = origin != null
                && !origin.equalsIgnoreCase("http://" + own)
                && !origin.equalsIgnoreCase("https://" + own);
        boolean crossSite = origin == null
                && !context.method().name().equals("GET")
                && "cross-site".equals(context.header("Sec-Fetch-Site"));
        if (foreign || crossSite) {
            throw new ApiProblem(403, "requests of other sites are not answered");
        }
    }

    @Override
    public void requireDecider(Context context) {
        String peer = context.req().getRemoteAddr();
        if (!deciding.may(peer)) {
            throw tooMany(context, "too many decisions at once; wait a second");
        }
        if (!isKnown(context)) {
            throw new ApiProblem(
                    401,
                    "deciding wants the token: `Authorization: Bearer TOKEN` with the first line of state/token, or open"
                            + " the link of `pave serve --link` once in this browser");
        }
        if (context.header("Authorization") == null && context.header("Origin") == null) {
            throw new ApiProblem(403, "a browser's decision must say its Origin");
        }
        String type = context.header("Content-Type");
        if (type == null || !JSON.matcher(type).matches()) {
            throw new ApiProblem(415, "send the decision as Content-Type: application/json");
        }
    }

    /** Whether it has the token, or the cookie of one who came by a link. */
    boolean isKnown(Context context) {
        String authorization = context.header("Authorization");
        if (authorization == null) {
            return links.isCookie(context.cookie(COOKIE));
        }
        boolean bearer = authorization.regionMatches(true, 0, "Bearer ", 0, 7);
        if (bearer && token.is(authorization.substring(7).strip())) {
            return true;
        }
        if (!guessing.may(context.req().getRemoteAddr())) {
            throw tooMany(context, "too many wrong tokens; wait five seconds");
        }
        return false;
    }

    /** Counts a code that was none as a guess. */
    ApiProblem wrongCode(Context context) {
        return guessing.may(context.req().getRemoteAddr())
                ? new ApiProblem(403, "this link was used, or is too old; `pave serve --link` prints a new one")
                : tooMany(context, "too many wrong links; wait five seconds");
    }

    private static ApiProblem tooMany(Context context, String why) {
        context.header("Retry-After", "5");
        return new ApiProblem(429, why);
    }

    private static boolean isThisMachine(String peer) {
        if (peer.equals("127.0.0.1")) {
            return true;
        }
        try {
            return InetAddress.getByName(peer).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
