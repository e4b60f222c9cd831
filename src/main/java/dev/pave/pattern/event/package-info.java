/** What was executed: executions, sessions, routines, failures and what mended them; secrets, which are taken out. */
package dev.pave.pattern.event;
