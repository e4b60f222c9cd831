package dev.pave.mine.routines;

import java.util.List;

/**
 * Takes steps off both ends of a profile that may be left out and that happen as well without the routine: what often
 * comes after it by chance is no part of it.
 */
final class Ends {

    private static final double OPTIONAL = 0.75;
    private static final double MOSTLY_HERE = 0.8;
    private static final double SELDOM = 0.1;

    private final Profile profile;
    private final int[] anywhere;
    private final boolean sessions;

    Ends(SymbolSequence tape, Profile profile) {
        this.profile = profile;
        this.anywhere = tape.counts();
        this.sessions = tape.sessions();
    }

    Profile trimmed() {
        List<ProfileStep> columns = profile.columns();
        int from = 0;
        while (from < columns.size() && profile.presence(from, sessions) < OPTIONAL) {
            from++;
        }
        int to = columns.size();
        while (to > from && profile.presence(to - 1, sessions) < OPTIONAL) {
            to--;
        }
        if (from == to) {
            return profile;
        }
        int outerFrom = 0;
        while (outerFrom < from && isChance(outerFrom)) {
            outerFrom++;
        }
        int outerTo = columns.size();
        while (outerTo > to && isChance(outerTo - 1)) {
            outerTo--;
        }
        int first = belong(columns.subList(outerFrom, from)) ? outerFrom : from;
        int last = belong(columns.subList(to, outerTo)) ? outerTo : to;
        return last - first == columns.size() ? profile : Profile.plain(columns.subList(first, last));
    }

    /** Whether nothing is done there in one of ten occurrences: of many operations one always comes a few times. */
    private boolean isChance(int step) {
        ProfileStep column = profile.columns().get(step);
        int usual = column.symbols().isEmpty()
                ? 0
                : column.counts().get(column.symbols().get(0));
        return sessions && usual * profile.presence(step, true) < SELDOM * column.having();
    }

    /** Whether most of what these steps do is done within the routine. */
    private boolean belong(List<ProfileStep> block) {
        double all = 0;
        double here = 0;
        for (int symbol :
                block.stream().flatMap(c -> c.symbols().stream()).distinct().toList()) {
            all += anywhere[symbol];
            for (ProfileStep column : profile.columns()) {
                here += column.counts().getOrDefault(symbol, 0);
            }
        }
        return here >= MOSTLY_HERE * all;
    }
}
