package dev.pave.ingest.git;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a repository can be browsed, guessed from where it was cloned; names and passwords in the address are left out.
 *
 * @param cloneUrl may be null
 */
record WebAddress(String cloneUrl) {
    private static final Pattern URL =
            Pattern.compile("(?:https?|ssh|git)://(?:[^@/]*@)?([\\w.-]+)(?::(\\d+))?/(.+?)(?:\\.git)?/?");
    private static final Pattern SCP = Pattern.compile("(?:[^@/:]+@)?([\\w-]+(?:\\.[\\w-]+)++):([^/].*?)(?:\\.git)?/?");

    /** Without a slash at the end; null when there is no guess. */
    String orNull() {
        if (cloneUrl == null) {
            return null;
        }
        Matcher url = URL.matcher(cloneUrl);
        if (url.matches()) {
            String port = url.group(2) != null && cloneUrl.startsWith("http") ? ":" + url.group(2) : "";
            return "https://" + url.group(1) + port + "/" + url.group(3);
        }
        Matcher scp = SCP.matcher(cloneUrl);
        return scp.matches() ? "https://" + scp.group(1) + "/" + scp.group(2) : null;
    }

    /** Host and path, the same for all ways to reach it, e.g. {@code example.org/ada/engine}; null where no network is asked. */
    String remoteOrNull() {
        String web = orNull();
        if (web == null) {
            return null;
        }
        String remote = web.substring("https://".length()).replaceAll("/+$", "");
        int path = remote.indexOf('/');
        return path < 0 ? null : remote.substring(0, path).toLowerCase(Locale.ROOT) + remote.substring(path);
    }
}
