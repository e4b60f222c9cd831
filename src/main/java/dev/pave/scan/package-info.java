/**
 * Scanning: the text of a source file goes in, what looks like a stub or a swallowed failure in it comes out as
 * {@link dev.pave.pattern.Sighting}s. Java is read by the compiler's own parser, the other languages by a tokenizer.
 * Pure: no files, no store. Called by {@code pave guards scan}; the rules make findings of it.
 */
package dev.pave.scan;
