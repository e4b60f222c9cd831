package dev.pave.cli.review;

import dev.pave.pattern.Candidate;
import dev.pave.pattern.Status;
import dev.pave.review.Reasons;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A person's way through the queue, key by key. For one thread.
 */
public final class Review {

    /** What keys mean now. */
    enum Mode {
        LIST,
        EVIDENCE,
        REASON,
        SEARCH,
        HELP
    }

    private final List<QueueItem> all;
    private final HeldDecisions decisions;
    private final Set<String> picked = new LinkedHashSet<>();
    private Mode mode = Mode.LIST;
    private int at;
    private int scroll;
    private String search = "";
    private String typed = "";
    private Status asked = Status.APPROVED;
    private boolean alike;
    private String message = "";
    private boolean over;

    public Review(List<QueueItem> all, HeldDecisions decisions) {
        this.all = List.copyOf(all);
        this.decisions = decisions;
    }

    void press(int key) {
        message = "";
        if (key == Keys.END) {
            over = true;
            return;
        }
        switch (mode) {
            case REASON -> reason(key);
            case SEARCH -> search(key);
            case HELP -> mode = Mode.LIST;
            case EVIDENCE -> evidence(key);
            default -> list(key);
        }
    }

    private void list(int key) {
        switch (key) {
            case 'j', Keys.DOWN -> move(at + 1);
            case 'k', Keys.UP -> move(at - 1);
            case Keys.ENTER -> mode = current() == null ? Mode.LIST : Mode.EVIDENCE;
            case '/' -> {
                mode = Mode.SEARCH;
                typed = search;
            }
            default -> command(key);
        }
    }

    private void evidence(int key) {
        switch (key) {
            case 'j', Keys.DOWN -> scroll++;
            case 'k', Keys.UP -> scroll = Math.max(0, scroll - 1);
            case Keys.ENTER, Keys.ESCAPE -> mode = Mode.LIST;
            default -> command(key);
        }
    }

    private void command(int key) {
        switch (key) {
            case 'a' -> ask(Status.APPROVED);
            case 'r' -> ask(Status.REJECTED);
            case 'z' -> undo();
            case 'x' -> pick();
            case '?' -> mode = Mode.HELP;
            case 'q' -> over = true;
            default -> message = key < ' ' ? "" : "? shows the keys";
        }
    }

    private void move(int to) {
        at = Math.max(0, Math.min(to, shown().size() - 1));
        scroll = 0;
    }

    private void pick() {
        if (current() != null && !picked.remove(current().id())) {
            picked.add(current().id());
        }
    }

    private void ask(Status status) {
        asked = status;
        typed = "";
        alike = status == Status.REJECTED;
        if (subjects().isEmpty()) {
            message = "this is decided already";
        } else {
            mode = Mode.REASON;
        }
    }

    private void reason(int key) {
        List<String> usual = reasons();
        boolean first = typed.isEmpty();
        if (key == Keys.ESCAPE) {
            mode = Mode.LIST;
        } else if (key == Keys.TAB) {
            alike = !alike;
        } else if (key == Keys.ENTER) {
            decide(typed.isBlank() ? usual.get(0) : typed.strip());
        } else if (first && key >= '1' && key < '1' + usual.size()) {
            typed = usual.get(key - '1');
        } else {
            typed = edited(typed, key);
        }
    }

    private void search(int key) {
        if (key == Keys.ENTER || key == Keys.ESCAPE) {
            mode = Mode.LIST;
            search = key == Keys.ENTER ? typed : "";
            move(0);
        } else {
            typed = edited(typed, key);
        }
    }

    private static String edited(String text, int key) {
        if (key == Keys.BACKSPACE) {
            return text.isEmpty() ? text : text.substring(0, text.offsetByCodePoints(text.length(), -1));
        }
        return key < ' ' || key >= Keys.UP && key <= Keys.DOWN ? text : text + Character.toString(key);
    }

    private void decide(String reason) {
        List<Candidate> subjects = subjects();
        decisions.hold(subjects, asked, reason);
        message = asked.id() + (subjects.size() == 1 ? "" : ": " + subjects.size())
                + "; z within ten seconds takes it back";
        picked.clear();
        mode = Mode.LIST;
        List<QueueItem> shown = shown();
        for (int next = at; next < shown.size(); next++) {
            if (status(shown.get(next)) == Status.CANDIDATE) {
                move(next);
                return;
            }
        }
    }

    private void undo() {
        message = "nothing to take back here; what is in the ledger, `pave approve` or `pave retire` answers";
        decisions.undo().ifPresent(last -> {
            String id = last.candidate().found().patternId();
            message = "taken back: " + id + " waits again";
            for (int i = 0; i < shown().size(); i++) {
                if (shown().get(i).id().equals(id)) {
                    move(i);
                }
            }
        });
    }

    /** Time goes by. */
    void tick() {
        decisions.keepDue().ifPresent(trouble -> message = trouble);
    }

    /** What a decision would be about: what is selected, else where one is, and what it stands for where that is wanted. */
    List<Candidate> subjects() {
        List<QueueItem> items = picked.isEmpty()
                ? current() == null ? List.of() : List.of(current())
                : all.stream().filter(item -> picked.contains(item.id())).toList();
        List<Candidate> subjects = new ArrayList<>();
        for (QueueItem item : items) {
            if (status(item) == Status.CANDIDATE) {
                subjects.add(item.candidate());
                subjects.addAll(alike ? item.like() : List.of());
            }
        }
        return subjects;
    }

    Status status(QueueItem item) {
        return decisions.status(item.candidate());
    }

    HeldDecisions decisions() {
        return decisions;
    }

    List<QueueItem> shown() {
        return search.isBlank()
                ? all
                : all.stream().filter(item -> item.has(search.strip())).toList();
    }

    /** Where one is; null where nothing is shown. */
    QueueItem current() {
        List<QueueItem> shown = shown();
        return shown.isEmpty() ? null : shown.get(Math.min(at, shown.size() - 1));
    }

    List<String> reasons() {
        return asked == Status.APPROVED ? Reasons.USUAL.approve() : Reasons.USUAL.reject();
    }

    boolean isPicked(QueueItem item) {
        return picked.contains(item.id());
    }

    boolean isOver() {
        return over;
    }

    boolean alike() {
        return alike;
    }

    Mode mode() {
        return mode;
    }

    int at() {
        return at;
    }

    int scroll() {
        return scroll;
    }

    String typed() {
        return typed;
    }

    String searched() {
        return search;
    }

    Status asked() {
        return asked;
    }

    String message() {
        return message;
    }
}
