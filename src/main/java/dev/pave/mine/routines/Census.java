package dev.pave.mine.routines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts along a decoded path: what each step had, was left out, came between, and came together. */
final class Census {

    private final SymbolSequence tape;
    private final int size;
    private final List<Map<Integer, Integer>> matched = new ArrayList<>();
    private final List<Map<Integer, Integer>> between = new ArrayList<>();
    private final List<Map<Integer, Integer>> times = new ArrayList<>();
    private final int[] skipped;
    private final double[] inserted;
    private final double[] entered;
    private final double[] left;
    private final int[] together;
    private final Profile before;
    private final int[] wentBack;
    private int sessions;
    private int begun;

    /** @param before the profile that the path was decoded with */
    Census(SymbolSequence tape, int[] path, Profile before) {
        this.tape = tape;
        this.before = before;
        this.size = before.size();
        this.wentBack = new int[before.backs().size()];
        this.skipped = new int[size];
        this.inserted = new double[size];
        this.entered = new double[size];
        this.left = new double[size];
        this.together = new int[size];
        for (int c = 0; c < size; c++) {
            matched.add(new HashMap<>());
            between.add(new HashMap<>());
            times.add(new HashMap<>());
        }
        for (int run = 0; run < tape.runCount(); run++) {
            walk(path, tape.runs()[run], tape.runs()[run + 1]);
        }
        forgetStrangers();
    }

    /** Takes what is at home at another step, and is not usual at this one, for noise: nothing is learned from it. */
    private void forgetStrangers() {
        int[] home = new int[tape.alphabet()];
        int[] usual = new int[size];
        for (int c = 0; c < size; c++) {
            for (Map.Entry<Integer, Integer> entry : matched.get(c).entrySet()) {
                home[entry.getKey()] = Math.max(home[entry.getKey()], entry.getValue());
                usual[c] = Math.max(usual[c], entry.getValue());
            }
        }
        for (int c = 0; c < size; c++) {
            int most = usual[c];
            matched.get(c).entrySet().removeIf(e -> e.getValue() < home[e.getKey()] && e.getValue() < most);
        }
    }

    private void walk(int[] path, int from, int to) {
        if (from < to) {
            sessions++;
            begun += path[from] >= 0 ? 1 : 0;
        }
        int at = size;
        List<Integer> since = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int code = path[i];
            int symbol = tape.symbols()[i];
            if (code >= 0) {
                arrive(at, code);
                matched.get(code).merge(symbol, 1, Integer::sum);
                since.clear();
                at = code;
            } else if (code == Decoder.OUTSIDE) {
                if (at < size) {
                    left[at]++;
                }
                at = size;
            } else {
                inserted[at]++;
                times.get(at).merge(symbol, 1, Integer::sum);
                if (!since.contains(symbol)) {
                    between.get(at).merge(symbol, 1, Integer::sum);
                    since.add(symbol);
                }
            }
        }
    }

    private void arrive(int at, int code) {
        if (at == size) {
            entered[code]++;
            return;
        }
        for (int b = 0; b < wentBack.length; b++) {
            Profile.Back back = before.backs().get(b);
            if (back.from() == at && back.to() == code) {
                wentBack[b]++;
                return;
            }
        }
        int c = (at + 1) % size;
        if (c == code) {
            together[at]++;
        }
        for (; c != code; c = (c + 1) % size) {
            skipped[c]++;
        }
    }

    ProfileStep column(int c) {
        return new ProfileStep(matched.get(c), skipped[c]);
    }

    int having(int c) {
        return matched.get(c).values().stream().mapToInt(n -> n).sum();
    }

    /** Passages from a step to the next with neither left out. */
    int together(int c) {
        return together[c];
    }

    /** Symbols between a step and the next, with the passages that have them. */
    Map<Integer, Integer> between(int c) {
        return between.get(c);
    }

    /** How often a symbol comes between a step and the next where it comes at all. */
    double timesEach(int c, int symbol) {
        return times.get(c).get(symbol) / (double) between.get(c).get(symbol);
    }

    private List<Profile.Back> backs() {
        List<Profile.Back> backs = new ArrayList<>();
        for (int b = 0; b < wentBack.length; b++) {
            Profile.Back back = before.backs().get(b);
            if (wentBack[b] > 0) {
                double share = (wentBack[b] + 0.5) / (having(back.from()) + 1.0);
                backs.add(new Profile.Back(back.from(), back.to(), share));
            }
        }
        return backs;
    }

    /** The profile that the path shows. */
    Profile profile() {
        List<ProfileStep> columns = new ArrayList<>();
        double[] rates = new double[size];
        for (int c = 0; c < size; c++) {
            columns.add(column(c));
            rates[c] = (inserted[c] + 0.1) / (having(c) + 1.0);
        }
        return new Profile(
                List.copyOf(columns),
                rates,
                entered,
                left,
                tape.sessions() ? (begun + 0.5) / (sessions + 1.0) : Profile.ANYWHERE,
                backs());
    }
}
