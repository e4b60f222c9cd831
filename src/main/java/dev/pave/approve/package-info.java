/**
 * A person's decision, and what follows from it at once: the specification of a routine that was approved. Commands and the
 * server call it; in go an id, a status and a reason.
 */
package dev.pave.approve;
