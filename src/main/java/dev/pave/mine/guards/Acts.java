package dev.pave.mine.guards;

import dev.pave.pattern.event.SessionMarks;
import dev.pave.pattern.event.SessionStep;
import dev.pave.shell.Act;
import dev.pave.shell.CommandPurpose;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what an execution is: by the name of the tool that was called, else by its command. */
final class Acts {

    private static final Set<String> CHANGING = Set.of(
            "edit",
            "write",
            "multiedit",
            "notebookedit",
            "apply_patch",
            "create_file",
            "write_file",
            "replace",
            "edit_file",
            "search_replace",
            "insert",
            "append",
            "create");
    private static final Set<String> PLANNING = Set.of(
            "todowrite",
            "todoread",
            "update_plan",
            "think",
            "exitplanmode",
            "enterplanmode",
            "sequentialthinking",
            "taskcreate",
            "taskupdate",
            "tasklist",
            "write_todos");
    private static final Set<String> WAITING =
            Set.of("bashoutput", "taskoutput", "killshell", "write_stdin", "wait", "wait_agent", "sleep");
    private static final Set<String> CLAIMING =
            Set.of(SessionStep.CLAIM, "submit", "finish", "attempt_completion", "task_complete");
    private static final Set<String> OTHERS_WORK = Set.of("task", "agent", "spawn_agent");
    private static final Set<String> EDITORS = Set.of("str_replace_editor", "str_replace_based_edit_tool");
    private static final Pattern COMMIT_CLAIM = Pattern.compile("\\bgit\\b[^&|;\\n]*\\bcommit\\b");

    /** Where nothing has such a mark, or a result, or shows a failure, no reader of this package finds anything. */
    static final SessionMarks MARKS = new SessionMarks(
            Stream.of(CLAIMING, PLANNING).flatMap(Set::stream).sorted().collect(Collectors.joining("|", "(?i)^(", ")")),
            COMMIT_CLAIM.pattern());

    private Acts() {}

    /** What it is for the most part. */
    static Act of(SessionStep step) {
        Act tool = ofTool(step);
        return tool == null ? CommandPurpose.act(step.raw().strip()) : tool;
    }

    /** What it does, in its order: {@code cat > a.py <<EOF ...; python a.py} changes, then runs. */
    static List<Act> in(SessionStep step) {
        Act tool = ofTool(step);
        return tool == null ? CommandPurpose.acts(step.raw().strip()) : List.of(tool);
    }

    /** Null for a shell command that is no claim. */
    private static Act ofTool(SessionStep step) {
        String text = step.raw().strip();
        String first = word(step.operation());
        if (CLAIMING.contains(first)) {
            return Act.CLAIM;
        } else if (PLANNING.contains(first)) {
            return Act.PLAN;
        } else if (WAITING.contains(first)) {
            return Act.WAIT;
        } else if (EDITORS.contains(first)) {
            return step.operation().contains(" view") ? Act.OTHER : changeOf(text);
        } else if (CHANGING.contains(first)) {
            return changeOf(text);
        } else if (OTHERS_WORK.contains(first) || first.startsWith("mcp__")) {
            return Act.RUN;
        }
        return COMMIT_CLAIM.matcher(text).find() && ClaimWords.claims(text) ? Act.CLAIM : null;
    }

    /** The first word of an operation, which for a tool's call is the tool. */
    private static String word(String operation) {
        int end = 0;
        while (end < operation.length() && !Character.isWhitespace(operation.charAt(end))) {
            end++;
        }
        return operation.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** Text for people needs no test. */
    private static Act changeOf(String text) {
        String firstLine = text.lines().findFirst().orElse("");
        return CommandPurpose.isProse(firstLine) ? Act.OTHER : Act.CHANGE;
    }
}
