package dev.pave.execute.verifycommit;

import dev.pave.execute.Deed;
import dev.pave.execute.Executor;
import dev.pave.execute.RunCheck;
import dev.pave.execute.RunContext;
import dev.pave.execute.RunFailure;
import dev.pave.execute.RunFinding;
import dev.pave.execute.RunOutcome;
import dev.pave.workspace.ExecutionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at a commit, a range, the index, a message or files, and says what is wrong. Writes nothing. */
public final class VerifyCommit implements Executor {

    @Override
    public String id() {
        return "verify_commit";
    }

    @Override
    public Optional<Deed> act(RunContext run) throws IOException {
        CommitRules rules = CommitRules.load(run.home().rules());
        if (run.input().get("checks") instanceof Map<?, ?> checks) {
            rules = rules.with(checks);
        }
        if (run.is(Check.COMPANIONS.id())) {
            rules = rules.with(Map.of(Check.COMPANIONS.id(), true));
        }
        CommitVerification verification = new CommitVerification(run, rules);
        verification.look();
        List<RunFinding> findings = verification.findings().all();
        List<String> notes = new ArrayList<>(verification.notes());
        if (verification.findings().allowed() > 0) {
            notes.add(verification.findings().allowed() + " findings are allowed by a comment");
        }
        Optional<KnownFindings> known = baseline(run);
        if (known.isPresent()) {
            List<RunFinding> fresh = known.get().unknown(findings);
            notes.add((findings.size() - fresh.size()) + " findings are known");
            findings = fresh;
        }
        long errors = findings.stream().filter(RunFinding::isError).count();
        return Optional.of(new Deed(
                errors > 0 ? RunOutcome.FINDINGS : RunOutcome.UNCHANGED,
                checks(rules, findings),
                findings,
                errors > 0 ? Optional.of(RunFailure.of(told(errors, findings.size()))) : Optional.empty(),
                notes));
    }

    private static String told(long errors, int findings) {
        return errors
                + (errors == 1 ? " error" : " errors")
                + (findings > errors ? " and " + (findings - errors) + " warnings" : "");
    }

    private static Optional<KnownFindings> baseline(RunContext run) throws IOException {
        String file = run.text("baseline", "");
        return file.isEmpty() ? Optional.empty() : Optional.of(KnownFindings.read(file(run, file)));
    }

    private static List<RunCheck> checks(CommitRules rules, List<RunFinding> findings) {
        List<RunCheck> checks = new ArrayList<>();
        for (Check check : Check.values()) {
            if (rules.isOn(check)) {
                long bad = findings.stream()
                        .filter(finding -> finding.isError() && finding.check().equals(check.id()))
                        .count();
                checks.add(new RunCheck(check.id(), bad == 0, bad == 0 ? "" : bad + " found"));
            }
        }
        return checks;
    }

    /** A file that a person named: from where the program was started, else from the repository. */
    static Path file(RunContext run, String name) {
        Path file = named(run, name);
        if (Files.isDirectory(file)) {
            throw new ExecutionException(name + " is a folder; name a file");
        }
        return file;
    }

    /** The same, where it may be a folder. */
    static Path named(RunContext run, String name) {
        Path here = Path.of(name);
        Path file = here.isAbsolute() || Files.exists(here)
                ? here
                : run.repository().resolve(name);
        if (!Files.exists(file)) {
            throw new ExecutionException("there is no " + name);
        }
        return file;
    }
}
