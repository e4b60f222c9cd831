package dev.pave.judge.fact;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a command may do beside mending. */
public enum Risk {
    /** It asks other machines. */
    NETWORK,
    /** It removes or ends something that somebody may want. */
    DESTRUCTIVE,
    /** What it did cannot be undone. */
    IRREVERSIBLE;

    private static final Map<Risk, Pattern> SIGNS = Map.of(
            NETWORK,
                    Pattern.compile(
                            "\\b(?:(?:npm|pnpm|yarn|bun|pip3?|uv|poetry|gem|bundle|composer|apt(?:-get)?|brew|cargo|go)"
                                    + " (?:ci|i|install|add|update|upgrade|get|mod|sync|fetch)|git (?:pull|fetch|push|clone)"
                                    + "|docker (?:pull|push|login)|curl|wget|ssh|scp)\\b"),
            DESTRUCTIVE,
                    Pattern.compile("\\brm\\b|\\brmdir\\b|\\bgit (?:reset --hard|clean|checkout (?:-f|--|\\.)|restore"
                            + "|branch -D|stash (?:drop|clear))|push (?:\\S[\\S ]* )?(?:-f|--force)|\\bprune\\b|\\bp?kill(?:all)?\\b"
                            + "|fuser -k|(?i:drop (?:table|database)|truncate )|down (?:\\S[\\S ]* )?-v|\\bmkfs|\\bdd "
                            + "|\\bkubectl delete|--abort\\b"),
            IRREVERSIBLE,
                    Pattern.compile("\\brm\\b|reset --hard|git clean|push (?:\\S[\\S ]* )?(?:-f|--force)|\\bprune\\b"
                            + "|\\bp?kill(?:all)?\\b|fuser -k|(?i:drop (?:table|database)|truncate )|down (?:\\S[\\S ]* )?-v"
                            + "|\\bmkfs|\\bdd |\\bkubectl delete|stash (?:drop|clear)"));

    /** Those that can be read off a command; there may be more. */
    public static Set<Risk> of(String command) {
        EnumSet<Risk> risks = EnumSet.noneOf(Risk.class);
        SIGNS.forEach((risk, sign) -> {
            if (sign.matcher(command).find()) {
                risks.add(risk);
            }
        });
        return risks;
    }
}
