package dev.pave.inspect;

import dev.pave.home.Home;
import dev.pave.pattern.event.Failure;
import dev.pave.pattern.event.FailureForms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why something failed, at the moment when it does, and what may overcome it.
 *
 * @param failure   the category and the decisive line
 * @param proposals the surest first, as JSON tells them
 */
public record Diagnosis(Failure failure, List<Map<String, Object>> proposals) {

    public static Diagnosis of(Home home, Failure failure) {
        return new Diagnosis(failure, isTold(failure) ? new Proposals(home).of(failure) : List.of());
    }

    private static boolean isTold(Failure failure) {
        return !failure.category().equals(FailureForms.NONE);
    }

    /** For people, a line each; empty where nothing tells of a failure. */
    public List<String> lines() {
        return isTold(failure)
                ? List.of(
                        "it is a failure of the category " + failure.category(),
                        proposals.isEmpty()
                                ? "no rule proposes anything against it"
                                : "may help: "
                                        + String.join(
                                                "\n          ",
                                                proposals.stream()
                                                        .map(Proposals::line)
                                                        .toList()))
                : List.of();
    }

    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("category", failure.category());
        json.put("signature", failure.signature());
        json.put("excerpt", failure.excerpt());
        json.put("proposals", proposals);
        return json;
    }
}
