package dev.pave.pattern;

import dev.pave.pattern.text.SlotValue;
import java.util.List;
import java.util.Optional;

/**
 * What a history also says of a repetition. None of it is a prediction for a commit.
 *
 * @param arrivals when each living role comes
 * @param later    companions that are no roles, since they mostly come in another commit of the same merge
 * @param absent   where usual roles never come
 * @param folders  what {@code {folder}} stood for, the newest first; empty where no folder is open
 * @param unread   whether contents of its files could not be read, so that nothing is known of their text
 * @param formless whether its edits put in other lines each time: none came out of those before it
 * @param automated whether a program makes what it usually creates: nobody does that work by hand
 */
public record Circumstances(
        List<Arrival> arrivals,
        List<Arrival> later,
        List<Absence> absent,
        List<SlotValue> folders,
        Boolean unread,
        Boolean formless,
        Boolean automated) {

    public static final Circumstances NONE = new Circumstances(List.of(), List.of(), List.of(), List.of());

    public Circumstances {
        arrivals = arrivals == null ? List.of() : List.copyOf(arrivals);
        later = later == null ? List.of() : List.copyOf(later);
        absent = absent == null ? List.of() : List.copyOf(absent);
        folders = folders == null ? List.of() : List.copyOf(folders);
        unread = Boolean.TRUE.equals(unread);
        formless = Boolean.TRUE.equals(formless);
        automated = Boolean.TRUE.equals(automated);
    }

    /** Of files whose contents are all there. */
    public Circumstances(List<Arrival> arrivals, List<Arrival> later, List<Absence> absent, List<SlotValue> folders) {
        this(arrivals, later, absent, folders, false, false, false);
    }

    /** The same of files whose contents could not all be read. */
    public Circumstances withoutContents() {
        return new Circumstances(arrivals, later, absent, folders, true, formless, automated);
    }

    /** The same of edits that have no form in common. */
    public Circumstances withoutForm() {
        return new Circumstances(arrivals, later, absent, folders, unread, true, automated);
    }

    /** The same of files that a program makes. */
    public Circumstances byAProgram() {
        return new Circumstances(arrivals, later, absent, folders, unread, formless, true);
    }

    /** What holds of all its files, without what is said of single ones. */
    public Circumstances ofAll() {
        return new Circumstances(List.of(), List.of(), List.of(), List.of(), unread, formless, automated);
    }

    /** When a role comes; empty for one that has no record of it. */
    public Optional<Arrival> arrival(Role role) {
        return arrivals.stream()
                .filter(a -> a.action() == role.action() && a.template().equals(role.template()))
                .findFirst();
    }

    /** Where a role never comes. */
    public List<Absence> absent(Role role) {
        return absent.stream()
                .filter(a -> a.action() == role.action() && a.template().equals(role.template()))
                .toList();
    }
}
