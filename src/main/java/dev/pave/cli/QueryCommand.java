package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.store.JsonTable;
import dev.pave.store.Query;
import dev.pave.store.Snapshots;
import dev.pave.store.Warehouse;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "query",
        description = "Answers one statement of SQL from the tables of the latest run; nothing can be changed.",
        footer = {"", "Example:", "  pave query \"SELECT signature, confidence FROM pattern_candidates\""})
final class QueryCommand extends PaveCommand {

    @Parameters(paramLabel = "SQL", description = "A SELECT; docs/architecture.md lists the tables.")
    private String sql;

    @Option(names = "--csv", description = "Print comma-separated values.")
    private boolean csv;

    @Option(
            names = "--csv-safe",
            description = {
                "The same for a spreadsheet: text that it would take for a formula (beginning with = + - @, a tab or a",
                "carriage return) gets an apostrophe before it. Numbers stay numbers."
            })
    private boolean csvSafe;

    @Override
    ExitCode run() {
        JsonTable answer;
        try (Warehouse tables = Snapshots.open(home())) {
            answer = new Query(tables).run(sql);
        }
        if (output().isJson()) {
            output().document(answer.named());
        } else if (csv || csvSafe) {
            say(answer.columns());
            answer.rows().forEach(this::say);
        } else {
            output().table(
                            answer.columns(),
                            answer.rows().stream().map(QueryCommand::texts).toList());
        }
        return ExitCode.DONE;
    }

    private void say(List<?> row) {
        output().say(String.join(
                ",",
                row.stream()
                        .map(value -> quoted(csvSafe && value instanceof String text ? harmless(text) : value))
                        .toList()));
    }

    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static List<String> texts(List<Object> row) {
        return row.stream().map(value -> value == null ? "" : value.toString()).toList();
    }

    private static String quoted(Object value) {
        String text = value == null ? "" : value.toString();
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
