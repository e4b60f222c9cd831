/** Commands of a shell: their words, their normal form, and what they are for. */
package dev.pave.shell;
