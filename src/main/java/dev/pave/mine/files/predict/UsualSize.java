package dev.pave.mine.files.predict;

import java.util.List;

/**
 * How many instances a commit of this repository creates, as far as the commits before tell. What is far above brings
 * something in, and is no work of which one piece resembles the next.
 */
final class UsualSize {

    private static final int FEWEST_COMMITS = 20;
    private static final double NEARLY_ALL = 0.95;
    private static final int FAR = 4;
    private static final int ALWAYS = 8;

    private final int most;
    private final int mostFiles;
    private final int[] commits;
    private int seen;

    /**
     * @param most      instances above which a commit is a bulk change in any repository
     * @param mostFiles created files above which it is one in any case
     */
    UsualSize(int most, int mostFiles) {
        this.most = most;
        this.mostFiles = mostFiles;
        this.commits = new int[most + 2];
    }

    /** Whether a commit that creates some files is no larger than usual; it counts for the next ones. */
    boolean takes(List<String> created) {
        int instances = created.size() > mostFiles ? most + 1 : Math.min(most + 1, Instances.count(created));
        boolean isUsual = instances <= bound();
        commits[instances]++;
        seen++;
        return isUsual;
    }

    /** A multiple of what nearly all commits stay below. */
    private int bound() {
        if (seen < FEWEST_COMMITS) {
            return most;
        }
        int below = 0;
        int size = 0;
        while (size <= most && below + commits[size] < NEARLY_ALL * seen) {
            below += commits[size++];
        }
        return Math.min(most, Math.max(ALWAYS, FAR * size));
    }
}
