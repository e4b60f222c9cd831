/** Routines as something that can be run: which arguments stay, which vary, and how well that would have foretold them. */
package dev.pave.specify.routine;
