package dev.pave.mine.guards;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code sed -i 's/from/to/'} puts in place of what, without backslashes. */
record Substitution(String from, String to) {

    private static final Pattern SED = Pattern.compile(
            "(?s)^sed\\s+(?:-\\S+\\s+){0,20}(['\"])[\\d,$]*s([/|#,])(.*?)(?<!\\\\)\\2(.*?)(?<!\\\\)\\2\\w*\\1\\s+\\S+$");

    static Optional<Substitution> of(String command) {
        Matcher sed = SED.matcher(command.strip());
        return sed.matches()
                ? Optional.of(new Substitution(plain(sed.group(3)), plain(sed.group(4))))
                : Optional.empty();
    }

    /** Whether one command puts back what the other replaced. */
    static boolean undoes(String command, String earlier) {
        Optional<Substitution> now = of(command);
        return now.isPresent()
                && of(earlier)
                        .filter(other -> other.equals(
                                new Substitution(now.get().to(), now.get().from())))
                        .isPresent();
    }

    private static String plain(String text) {
        return text.replace("\\", "");
    }
}
