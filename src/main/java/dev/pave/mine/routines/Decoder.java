package dev.pave.mine.routines;

import java.util.Arrays;
import java.util.List;

/**
 * Tells for each event which step of a profile it is (Viterbi 1967). Work: events times steps; memory: one block of
 * {@value #BLOCK} events times steps, after which what was decided stays, and the path, one number an event.
 */
final class Decoder {

    /** Of an event that belongs to no occurrence. */
    static final int OUTSIDE = -1;

    private static final int BLOCK = 8192;
    private static final int AHEAD = 512;
    private static final double NEVER = -1e18;
    /** Of an event that belongs to no step. */
    static final short STAYED = -1;

    private final int size;
    private final double[] skip;
    private final double[] keep;
    private final double[] insert;
    private final double[] goOn;
    private final double[] enter;
    private final double[] leave;
    private final double[][] odds;
    private final List<Profile.Back> backs;
    private final double beginning;
    private final double waiting;
    private boolean first;
    private double[] now;
    private double[] next;
    private final double[] arriving;
    private final int[] source;
    private double gain;

    Decoder(Profile profile, double[] usual) {
        this(profile, usual, 0);
    }

    /**
     * @param reluctance nats that leaving a passage half done costs besides
     */
    Decoder(Profile profile, double[] usual, double reluctance) {
        this.size = profile.size();
        this.skip = profile.skipCosts();
        this.keep = profile.keepCosts();
        this.insert = profile.insertCosts();
        this.goOn = profile.goOnCosts();
        this.enter = profile.enterCosts();
        this.leave = Arrays.stream(profile.leaveCosts())
                .map(cost -> cost - reluctance)
                .toArray();
        this.odds = profile.odds(usual);
        this.backs = profile.backs();
        this.beginning = profile.beginningBonus();
        this.waiting = profile.waitingBonus();
        this.now = new double[size + 1];
        this.next = new double[size + 1];
        this.arriving = new double[size];
        this.source = new int[size];
    }

    /** Usual frequency of each symbol. */
    static double[] usual(SymbolSequence tape) {
        return Arrays.stream(tape.counts())
                .mapToDouble(n -> (n + 0.5) / (tape.length() + 0.5 * tape.alphabet()))
                .toArray();
    }

    /** How much shorter the decoded events are told, nats, not counting the profile. */
    double gain() {
        return gain;
    }

    /** The step after which an event comes that is no step itself. */
    static int insertedAfter(int code) {
        return -2 - code;
    }

    /** A step's number, {@link #OUTSIDE}, or below that an event between steps, for each event. */
    int[] decode(SymbolSequence tape) {
        int[] path = new int[tape.length()];
        for (int run = 0; run < tape.runCount(); run++) {
            int state = size;
            first = true;
            for (int from = tape.runs()[run]; from < tape.runs()[run + 1]; from += BLOCK) {
                int end = Math.min(tape.runs()[run + 1], from + BLOCK);
                int ahead = Math.min(tape.runs()[run + 1], end + AHEAD);
                state = block(tape.symbols(), from, end, ahead, state, path);
            }
        }
        return path;
    }

    /** Forgets what came, as at the beginning of a session, to {@link #follow} from here on. */
    void restart() {
        Arrays.fill(now, NEVER);
        now[size] = 0;
        first = true;
    }

    /** Where each state comes from, a step, the number of steps for outside, or {@link #STAYED}, by what came so far. */
    short[] follow(int symbol) {
        short[] back = step(symbol);
        double best = now[likeliest()];
        for (int s = 0; s <= size; s++) {
            now[s] -= best;
        }
        return back;
    }

    /** The step that is likeliest by what came so far, or the number of steps for outside. */
    int likeliest() {
        int best = 0;
        for (int s = 1; s <= size; s++) {
            best = now[s] > now[best] ? s : best;
        }
        return best;
    }

    private int block(int[] symbols, int from, int end, int ahead, int state, int[] path) {
        Arrays.fill(now, NEVER);
        now[state] = 0;
        short[][] back = new short[ahead - from][];
        double[] best = new double[ahead - from];
        int[] bestState = new int[ahead - from];
        for (int t = from; t < ahead; t++) {
            back[t - from] = step(symbols[t]);
            bestState[t - from] = likeliest();
            best[t - from] = now[bestState[t - from]];
        }
        int at = bestState[ahead - from - 1];
        int kept = at;
        for (int t = ahead - 1; t >= from; t--) {
            if (t == end - 1) {
                kept = at;
            }
            short came = back[t - from][at];
            if (t < end) {
                path[t] = at == size ? OUTSIDE : came == STAYED ? -2 - at : at;
            }
            at = came == STAYED ? at : came;
        }
        gain += best[end - from - 1];
        return kept;
    }

    private short[] step(int symbol) {
        arrive();
        short[] back = new short[size + 1];
        double out = now[size] + (first ? waiting : 0);
        double entered = now[size] + (first ? beginning : 0);
        first = false;
        back[size] = (short) size;
        for (int c = 0; c < size; c++) {
            double entering = entered + enter[c];
            boolean enters = entering > arriving[c];
            double matched = (enters ? entering : arriving[c]) + keep[c] + odds[c][symbol];
            double stayed = now[c] + insert[c];
            next[c] = Math.max(matched, stayed);
            back[c] = stayed > matched ? STAYED : (short) (enters ? size : source[c]);
            if (now[c] + leave[c] > out) {
                out = now[c] + leave[c];
                back[size] = (short) c;
            }
        }
        next[size] = out + Profile.outsideCost();
        double[] swap = now;
        now = next;
        next = swap;
        return back;
    }

    /** The best way to the front of each step from another one, over steps that are left out; twice round the ring; or back. */
    private void arrive() {
        double best = NEVER;
        int from = 0;
        for (int round = 0; round < 2; round++) {
            for (int c = 0; c < size; c++) {
                int before = c == 0 ? size - 1 : c - 1;
                double going = now[before] + goOn[before];
                best += skip[before];
                if (going >= best) {
                    best = going;
                    from = before;
                }
                arriving[c] = best;
                source[c] = from;
            }
        }
        for (Profile.Back back : backs) {
            double going = now[back.from()] + goOn[back.from()] + Math.log(back.share());
            if (going > arriving[back.to()]) {
                arriving[back.to()] = going;
                source[back.to()] = back.from();
            }
        }
    }
}
