/**
 * What a home's files say: job file, registry and specifications, forms of failures. One reader of texts and of YAML, which
 * knows the line of every value; whatever is wrong is a {@link dev.pave.home.Mistake} with file, line and remedy.
 */
package dev.pave.home;
