package dev.pave.mine.failures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Which of many texts a line holds, in any case, in one pass over its characters: the automaton of Aho and Corasick
 * (Communications of the ACM 18:6, 1975) over ASCII. Other characters of a text fit any other character.
 */
final class Literals {

    private static final int LETTERS = 129;
    private static final int OTHER = 128;

    private final int[] next;
    private final int[][] ends;

    /** @param texts for each number the texts, one of which is to be found */
    Literals(List<List<String>> texts) {
        List<int[]> states = new ArrayList<>();
        List<List<Integer>> found = new ArrayList<>();
        states.add(new int[LETTERS]);
        found.add(new ArrayList<>());
        for (int number = 0; number < texts.size(); number++) {
            for (String text : texts.get(number)) {
                int at = 0;
                for (int i = 0; i < text.length(); i++) {
                    int letter = letter(text.charAt(i));
                    if (states.get(at)[letter] == 0) {
                        states.get(at)[letter] = states.size();
                        states.add(new int[LETTERS]);
                        found.add(new ArrayList<>());
                    }
                    at = states.get(at)[letter];
                }
                found.get(at).add(number);
            }
        }
        next = new int[states.size() * LETTERS];
        ends = new int[states.size()][];
        connect(states, found);
    }

    private void connect(List<int[]> states, List<List<Integer>> found) {
        int[] fallback = new int[states.size()];
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            int state = open.poll();
            if (state != 0) {
                found.get(state).addAll(found.get(fallback[state]));
            }
            ends[state] = found.get(state).stream().mapToInt(i -> i).distinct().toArray();
            for (int letter = 0; letter < LETTERS; letter++) {
                int child = states.get(state)[letter];
                int otherwise = state == 0 ? 0 : next[fallback[state] * LETTERS + letter];
                next[state * LETTERS + letter] = child == 0 ? otherwise : child;
                if (child != 0) {
                    fallback[child] = otherwise;
                    open.add(child);
                }
            }
        }
    }

    private static int letter(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c + 32;
        }
        return c < OTHER ? c : OTHER;
    }

    /** The numbers whose text the line holds, ascending. */
    int[] in(String line) {
        int[] found = null;
        int count = 0;
        int state = 0;
        for (int i = 0; i < line.length(); i++) {
            state = next[state * LETTERS + letter(line.charAt(i))];
            for (int number : ends[state]) {
                if (found == null) {
                    found = new int[8];
                } else if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = number;
            }
        }
        return found == null
                ? NOTHING
                : Arrays.stream(found, 0, count).sorted().distinct().toArray();
    }

    private static final int[] NOTHING = {};
}
