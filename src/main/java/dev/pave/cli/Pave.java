package dev.pave.cli;

import dev.pave.cli.table.Output;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program. Adding a command: write its class, and add it to the list of them here. */
@Command(
        name = "pave",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        description = "Finds the work that a team repeats, proves each finding on history it had not seen, "
                + "and lets rules decide what is good enough.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  pave nightly                        read, mine, judge and report",
            "  pave suggest lib/rules/no-foo.js    what should come along with a new file",
            "  pave candidates list                what was found, and what was decided",
            "  pave query \"SELECT * FROM pattern_candidates\"",
            "",
            "Exit codes: 0 done, 1 failed, 2 usage, 3 findings, 4 needs approval, 5 locked by another run,",
            "  6 done but some input was rejected."
        })
public final class Pave {

    /** All commands, in the order of the help. */
    static final List<Class<?>> COMMANDS = List.of(
            NightlyCommand.class,
            RerunCommand.class,
            SuggestCommand.class,
            ConventionsCommand.class,
            BacktestCommand.class,
            CandidatesCommand.class,
            ReviewCommand.class,
            DecisionCommand.Approve.class,
            DecisionCommand.Reject.class,
            DecisionCommand.Retire.class,
            AutoApproveCommand.class,
            ServeCommand.class,
            RunCommand.class,
            VerifyCommitCommand.class,
            McpCommand.class,
            RecordCommand.class,
            ParseCommand.class,
            GuardsCommand.class,
            ClassifyCommand.class,
            HooksCommand.class,
            RulesCommand.class,
            RegistryCommand.class,
            QueryCommand.class,
            DbCommand.class,
            SourcesCommand.class,
            LedgerCommand.class,
            InitCommand.class,
            DoctorCommand.class,
            CompletionCommand.class,
            CommandLine.HelpCommand.class);

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder with rules/ jobs/ specs/ reports/ state/ (default: $$PAVE_HOME, else the checkout).")
    private Path home;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print one JSON document on stdout.")
    private boolean json;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Say more; with an error, show where it came from.")
    private boolean verbose;

    private final PrintStream out;
    private final PrintStream err;

    Pave(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream buffered =
                new PrintStream(new java.io.BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
        PrintStream errors =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(buffered, errors, args);
        buffered.flush();
        System.exit(code);
    }

    /**
     * Runs one command line and returns its exit code. Sets the locale of the whole process: libraries of ours change the case
     * of keywords and write digits by the default one, so that in Turkish not even rules can be compiled.
     */
    public static int run(PrintStream out, PrintStream err, String... args) {
        Locale.setDefault(Locale.ROOT);
        return new Invocation(new Pave(out, err), out, err).run(args);
    }

    Path home() {
        return home;
    }

    Output output() {
        return new Output(out, err, json);
    }

    boolean verbose() {
        return verbose;
    }
}
