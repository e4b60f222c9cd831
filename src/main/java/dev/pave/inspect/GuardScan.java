package dev.pave.inspect;

import dev.pave.home.Home;
import dev.pave.home.UsageException;
import dev.pave.ingest.log.LogGlob;
import dev.pave.ingest.log.SessionReader;
import dev.pave.ingest.log.format.LogRequest;
import dev.pave.ingest.text.RefusedException;
import dev.pave.judge.GuardSettings;
import dev.pave.judge.Guards;
import dev.pave.judge.drl.RuleBase;
import dev.pave.pattern.SessionKey;
import dev.pave.pattern.event.SessionStep;
import dev.pave.pattern.finding.Finding;
import dev.pave.pattern.finding.Guard;
import dev.pave.pattern.finding.Sighting;
import dev.pave.scan.Scan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the guards find in source files, in whole projects and in sessions.
 *
 * @param guards   those that look
 * @param paths    files and folders; none and no logs: the working folder
 * @param logs     globs of logs whose sessions are looked at
 * @param changed  a revision; only what the work tree has and it has not counts; null for all
 * @param coverage coverage reports
 */
public record GuardScan(
        Home home, Set<Guard> guards, List<Path> paths, List<String> logs, String changed, List<Path> coverage) {

    /**
     * What came out.
     *
     * @param findings of files, then of sessions
     * @param allowed  how many more there were that a comment allows
     * @param lines    lines of source that were read
     * @param settings how the guards are set
     * @param notes    what was left out and the like; may be long
     */
    public record Answer(List<Finding> findings, int allowed, long lines, GuardSettings settings, List<String> notes) {}

    /** @param warnings is told at once what is wrong with the rules, and which logs could not be read */
    public Answer run(Consumer<String> warnings) throws IOException {
        GuardSettings settings = GuardSettings.load(home.rules(), home.cache());
        settings.problems().forEach(problem -> warnings.accept("pave: " + problem));
        SourceFiles files = new SourceFiles();
        for (Path path : paths.isEmpty() && logs.isEmpty() ? List.of(Path.of("")) : paths) {
            files.add(path);
        }
        SourceScan sources = new SourceScan(files);
        Scan scan = sources.run();
        List<Sighting> sightings = changed == null ? scan.sightings() : sources.addedSince(changed, scan.sightings());
        Guards judge = new Guards(RuleBase.load(home.rules(), home.cache()), settings);
        judge.complaint().ifPresent(complaint -> warnings.accept("pave: " + complaint));
        ProjectScan projects = new ProjectScan(home, changed, guards, settings);
        List<Object> facts = new ArrayList<>(sightings);
        facts.addAll(projects.run(files, coverage));
        List<Finding> findings = new ArrayList<>(
                judge.inFiles(facts).stream().map(Guards.Found::finding).toList());
        findings.addAll(inSessions(judge, warnings));
        findings.removeIf(finding -> !guards.contains(finding.guard()));
        List<String> notes = new ArrayList<>(projects.notes());
        notes.addAll(files.notes());
        notes.addAll(scan.notes());
        return new Answer(findings, scan.allowed() + projects.allowed(), scan.lines(), settings, notes);
    }

    private List<Finding> inSessions(Guards judge, Consumer<String> warnings) throws IOException {
        if (logs.isEmpty()) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        for (String glob : logs) {
            String here = LogGlob.literal(Path.of("").toAbsolutePath().toString());
            List<Path> named =
                    LogGlob.files(Path.of(here).resolve(glob).normalize().toString());
            if (named.isEmpty()) {
                throw new UsageException("--logs " + glob + " names no file");
            }
            files.addAll(named);
        }
        SessionInspection inspection = new SessionInspection(judge);
        SessionReader reader = new SessionReader();
        List<Finding> found = new ArrayList<>();
        int looked = 0;
        for (Path log : files) {
            try {
                Map<String, List<SessionStep>> sessions = reader.read(LogRequest.of(log));
                sessions.forEach((session, steps) -> inspection
                        .judge(new SessionKey(log.toString(), session), steps)
                        .forEach(one -> found.add(one.finding().atPath(SourceFiles.slashes(log)))));
                looked += sessions.size();
            } catch (RefusedException e) {
                warnings.accept(log + ": " + e.getMessage());
            }
        }
        warnings.accept("looked at " + looked + " sessions of " + files.size() + " logs");
        return found;
    }
}
