/**
 * Which lines the next one of a role puts into files that are there already, and where. In: the past edits of one file or path
 * template, as the file was before and with the lines of the edit. Out: the lines with their places, and how often they
 * would have been right. Pure, and called by {@code mine.templates}, which mines the text of new files.
 */
package dev.pave.mine.templates.edit;
