package dev.pave.job;

/**
 * Something of a source that a step could not do; it tries again the next night.
 *
 * @param step     the step
 * @param sourceId the repository or log, or the group of logs
 * @param name     what people call it
 * @param what     what is wrong, for people
 */
record Problem(String step, String sourceId, String name, String what) {}
