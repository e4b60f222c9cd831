package dev.pave.convention;

import dev.pave.pattern.Action;
import java.time.LocalDate;
import java.util.List;

/**
 * What comes along with a new file, counted over the newest times that such a file came since there were all of its
 * companions.
 *
 * @param pattern    id of the pattern that was mined
 * @param file       path template of the new file
 * @param of         how many times were counted
 * @param whole      in how many of them all companions came in the same commit
 * @param companions the surest first
 * @param newest     path of the newest such file
 * @param day        when it came
 */
public record ProvenConvention(
        String pattern, String file, int of, int whole, List<Companion> companions, String newest, LocalDate day) {

    /**
     * A file that comes along, or is edited.
     *
     * @param template its path
     * @param had      how many times it came
     * @param of       of how many of the newest times since it first came
     * @param example  its newest path
     */
    public record Companion(String template, Action action, int had, int of, String example) {}

    public ProvenConvention {
        companions = List.copyOf(companions);
    }
}
