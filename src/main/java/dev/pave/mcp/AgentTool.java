package dev.pave.mcp;

import java.io.IOException;
import java.util.Map;

/** One question that an agent can ask. Its title, description and input schema are in {@code <name>.json} beside this class. */
interface AgentTool {

    /**
     * What it answers.
     *
     * @param failed whether it could not be done as it was asked; the answer says why
     */
    record Answer(Map<String, Object> json, boolean failed) {

        static Answer of(Map<String, Object> json) {
            return new Answer(json, false);
        }
    }

    /** Its name, e.g. {@code suggest_companions}. */
    String name();

    /** Whether it leaves everything as it is. */
    default boolean onlyReads() {
        return true;
    }

    /** @param arguments fit the schema */
    Answer call(Arguments arguments) throws IOException;
}
