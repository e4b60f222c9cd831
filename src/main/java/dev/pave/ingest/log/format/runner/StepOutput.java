package dev.pave.ingest.log.format.runner;

import dev.pave.ingest.log.format.Results;

/** The end of what a step printed, without colours: what is said of a run stands there. */
final class StepOutput {

    private final StringBuilder text = new StringBuilder();

    void add(String line) {
        text.append(line).append('\n');
        if (text.length() > 2 * Results.END) {
            text.delete(0, text.length() - Results.END);
        }
    }

    String end() {
        return text.toString();
    }
}
