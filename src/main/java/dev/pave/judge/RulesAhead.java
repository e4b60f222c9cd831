package dev.pave.judge;

import dev.pave.home.Home;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The rules of a home, loaded on a thread of their own before they are needed: it takes a while. Safe for several threads. */
public final class RulesAhead {

    private final Home home;
    private CompletableFuture<RulesInForce> loading;
    private Thresholds thresholds;

    public RulesAhead(Home home) {
        this.home = home;
    }

    /** Begins, where nobody has yet. */
    public void begin() {
        loading();
    }

    private synchronized CompletableFuture<RulesInForce> loading() {
        if (loading == null) {
            loading = CompletableFuture.supplyAsync(() -> RulesInForce.of(home), RulesAhead::onItsOwn);
        }
        return loading;
    }

    private static void onItsOwn(Runnable task) {
        Thread thread = new Thread(task, "rules");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * All that decides in the home, as it was when it was first needed.
     *
     * @throws dev.pave.judge.drl.RulesException when there are mistakes and no earlier rules ever compiled
     */
    public RulesInForce rules() {
        try {
            return loading().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** The values that rules read; no rules need be compiled for them. */
    public synchronized Thresholds thresholds() {
        if (thresholds == null) {
            thresholds = loading == null ? Thresholds.load(home.rules(), home.cache()) : rules().thresholds();
        }
        return thresholds;
    }
}
