package dev.pave.serve.api;

import io.javalin.http.Context;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Sends answers, and keeps the newest of them: what was rendered once is sent again as long as its tag stays the same. At
 * most {@value #MOST_BYTES} bytes are kept. With {@code ETag} and 304, {@code HEAD} and gzip. Safe for several threads.
 */
public final class Answers {

    private static final int MOST_BYTES = 48 << 20;
    private static final int LARGEST_KEPT = 6 << 20;
    private static final String GZIP = "gzip";
    private static final String OF_GZIP = "-gzip";

    private final Map<String, Rendered> kept = new ConcurrentHashMap<>();
    private final Queue<String> order = new ArrayDeque<>();
    private long bytes;

    /**
     * Answers a reading request.
     *
     * @param tag    changes when the answer may be another one
     * @param answer made where it is not kept
     */
    public void send(Context context, String tag, Supplier<Rendered> answer) {
        String key = tag + " " + context.req().getRequestURI() + "?" + context.queryString();
        Rendered rendered = kept.get(key);
        if (rendered == null) {
            rendered = answer.get();
            keep(key, rendered);
        }
        send(context, tag, rendered);
    }

    /** Sends what is rendered already. */
    public static void send(Context context, String tag, Rendered rendered) {
        boolean gzip = rendered.isWorthCompressing() && accepts(context.header("Accept-Encoding"));
        String entity = "\"" + tag + (gzip ? OF_GZIP : "") + "\"";
        context.header("ETag", entity)
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Accept-Encoding");
        if (isKnown(context.header("If-None-Match"), tag)) {
            context.status(304);
            return;
        }
        if (gzip) {
            context.header("Content-Encoding", GZIP);
        }
        write(context, rendered.type(), gzip ? rendered.compressed() : rendered.bytes());
    }

    /** Writes what nobody keeps. */
    public static void write(Context context, Rendered rendered) {
        write(context, rendered.type(), rendered.bytes());
    }

    /** Javalin leaves the body out for {@code HEAD}. */
    private static void write(Context context, String type, byte[] body) {
        context.contentType(type).result(body);
        context.res().setContentLengthLong(body.length);
    }

    private static boolean accepts(String encodings) {
        if (encodings == null) {
            return false;
        }
        for (String each : encodings.split(",")) {
            String[] parts = each.strip().split(";");
            boolean refused = parts.length > 1 && parts[1].strip().matches("q=0(\\.0*)?");
            if (parts[0].strip().equalsIgnoreCase(GZIP)) {
                return !refused;
            }
        }
        return false;
    }

    private static boolean isKnown(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String each : ifNoneMatch.split(",")) {
            String bare = each.strip().replaceFirst("^W/", "").replace("\"", "");
            if (bare.equals("*") || bare.equals(tag) || bare.equals(tag + OF_GZIP)) {
                return true;
            }
        }
        return false;
    }

    private synchronized void keep(String key, Rendered rendered) {
        if (rendered.size() > LARGEST_KEPT || kept.putIfAbsent(key, rendered) != null) {
            return;
        }
        order.add(key);
        bytes += rendered.size();
        while (bytes > MOST_BYTES) {
            bytes -= kept.remove(order.remove()).size();
        }
    }
}
