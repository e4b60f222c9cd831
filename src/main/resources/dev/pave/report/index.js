"use strict";
/* The first page of a run is its overview. */
location.replace("overview.html" + location.search + location.hash);
