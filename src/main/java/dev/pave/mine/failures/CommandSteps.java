package dev.pave.mine.failures;

import java.util.LinkedHashMap;
import java.util.Map;

/** At which step the commands began that a runner shows; of those of a name the newest. */
final class CommandSteps {

    private static final int MOST = 200;

    private final Map<String, Integer> begun = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOST;
        }
    };

    private int newest;
    private int surest;

    /**
     * A command begins.
     *
     * @param command null where it is not said
     * @param weight  how sure it is that it is one of the runner's own; such as are less sure than others were are
     *                those of a tool, which parts the runner's command no further
     */
    void begin(String command, int weight, int step) {
        if (weight >= surest) {
            surest = weight;
            newest = step;
        }
        if (command != null) {
            begun.put(command.strip(), step);
        }
    }

    /** One has ended; what comes now belongs to the next. */
    void end(int step) {
        newest = step;
    }

    /**
     * The step in which a command began that ends now.
     *
     * @param command null, or one that was not shown: the newest one
     * @param step    the one that it is now
     */
    int since(String command, int step) {
        Integer shown = command == null ? null : begun.get(command.strip());
        return shown == null ? Math.min(newest, step) : shown;
    }
}
