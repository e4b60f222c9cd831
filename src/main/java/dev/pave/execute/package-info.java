/**
 * Runs what was approved, by one life cycle: a request becomes a plan of its executor, the plan is applied all or nothing,
 * verified, and recorded.
 */
package dev.pave.execute;
