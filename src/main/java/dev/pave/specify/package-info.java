/** Writes specifications of mined patterns, offers new versions of them, and merges what people changed. */
package dev.pave.specify;
