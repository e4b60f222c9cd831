/** Holds what was predicted against what happened. */
package dev.pave.mine.files.proof;
