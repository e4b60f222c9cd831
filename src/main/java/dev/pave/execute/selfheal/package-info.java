/**
 * Heals a command that fails: it is run once, what it says is told apart, and what may overcome it is proposed and, where that
 * is harmless or allowed, tried. In goes a command or a captured failure; out comes how the command ends now.
 */
package dev.pave.execute.selfheal;
