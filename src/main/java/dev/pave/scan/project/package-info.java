/**
 * What the files of a project show together: which lack the companions that others have, which nobody names, which no test
 * runs. In: the tree's paths, the files' texts, what a history expects of them, what a coverage report says; out:
 * {@link dev.pave.pattern.ProjectFact}s. Pure: no files, no git, no store. Called by {@code pave guards scan}; the rules
 * make findings of it.
 */
package dev.pave.scan.project;
