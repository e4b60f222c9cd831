package dev.pave.ingest.text;

import java.util.Map;

/** The names that logs have for zones, also in German; of several zones with one name the one that most logs mean. */
final class ZoneNames {

    private static final Map<String, Integer> MINUTES = Map.ofEntries(
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("WET", 0),
            Map.entry("WEST", 60),
            Map.entry("BST", 60),
            Map.entry("CET", 60),
            Map.entry("MEZ", 60),
            Map.entry("CEST", 120),
            Map.entry("MESZ", 120),
            Map.entry("EET", 120),
            Map.entry("SAST", 120),
            Map.entry("EEST", 180),
            Map.entry("MSK", 180),
            Map.entry("TRT", 180),
            Map.entry("GST", 240),
            Map.entry("PKT", 300),
            Map.entry("IST", 330),
            Map.entry("WIB", 420),
            Map.entry("SGT", 480),
            Map.entry("HKT", 480),
            Map.entry("AWST", 480),
            Map.entry("JST", 540),
            Map.entry("KST", 540),
            Map.entry("ACST", 570),
            Map.entry("AEST", 600),
            Map.entry("ACDT", 630),
            Map.entry("AEDT", 660),
            Map.entry("NZST", 720),
            Map.entry("NZDT", 780),
            Map.entry("BRT", -180),
            Map.entry("ART", -180),
            Map.entry("AST", -240),
            Map.entry("ADT", -180),
            Map.entry("EST", -300),
            Map.entry("EDT", -240),
            Map.entry("CST", -360),
            Map.entry("CDT", -300),
            Map.entry("MST", -420),
            Map.entry("MDT", -360),
            Map.entry("PST", -480),
            Map.entry("PDT", -420),
            Map.entry("AKST", -540),
            Map.entry("AKDT", -480),
            Map.entry("HST", -600));

    private ZoneNames() {}

    /** Minutes before UTC; null for no such name. */
    static Integer minutes(String name) {
        return MINUTES.get(name);
    }
}
