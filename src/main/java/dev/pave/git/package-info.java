/**
 * Runs the {@code git} program, for all who need it. In goes a folder and a list of arguments; out comes what git said. No
 * program that a repository's configuration, attributes or hooks name is run, nothing is fetched, nothing waits for ever.
 */
package dev.pave.git;
