package dev.pave.serve;

import io.javalin.http.Context;

/** What each answer tells a browser that it may not do with it. */
final class SecurityHeaders {

    private SecurityHeaders() {}

    /** A policy under which no script runs but the server's own and those with these hashes. */
    static String policy(String hashes) {
        return "default-src 'none'; script-src 'self'" + (hashes.isEmpty() ? "" : " " + hashes)
                + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
                + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    static void set(Context context) {
        context.header("Content-Security-Policy", policy(""));
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
    }
}
