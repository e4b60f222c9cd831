package dev.pave.ingest.git;

import java.util.ArrayList;
import java.util.List;

/**
 * What a clone does not have of a history, and how it gets that.
 *
 * @param commits   commits of the history that were looked at
 * @param treeless  of them, those of which a partial clone leaves a tree out
 * @param unread    of them, those of which something is missing or damaged that nobody left out on purpose
 */
public record LeftOut(long commits, long treeless, long unread) {

    /** Whether there is anything. */
    public boolean isEmpty() {
        return treeless + unread == 0;
    }

    /** In words for people, a line each. */
    public List<String> inWords() {
        List<String> words = new ArrayList<>();
        if (treeless > 0) {
            words.add("this partial clone lacks the trees of " + treeless + " of " + commits
                    + " commits, of which nothing is known so; `git fetch --refetch --filter=blob:none` gets them");
        }
        if (unread > 0) {
            words.add("something of " + unread + " of " + commits + " commits cannot be read; `git fsck` tells more");
        }
        return words;
    }

    /** The contents that a partial clone lacks, in words. */
    public static String contents(int files) {
        return "this partial clone lacks the contents of " + files + " files that were asked for; done without them,"
                + " `git fetch --refetch --no-filter` gets all";
    }
}
