/** Runs what was approved: a specification becomes a plan, the plan is applied all or nothing, and then verified. */
package dev.pave.execute;
