import java.util.ArrayList;
import java.util.List;

/** Counts what was tried in a section, and keeps what was not clean. */
final class Tally {

    private final String section;
    private final List<String> unclean = new ArrayList<>();
    private int tried;
    private int lost;

    Tally(String section) {
        this.section = section;
    }

    void took(String what, Attempt attempt) {
        tried++;
        if (attempt.complaint() != null) {
            unclean.add(what + ": " + attempt.complaint());
        }
    }

    /** @param complaint null where nothing is lost */
    void kept(String what, String complaint) {
        if (complaint != null) {
            lost++;
            unclean.add(what + ": LOST " + complaint);
        }
    }

    /** Prints the section's line and what was not clean; whether all was. */
    boolean print() {
        System.out.printf("%-14s %5d tried  %5d clean  %3d lost%n", section, tried, tried - (unclean.size() - lost), lost);
        unclean.forEach(line -> System.out.println("  " + line.replaceAll("[\\p{Cntrl}]", "?")));
        return unclean.isEmpty();
    }
}
