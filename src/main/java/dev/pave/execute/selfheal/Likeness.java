package dev.pave.execute.selfheal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How alike two words are, 0 to 1: by their common parts (Ratcliff and Obershelp) or by the slips between them. */
final class Likeness {

    private static final List<String> KEYS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

    private Likeness() {}

    /** Those at least so alike, or a slip of the fingers away; the most alike first. */
    static List<String> nearest(String word, Collection<String> words, double least) {
        return words.stream()
                .distinct()
                .filter(each -> of(word, each) >= least || word.length() > 2 && isSlip(word, each))
                .sorted(Comparator.comparingDouble((String each) -> -of(word, each))
                        .thenComparing(each -> !each.regionMatches(0, word, 0, 1)))
                .toList();
    }

    static double of(String a, String b) {
        int longest = Math.max(a.length(), b.length());
        if (longest == 0) {
            return 1;
        }
        double slips = 1 - (double) slips(a, b) / longest;
        return Math.max(slips, 2.0 * common(a, b) / (a.length() + b.length()));
    }

    private static int common(String a, String b) {
        int length = 0;
        int atA = 0;
        int atB = 0;
        for (int i = 0; i < a.length(); i++) {
            for (int j = 0; j < b.length(); j++) {
                int n = 0;
                while (i + n < a.length() && j + n < b.length() && a.charAt(i + n) == b.charAt(j + n)) {
                    n++;
                }
                if (n > length) {
                    length = n;
                    atA = i;
                    atB = j;
                }
            }
        }
        return length == 0
                ? 0
                : length
                        + common(a.substring(0, atA), b.substring(0, atB))
                        + common(a.substring(atA + length), b.substring(atB + length));
    }

    /** Letters put in, left out, changed, or swapped with their neighbour (optimal string alignment). */
    private static int slips(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : slip(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int slip(int[][] cost, String a, String b, int i, int j) {
        int changed = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(changed, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }

    /**
     * Whether fingers slip so, on a keyboard as in English: two letters swapped, one left out, one that is doubled or lies
     * beside its neighbour put in, or the key beside the right one.
     */
    static boolean isSlip(String typed, String meant) {
        int from = 0;
        int shorter = Math.min(typed.length(), meant.length());
        while (from < shorter && typed.charAt(from) == meant.charAt(from)) {
            from++;
        }
        int behind = 0;
        while (behind < shorter - from
                && typed.charAt(typed.length() - 1 - behind) == meant.charAt(meant.length() - 1 - behind)) {
            behind++;
        }
        String is = typed.substring(from, typed.length() - behind);
        String was = meant.substring(from, meant.length() - behind);
        return switch (is.length() + " for " + was.length()) {
            case "0 for 1" -> true;
            case "1 for 0" -> isBeside(typed, from - 1, from) || isBeside(typed, from + 1, from);
            case "1 for 1" -> areNeighbours(is.charAt(0), was.charAt(0));
            case "2 for 2" -> is.charAt(0) == was.charAt(1) && is.charAt(1) == was.charAt(0);
            default -> false;
        };
    }

    private static boolean isBeside(String word, int at, int put) {
        return at >= 0 && at < word.length() && areNeighbours(word.charAt(at), word.charAt(put));
    }

    private static boolean areNeighbours(char a, char b) {
        for (int row = 0; row < KEYS.size(); row++) {
            int column = KEYS.get(row).indexOf(a);
            for (int other = Math.max(0, row - 1);
                    column >= 0 && other <= Math.min(KEYS.size() - 1, row + 1);
                    other++) {
                int beside = KEYS.get(other).indexOf(b);
                if (beside >= 0 && Math.abs(beside - column) <= 1) {
                    return true;
                }
            }
        }
        return a == b;
    }
}
