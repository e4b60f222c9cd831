/**
 * The queue of candidates in a terminal: keys come in, screens go out, decisions go to whoever keeps them. Only {@code
 * ReviewTerminal} knows of a real terminal.
 */
package dev.pave.cli.review;
