package dev.pave.execute.selfheal;

import dev.pave.execute.Deed;
import dev.pave.execute.Proposal;
import dev.pave.execute.RunCheck;
import dev.pave.execute.RunFailure;
import dev.pave.execute.RunOutcome;
import dev.pave.pattern.event.Failure;
import dev.pave.pattern.event.FailureForms;
import dev.pave.shell.PlainCommands;
import dev.pave.workspace.CommandException;
import dev.pave.workspace.Commands;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One command that is run and healed. */
final class Healing {

    /** Where nothing else is known: whether it fails again. */
    private static final Proposal AGAIN =
            new Proposal("repetition", "run it once more, to see whether it fails again", "", Leave.NONE, 0);

    private static final Set<String> REPEATED =
            Set.of("test", "flaky", "timeout", FailureForms.OTHER, FailureForms.NONE);
    private static final int NOT_FOUND = 127;
    private static final int TOO_LONG = 124;

    private final Path root;
    private final Path trials;
    private final Commands commands;
    private final List<String> command;
    private final Proposals known;
    private final Leave leave;
    private final int most;

    private final List<RunCheck> checks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<List<String>> tried = new HashSet<>();
    private final Set<String> held = new HashSet<>();
    private final Deque<Change> done = new ArrayDeque<>();
    private Commands.Ended last;

    /** What a recovery made of the folder. */
    private record Change(TreeMemory before, TreeMemory after) {}

    /**
     * @param root   it is run in
     * @param trials where recoveries are tried first
     */
    Healing(Path root, Path trials, Commands commands, List<String> command, Proposals known, Leave leave, int most) {
        this.root = root;
        this.trials = trials;
        this.commands = commands;
        this.command = command;
        this.known = known;
        this.leave = leave;
        this.most = most;
    }

    /** @param captured how it ended before; empty to run it first */
    Deed of(Optional<Commands.Ended> captured) {
        last = captured.orElseGet(() -> run(command, root));
        if (last.code() == 0) {
            checks.add(ends(command, last));
            return deed(RunOutcome.UNCHANGED, null);
        }
        Proposals.Told told = known.of(command, last, root);
        for (int attempt = 0; attempt < most; attempt++) {
            Optional<Proposal> next = next(told);
            if (next.isEmpty()) {
                break;
            }
            Failure failure = told.failure();
            tried.add(List.of(failure.category(), next.get().command()));
            Optional<RunOutcome> good = attempt(next.get(), told);
            if (good.isPresent()) {
                return deed(good.get(), null);
            }
            told = known.of(command, last, root);
            if (told.failure().signature().equals(failure.signature())) {
                putBack();
            }
        }
        putBack();
        return failed(told, last);
    }

    /** The latest first. */
    private void putBack() {
        while (!done.isEmpty()) {
            Change change = done.pop();
            notes.addAll(change.before().putBack(change.after()));
        }
    }

    /** The best that was not tried against failures of the category yet, and may be. */
    private Optional<Proposal> next(Proposals.Told told) {
        for (Proposal each : told.proposals()) {
            Optional<String> objection = objection(each, told);
            objection.filter(held::add).ifPresent(notes::add);
            if (objection.isEmpty() && !tried.contains(List.of(told.failure().category(), each.command()))) {
                return Optional.of(each);
            }
        }
        return held.isEmpty()
                        && REPEATED.contains(told.failure().category())
                        && tried.add(List.of(told.failure().category(), AGAIN.command()))
                ? Optional.of(AGAIN)
                : Optional.empty();
    }

    private Optional<String> objection(Proposal proposal, Proposals.Told told) {
        return leave.objection(proposal)
                .or(() -> told.others().contains(proposal.command())
                        ? Optional.of(
                                "`" + proposal.command() + "` is held back: it is another command; run it yourself,"
                                        + " if it is what you meant")
                        : Optional.empty())
                .or(() -> OtherGit.holds(proposal.command(), root)
                        ? Optional.of(
                                "`" + proposal.command() + "` is held back: another git is at work in this folder")
                        : Optional.empty())
                .or(() -> SelfHeal.isRepetition(proposal)
                                || PlainCommands.of(proposal.command()).isPresent()
                        ? Optional.empty()
                        : Optional.of("`" + proposal.command()
                                + "` is held back: it wants a shell, or has a blank to fill in"));
    }

    /** Does it and runs the command again; empty where that is no help. */
    private Optional<RunOutcome> attempt(Proposal proposal, Proposals.Told told) {
        boolean repetition = SelfHeal.isRepetition(proposal);
        List<List<String>> recovery = repetition ? List.of() : recovery(proposal);
        if (told.standing().contains(proposal.command())) {
            return respelt(recovery.get(0));
        }
        Optional<String> useless =
                repetition ? Optional.empty() : new RecoveryTrial(root, trials, this::run).of(recovery, command);
        if (useless.isPresent()) {
            notes.add("`" + proposal.command() + "` is no help: " + useless.get());
            return Optional.empty();
        }
        if (!repetition) {
            TreeMemory before = TreeMemory.of(root);
            runAll(recovery);
            done.push(new Change(before, TreeMemory.of(root)));
        }
        last = run(command, root);
        checks.add(ends(command, last));
        if (last.code() != 0) {
            return Optional.empty();
        }
        return Optional.of(repetition ? RunOutcome.FLAKY : RunOutcome.HEALED);
    }

    private void runAll(List<List<String>> recovery) {
        for (List<String> each : recovery) {
            Commands.Ended ended = run(each, root);
            checks.add(ends(each, ended));
            if (ended.code() != 0) {
                break;
            }
        }
    }

    /** Without the command itself at its end, which is run anyway. */
    private List<List<String>> recovery(Proposal proposal) {
        List<List<String>> all =
                new ArrayList<>(PlainCommands.of(proposal.command()).orElseThrow());
        if (all.size() > 1 && all.get(all.size() - 1).equals(command)) {
            all.remove(all.size() - 1);
        }
        return all;
    }

    /** A misspelt command never ends well; what it was meant to be stands for it. */
    private Optional<RunOutcome> respelt(List<String> meant) {
        last = run(meant, root);
        checks.add(ends(meant, last));
        if (last.code() != 0) {
            return Optional.empty();
        }
        notes.add("the command was misspelt, or not whole; `" + PlainCommands.text(meant)
                + "` is what ended well in its place");
        return Optional.of(RunOutcome.HEALED);
    }

    private Deed failed(Proposals.Told told, Commands.Ended ended) {
        RunOutcome how = held.isEmpty() ? RunOutcome.FAILED : RunOutcome.NOT_APPROVED;
        String message = "`" + PlainCommands.text(command) + "` ends with " + ended.code()
                + (checks.isEmpty() ? "" : ", also after what was tried")
                + (held.isEmpty() ? "; " + told.message() : "; what may help is held back");
        return deed(how, new RunFailure(message, ended.output(), Optional.of(told.failure()), told.proposals()));
    }

    private Deed deed(RunOutcome how, RunFailure failure) {
        return new Deed(how, checks, List.of(), Optional.ofNullable(failure), notes);
    }

    private static RunCheck ends(List<String> command, Commands.Ended ended) {
        return new RunCheck(
                PlainCommands.text(command), ended.code() == 0, ended.code() == 0 ? "" : "ended with " + ended.code());
    }

    /** One that cannot be started ends as a shell would have it. */
    private Commands.Ended run(List<String> words, Path folder) {
        try {
            return commands.answer(folder, words);
        } catch (CommandException e) {
            boolean late = !e.getMessage().contains("cannot be started");
            return late
                    ? new Commands.Ended(TOO_LONG, e.output() + "\n" + e.getMessage())
                    : new Commands.Ended(
                            NOT_FOUND,
                            words.get(0) + ": "
                                    + (e.getMessage().contains("Permission denied")
                                            ? "Permission denied"
                                            : "command not found"));
        }
    }
}
