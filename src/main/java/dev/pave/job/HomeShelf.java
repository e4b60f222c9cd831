package dev.pave.job;

import dev.pave.execute.Executor;
import dev.pave.execute.registry.Executors;
import dev.pave.home.BuiltIn;
import dev.pave.home.Home;
import dev.pave.home.MistakesException;
import dev.pave.home.PatternIndex;
import dev.pave.home.SpecificationReader;
import dev.pave.home.SpecsFolder;
import dev.pave.pattern.Specification;
import dev.pave.report.Shelf;
import dev.pave.store.ledger.Ledger;
import dev.pave.store.ledger.TrustLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be run in a run's home: the patterns that pave comes with, and those whose specifications are listed. */
record HomeShelf(RunState run) {

    Shelf all() {
        Home home = run.request().home();
        List<Shelf.Runnable> patterns = new ArrayList<>();
        for (String id : Executors.builtIn()) {
            BuiltIn builtIn = BuiltIn.find(id).orElseThrow();
            patterns.add(new Shelf.Runnable(builtIn.specification(), builtIn.title(), builtIn.input(), true));
        }
        SpecificationReader reader = new SpecificationReader(home.specs());
        List<Executor> executors = Executors.all();
        for (String id : listed(new SpecsFolder(home.specs()))) {
            specification(reader, id)
                    .flatMap(found -> runnable(found, executors))
                    .ifPresent(patterns::add);
        }
        try (Ledger ledger = run.ledger();
                TrustLedger trusts = TrustLedger.open(home)) {
            return new Shelf(patterns, ledger.all(), trusts.all());
        }
    }

    private Set<String> listed(SpecsFolder folder) {
        try {
            Set<String> ids = folder.ids(PatternIndex.readOrNew(folder));
            BuiltIn.IDS.forEach(ids::remove);
            return ids;
        } catch (MistakesException e) {
            run.listener().warning("the library shows no specifications: " + e.getMessage());
            return Set.of();
        }
    }

    private Optional<Specification> specification(SpecificationReader reader, String id) {
        try {
            return reader.find(id);
        } catch (MistakesException e) {
            run.listener().warning("the library leaves out " + id + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Shelf.Runnable> runnable(Specification specification, List<Executor> executors) {
        return executors.stream()
                .filter(executor -> executor.runs(specification))
                .findFirst()
                .map(executor -> new Shelf.Runnable(specification, "", executor.input(specification), false));
    }
}
