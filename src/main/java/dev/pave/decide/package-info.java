/** What is decided about candidates, and what may be run. */
package dev.pave.decide;
