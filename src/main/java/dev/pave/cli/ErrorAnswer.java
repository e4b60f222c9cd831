package dev.pave.cli;

import dev.pave.cli.table.Output;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code --json} answers where a command fails: {@code {"error", "exit_code", "hint"?}}, a line on stdout, the last one there.
 * People read the same on stderr.
 */
record ErrorAnswer(Output output) {

    /** @param hint what to do, else null */
    int give(String error, String hint, ExitCode code) {
        if (output.isJson()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("error", error);
            answer.put("exit_code", code.code());
            if (hint != null) {
                answer.put("hint", hint);
            }
            output.line(answer);
        }
        output.flush();
        return code.code();
    }
}
