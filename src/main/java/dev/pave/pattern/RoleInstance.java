package dev.pave.pattern;

import java.util.Map;

/**
 * A file that a commit created or edited in a role of a pattern.
 *
 * @param template the role's path template
 * @param action   whether it was created or edited
 * @param commitId the commit
 * @param path     where
 * @param bindings what the slots stood for, e.g. {@code name -> no-foo, folder -> style}
 */
public record RoleInstance(
        String template, Action action, String commitId, String path, Map<String, String> bindings) {}
