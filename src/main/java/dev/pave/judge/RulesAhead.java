package dev.pave.judge;

import dev.pave.home.Home;
import dev.pave.judge.drl.RuleBase;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The rules of a home, loaded on a thread of their own before they are needed: it takes a while. Their thresholds are read at once, by
 * who first asks, and wait for no rules. Safe for several threads.
 */
public final class RulesAhead {

    private final Home home;
    private final Object reading = new Object();
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
            loading = CompletableFuture.supplyAsync(this::loaded, RulesAhead::onItsOwn);
            loading.thenAcceptAsync(rules -> new Judge(rules).warmUp(), RulesAhead::onItsOwn);
        }
        return loading;
    }

    private RulesInForce loaded() {
        return new RulesInForce(RuleBase.load(home.rules(), home.cache()), thresholds());
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

    /** The values that rules read; no rules need be loaded for them. */
    public Thresholds thresholds() {
        synchronized (reading) {
            if (thresholds == null) {
                thresholds = Thresholds.load(home.rules(), home.cache());
            }
            return thresholds;
        }
    }
}
