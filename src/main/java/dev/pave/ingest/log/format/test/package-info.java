/** What test runners say in formats of their own: each test is an execution, as in JUnit's. */
package dev.pave.ingest.log.format.test;
