package dev.pave.specify.routine;

import java.util.Map;

/**
 * One argument of a step of a script.
 *
 * @param affixes what is around the input's value; of a constant its text is the prefix
 * @param input   the input's name; null for a constant
 */
record Argument(Affixes affixes, String input) {

    static Argument constant(String text) {
        return new Argument(new Affixes(text, ""), null);
    }

    /** As it would be typed; an input that is not known is left out. */
    String typed(Map<String, String> inputs) {
        return input == null ? affixes.prefix() : affixes.around(inputs.getOrDefault(input, ""));
    }

    /** All of it that stays. */
    String around() {
        return affixes.prefix() + affixes.suffix();
    }

    /** As a template of a specification. */
    String template() {
        return input == null ? affixes.prefix() : affixes.around("{{" + input + "}}");
    }
}
