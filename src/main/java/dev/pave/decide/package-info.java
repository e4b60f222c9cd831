/** What is decided about candidates by people and rules, the same for the command line and the job, and what may be run. */
package dev.pave.decide;
