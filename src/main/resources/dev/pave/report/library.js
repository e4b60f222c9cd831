/* What can be run: the patterns that pave comes with, and those that were approved. */
page.append(...shell("Library", "library"));
