/**
 * What the guards over sessions need to know: the executions of one session go in, in their order; claims of success with
 * what verified them, and stretches without progress come out, as facts. Whether a fact is a finding is for the rules.
 * Pure: no store, no files. Called by the nightly job and by {@code pave guards scan --logs}.
 */
package dev.pave.mine.guards;
