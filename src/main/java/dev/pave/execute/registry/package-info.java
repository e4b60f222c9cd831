/** The one list of what can be run. */
package dev.pave.execute.registry;
