package dev.pave.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What would lift the objections of the rules that pave comes with. */
public final class Remedy {

    private static final String TIME = "a few more times, and the next nights see them";
    private static final Map<String, String> OF_RULES = new LinkedHashMap<>();

    static {
        OF_RULES.put("confidence below the threshold", "predictions that come true, or a person who knows better");
        OF_RULES.put("too few executions", TIME);
        OF_RULES.put("not tested enough", TIME);
        OF_RULES.put("template does not hold", "files that are more alike; or approve it, and finish them by hand");
        OF_RULES.put("contents are missing", "fetching them, then the next night");
        OF_RULES.put("seen in too few changes", "the same in other changes");
        OF_RULES.put("nothing comes along with it", "a second file that usually comes with it");
        OF_RULES.put("part of what another one makes", "approving the other, or rejecting it if this one is enough");
        OF_RULES.put(
                "edits by hand that do not always come along",
                "lines that are alike, so that the edits are made too; or a person who approves the file alone");
        OF_RULES.put("a program makes it", "nothing: the program does the work");
        OF_RULES.put("numbers are its names", "a person who approves it, and gives the number when it is due");
        OF_RULES.put("nothing would be written", "files or lines that are alike, so that a text can be foreseen");
        OF_RULES.put("its text saves no typing", "files that are more alike; or approve it for the sake of its places");
        OF_RULES.put(
                "one of its places comes too seldom",
                "that place coming more often, or nobody minding where it does not");
        OF_RULES.put("its texts are not known", "coming more often and as predicted: then a night mines its texts");
        OF_RULES.put("silent for longer than usual", "seeing it again; or reject it where it is over");
        OF_RULES.put("convention looks retired", "seeing it again; or reject it where it is over");
        OF_RULES.put("it runs commands", "a person who read its steps and approves it");
        OF_RULES.put("nothing would run it", "a person who approves it and automates it");
        OF_RULES.put("automation is switched off", "switching it on, or a person's approval");
        OF_RULES.put("daily limit reached", "the next day, or a person's approval");
    }

    private Remedy() {}

    /** Empty for a rule of one's own. */
    public static Optional<String> of(String rule) {
        return Optional.ofNullable(OF_RULES.get(rule));
    }

    /** By rule. */
    public static Map<String, String> all() {
        return new LinkedHashMap<>(OF_RULES);
    }
}
