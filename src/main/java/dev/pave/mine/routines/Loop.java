package dev.pave.mine.routines;

/**
 * The loop within a profile: steps from which passages go back to an earlier step without having been at the end, and
 * go on there without having been at the beginning. Where nearly all passages that lack the end are followed by one that
 * lacks the beginning, and the other way round, both are one passage that goes round again. Of all steps that may be
 * the loop's first and last, those are taken between which most passages go back.
 */
final class Loop {

    private static final double NEARLY_ALWAYS = 0.8;
    private static final double SELDOM = 0.02;
    private static final int FEW = 3;

    private final int size;
    private final int[][] back;
    private int first;
    private int last = -1;

    Loop(SymbolSequence tape, int[] path, Profile profile) {
        this.size = profile.size();
        this.back = new int[size][size];
        int all = 0;
        for (int run = 0; run < tape.runCount(); run++) {
            all += count(path, tape.runs()[run], tape.runs()[run + 1], profile);
        }
        choose(Math.max(FEW, SELDOM * all));
    }

    private int count(int[] path, int from, int to, Profile profile) {
        int all = 0;
        int step = -1;
        for (int i = from; i < to; i++) {
            if (path[i] == Decoder.OUTSIDE) {
                step = -1;
            } else if (path[i] >= 0) {
                if (step >= 0 && path[i] <= step && !profile.goesBack(step, path[i])) {
                    back[step][path[i]]++;
                    all++;
                }
                step = path[i];
            }
        }
        return all;
    }

    private void choose(double least) {
        double most = least;
        int[] early = new int[size + 1];
        for (int step = 0; step < size; step++) {
            early[step + 1] = early[step];
            for (int n : back[step]) {
                early[step + 1] += n;
            }
        }
        for (int begin = 1; begin < size; begin++) {
            int late = 0;
            int[] both = new int[size];
            for (int step = 0; step < size; step++) {
                for (int next = begin; next < size; next++) {
                    both[step] += back[step][next];
                }
                late += both[step];
            }
            int sum = 0;
            for (int end = 0; end < size - 1; end++) {
                sum += both[end];
                if (sum > most && sum >= NEARLY_ALWAYS * Math.max(early[end + 1], late)) {
                    most = sum;
                    first = begin;
                    last = end;
                }
            }
        }
    }

    /** Whether a passage goes on where a step is followed by one that is not after it. */
    boolean goesOn(int step, int next) {
        return step <= last && next >= first;
    }
}
