package dev.pave.serve;

/** Another program listens on the port, or this one may not. */
public final class PortInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortInUse(ServerSettings settings, Throwable cause) {
        super(
                "cannot listen on " + settings.address(settings.port()) + ": "
                        + (settings.port() > 0 && settings.port() < 1024
                                ? "ports below 1024 may want more rights, or "
                                : "")
                        + "another program has that port; end it, or take another one: pave serve --port 5001 (0 for any"
                        + " that is free)",
                cause);
    }
}
