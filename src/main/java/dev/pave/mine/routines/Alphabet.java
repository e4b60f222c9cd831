package dev.pave.mine.routines;

import dev.pave.pattern.event.SessionEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Operations as small numbers. Labels that differ only in their numbers ({@code edit cell A12}) are one operation
 * ({@code edit cell A#}) where a label alone is too rare to be a step, or where there are too many of them and they come in
 * no order of their own ({@link LabelOrder}). What is too rare even so shares the number {@value #OTHER}.
 */
final class Alphabet {

    static final int OTHER = 0;

    private static final int MANY = 8;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final List<String> names = new ArrayList<>(List.of("(other)"));
    private final Map<String, Integer> symbols = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Alphabet(List<SessionEvent> events, int minSupport) {
        Map<String, Integer> counts = new HashMap<>();
        events.forEach(e -> counts.merge(e.operation(), 1, Integer::sum));
        Map<String, Set<String>> forms = new HashMap<>();
        counts.keySet()
                .forEach(o ->
                        forms.computeIfAbsent(form(o), f -> new HashSet<>()).add(o));
        Set<String> ordered = ordered(events, forms);
        Map<String, Integer> known = new HashMap<>();
        Map<String, String> named = new HashMap<>();
        counts.forEach((operation, count) -> {
            String form = form(operation);
            boolean whole = count >= minSupport && (forms.get(form).size() <= MANY || ordered.contains(form));
            String name = whole ? operation : form;
            named.put(operation, name);
            known.merge(name, count, Integer::sum);
        });
        for (SessionEvent event : events) {
            String name = named.get(event.operation());
            symbols.computeIfAbsent(
                    event.operation(),
                    o -> known.get(name) < minSupport ? OTHER : numbers.computeIfAbsent(name, this::added));
        }
    }

    /** Of the forms with many labels those whose labels come in an order of their own. */
    private static Set<String> ordered(List<SessionEvent> events, Map<String, Set<String>> forms) {
        Map<String, LabelOrder> orders = new HashMap<>();
        Map<String, LabelOrder> orderOf = new HashMap<>();
        forms.forEach((form, labels) -> {
            if (labels.size() > MANY) {
                LabelOrder order = new LabelOrder();
                orders.put(form, order);
                labels.forEach(label -> orderOf.put(label, order));
            }
        });
        if (!orders.isEmpty()) {
            for (SessionEvent event : events) {
                LabelOrder order = orderOf.get(event.operation());
                if (order != null) {
                    order.next(event.sessionId(), event.operation());
                }
            }
        }
        orders.values().removeIf(order -> !order.isOrdered());
        return orders.keySet();
    }

    private int added(String name) {
        names.add(name);
        return names.size() - 1;
    }

    /** An operation without its numbers. */
    static String form(String operation) {
        return NUMBER.matcher(operation).replaceAll("#");
    }

    int size() {
        return names.size();
    }

    /** Its number; of an operation that was not among the events, what another number in it would have given. */
    int symbol(SessionEvent event) {
        Integer symbol = symbols.get(event.operation());
        return symbol != null ? symbol : numbers.getOrDefault(form(event.operation()), OTHER);
    }

    String name(int symbol) {
        return names.get(symbol);
    }
}
