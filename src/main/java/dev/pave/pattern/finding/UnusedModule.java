package dev.pave.pattern.finding;

import java.util.List;

/**
 * A fact: no other file of the project names a module, though nearly all that are beside it are named somewhere.
 *
 * @param path     the module's file
 * @param siblings the other modules of its folder and language, and how many another file names; tests and prose do not
 *                 count, nor siblings whose name is a single short word, which may be found anywhere
 * @param examples some siblings and a file that names each, in words
 */
public record UnusedModule(String path, Share siblings, List<String> examples) implements ProjectFact {

    public UnusedModule {
        examples = List.copyOf(examples);
    }

    @Override
    public int line() {
        return 1;
    }

    @Override
    public Guard guard() {
        return Guard.MODULE_INTEGRATION_GAP;
    }

    @Override
    public String evidence() {
        return "no other file names it\nbeside it: " + String.join(", ", examples);
    }
}
