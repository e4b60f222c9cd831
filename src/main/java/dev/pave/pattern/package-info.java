/**
 * The domain: small immutable records (what was read, what was found, what was decided) and the readers of
 * specifications and job files. Everything else in pave speaks in these words; this package knows nothing of ours.
 */
package dev.pave.pattern;
