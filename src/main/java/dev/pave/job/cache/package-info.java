/** What is kept of sources between nights, in a home's cache folder: it can be made again, and is done without where it is damaged. */
package dev.pave.job.cache;
