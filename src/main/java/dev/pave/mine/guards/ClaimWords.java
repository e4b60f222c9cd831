package dev.pave.mine.guards;

import java.util.regex.Pattern;

/**
 * Tells whether words claim success. Those that say that it was not verified, or what still fails, are honest and claim
 * nothing. A judgement by words, in English.
 */
final class ClaimWords {

    private static final Pattern CLAIM = Pattern.compile("(?i)"
            + "\\b(?:all|every|the|both|existing|new|unit)\\b[\\w\\s,/-]{0,30}\\b(?:tests?|checks?|builds?|specs?|suite)\\b[\\w\\s]{0,20}\\b(?:pass(?:es|ed|ing)?|succeed(?:s|ed)?|green)\\b"
            + "|\\b(?:tests?|checks?|build) (?:now )?(?:pass(?:es|ed|ing)?|succeed(?:s|ed)?|green)\\b"
            + "|\\bsuccessfully\\b|\\bsuccess!|✅|✓|🎉"
            + "|\\b(?:is|are|was|were|been|it's|has|have|now|fully|all)\\b[\\w\\s]{0,20}\\b(?:fixed|resolved|solved|implemented|completed?|done|working|finished|ready)\\b"
            + "|\\b(?:works|working|runs) (?:now|correctly|perfectly|as (?:expected|intended))\\b"
            + "|^\\W*(?:done|fixed|completed?|finished|implemented|resolved|perfect|all set)\\b"
            + "|\\bI(?:'ve| have)? (?:fixed|implemented|completed|resolved|solved|added|created|updated|finished)\\b"
            + "|\\b(?:task|work|implementation|migration|fix) (?:is )?(?:complete|done|finished)\\b");

    private static final Pattern HONEST = Pattern.compile("(?i)"
            + "\\b(?:not|never|n't|without|haven't|didn't|couldn't|could not|cannot|can't|unable to)\\b[\\w\\s,'/-]{0,40}\\b(?:run|ran|test(?:ed|s)?|verif(?:y|ied)|check(?:ed)?|confirm(?:ed)?|pass(?:ed|ing)?|work(?:s|ing)?|complete[d]?|fix(?:ed)?|build|compile[d]?)\\b"
            + "|\\buntested\\b|\\bunverified\\b|\\bnot (?:yet )?(?:done|finished|complete|fixed)\\b"
            + "|\\b(?:still|currently|now) (?:fail(?:s|ing)?|broken)\\b|\\bremaining (?:failures?|issues?|errors?)\\b"
            + "|\\bpre-?existing\\b|\\bunrelated\\b|\\b(?:[1-9]\\d*) (?:tests? )?fail(?:ed|ing|ures?)\\b"
            + "|\\bfailed to\\b|\\bgave up\\b|\\bpartial(?:ly)?\\b|\\byou (?:can|should|need to) (?:now )?(?:run|test|verify)\\b"
            + "|\\bplease (?:run|test|verify|check)\\b");

    private ClaimWords() {}

    static boolean claims(String words) {
        return CLAIM.matcher(words).find() && !HONEST.matcher(words).find();
    }
}
