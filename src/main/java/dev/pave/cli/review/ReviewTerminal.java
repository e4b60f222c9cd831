package dev.pave.cli.review;

import dev.pave.home.UsageException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp.Capability;

/** The terminal that one sits at: it is given back as it was, however the review ends. */
public final class ReviewTerminal {

    private static final long LOOK_EVERY_MS = 500;

    private ReviewTerminal() {}

    /**
     * Lets a person go through a review, until it is over or the terminal is gone.
     *
     * @param coloured whether lines may carry colours
     */
    public static void run(Review review, Evidence evidence, boolean coloured) throws IOException {
        Map<String, List<String>> known = new HashMap<>();
        Function<QueueItem, List<String>> once = item -> known.computeIfAbsent(item.id(), id -> evidence.of(item));
        Screen screen = new Screen(once, coloured);
        try (Terminal terminal = open()) {
            Attributes before = terminal.enterRawMode();
            terminal.puts(Capability.enter_ca_mode);
            terminal.puts(Capability.cursor_invisible);
            try {
                loop(review, screen, terminal);
            } finally {
                terminal.puts(Capability.cursor_visible);
                terminal.puts(Capability.exit_ca_mode);
                terminal.flush();
                terminal.setAttributes(before);
            }
        }
    }

    /** By {@code stty}, so that no native library is unpacked. */
    private static Terminal open() throws IOException {
        try {
            return TerminalBuilder.builder()
                    .system(true)
                    .dumb(false)
                    .provider("exec")
                    .signalHandler(Terminal.SignalHandler.SIG_IGN)
                    .build();
        } catch (IllegalStateException e) {
            throw new UsageException("this terminal cannot be used key by key (" + e.getMessage()
                    + "); `pave candidates list`, then `pave approve` and `pave reject`");
        }
    }

    private static void loop(Review review, Screen screen, Terminal terminal) throws IOException {
        Keys keys = new Keys(terminal.reader()::read);
        while (!review.isOver()) {
            draw(screen.lines(review, terminal.getWidth(), terminal.getHeight()), terminal);
            int key = keys.next(LOOK_EVERY_MS);
            if (key != Keys.NONE) {
                review.press(key);
            }
            review.tick();
        }
    }

    private static void draw(List<String> lines, Terminal terminal) {
        terminal.puts(Capability.cursor_home);
        for (int i = 0; i < lines.size(); i++) {
            terminal.writer().write(lines.get(i));
            terminal.puts(Capability.clr_eol);
            terminal.writer().write(i < lines.size() - 1 ? "\r\n" : "");
        }
        terminal.puts(Capability.clr_eos);
        terminal.flush();
    }
}
