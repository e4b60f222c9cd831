package dev.pave.mine.guards;

import java.util.regex.Pattern;

/**
 * Tells whether words claim success. Those that say that it was not verified, or what still fails, are honest and claim
 * nothing. A judgement by words, in English.
 */
final class ClaimWords {

    private static final int LAST = 400;

    private static final Pattern CLAIM = Pattern.compile("(?i)"
            + "\\b(?:all|every|the|both|existing|new|unit)\\b[\\w\\s,/-]{0,30}\\b(?:tests?|checks?|builds?|specs?|suite)\\b[\\w\\s]{0,20}\\b(?:pass(?:es|ed|ing)?|succeed(?:s|ed)?|green)\\b"
            + "|\\b(?:tests?|checks?|build) (?:now )?(?:pass(?:es|ed|ing)?|succeed(?:s|ed)?|green)\\b"
            + "|\\bsuccessfully\\b|\\bsuccess!|✅|✓|🎉"
            + "|\\b(?:is|are|was|were|been|it's|has|have|now|fully|all)\\b[\\w\\s]{0,20}\\b(?:fixed|resolved|solved|implemented|completed?|done|working|finished|ready)\\b"
            + "|\\bno longer (?:occurs?|happens?|fails?|crash(?:es)?|throws?|hangs?|reproduc\\w+|appears?|leaks?|breaks?)\\b"
            + "|\\b(?:everything|it|this|that|diff|change|changes|code|solution|fix|output|result|results|all)\\b[\\w\\s]{0,12}\\b(?:looks?|seems?|is|are) (?:all |very )?(?:good|correct|fine|great|right|clean|verified|in place)\\b"
            + "|\\bconfident (?:in|with|that|about)\\b|\\bready (?:to (?:submit|merge|ship|deploy|go|use)|for (?:review|merge|production))\\b"
            + "|\\b(?:verified|validated) (?:that|the|this|it|with|by|and|to)\\b|\\b(?:as|is) expected\\b|\\bshould (?:now )?(?:work|do it|do the trick|be (?:fixed|resolved|good))\\b"
            + "|\\bI(?:'m| am) (?:now |all )?(?:done|finished|satisfied)\\b|^\\W*looks (?:all )?(?:good|correct|fine|great)\\b"
            + "|\\bI(?:'ll| will) (?:now )?submit\\b|\\b(?:LGTM|shipped|all green|good to go|all set)\\b|\\b(?:closes|fixes|resolves) #\\d"
            + "|\\b(?:works|working|runs) (?:now|correctly|perfectly|as (?:expected|intended))\\b"
            + "|^\\W*(?:done|fixed|completed?|finished|implemented|resolved|perfect|all set)\\b"
            + "|\\bI(?:'ve| have)? (?:fixed|implemented|completed|resolved|solved|added|created|updated|finished)\\b"
            + "|\\b(?:task|work|implementation|migration|fix) (?:is )?(?:complete|done|finished)\\b");

    private static final Pattern HONEST = Pattern.compile("(?i)"
            + "(?:\\b(?:not|never|without|cannot|unable to)|n't)\\b[\\w\\s,'/-]{0,25}\\b(?:run|ran|running|tested|verif(?:y|ied|ying)|check(?:ed)|confirm(?:ed)?|validated?|reproduced?|pass(?:ed|ing)?|work(?:s|ing)?|completed?|fix(?:ed)?|build|built|compiled?|execute[d]?)\\b"
            + "|\\buntested\\b|\\bunverified\\b|\\bnot (?:yet )?(?:done|finished|complete|fixed)\\b"
            + "|\\b(?:still|currently|now) (?:fail(?:s|ing)?|broken)\\b|\\bremaining (?:failures?|issues?|errors?)\\b"
            + "|\\bpre-?existing\\b|\\bunrelated\\b|\\b(?:[1-9]\\d*) (?:tests? )?fail(?:ed|ing|ures?)\\b"
            + "|\\bfailed to\\b|\\bgave up\\b|\\bpartial(?:ly)?\\b|\\byou (?:can|should|need to) (?:now )?(?:run|test|verify)\\b"
            + "|\\bplease (?:run|test|verify|check)\\b");

    /** Whose last sentence tells what comes next has not finished. */
    private static final Pattern GOES_ON = Pattern.compile(
            "(?is).*(?:^|[.!?:]\\s+|\\n)(?:(?:okay|ok|so|now|next|then|first)\\b,? ){0,2}(?:I(?:'ll| will| need to|'m going to| am going to| should) (?!(?:now )?submit|leave|stop|be )|let(?: me|'s) (?!know))(?:(?![.!?]\\s)[^\\n])*+$");

    private ClaimWords() {}

    static boolean claims(String words) {
        return CLAIM.matcher(words).find()
                && !HONEST.matcher(words).find()
                && !GOES_ON.matcher(end(words)).matches();
    }

    private static String end(String words) {
        String text = words.strip();
        return text.substring(Math.max(0, text.length() - LAST));
    }
}
