package dev.pave.pattern.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A line's words with each outermost pair of brackets, and all that is in it, as one. */
public final class BracketGroups {

    private static final String PAIRS = "()[]{}";

    private BracketGroups() {}

    /** @param words of a line; brackets are words of their own */
    public static List<String> of(List<String> words) {
        int[] ends = ends(words);
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            groups.add(String.join("", words.subList(i, ends[i] + 1)));
            i = ends[i];
        }
        return groups;
    }

    /** By place, where the pair ends that begins there, or else the same place. */
    private static int[] ends(List<String> words) {
        int[] ends = new int[words.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < ends.length; i++) {
            ends[i] = i;
            int pair = words.get(i).length() == 1 ? PAIRS.indexOf(words.get(i).charAt(0)) : -1;
            if (pair >= 0 && pair % 2 == 0) {
                open.push(i);
            } else if (pair >= 0 && !open.isEmpty() && words.get(open.peek()).charAt(0) == PAIRS.charAt(pair - 1)) {
                ends[open.pop()] = i;
            }
        }
        return ends;
    }

    /** The same words, of a pair of brackets only which they are. */
    public static List<String> kinds(List<String> groups) {
        return groups.stream()
                .map(group -> isPair(group) ? group.charAt(0) + "..." : group)
                .toList();
    }

    public static boolean hasAny(List<String> words) {
        return of(words).stream().anyMatch(BracketGroups::isPair);
    }

    /** A pair of brackets with a gap in it. */
    public static String opened(String group) {
        return isPair(group) ? group.charAt(0) + "" + Gap.TEXT.mark() + group.charAt(group.length() - 1) : group;
    }

    private static boolean isPair(String group) {
        int pair = group.length() < 2 ? -1 : PAIRS.indexOf(group.charAt(0));
        return pair >= 0 && pair % 2 == 0 && group.charAt(group.length() - 1) == PAIRS.charAt(pair + 1);
    }
}
