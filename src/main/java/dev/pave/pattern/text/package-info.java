/** Texts and what varies in them: slots, templates of files and of edits, styles of names. */
package dev.pave.pattern.text;
