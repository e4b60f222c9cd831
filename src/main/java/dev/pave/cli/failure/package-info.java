/** How failures and mistakes of a command line become words and exit codes. */
package dev.pave.cli.failure;
