/* The first page of the morning: what to do next, and why. */
page.append(...shell("Overview", "overview"));
