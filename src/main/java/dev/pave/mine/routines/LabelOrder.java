package dev.pave.mine.routines;

import java.util.HashMap;
import java.util.Map;

/**
 * Whether labels that differ only in their numbers come in an order of their own, as the fields of a form do
 * ({@code field 1}, {@code field 2}, ...): then each is an operation. Rows of a sheet and numbers of customers come once,
 * or not where the one before foretells: they are values of one operation.
 *
 * <p>Told by two adaptive codes, which know nothing of what is yet to come: one by how often each label came so far, one
 * by what came after the label before (the escapes of PPM, method C, Moffat 1990). A label that comes again at once is
 * left out of both.
 */
final class LabelOrder {

    /** Of the length of the code by frequency, what the one by order may be long. */
    private static final double SHORTER = 0.5;

    private final Map<String, String> before = new HashMap<>();
    private final Seen all = new Seen();
    private final Map<String, Seen> after = new HashMap<>();
    private double byFrequency;
    private double byOrder;

    /** The next event of a session that has one of the labels. */
    void next(String session, String label) {
        String last = before.put(session, label);
        if (label.equals(last)) {
            return;
        }
        double frequency = all.cost(label);
        double order = frequency;
        if (last != null) {
            Seen here = after.computeIfAbsent(last, l -> new Seen());
            order = here.cost(label) + (here.knows(label) ? 0 : frequency);
            here.add(label);
        }
        all.add(label);
        byFrequency += frequency;
        byOrder += order;
    }

    boolean isOrdered() {
        return byOrder < SHORTER * byFrequency;
    }

    /** Labels that came so far. */
    private static final class Seen {
        private final Map<String, Integer> counts = new HashMap<>();
        private int total;

        /** Nats to tell a label; of one that never came, those to tell that it is new. */
        double cost(String label) {
            int labels = counts.size();
            return labels == 0 ? 0 : Math.log((total + labels) / (double) counts.getOrDefault(label, labels));
        }

        boolean knows(String label) {
            return counts.containsKey(label);
        }

        void add(String label) {
            counts.merge(label, 1, Integer::sum);
            total++;
        }
    }
}
