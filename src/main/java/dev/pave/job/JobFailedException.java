package dev.pave.job;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** A step failed. What was done before stays; the same request goes on there. */
public final class JobFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String step;

    private JobFailedException(String step, String why, Throwable cause) {
        super("the step " + step + " failed: " + why, cause);
        this.step = step;
    }

    /** The name of the step. */
    public String step() {
        return step;
    }

    /** A step that failed with what is said of it. */
    public static JobFailedException in(String step, RuntimeException cause) {
        return new JobFailedException(step, cause.getMessage(), cause);
    }

    static JobFailedException of(JobExecution execution) {
        String steps = execution.getStepExecutions().stream()
                .filter(step -> step.getStatus().isUnsuccessful())
                .map(StepExecution::getStepName)
                .findFirst()
                .orElse("job");
        Throwable cause =
                execution.getAllFailureExceptions().stream().findFirst().orElse(null);
        String why = cause == null ? execution.getExitStatus().getExitDescription() : cause.getMessage();
        return new JobFailedException(steps, why, cause);
    }
}
