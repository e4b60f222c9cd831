/** What rules can ask about, and what they can say. */
package dev.pave.judge.fact;
