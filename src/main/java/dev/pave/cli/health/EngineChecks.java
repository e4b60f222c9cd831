package dev.pave.cli.health;

import dev.pave.home.EngineSpec;
import dev.pave.home.Home;
import dev.pave.home.JobSpecReader;
import dev.pave.home.MistakesException;
import dev.pave.job.EngineHealth;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Looks at the engine that nights would have: nothing where they are done on this machine.
 *
 * @param said what the command line says over the job file
 */
public record EngineChecks(Home home, UnaryOperator<EngineSpec> said) {

    /** In the order in which they are told. */
    public List<HealthCheck> checks() {
        List<HealthCheck> checks = new ArrayList<>();
        EngineSpec spec = EngineSpec.LOCAL;
        Path job = home.jobs().resolve("nightly.yaml");
        try {
            spec = Files.exists(job) ? JobSpecReader.read(job).engine() : spec;
        } catch (MistakesException wrong) {
            checks.add(HealthCheck.fail(wrong.getMessage(), "mend the job file"));
        }
        checks.addAll(EngineHealth.of(
                home,
                said.apply(spec),
                (sound, what, remedy) -> sound ? HealthCheck.ok(what) : HealthCheck.fail(what, remedy)));
        return checks;
    }
}
