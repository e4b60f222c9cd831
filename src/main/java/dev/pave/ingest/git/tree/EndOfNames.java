package dev.pave.ingest.git.tree;

import java.io.IOException;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Lets a walk over trees look at so many entries and no more: a few objects can hold billions of names. For one walk. */
public final class EndOfNames extends TreeFilter {
    private static final int MOST = 1_000_000;

    private int count;

    @Override
    public boolean include(TreeWalk walker) throws IOException {
        if (++count > MOST) {
            throw new TooManyNamesException("there are more than " + MOST + " files and folders");
        }
        return true;
    }

    @Override
    public boolean shouldBeRecursive() {
        return false;
    }

    @Override
    public TreeFilter clone() {
        return new EndOfNames();
    }
}
