/** The work of a night that any engine may do: pure, made of its fields alone. */
package dev.pave.job.work;
