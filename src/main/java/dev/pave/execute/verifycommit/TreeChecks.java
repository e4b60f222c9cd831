package dev.pave.execute.verifycommit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a file shows beside the others: names that differ in their case alone, links that lead nowhere. */
final class TreeChecks {

    private final CommitFindings into;
    private final Set<String> tree;
    private final Set<String> folders = new HashSet<>();
    private final Map<String, Set<String>> byLower = new HashMap<>();

    /** @param tree all paths after the change */
    TreeChecks(Set<String> tree, CommitFindings into) {
        this.into = into;
        this.tree = tree;
        for (String path : tree) {
            for (String part = path; !part.isEmpty(); part = folder(part)) {
                byLower.computeIfAbsent(FileChecks.lower(part), lower -> new TreeSet<>())
                        .add(part);
                if (!part.equals(path) && !folders.add(part)) {
                    break;
                }
            }
        }
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    void look(Viewed change) {
        for (ViewedFile file : change.files()) {
            if (tree.contains(file.path())) { // a later commit has not taken it away again
                cases(change, file);
                if (file.isLink()) {
                    link(change, file);
                }
            }
        }
    }

    private void cases(Viewed change, ViewedFile file) {
        if (!file.isNew() && file.before().equals(file.path())) {
            return;
        }
        for (String part = file.path(); !part.isEmpty(); part = folder(part)) {
            String mine = part;
            List<String> others = byLower.get(FileChecks.lower(part)).stream()
                    .filter(other -> !other.equals(mine))
                    .toList();
            if (!others.isEmpty()) {
                into.in(
                        file,
                        Check.CASE_CONFLICTS,
                        "case-conflict",
                        0,
                        change.called() + "is the same as " + others.get(0)
                                + " where case does not matter, as on macOS and Windows; rename one of them");
                return;
            }
        }
    }

    private void link(Viewed change, ViewedFile file) {
        String target = file.bytes() == null ? "" : new String(file.bytes(), StandardCharsets.UTF_8);
        if (target.startsWith("/") || target.matches("[A-Za-z]:[/\\\\].*")) {
            into.in(
                    file,
                    Check.LINKS,
                    "link-escapes",
                    0,
                    change.called() + "is a link to " + target + ", a place of one machine; link to a relative path");
            return;
        }
        Deque<String> at = new ArrayDeque<>();
        for (String part : (folder(file.path()) + "/" + target).split("/")) {
            if (part.equals("..") && at.isEmpty()) {
                into.in(
                        file,
                        Check.LINKS,
                        "link-escapes",
                        0,
                        change.called() + "is a link to " + target
                                + ", outside of the repository; link to a path in it");
                return;
            }
            if (part.equals("..")) {
                at.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                at.addLast(part);
            }
        }
        String path = String.join("/", at);
        if (!path.isEmpty() && !tree.contains(path) && !folders.contains(path) && !throughOther(path)) {
            into.in(
                    file,
                    Check.LINKS,
                    "link-broken",
                    0,
                    change.called() + "is a link to " + target
                            + ", which is not in the repository; add that, or remove the link");
        }
    }

    /** Whether it leads on through another link or a submodule, which is looked at by itself. */
    private boolean throughOther(String path) {
        for (String part = folder(path); !part.isEmpty(); part = folder(part)) {
            if (tree.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
