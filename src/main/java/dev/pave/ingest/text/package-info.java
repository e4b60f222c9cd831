/** Reads lines, JSON, CSV, XML and times out of bytes. */
package dev.pave.ingest.text;
