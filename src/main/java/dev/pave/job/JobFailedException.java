package dev.pave.job;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** A step failed. What was done before stays; the same request goes on there. */
public final class JobFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private JobFailedException(String message, Throwable cause) {
        super(message, cause);
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
        return new JobFailedException("the step " + steps + " failed: " + why, cause);
    }
}
