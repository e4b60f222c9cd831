package dev.pave.execute.verifycommit;

import dev.pave.execute.RunContext;
import dev.pave.workspace.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One look at what an input names: reads the changes, asks the checks. */
final class CommitVerification {

    private static final int MESSAGES = 500;
    private static final String HEAD = "HEAD";

    private final RunContext run;
    private final CommitRules rules;
    private final CommitFindings findings;
    private final FileChecks files;
    private final StubCheck stubs;
    private final Views views;
    private final List<Viewed> kept = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private MessageConvention convention;

    CommitVerification(RunContext run, CommitRules rules) throws IOException {
        this.run = run;
        this.rules = rules;
        this.findings = new CommitFindings(rules);
        this.files = new FileChecks(rules, findings);
        this.stubs = new StubCheck(run.home(), findings);
        this.views = Views.around(run.repository());
    }

    CommitFindings findings() {
        return findings;
    }

    /** What else is to be known. */
    List<String> notes() {
        return notes;
    }

    void look() throws IOException {
        String folder = run.text("files", "");
        String message = run.text("message_file", "");
        boolean isStaged = run.is("staged");
        boolean hasRevision = run.input().containsKey("rev");
        if (isStaged && hasRevision || !folder.isEmpty() && (isStaged || hasRevision)) {
            throw new InputException("verify_commit wants one of rev, staged and files");
        }
        if (!message.isEmpty()) {
            byte[] text = Files.readAllBytes(VerifyCommit.file(run, message));
            message(
                    Viewed.ofMessage(CommitMessage.withoutComments(new String(text, StandardCharsets.UTF_8))),
                    Optional.of(HEAD));
        }
        if (!folder.isEmpty()) {
            Viewed view = FolderView.of(VerifyCommit.named(run, folder));
            Set<String> tree = new TreeSet<>();
            view.files().forEach(file -> tree.add(file.path()));
            content(view, new TreeChecks(tree, findings));
            together(HEAD, tree);
        } else if (isStaged) {
            Set<String> tree = views.tree(Optional.empty());
            content(views.staged(), new TreeChecks(tree, findings));
            together(null, tree);
        } else if (message.isEmpty() || hasRevision) {
            commits(run.text("rev", HEAD));
        }
    }

    private void commits(String revision) throws IOException {
        List<String> commits = views.commits(revision);
        if (commits.isEmpty()) {
            notes.add("there is no commit in " + revision);
            return;
        }
        Optional<String> before = views.before(commits.get(0));
        if (before.isEmpty() && views.isShallow()) {
            notes.add("the clone is shallow, so that all files of its first commit count as added; fetch more of it");
        }
        Set<String> tree = views.tree(Optional.of(commits.get(commits.size() - 1)));
        TreeChecks trees = new TreeChecks(tree, findings);
        views.each(commits, change -> {
            message(change, before);
            content(change, trees);
        });
        together(before.orElse(null), before.isEmpty() ? Set.of() : tree);
        if (commits.size() > 1) {
            notes.add(commits.size() + " commits were looked at");
        }
    }

    /** @param before what the convention is mined of; empty for no history */
    private void message(Viewed change, Optional<String> before) {
        if (!rules.isOn(Check.MESSAGE) || change.isMerge() || change.message().isEmpty()) {
            return;
        }
        CommitMessage message = CommitMessage.of(change.message().orElseThrow());
        if (!message.isNoPersons()) {
            convention(before)
                    .judge(
                            message,
                            (rule, severity, text) ->
                                    findings.add(Check.MESSAGE, rule, severity, null, 0, change.called() + text));
        }
    }

    private MessageConvention convention(Optional<String> before) {
        if (convention == null) {
            int line = rules.number(Check.MESSAGE, "body_max_line_length");
            boolean mines = !rules.word(Check.MESSAGE, "convention").equals("conventional");
            List<CommitMessage> last = mines && before.isPresent()
                    ? LearnedConvention.ofPeople(views.messages(before.get(), MESSAGES))
                    : List.of();
            MessageRules usual =
                    new MessageRules(MessageRules.TYPES, false, rules.number(Check.MESSAGE, "header_max_length"), line);
            convention = LearnedConvention.of(last, line)
                    .orElseGet(() -> LearnedConvention.isEnough(last) ? new Advised(usual) : usual);
            notes.add("messages are held against " + convention.told());
        }
        return convention;
    }

    private void content(Viewed change, TreeChecks trees) {
        change.files().forEach(file -> files.look(change, file));
        trees.look(change);
        if (rules.isOn(Check.STUBS)) {
            stubs.look(change);
        }
        kept.add(new Viewed(change.commit(), change.isMerge(), Optional.empty(), change.withoutContents()));
    }

    /** What all changes together lack. */
    private void together(String before, Set<String> tree) {
        if (rules.isOn(Check.COMPANIONS)) {
            double least = rules.number(Check.COMPANIONS, "min_confidence") / 100.0;
            new CompanionCheck(run.home(), views.repository(), least, findings).look(kept, before, tree);
        }
        List<Path> reports = run.texts("coverage").stream()
                .map(name -> VerifyCommit.file(run, name))
                .toList();
        if (rules.isOn(Check.COVERAGE) && !reports.isEmpty()) {
            int least = rules.number(Check.COVERAGE, "min_coverage");
            notes.addAll(CoverageCheck.look(kept, tree, reports, least, findings));
        }
    }
}
