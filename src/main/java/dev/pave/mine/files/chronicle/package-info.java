/** The history as it was seen commit by commit: what arrived, what came later, what stayed away. */
package dev.pave.mine.files.chronicle;
