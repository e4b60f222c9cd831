/**
 * What coding agents can ask over the Model Context Protocol: a tool a class, the words of its schema in a JSON file beside it.
 * In goes the arguments of a call, out comes what the command of the same purpose prints as JSON. Nothing here approves or applies.
 */
package dev.pave.mcp;
