package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.cli.table.Output;
import dev.pave.home.Home;
import dev.pave.home.UsageException;
import dev.pave.store.UrlPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
            return home(pave().home());
        }
        String environment = System.getenv("PAVE_HOME");
        if (environment != null && !environment.isBlank()) {
            return home(Path.of(environment));
        }
        return home(Path.of(System.getProperty("pave.checkout", "")));
    }

    /** The launcher's folder as it was reached, for what is to find it later: a link to the version of the day stays one. */
    static String place() {
        return System.getProperty("pave.place", System.getProperty("pave.checkout", ""));
    }

    /** Folders that are written to, to be looked at when a disk is full. */
    final List<Path> places() {
        try {
            Home home = home();
            return List.of(
                    home.state(),
                    home.warehouse().toAbsolutePath().getParent(),
                    home.reports(),
                    home.specs(),
                    Path.of(System.getProperty("java.io.tmpdir")));
        } catch (UsageException noHome) {
            return List.of();
        }
    }

    /** @throws UsageException where no database can be kept in it, before anything is written there */
    static Home home(Path root) {
        Home home = new Home(root);
        Stream.of(home.state(), home.warehouse())
                .map(UrlPath::objection)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(why -> {
                    throw new UsageException(why);
                });
        return home;
    }

    private Pave pave() {
        return (Pave) spec.root().userObject();
    }
}
