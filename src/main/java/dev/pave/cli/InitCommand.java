package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.pattern.DurableFile;
import dev.pave.pattern.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "init",
        description = "Makes a home: a folder with the shipped rules, a job and specs. Files that are there stay.",
        footer = {
            "",
            "Examples:",
            "  pave init /srv/pave && PAVE_HOME=/srv/pave pave nightly",
            "  pave init --demo /tmp/trial           with a small example history to look at"
        })
final class InitCommand extends PaveCommand {

    private static final String SHIPPED = "/home/";

    @Option(names = "--demo", description = "With the examples, and a job that reads them.")
    private boolean demo;

    @Parameters(paramLabel = "DIR", description = "The folder; made when it is not there.")
    private Path folder;

    @Override
    ExitCode run() throws IOException {
        home(folder);
        int written = 0;
        for (String name : shipped()) {
            Path file = folder.resolve(name);
            if (!Files.exists(file) && (demo || !name.startsWith("examples/"))) {
                DurableFile.write(file, text(name));
                written++;
            }
        }
        Files.createDirectories(folder.resolve("reports"));
        Files.createDirectories(folder.resolve("state"));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("home", folder.toAbsolutePath().toString());
        json.put("written", written);
        output().answer(
                        json,
                        List.of(
                                "Home " + folder.toAbsolutePath().normalize() + ": " + written + " files written",
                                "Use it: pave --home " + word(folder.toString()) + " nightly, or set PAVE_HOME"));
        return ExitCode.DONE;
    }

    /** Without the examples the job has comments that say what to write; cron and systemd files name this home. */
    private String text(String name) {
        if (name.equals("jobs/nightly.yaml") && !demo) {
            return Resource.text(InitCommand.class, "nightly.yaml");
        }
        String text = Resource.text(InitCommand.class, SHIPPED + name);
        Path here = folder.toAbsolutePath().normalize();
        String place = PaveCommand.place();
        boolean plain = (here + place).matches("[\\w./+@,=-]+");
        boolean schedules = name.endsWith(".cron") || name.endsWith(".service");
        if (!schedules || !plain) {
            return text;
        }
        String named = text.replace("/srv/pave", here.toString());
        return place.isEmpty() ? named : named.replace("/opt/pave", place);
    }

    /** As a shell takes it. */
    private static String word(String text) {
        return text.matches("[\\w./+:@%,=-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private static List<String> shipped() {
        return Resource.text(InitCommand.class, SHIPPED + "index")
                .lines()
                .filter(l -> !l.isBlank())
                .toList();
    }
}
