/** Groups files that come together into conventions, batches and edits, with their evidence. */
package dev.pave.mine.files.group;
