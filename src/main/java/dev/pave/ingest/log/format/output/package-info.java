/** What commands printed, without a header of its own. */
package dev.pave.ingest.log.format.output;
