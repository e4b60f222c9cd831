/**
 * The two stores. The warehouse (DuckDB) holds everything that can be rebuilt from its sources: rows and cursor go in
 * together in one transaction, numbered migrations shape it, a snapshot a run goes to the readers. The ledger (H2)
 * holds the decisions, which cannot be rebuilt. Ingest, judging and jobs write here; report, server and CLI read.
 */
package dev.pave.store;
