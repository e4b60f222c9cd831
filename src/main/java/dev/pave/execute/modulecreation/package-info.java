/** A new module: source, test, doc and its place in the build, by the repository's own convention where it has one. */
package dev.pave.execute.modulecreation;
