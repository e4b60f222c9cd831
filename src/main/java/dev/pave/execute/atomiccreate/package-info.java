/** One file, whole or not at all. */
package dev.pave.execute.atomiccreate;
