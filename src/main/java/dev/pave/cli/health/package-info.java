/** What is looked at to tell whether a home is well, and what to do where it is not. */
package dev.pave.cli.health;
