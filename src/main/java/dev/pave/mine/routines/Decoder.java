package dev.pave.mine.routines;

import java.util.Arrays;

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
    private final Profile.Back[] backs;
    private final double[] backCosts;
    private final double beginning;
    private final double waiting;
    private boolean first;
    private double[] now;
    private double[] next;
    private short[] back = {};
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
        this.backs = profile.backs().toArray(Profile.Back[]::new);
        this.backCosts =
                Arrays.stream(backs).mapToDouble(b -> Math.log(b.share())).toArray();
        this.beginning = profile.beginningBonus();
        this.waiting = profile.waitingBonus();
        this.now = new double[size + 1];
        this.next = new double[size + 1];
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
        short[] came = new short[size + 1];
        step(symbol, came, 0);
        double best = now[likeliest()];
        for (int s = 0; s <= size; s++) {
            now[s] -= best;
        }
        return came;
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
        int width = size + 1;
        if (back.length < (ahead - from) * width) {
            back = new short[(ahead - from) * width];
        }
        for (int t = from; t < end; t++) {
            step(symbols[t], back, (t - from) * width);
        }
        gain += now[likeliest()];
        for (int t = end; t < ahead; t++) {
            step(symbols[t], back, (t - from) * width);
        }
        int at = likeliest();
        for (int t = ahead - 1; t >= end; t--) {
            short came = back[(t - from) * width + at];
            at = came == STAYED ? at : came;
        }
        int kept = at;
        for (int t = end - 1; t >= from; t--) {
            short came = back[(t - from) * width + at];
            path[t] = at == size ? OUTSIDE : came == STAYED ? -2 - at : at;
            at = came == STAYED ? at : came;
        }
        return kept;
    }

    /**
     * One event further. The best way to the front of each step comes from another one, over steps that are left out, twice
     * round the ring; or back; or from outside.
     *
     * @param back where it is noted, from a place on, where each state comes from
     */
    private void step(int symbol, short[] back, int place) {
        double[] was = now;
        double[] will = next;
        double[] gains = odds[symbol];
        double out = was[size] + (first ? waiting : 0);
        double entered = was[size] + (first ? beginning : 0);
        first = false;
        int outFrom = size;
        double best = NEVER;
        int from = 0;
        for (int c = 0; c < size; c++) {
            int before = c == 0 ? size - 1 : c - 1;
            double going = was[before] + goOn[before];
            best += skip[before];
            if (going >= best) {
                best = going;
                from = before;
            }
        }
        for (int c = 0; c < size; c++) {
            int before = c == 0 ? size - 1 : c - 1;
            double going = was[before] + goOn[before];
            best += skip[before];
            if (going >= best) {
                best = going;
                from = before;
            }
            double arriving = best;
            int source = from;
            for (int b = 0; b < backs.length; b++) {
                double again = was[backs[b].from()] + goOn[backs[b].from()] + backCosts[b];
                if (backs[b].to() == c && again > arriving) {
                    arriving = again;
                    source = backs[b].from();
                }
            }
            double entering = entered + enter[c];
            if (entering > arriving) {
                arriving = entering;
                source = size;
            }
            double matched = arriving + keep[c] + gains[c];
            double stayed = was[c] + insert[c];
            will[c] = Math.max(matched, stayed);
            back[place + c] = stayed > matched ? STAYED : (short) source;
            if (was[c] + leave[c] > out) {
                out = was[c] + leave[c];
                outFrom = c;
            }
        }
        will[size] = out + Profile.outsideCost();
        back[place + size] = (short) outFrom;
        now = will;
        next = was;
    }
}
