package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.cli.table.ProgressLines;
import dev.pave.cli.table.SourceTable;
import dev.pave.home.Home;
import dev.pave.home.UsageException;
import dev.pave.job.SourceForgetting;
import dev.pave.store.Migration;
import dev.pave.store.Migrations;
import dev.pave.store.Snapshots;
import dev.pave.store.Warehouse;
import dev.pave.store.WarehouseLockedException;
import dev.pave.store.source.KnownSource;
import dev.pave.store.source.SourceStore;
import java.nio.file.Files;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sources",
        description = "The repositories and logs that were read.",
        subcommands = {SourcesCommand.ListAll.class, SourcesCommand.Forget.class},
        footer = {
            "",
            "Examples:",
            "  pave sources list",
            "  pave sources forget shop-1f3a9c02 --dry-run",
            "  pave sources forget shop-1f3a9c02"
        })
final class SourcesCommand extends PaveCommand {

    @Override
    ExitCode run() {
        throw new UsageException("say what to do: pave sources list, or pave sources forget ID");
    }

    @Command(
            name = "list",
            description = "Lists the repositories and logs that were read, with their ids.",
            footer = {"", "Example:", "  pave sources list --json"})
    static final class ListAll extends PaveCommand {

        @Override
        ExitCode run() {
            SourceTable.print(all(home()), output());
            return ExitCode.DONE;
        }

        /** As they are now, else as the last night left them. */
        private static List<KnownSource> all(Home home) {
            if (Files.exists(home.warehouse())) {
                try (Warehouse tables = Warehouse.openReadOnly(home.warehouse())) {
                    if (new Migrations(tables.connection()).status().stream().allMatch(Migration::applied)) {
                        return new SourceStore(tables).all();
                    }
                } catch (WarehouseLockedException aRunHasIt) {
                    // the snapshot tells what was there before it
                }
            }
            try (Warehouse tables = Snapshots.open(home)) {
                return new SourceStore(tables).all();
            }
        }
    }

    @Command(
            name = "forget",
            description = {
                "Takes all that was read of a source out of the tables. Decisions stay in the ledger, specifications in specs/.",
                "As long as a job names it, the next night reads it again."
            },
            footer = {
                "",
                "Examples:",
                "  pave sources forget shop-1f3a9c02 --dry-run",
                "  pave sources forget shop-1f3a9c02"
            })
    static final class Forget extends PaveCommand {

        @Parameters(paramLabel = "ID", description = "The source's id, or the beginning of it.")
        private String id;

        @Option(names = "--dry-run", description = "Only say what would go.")
        private boolean dryRun;

        @Override
        ExitCode run() throws Exception {
            try (ProgressLines progress = new ProgressLines(output().err())) {
                SourceTable.print(new SourceForgetting(home()).forget(id, dryRun, progress), dryRun, output());
            }
            return ExitCode.DONE;
        }
    }
}
