package dev.pave.cli.health;

import dev.pave.home.EngineSpec;
import dev.pave.home.Home;
import dev.pave.job.EngineHealth;
import java.util.List;

/**
 * Looks at the engine that nights would have: nothing where they are done on this machine.
 *
 * @param spec what the job file says of it, and the command line over that
 */
public record EngineChecks(Home home, EngineSpec spec) {

    /** In the order in which they are told. */
    public List<HealthCheck> checks() {
        return EngineHealth.of(
                home, spec, (sound, what, remedy) -> sound ? HealthCheck.ok(what) : HealthCheck.fail(what, remedy));
    }
}
