/** What git records: commits, their files and contents, merges. */
package dev.pave.pattern.change;
