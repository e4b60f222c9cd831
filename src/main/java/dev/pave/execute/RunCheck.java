package dev.pave.execute;

/**
 * Something that was looked at after a run.
 *
 * @param name   e.g. the command
 * @param ok     whether it is good
 * @param detail why not; empty otherwise
 */
public record RunCheck(String name, boolean ok, String detail) {}
