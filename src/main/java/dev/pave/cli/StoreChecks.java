package dev.pave.cli;

import dev.pave.cli.DoctorCommand.Finding;
import dev.pave.home.Home;
import dev.pave.home.Mistake;
import dev.pave.home.Registry;
import dev.pave.job.JobRepositoryFile;
import dev.pave.store.StoreException;
import dev.pave.store.Warehouse;
import dev.pave.store.WarehouseLockedException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Reads what a home keeps, all of it, and writes nothing: the tables, the job repository, the specifications. */
record StoreChecks(Home home) {

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(warehouse());
        findings.add(batch());
        findings.addAll(specs());
        return findings;
    }

    private Finding warehouse() {
        if (!Files.exists(home.warehouse())) {
            return ok("there is no warehouse yet; `pave nightly` makes one");
        }
        try (Warehouse warehouse = Warehouse.openReadOnly(home.warehouse())) {
            return ok("all " + warehouse.readAll() + " tables of " + home.warehouse() + " can be read");
        } catch (WarehouseLockedException e) {
            return ok("the warehouse is in use: " + e.getMessage());
        } catch (StoreException e) {
            return new Finding("fail", e.getMessage().lines().findFirst().orElse(""), "pave db rebuild");
        }
    }

    private Finding batch() {
        JobRepositoryFile repository = new JobRepositoryFile(home);
        return repository
                .damage()
                .map(what -> new Finding(
                        "fail", "the job repository " + repository.file() + " " + what, repository.remedy()))
                .orElseGet(() -> ok("the job repository is sound"));
    }

    private List<Finding> specs() {
        List<Mistake> mistakes = new Registry(home.specs()).validate();
        return mistakes.isEmpty()
                ? List.of(ok("the specifications in " + home.specs() + " are sound"))
                : mistakes.stream()
                        .map(mistake -> new Finding("fail", mistake.toString(), "see the text; docs/guide/recovery.md"))
                        .toList();
    }

    private static Finding ok(String what) {
        return new Finding("ok", what, "");
    }
}
