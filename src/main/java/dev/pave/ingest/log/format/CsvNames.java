package dev.pave.ingest.log.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The usual names of the columns of a CSV file, by what they mean. */
final class CsvNames {

    /** The names that XES gives to columns of a table; they come before all others. */
    private static final Map<String, String> XES = Map.of(
            "time", "timetimestamp",
            "session", "caseconceptname",
            "operation", "conceptname",
            "transition", "lifecycletransition",
            "instance", "conceptinstance",
            "actor", "orgresource");

    private static final Map<String, Set<String>> USUAL = Map.ofEntries(
            words(
                    "start",
                    "starttimestamp starttime startedat startdate startdatetime start started begin begintime startzeit"
                            + " beginn"),
            words(
                    "time",
                    "time timestamp datetime date ts eventtime createdat occurredat eventdate eventdatetime"
                            + " eventtimestamp timecreated zeit zeitstempel datum zeitpunkt"),
            words(
                    "end",
                    "completetimestamp completetime endtimestamp endtime endedat enddate enddatetime end ended"
                            + " finishedat finishtime completedat stop stoptime ende endzeit"),
            words("day", "date day datum tag"),
            words("clock", "time clock zeit uhrzeit"),
            words(
                    "session",
                    "session sessionid case caseid caseno casenumber casekey traceid runid processinstance processinstanceid"
                            + " processid instanceid ticketid ticketnumber incidentid requestid correlationid"
                            + " vorgang vorgangsid vorgangsnr vorgangsnummer fall fallid fallnr fallnummer"),
            words(
                    "operation",
                    "operation activity activityname activityen activityde event eventtype eventname command task taskname action"
                            + " actionname step stepname aktivitaet taetigkeit"
                            + " aktion schritt"),
            words("named", "job jobname test testname testcase workflow process processname script program"),
            words("transition", "lifecycle transition eventlifecycle"),
            words("instance", "activityinstance activityinstanceid"),
            words("outcome", "outcome status result success exitcode state ergebnis"),
            words("actor", "actor user userid username resource author benutzer bearbeiter"),
            words(
                    "duration",
                    "duration durationms durations durationsec durationsecs durationseconds millis elapsed elapsedms"
                            + " elapseds elapsedsec elapsedseconds ms dauer dauers"));

    private CsvNames() {}

    private static Map.Entry<String, Set<String>> words(String key, String parted) {
        return Map.entry(key, Set.of(parted.split(" ")));
    }

    /** The first column that has a usual name for what a key means; -1 for none. */
    static int usual(List<String> names, String key) {
        List<String> plain = names.stream().map(CsvNames::plain).toList();
        int found = XES.containsKey(key) ? plain.indexOf(XES.get(key)) : -1;
        found = found < 0 ? first(plain, key) : found;
        return found < 0 && key.equals("operation") && isOfRuns(plain) ? first(plain, "named") : found;
    }

    /** Whether records have a time and how they ended, so that what is named in them is what was done. */
    private static boolean isOfRuns(List<String> plain) {
        return (first(plain, "start") >= 0 || first(plain, "time") >= 0)
                && (first(plain, "outcome") >= 0 || first(plain, "duration") >= 0 || first(plain, "end") >= 0);
    }

    private static int first(List<String> plain, String key) {
        for (int i = 0; i < plain.size(); i++) {
            if (USUAL.get(key).contains(plain.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("\u00e4", "ae")
                .replace("\u00f6", "oe")
                .replace("\u00fc", "ue")
                .replaceAll("[^a-z]", "");
    }
}
