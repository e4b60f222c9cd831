package dev.pave.judge.drl;

import dev.pave.pattern.PatternId;
import dev.pave.pattern.Resource;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rule files as earlier versions came with them. A home keeps the copy it was made with; one that nobody has changed is read
 * as this version's, or the rules of an older home would name facts that are gone.
 */
final class FormerRules {

    private static final Set<String> KNOWN =
            Resource.text(FormerRules.class, "former-rules.txt").lines().collect(Collectors.toUnmodifiableSet());

    private FormerRules() {}

    /** Today's text of a file that an earlier version came with; any other file's own. */
    static String ofToday(String name, String text) {
        return isFormer(name, text) ? Resource.text(FormerRules.class, "/home/rules/" + name) : text;
    }

    static boolean isFormer(String name, String text) {
        return KNOWN.contains(PatternId.sha256(text) + " " + name);
    }
}
