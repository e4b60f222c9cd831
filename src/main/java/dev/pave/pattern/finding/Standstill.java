package dev.pave.pattern.finding;

/**
 * A fact: a stretch of a session in which the same was done or planned again without anything new coming of it.
 *
 * @param first    where it begins
 * @param last     where it ends
 * @param rounds   how often the same was done, at least 2
 * @param planning whether it is planning; otherwise an operation with its result
 * @param what     what was done again, shortened
 * @param evidence the rounds, a line each, the first few
 */
public record Standstill(long first, long last, int rounds, boolean planning, String what, String evidence) {}
