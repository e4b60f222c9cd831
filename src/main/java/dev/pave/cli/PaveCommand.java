package dev.pave.cli;

import dev.pave.pattern.Home;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands share: the home, and where to print. */
abstract class PaveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** Does the work; failures are thrown and explained in one place. */
    abstract ExitCode run() throws Exception;

    @Override
    public final Integer call() throws Exception {
        ExitCode code = run();
        output().flush();
        return code.code();
    }

    final Output output() {
        return pave().output();
    }

    final boolean verbose() {
        return pave().verbose();
    }

    /** {@code --home}, else {@code PAVE_HOME}, else the checkout that holds the launcher, else the working folder. */
    final Home home() {
        if (pave().home() != null) {
            return new Home(pave().home());
        }
        String environment = System.getenv("PAVE_HOME");
        if (environment != null && !environment.isBlank()) {
            return new Home(Path.of(environment));
        }
        return new Home(Path.of(System.getProperty("pave.checkout", "")));
    }

    private Pave pave() {
        return (Pave) spec.root().userObject();
    }
}
