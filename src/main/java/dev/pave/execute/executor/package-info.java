/** The executors, a class each, and the one list of them. Each says what it would change; the life cycle does it. */
package dev.pave.execute.executor;
