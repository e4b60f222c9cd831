/**
 * The executor {@code verify_commit}: looks at commits, at the index, at a message or at files before others see them. In go
 * {@link dev.pave.execute.verifycommit.Viewed} changes, out come findings; nothing is written and no work tree is read but
 * for files that were named.
 */
package dev.pave.execute.verifycommit;
