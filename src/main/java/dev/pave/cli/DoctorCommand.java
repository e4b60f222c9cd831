package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.cli.health.EngineChecks;
import dev.pave.cli.health.HealthCheck;
import dev.pave.cli.health.StoreChecks;
import dev.pave.cli.health.SurroundingChecks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "doctor",
        description = "Looks whether everything that pave needs is there, and says what to do where not.",
        footer = {
            "",
            "An engine is looked at where jobs/nightly.yaml or --engine names one: its cluster, and what its executors see.",
            "",
            "Examples:",
            "  pave doctor",
            "  pave doctor --home /srv/pave --json",
            "  pave doctor --engine spark --master spark://host:7077 --staging /shared/pave-staging"
        })
final class DoctorCommand extends PaveCommand {

    @Mixin
    private RunOptions.Engine engine = new RunOptions.Engine();

    @Override
    ExitCode run() throws IOException {
        List<HealthCheck> checks = new ArrayList<>(new SurroundingChecks(home()).checks());
        checks.addAll(new StoreChecks(home()).checks());
        checks.addAll(new EngineChecks(home(), engine::over).checks());
        new TreeMap<>(System.getenv()).forEach((name, value) -> {
            if (name.startsWith("PATTERN_") || name.startsWith("PAVE_")) {
                checks.add(HealthCheck.ok(name + "=" + value));
            }
        });
        if (output().isJson()) {
            output().document(Map.of("findings", checks));
        } else {
            output().table(
                            List.of("", "what", "what to do"),
                            checks.stream()
                                    .map(check -> List.of(check.state(), check.what(), check.remedy()))
                                    .toList());
        }
        return checks.stream().anyMatch(HealthCheck::fails) ? ExitCode.FAILED : ExitCode.DONE;
    }
}
