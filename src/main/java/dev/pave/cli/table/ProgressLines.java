package dev.pave.cli.table;

import dev.pave.job.JobListener;
import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows a run's progress on stderr: a bar on a terminal, a line a step elsewhere. */
public final class ProgressLines implements JobListener, AutoCloseable {

    private final PrintStream err;
    private final boolean terminal = System.console() != null;
    private ProgressBar bar;

    public ProgressLines(PrintStream err) {
        this.err = err;
    }

    @Override
    public synchronized void step(String name) {
        close();
        err.println("pave: " + name);
    }

    @Override
    public synchronized void reading(String repository, long done, long total) {
        if (terminal && total > 0) {
            if (bar == null) {
                bar = new ProgressBarBuilder()
                        .setTaskName(repository)
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(200)
                        .build();
            }
            bar.stepTo(done);
        }
    }

    @Override
    public synchronized void warning(String message) {
        close();
        err.println("pave: warning: " + message);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
