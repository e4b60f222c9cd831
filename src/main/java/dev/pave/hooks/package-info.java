/**
 * What makes other programs tell pave what they do: git after a commit, shells after a command, coding agents after a tool.
 * Each hook installs itself, says how it stands, and leaves every file as it was when it goes. Called by {@code pave hooks}.
 */
package dev.pave.hooks;
