package dev.pave.job;

import dev.pave.home.EngineSpec;
import dev.pave.home.Home;
import dev.pave.home.UsageException;
import java.util.ArrayList;
import java.util.List;

/** Whether the engine that nights of a home would have works. */
public final class EngineHealth {

    private EngineHealth() {}

    /** Makes what is told of one thing that was looked at; the remedy is empty where it is sound. */
    @FunctionalInterface
    public interface Telling<T> {
        T of(boolean sound, String what, String remedy);
    }

    /** What was looked at, in its order; nothing of the engine of this machine, which needs nothing. */
    public static <T> List<T> of(Home home, EngineSpec spec, Telling<T> telling) {
        List<T> told = new ArrayList<>();
        if (!Engines.isLocal(spec)) {
            try {
                Engines.maker(spec)
                        .check(
                                spec.master(),
                                Engines.staging(home, spec),
                                (sound, what, remedy) -> told.add(telling.of(sound, what, remedy)));
            } catch (UsageException missing) {
                told.add(telling.of(false, missing.getMessage(), "docs/guide/spark.md"));
            }
        }
        return told;
    }
}
