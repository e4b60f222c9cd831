/**
 * The server: what is let in, what is sent with each answer, the pages' files, and the assembly of all routes
 * ({@link dev.pave.serve.PaveServer}). Called by {@code pave serve}. The API is {@code serve.api}, what it answers from
 * {@code serve.data}.
 */
package dev.pave.serve;
