package dev.pave.shell;

import java.util.List;
import java.util.regex.Pattern;

/** Variables that a command line sets: what stands before a command says nothing of what is done, unless nothing else is. */
final class Assignments {

    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=.*", Pattern.DOTALL);

    private Assignments() {}

    static boolean is(String word) {
        return ASSIGNMENT.matcher(word).matches();
    }

    /** The operation of a line that does nothing else: {@code VERSION={text}}. */
    static void to(List<ShellWords.Word> words, List<String> text, List<Operation.Parameter> parameters) {
        words.stream().map(ShellWords.Word::text).filter(Assignments::is).forEach(word -> {
            int equals = word.indexOf('=');
            text.add(word.substring(0, equals) + "={text}");
            parameters.add(new Operation.Parameter("text", word.substring(equals + 1)));
        });
    }
}
