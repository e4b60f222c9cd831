package dev.pave.job;

import dev.pave.store.Migrations;
import dev.pave.store.RunStore;
import dev.pave.store.ledger.Ledger;

/** Brings the warehouse's tables up to date, and notes that the run began. */
record MigrateStep(RunState run) implements RunStep {

    @Override
    public void execute() {
        run.listener().step("migrate");
        new Migrations(run.warehouse().connection()).migrate();
        JobRequest request = run.request();
        if (run.decides()) {
            // Now, and not only before it is judged: a night without its decisions is of no use.
            try (Ledger ledger = Ledger.open(request.home(), run.warehouse())) {
                ledger.check();
            }
        }
        boolean windowed = request.since() != null;
        new RunStore(run.warehouse())
                .begin(run.id(), request.job(), request.since(), windowed ? request.until() : null);
        run.notes().forgetUnread();
    }
}
