/** Runs patterns that are made of steps: commands and other patterns. */
package dev.pave.execute.composite;
