package dev.pave.cli.health;

import dev.pave.execute.registry.Executors;
import dev.pave.home.Home;
import dev.pave.home.Mistake;
import dev.pave.home.Registry;
import dev.pave.job.JobRepositoryFile;
import dev.pave.store.StoreException;
import dev.pave.store.Warehouse;
import dev.pave.store.WarehouseLockedException;
import dev.pave.store.ledger.LedgerRescue;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Reads what a home keeps, all of it, and writes nothing: the ledger, the tables, the job repository, the specifications. */
public record StoreChecks(Home home) {

    /** In the order in which they are told. */
    public List<HealthCheck> checks() {
        List<HealthCheck> checks = new ArrayList<>();
        checks.add(ledger());
        checks.add(warehouse());
        checks.add(batch());
        checks.addAll(specs());
        return checks;
    }

    private HealthCheck ledger() {
        try {
            LedgerRescue.State state = new LedgerRescue(home).check();
            return state.problem() == null
                    ? HealthCheck.ok("the ledger holds " + state.decisions() + " decisions")
                    : HealthCheck.fail(state.problem(), "pave ledger restore");
        } catch (StoreException e) {
            return HealthCheck.warn(e.getMessage(), "");
        }
    }

    private HealthCheck warehouse() {
        if (!Files.exists(home.warehouse())) {
            return HealthCheck.ok("there is no warehouse yet; `pave nightly` makes one");
        }
        try (Warehouse warehouse = Warehouse.openReadOnly(home.warehouse())) {
            return HealthCheck.ok("all " + warehouse.readAll() + " tables of " + home.warehouse() + " can be read");
        } catch (WarehouseLockedException e) {
            return HealthCheck.ok("the warehouse is in use: " + e.getMessage());
        } catch (StoreException e) {
            return HealthCheck.fail(e.getMessage().lines().findFirst().orElse(""), "pave db rebuild");
        }
    }

    private HealthCheck batch() {
        JobRepositoryFile repository = new JobRepositoryFile(home);
        return repository
                .damage()
                .map(what ->
                        HealthCheck.fail("the job repository " + repository.file() + " " + what, repository.remedy()))
                .orElseGet(() -> HealthCheck.ok("the job repository is sound"));
    }

    private List<HealthCheck> specs() {
        List<Mistake> mistakes = new Registry(home.specs(), Executors.ids()).validate();
        return mistakes.isEmpty()
                ? List.of(HealthCheck.ok("the specifications in " + home.specs() + " are sound"))
                : mistakes.stream()
                        .map(mistake -> HealthCheck.fail(mistake.toString(), "see the text; docs/guide/recovery.md"))
                        .toList();
    }
}
