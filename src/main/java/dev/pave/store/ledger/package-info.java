/** The ledger of decisions: its file, copies, witnesses, and how it is got back. */
package dev.pave.store.ledger;
