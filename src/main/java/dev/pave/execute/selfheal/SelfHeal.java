package dev.pave.execute.selfheal;

import dev.pave.execute.Deed;
import dev.pave.execute.Executor;
import dev.pave.execute.Proposal;
import dev.pave.execute.RunContext;
import dev.pave.execute.RunFailure;
import dev.pave.execute.RunOutcome;
import dev.pave.home.Home;
import dev.pave.shell.PlainCommands;
import dev.pave.workspace.Commands;
import dev.pave.workspace.ThrowAwayTree;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs a command, and where it fails tries what may overcome that. Of a failure that was captured it tells the same. */
public final class SelfHeal implements Executor {

    private static final int USUAL_ATTEMPTS = 2;

    private Home home;
    private Proposals proposals;

    @Override
    public String id() {
        return "self_heal";
    }

    @Override
    public Optional<Deed> act(RunContext run) {
        List<String> command = run.texts("command");
        Leave leave = new Leave(List.copyOf(run.texts("allow")));
        Proposals known = proposals(run.home());
        if (run.apply()) {
            int attempts = Integer.parseInt(run.text("max_attempts", String.valueOf(USUAL_ATTEMPTS)));
            Commands commands = new Commands(timeout(run.text("timeout", "")));
            return Optional.of(new Healing(
                            run.repository(),
                            ThrowAwayTree.in(run.home().state()),
                            commands,
                            command,
                            known,
                            leave,
                            attempts)
                    .of(captured(run)));
        }
        return Optional.of(captured(run)
                .map(failed -> told(run, failed, known, leave))
                .orElseGet(() -> new Deed(
                        RunOutcome.PLANNED,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of("it would run `" + PlainCommands.text(command)
                                + "` once, and where that fails try what may help"))));
    }

    private static Optional<Commands.Ended> captured(RunContext run) {
        return run.input().containsKey("output") || run.input().containsKey("exit_code")
                ? Optional.of(new Commands.Ended(Integer.parseInt(run.text("exit_code", "1")), run.text("output", "")))
                : Optional.empty();
    }

    /** What may help against a captured failure. */
    private static Deed told(RunContext run, Commands.Ended ended, Proposals known, Leave leave) {
        if (ended.code() == 0) {
            return Deed.of(RunOutcome.UNCHANGED, List.of());
        }
        Proposals.Told told = known.of(run.texts("command"), ended, run.repository());
        List<String> held = told.proposals().stream()
                .flatMap(each -> leave.objection(each).stream())
                .toList();
        boolean refused = !held.isEmpty()
                && held.size() == told.proposals().size()
                && told.proposals().stream().noneMatch(each -> each.risk().equals(Leave.NETWORK));
        String message = refused ? "nothing of what may help is done by itself: " + held.get(0) : told.message();
        return new Deed(
                refused ? RunOutcome.NOT_APPROVED : RunOutcome.PLANNED,
                List.of(),
                List.of(),
                Optional.of(new RunFailure(message, "", Optional.of(told.failure()), told.proposals())),
                held);
    }

    private synchronized Proposals proposals(Home asked) {
        if (proposals == null || !asked.equals(home)) {
            home = asked;
            proposals = Proposals.of(asked);
        }
        return proposals;
    }

    private static Duration timeout(String text) {
        if (text.isEmpty()) {
            return Commands.LONGEST;
        }
        long number = Long.parseLong(text.replaceAll("\\D", ""));
        return switch (text.replaceAll("\\d", "")) {
            case "ms" -> Duration.ofMillis(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofSeconds(number);
        };
    }

    /** Whether a proposal is the failed command once more. */
    static boolean isRepetition(Proposal proposal) {
        return proposal.command().isEmpty();
    }
}
