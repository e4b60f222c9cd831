package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.cli.table.Output;
import dev.pave.cli.table.StoreTable;
import dev.pave.home.UsageException;
import dev.pave.inspect.StoreFile;
import dev.pave.inspect.TableStatus;
import dev.pave.store.Migrations;
import dev.pave.store.Warehouse;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "db",
        description = "The tables: where they are and what they hold, their versions, how to make them anew.",
        subcommands = {
            DbCommand.Status.class,
            DbCommand.Migrate.class,
            DbCommand.Rollback.class,
            DbCommand.Rebuild.class
        },
        footer = {"", "Examples:", "  pave db status", "  pave db rebuild"})
final class DbCommand extends PaveCommand {

    @Override
    ExitCode run() {
        throw new UsageException(
                "say what to do: pave db status, pave db migrate, pave db rollback or pave db rebuild");
    }

    @Command(
            name = "status",
            description =
                    "Says where everything is kept, what the tables hold, how the last run ended, and what to do.",
            footer = {"", "Example:", "  pave db status"})
    static final class Status extends PaveCommand {

        @Override
        ExitCode run() {
            List<StoreFile> stores = StoreFile.of(home());
            if (output().isJson()) {
                TableStatus tables = TableStatus.of(home().warehouse());
                output().document(StoreTable.json(home().warehouse(), stores, tables));
            } else {
                StoreTable.print(home().root(), stores, output());
                StoreTable.print(TableStatus.of(home().warehouse()), output());
            }
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "migrate",
            description = "Brings the tables up to date.",
            footer = {"", "Example:", "  pave db migrate"})
    static final class Migrate extends PaveCommand {

        @Override
        ExitCode run() {
            try (Warehouse warehouse = Warehouse.open(home().warehouse())) {
                int done = new Migrations(warehouse.connection()).migrate();
                said(output(), "migrated", done);
            }
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "rollback",
            description = "Takes migrations back, the newest first.",
            footer = {"", "Example:", "  pave db rollback --steps 2"})
    static final class Rollback extends PaveCommand {

        @Option(names = "--steps", defaultValue = "1", paramLabel = "N", description = "How many (default: 1).")
        private int steps;

        @Override
        ExitCode run() {
            if (steps < 1) {
                throw new UsageException("--steps wants a number from 1");
            }
            try (Warehouse warehouse = Warehouse.open(home().warehouse())) {
                said(output(), "rolled back", new Migrations(warehouse.connection()).rollback(steps));
            }
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "rebuild",
            description = {
                "Makes the warehouse anew: sets the file aside in state/set-aside and runs a night that reads all sources",
                "from their beginning. Decisions are kept: they are in the ledger."
            },
            footer = {
                "",
                "Examples:",
                "  pave db rebuild                     what the job file reads",
                "  pave db rebuild --repo ../eslint    as `pave nightly --repo ../eslint` would"
            })
    static final class Rebuild extends PaveCommand {

        @Mixin
        private RunOptions options;

        @Override
        ExitCode run() throws Exception {
            return new Launch(output()).rebuild(NightlyCommand.request(home(), options, null));
        }
    }

    private static void said(Output output, String what, int migrations) {
        output.answer(Map.of(what.replace(' ', '_'), migrations), List.of(migrations + " migrations " + what));
    }
}
