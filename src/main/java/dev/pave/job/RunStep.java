package dev.pave.job;

/** A piece of every run; what fails in it ends the run. */
interface RunStep {

    void execute() throws Exception;
}
