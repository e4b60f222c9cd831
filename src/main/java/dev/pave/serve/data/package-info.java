/**
 * What the server answers from. In: the snapshot of a run, the ledger, the specifications. Out: lists of rows with filters,
 * order and cursors ({@link dev.pave.serve.data.Listing}). Called by {@code serve.api}; knows nothing of HTTP.
 */
package dev.pave.serve.data;
