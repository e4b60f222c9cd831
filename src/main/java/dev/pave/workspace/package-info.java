/** Changes to a folder that are there whole or not at all: plans, staging, the journal, and what git and commands say. */
package dev.pave.workspace;
