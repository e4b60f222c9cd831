/**
 * Reads coverage reports. In goes a file, out come the lines of each source file that tests have run. A
 * {@link dev.pave.ingest.coverage.CoverageFormat} is one way to write such a report;
 * {@link dev.pave.ingest.coverage.CoverageReports} lists them all and finds out which a file is. Called by
 * {@code pave guards scan --coverage}.
 */
package dev.pave.ingest.coverage;
