package dev.pave.pattern;

import java.util.Map;

/**
 * One place where a pattern happened: a commit, or a stretch of a session.
 *
 * @param patternId the pattern
 * @param repo      repository of a commit; null for a session
 * @param commitId  commit hash; null for a session
 * @param sourceId  log source; null for a commit
 * @param sessionId session; null for a commit
 * @param firstSeq  first execution in the session; null for a commit
 * @param lastSeq   last execution in the session; null for a commit
 * @param bindings  what the slots stood for, e.g. {@code name -> no-foo}
 * @param hit       whether it was foreseen whole; null where nothing was predicted yet
 */
public record Occurrence(
        String patternId,
        String repo,
        String commitId,
        String sourceId,
        String sessionId,
        Long firstSeq,
        Long lastSeq,
        Map<String, String> bindings,
        Boolean hit) {

    /** The same without what its slots stood for. */
    Occurrence withoutNames() {
        return new Occurrence(patternId, repo, commitId, sourceId, sessionId, firstSeq, lastSeq, Map.of(), hit);
    }

    /** The same in a repository that is called otherwise. */
    Occurrence in(String repository) {
        return new Occurrence(patternId, repository, commitId, sourceId, sessionId, firstSeq, lastSeq, bindings, hit);
    }

    /** The same, where miners knew its session by {@link SessionKey#text()} among those of many files: in its own file. */
    public Occurrence inItsFile() {
        SessionKey key = SessionKey.of(sessionId);
        return new Occurrence(
                patternId, repo, commitId, key.sourceId(), key.sessionId(), firstSeq, lastSeq, bindings, hit);
    }
}
