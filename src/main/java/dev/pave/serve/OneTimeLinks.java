package dev.pave.serve;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Links that let a browser in once, within ten minutes, and the cookie that it gets. Both are texts with a time, signed with
 * the token: another process of the same home can make a link for a server that runs. Safe for several threads.
 */
public final class OneTimeLinks {

    static final Duration LINK = Duration.ofMinutes(10);
    static final Duration COOKIE = Duration.ofDays(30);

    private static final String LINK_KIND = "link";
    private static final String COOKIE_KIND = "cookie";
    private static final int MOST_USED = 10_000;

    private final AccessToken token;
    private final Clock clock;
    private final long started;
    private final Map<String, Long> used = new LinkedHashMap<>();

    public OneTimeLinks(AccessToken token, Clock clock) {
        this.token = token;
        this.clock = clock;
        this.started = clock.millis();
    }

    /** The part of an address that lets in: {@code /login?code=...}. */
    public String path() {
        return "/login?code=" + made(LINK_KIND, LINK);
    }

    String cookie() {
        return made(COOKIE_KIND, COOKIE);
    }

    /** Whether a code is good; from then on it is not. One from before this start may have been used then. */
    synchronized boolean use(String code) {
        long until = until(LINK_KIND, code);
        if (until < 0 || until - LINK.toMillis() < started || used.containsKey(code) || used.size() >= MOST_USED) {
            return false;
        }
        Iterator<Long> times = used.values().iterator();
        while (times.hasNext() && times.next() < clock.millis()) {
            times.remove();
        }
        used.put(code, until);
        return true;
    }

    boolean isCookie(String cookie) {
        return until(COOKIE_KIND, cookie) >= 0;
    }

    private String made(String kind, Duration time) {
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        return token.signed(kind + "-" + clock.instant().plus(time).toEpochMilli() + "-"
                + HexFormat.of().formatHex(random));
    }

    /** Until when it is good; -1 where it is not. */
    private long until(String kind, String text) {
        String verified = text == null || text.length() > 200 ? null : token.verified(text);
        if (verified == null || !verified.startsWith(kind + "-")) {
            return -1;
        }
        long until = Long.parseLong(verified.split("-")[1]);
        return until >= clock.millis() ? until : -1;
    }
}
