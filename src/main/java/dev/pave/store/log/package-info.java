/** Tables of executions and messages: how rows get in, and how sessions are read. */
package dev.pave.store.log;
