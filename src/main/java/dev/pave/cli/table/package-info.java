/** Tables that commands print. */
package dev.pave.cli.table;
