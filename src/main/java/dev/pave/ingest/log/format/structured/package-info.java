/**
 * What a line of a log tells by its form alone: colours, prefixes of those who pass it on, JSON, logfmt. Pure; the formats of
 * {@code ingest.log.format} make executions of it.
 */
package dev.pave.ingest.log.format.structured;
