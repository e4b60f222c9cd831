/**
 * Whether a text is whole: path and text go in, the first flaw comes out, if there is one. Called where texts are mined
 * and where they are about to be written. Pure.
 */
package dev.pave.syntax;
