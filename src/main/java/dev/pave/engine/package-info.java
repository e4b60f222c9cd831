/**
 * Where the night's pure work is done: pieces that need nothing but their input. Here on this machine; another engine may
 * do them elsewhere, with the same classes.
 */
package dev.pave.engine;
