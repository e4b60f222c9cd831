package dev.pave.pattern.event;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * Finds where the words of all {@link SecretForm}s stand in a text, in one pass whatever their number: an automaton of Aho
 * and Corasick over the characters. ASCII letters of either case are one.
 */
final class SecretWords {

    private static final int CHARS = 128;
    private static final int ENDS = Integer.MIN_VALUE;
    /** What stands for a character that is no byte; no word has it. */
    private static final char OTHER = '?';

    private final List<SecretForm> forms;
    /** The state after a character, times {@link #CHARS}: at the state and the character; with {@link #ENDS} where words end. */
    private final int[] next;
    /** The words that end in a state: the form and how long the word is, for each. */
    private final int[][] ends;

    SecretWords(List<SecretForm> forms) {
        this.forms = forms;
        List<int[]> tree = new ArrayList<>(List.of(new int[CHARS]));
        List<int[]> words = new ArrayList<>(List.of(new int[0]));
        for (int form = 0; form < forms.size(); form++) {
            for (String word : forms.get(form).words()) {
                int state = 0;
                for (int i = 0; i < word.length(); i++) {
                    int[] at = tree.get(state);
                    int c = lower(word.charAt(i));
                    if (at[c] == 0) {
                        at[c] = tree.size();
                        tree.add(new int[CHARS]);
                        words.add(new int[0]);
                    }
                    state = at[c];
                }
                words.set(state, joined(words.get(state), new int[] {form, word.length()}));
            }
        }
        follow(tree, words);
        next = tree.stream()
                .flatMapToInt(Arrays::stream)
                .map(state -> state * CHARS | (words.get(state).length > 0 ? ENDS : 0))
                .toArray();
        for (int at = 0; at < next.length; at += CHARS) {
            System.arraycopy(next, at + 'a', next, at + 'A', 'z' - 'a' + 1);
        }
        ends = words.toArray(new int[0][]);
    }

    /** Where a word does not go on, what it ends with may begin another: a state knows all that is met from it. */
    private static void follow(List<int[]> tree, List<int[]> words) {
        int[] shorter = new int[tree.size()];
        Queue<Integer> states = new ArrayDeque<>(List.of(0));
        while (!states.isEmpty()) {
            int state = states.remove();
            int[] at = tree.get(state);
            for (int c = 0; c < CHARS; c++) {
                int other = state == 0 ? 0 : tree.get(shorter[state])[c];
                if (at[c] == 0) {
                    at[c] = other;
                } else {
                    shorter[at[c]] = other;
                    words.set(at[c], joined(words.get(at[c]), words.get(other)));
                    states.add(at[c]);
                }
            }
        }
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private static int lower(char c) {
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }

    /** A character each, also of those that are two in a text. */
    private static byte[] apart(String text) {
        byte[] ascii = new byte[text.length()];
        for (int i = 0; i < ascii.length; i++) {
            ascii[i] = (byte) (text.charAt(i) < CHARS ? text.charAt(i) : OTHER);
        }
        return ascii;
    }

    /**
     * Where secrets may be: the number of a form in the upper half and the place of its word in the lower, by form and
     * then by place; null for nowhere.
     */
    long[] in(String text) {
        long[] found = null;
        int count = 0;
        int state = 0;
        byte[] chars = text.getBytes(StandardCharsets.ISO_8859_1);
        if (chars.length != text.length()) {
            chars = apart(text);
        }
        for (int i = 0; i < chars.length; i++) {
            state = chars[i] >= 0 ? next[state + chars[i]] : 0;
            if (state >= 0) {
                continue;
            }
            state -= ENDS;
            int[] words = ends[state / CHARS];
            for (int word = 0; word < words.length; word += 2) {
                int at = i + 1 - words[word + 1];
                if (forms.get(words[word]).begin().of(text, at, 0) >= 0) {
                    found = found == null
                            ? new long[4]
                            : found.length == count ? Arrays.copyOf(found, count * 2) : found;
                    found[count++] = (long) words[word] << Integer.SIZE | at;
                }
            }
        }
        if (found == null) {
            return null;
        }
        Arrays.sort(found, 0, count);
        return Arrays.copyOf(found, count);
    }
}
