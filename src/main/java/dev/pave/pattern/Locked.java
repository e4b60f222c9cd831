package dev.pave.pattern;

/** Of an exception: another process holds what is needed. Nothing was done; the same works once that one has ended. */
public interface Locked {}
