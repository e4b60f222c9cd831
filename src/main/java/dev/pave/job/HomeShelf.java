package dev.pave.job;

import dev.pave.execute.Executor;
import dev.pave.execute.registry.Executors;
import dev.pave.home.BuiltIn;
import dev.pave.home.Home;
import dev.pave.home.MistakesException;
import dev.pave.home.SpecificationReader;
import dev.pave.pattern.Specification;
import dev.pave.report.Shelf;
import dev.pave.store.ledger.Ledger;
import dev.pave.store.ledger.TrustLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be run in a home: the patterns that pave comes with, and those whose specifications are listed. */
record HomeShelf(Home home, JobListener listener) {

    /** @param ledger of the home */
    Shelf all(Ledger ledger) {
        List<Shelf.Runnable> patterns = new ArrayList<>();
        for (String id : Executors.builtIn()) {
            BuiltIn builtIn = BuiltIn.find(id).orElseThrow();
            patterns.add(new Shelf.Runnable(builtIn.specification(), builtIn.title(), builtIn.input(), true));
        }
        List<Executor> executors = Executors.all();
        specifications().forEach(found -> runnable(found, executors).ifPresent(patterns::add));
        try (TrustLedger trusts = TrustLedger.open(home)) {
            return new Shelf(patterns, ledger.all(), trusts.all());
        }
    }

    private List<Specification> specifications() {
        try {
            return new SpecificationReader(home.specs())
                    .usable(
                            id -> !BuiltIn.IDS.contains(id),
                            (id, broken) ->
                                    listener.warning("the library leaves out " + id + ": " + broken.getMessage()));
        } catch (MistakesException e) {
            listener.warning("the library shows no specifications: " + e.getMessage());
            return List.of();
        }
    }

    private static Optional<Shelf.Runnable> runnable(Specification specification, List<Executor> executors) {
        return executors.stream()
                .filter(executor -> executor.runs(specification))
                .findFirst()
                .map(executor -> new Shelf.Runnable(specification, "", executor.input(specification), false));
    }
}
