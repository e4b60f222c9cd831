/** Patches: applied whole, in the work tree or as a commit that is tried before a branch gets it, or not at all. */
package dev.pave.execute.refactorpatch;
