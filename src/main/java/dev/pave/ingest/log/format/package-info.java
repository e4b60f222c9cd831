/** The formats of logs: each tells whether a file is one of it, and makes events of its lines. */
package dev.pave.ingest.log.format;
