package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.home.UsageException;
import dev.pave.judge.GuardSettings;
import dev.pave.judge.fact.GuardSetting;
import dev.pave.pattern.finding.Guard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

@Command(
        name = "guards",
        description = "The guards: each looks for one way in which work goes wrong without anybody being told.",
        subcommands = {GuardsScanCommand.class, GuardsCommand.ListThem.class},
        footer = {"", "Examples:", "  pave guards scan src", "  pave guards list"})
final class GuardsCommand extends PaveCommand {

    @Override
    ExitCode run() {
        throw new UsageException("say what to do: pave guards scan PATH, or pave guards list");
    }

    @Command(
            name = "list",
            description = "The six guards and how they are set (rules/anti_pattern_guards.yaml).",
            footer = {"", "Example:", "  pave guards list --json     with all their parameters"})
    static final class ListThem extends PaveCommand {

        @Override
        ExitCode run() {
            GuardSettings settings = GuardSettings.load(home().rules(), home().cache());
            settings.problems().forEach(problem -> output().note("pave: " + problem));
            if (output().isJson()) {
                List<Map<String, Object>> guards = new ArrayList<>();
                for (Guard guard : Guard.values()) {
                    guards.add(document(guard, settings.of(guard)));
                }
                output().document(Map.of("guards", guards));
            } else {
                List<List<String>> rows = new ArrayList<>();
                for (Guard guard : Guard.values()) {
                    GuardSetting setting = settings.of(guard);
                    rows.add(List.of(
                            guard.id(), setting.enabled() ? setting.severity().id() : "off", guard.summary()));
                }
                output().table(List.of("guard", "severity", "finds"), rows);
            }
            return ExitCode.DONE;
        }

        private static Map<String, Object> document(Guard guard, GuardSetting setting) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("guard", guard.id());
            document.put("enabled", setting.enabled());
            document.put("severity", setting.severity().id());
            document.put("finds", guard.summary());
            Map<String, Object> parameters = new LinkedHashMap<>(setting.values());
            parameters.putAll(setting.lists());
            document.put("parameters", parameters);
            return document;
        }
    }
}
