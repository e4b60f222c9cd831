package dev.pave.judge;

import dev.pave.pattern.Finding;
import dev.pave.pattern.Guard;
import dev.pave.pattern.Secrets;
import dev.pave.pattern.Sighting;
import java.util.Optional;

/**
 * The two guards over source code: what a file shows becomes a finding where its guard is enabled and asks for it, with
 * the reason in words.
 */
public final class SourceGuards {

    private final GuardSettings settings;

    public SourceGuards(GuardSettings settings) {
        this.settings = settings;
    }

    /** The finding that a sighting is; empty where its guard does not ask for it. */
    public Optional<Finding> judge(Sighting sighting) {
        Guard guard = sighting.sign().guard();
        GuardSetting setting = settings.of(guard);
        if (!setting.enabled() || !asks(setting, sighting)) {
            return Optional.empty();
        }
        return Optional.of(Finding.inFile(
                guard,
                setting.severity(),
                sighting.path(),
                sighting.line(),
                message(sighting),
                Secrets.redact(sighting.evidence()).text()));
    }

    private static boolean asks(GuardSetting setting, Sighting sighting) {
        return switch (sighting.sign()) {
            case TODO_COMMENT -> setting.list("detect_patterns").contains("todo_comments");
            case DEBT_COMMENT -> setting.list("detect_patterns").contains("debt_comments");
            case EMPTY_BODY -> setting.list("detect_patterns").contains("empty_bodies");
            case CONSTANT_RETURN -> setting.list("detect_patterns").contains("constant_returns");
            case NOT_IMPLEMENTED -> setting.list("detect_patterns").contains("not_implemented");
            case EMPTY_HANDLER -> true;
            case SWALLOWED_ERROR -> setting.isOn("log_all_exceptions");
            case EMPTY_CHECK, IGNORED_RESULT, IGNORED_EXIT_CODE -> setting.isOn("require_explicit_errors");
        };
    }

    private static String message(Sighting sighting) {
        String subject = sighting.subject();
        String errors = subject.isEmpty() ? "an error" : subject;
        return switch (sighting.sign()) {
            case TODO_COMMENT -> "a comment marks work that is left (" + subject + ")";
            case DEBT_COMMENT -> "a comment admits that this is not as it should be (\"" + subject + "\")";
            case EMPTY_BODY -> subject + " does nothing, and no comment says why";
            case CONSTANT_RETURN ->
                subject + " takes arguments, leaves them alone and returns a constant: it looks like a stub";
            case NOT_IMPLEMENTED -> subject + " is not implemented";
            case EMPTY_HANDLER ->
                errors + " is caught and nothing is done about it: handle it, log it, or say in a comment why not";
            case SWALLOWED_ERROR ->
                errors
                        + " is caught and the work goes on without a word: log it, throw it on, or say in a comment why not";
            case EMPTY_CHECK -> "a failure is checked for and nothing is done about it (" + subject + ")";
            case IGNORED_RESULT -> "the result of " + subject + " alone tells of a failure, and nobody looks at it";
            case IGNORED_EXIT_CODE ->
                "the exit code of " + (subject.isEmpty() ? "a command" : subject) + " is thrown away";
        };
    }
}
