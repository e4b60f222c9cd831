package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.home.UsageException;
import dev.pave.serve.PaveServer;
import dev.pave.serve.ServerSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the pages and the API of a home until it is ended. */
@Command(
        name = "serve",
        description = {
            "Serves pages, JSON API and decisions, in the foreground.",
            "Reading is open on this machine; deciding wants the token of state/token, or the link that is printed, once."
        },
        footer = {
            "",
            "Examples:",
            "  pave serve                      on http://127.0.0.1:5000",
            "  pave serve --port 0             on any port that is free",
            "  pave serve --link               a new link for a server that runs already",
            "  curl -s http://127.0.0.1:5000/api/patterns/active"
        })
final class ServeCommand extends PaveCommand {

    @Option(names = "--port", paramLabel = "PORT", description = "Port (default: $$PAVE_PORT, else 5000); 0: any free.")
    private Integer port;

    @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1", description = "Address to listen on.")
    private String host;

    @Option(names = "--allow-remote", description = "Lets others in than this machine; they need the token to read.")
    private boolean remote;

    @Option(
            names = "--allow-host",
            paramLabel = "NAME",
            description = "One more name that requests may come to, e.g. of a reverse proxy; may be repeated.")
    private List<String> names = List.of();

    @Option(names = "--token-for-reading", description = "Wants the token for reading too.")
    private boolean tokenForReading;

    @Option(names = "--link", description = "Prints a link for a running server and ends; good once, for ten minutes.")
    private boolean link;

    @Override
    ExitCode run() throws InterruptedException {
        ServerSettings settings =
                new ServerSettings(home(), host, port == null ? usualPort() : port, remote, names, tokenForReading);
        if (link) {
            String made = PaveServer.link(settings);
            output().answer(Map.of("link", made), List.of(made));
            return ExitCode.DONE;
        }
        PaveServer server = PaveServer.start(settings, output().err());
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            ended.countDown();
                        },
                        "pave-serve-end"));
        tell(server);
        ended.await();
        return ExitCode.DONE;
    }

    private void tell(PaveServer server) {
        String made = server.link();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("address", server.address());
        json.put("link", made);
        output().answer(
                        json,
                        List.of(
                                "pave serves " + home().root() + " at " + server.address(),
                                "To decide in a browser, open this link there once (good for ten minutes): " + made,
                                "Ctrl-C ends it."));
        output().flush();
    }

    /** Where nothing is said on the command line. */
    static int usualPort() {
        String given = System.getenv("PAVE_PORT");
        try {
            return given == null || given.isBlank() ? ServerSettings.USUAL_PORT : Integer.parseInt(given.strip());
        } catch (NumberFormatException e) {
            throw new UsageException("PAVE_PORT is no number: " + given);
        }
    }
}
