/** The sources that a home knows: listed, known again under other ids, forgotten; and the ids of before. */
package dev.pave.store.source;
