/**
 * Judging: repetitions, decisions in force and thresholds go in as facts; candidates, verdicts and new decisions come
 * out, each with the rule's name, the values that it saw and its reason in words. Rules are {@code rules/*.drl},
 * numbers are {@code rules/*.yaml}. Called by the nightly job and by the commands about rules and decisions.
 */
package dev.pave.judge;
