/** What commands print, as tables and as JSON. */
package dev.pave.cli.table;
