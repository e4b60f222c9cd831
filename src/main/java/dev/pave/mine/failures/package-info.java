/**
 * What failed, and why: lines go in, one at a time, a {@link dev.pave.pattern.Failure} with category and signature comes
 * out. What failures look like is not said here but in {@code rules/failures.yaml}. Memory does not grow with the log.
 * Pure: no store, no framework.
 */
package dev.pave.mine.failures;
