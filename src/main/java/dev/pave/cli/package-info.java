/**
 * The command line: one command a class, each a thin layer that reads options, calls one stage and prints. Nothing in
 * a field or signature here may be of Spring, Drools, DuckDB or JGit, so that help answers at once.
 */
package dev.pave.cli;
