package dev.pave.ingest.log.format.runner;

import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Decimals;
import dev.pave.ingest.text.Mark;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.pattern.text.Ansi;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What BuildKit prints with {@code --progress=plain} ({@code docker build}, {@code docker compose build}): each line bears the
 * number of its step, {@code #4 [3/3] RUN npm test}, and steps may run side by side. A step is an execution; of {@code RUN} it
 * is the command. It has no times but how long a step took. What was cached went well; what was cancelled is unknown.
 */
public final class BuildKitFormat implements LogFormat {

    private static final Pattern STEP = Pattern.compile("(?m)^#\\d{1,5} \\[[^]\\n]{1,200}] \\S");
    private static final Pattern GOES_ON = Pattern.compile(
            "(?m)^#\\d{1,5} (?:DONE \\d|CACHED\\s*$|ERROR: |CANCELED|transferring |resolve |sha256:|\\d+\\.\\d)");

    private static final Pattern LINE = Pattern.compile("#(\\d{1,5}) (.*)");
    private static final Pattern OF_A_STAGE = Pattern.compile("\\[[^]]* ?\\d+/\\d+] (.*)");
    private static final Pattern RUN = Pattern.compile("RUN (?:--\\S+ )*+(.+)");
    private static final Pattern DONE = Pattern.compile("DONE (\\d+(?:\\.\\d+)?)s");
    private static final Pattern PRINTED = Pattern.compile("\\d+\\.\\d+ (.*)");
    private static final String BUILDER = "0";

    @Override
    public String id() {
        return "buildkit";
    }

    @Override
    public boolean recognises(Sample head) {
        String text = Ansi.strip(head.text());
        return STEP.matcher(text).find() && GOES_ON.matcher(text).find();
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        Map<String, OpenStep> steps = new LinkedHashMap<>();
        JobLines.read(input, sink, (number, text) -> {
            Matcher line = LINE.matcher(Ansi.strip(text).strip());
            if (line.matches() && !line.group(1).equals(BUILDER)) {
                OpenStep step = steps.get(line.group(1));
                if (step == null) {
                    steps.put(line.group(1), new OpenStep(event(line, number, input.session())));
                } else {
                    goesOn(step, line.group(2));
                }
            }
        });
        steps.values().forEach(step -> step.to(sink));
        return null;
    }

    private static LogEvent event(Matcher line, long number, String session) {
        Matcher staged = OF_A_STAGE.matcher(line.group(2));
        String instruction = staged.matches() ? staged.group(1) : line.group(2);
        LogEvent event = new LogEvent(":" + line.group(1), session).line(number);
        Matcher run = RUN.matcher(instruction);
        return run.matches() ? event.command(run.group(1)) : event.message(instruction);
    }

    private static void goesOn(OpenStep step, String said) {
        Matcher done = DONE.matcher(said);
        Matcher printed = PRINTED.matcher(said);
        if (done.matches()) {
            step.event.lasting(Decimals.millisOfSeconds(done.group(1)));
            step.passed();
        } else if (said.equals("CACHED")) {
            step.passed();
        } else if (said.startsWith("ERROR: ")) {
            step.failed(said);
        } else if (said.equals("CANCELED")) {
            step.event.ended(Outcome.UNKNOWN);
        } else if (printed.matches()) {
            step.output.add(printed.group(1));
        }
    }
}
