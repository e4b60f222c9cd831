package dev.pave.cli.table;

import dev.pave.pattern.event.Savings;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the runs of a pattern saved, as text and JSON: no figure without what it rests on. */
public record SavingsTable(Savings savings) {

    public void print(Output output) {
        output.say("");
        output.say("By hand " + told(savings.byHand()));
        output.say("Of that stays for a person " + told(savings.rest()));
        if (savings.uses() == 0) {
            output.say("Not run so far: nothing is saved yet");
            return;
        }
        String uses = savings.uses() == 1 ? "1 use" : savings.uses() + " uses";
        output.say("A run " + Durations.time(savings.runMs()) + ": the median of " + uses);
        output.say(uses + " saved " + time(savings.totalMs()) + " in all, " + time(savings.savedMs()) + " a use");
    }

    private static String told(Savings.Part part) {
        return Durations.time(part.ms()) + ": " + part.source();
    }

    private static String time(long ms) {
        return (ms < 0 ? "-" : "") + Durations.time(Math.abs(ms));
    }

    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("by_hand_ms", savings.byHand().ms());
        json.put("by_hand_source", savings.byHand().source());
        json.put("rest_ms", savings.rest().ms());
        json.put("rest_source", savings.rest().source());
        json.put("uses", savings.uses());
        json.put("run_ms", savings.runMs());
        json.put("saved_ms", savings.savedMs());
        json.put("total_ms", savings.totalMs());
        return json;
    }
}
