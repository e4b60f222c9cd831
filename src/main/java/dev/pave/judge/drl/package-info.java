/** Reads, checks, compiles and keeps the rules of a home. */
package dev.pave.judge.drl;
