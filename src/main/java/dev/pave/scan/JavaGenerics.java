package dev.pave.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What Java's own containers hold, by their type as it is written: {@code Map<String, File>} gives a {@code File} where it is
 * asked for a value. All types are texts, those of arguments with them; empty where they do not tell.
 */
final class JavaGenerics {

    private static final Set<String> MAPS = Set.of(
            "Map",
            "HashMap",
            "LinkedHashMap",
            "TreeMap",
            "SortedMap",
            "NavigableMap",
            "ConcurrentHashMap",
            "ConcurrentMap");
    private static final Set<String> ENTRIES = Set.of("Entry", "SimpleEntry", "SimpleImmutableEntry");
    private static final Set<String> HOLDERS = Set.of(
            "List",
            "ArrayList",
            "LinkedList",
            "Collection",
            "Set",
            "HashSet",
            "LinkedHashSet",
            "TreeSet",
            "SortedSet",
            "NavigableSet",
            "Queue",
            "Deque",
            "ArrayDeque",
            "PriorityQueue",
            "BlockingQueue",
            "CopyOnWriteArrayList",
            "Iterable",
            "Iterator",
            "ListIterator",
            "Stream",
            "Optional",
            "Supplier",
            "Stack",
            "Vector",
            "AtomicReference",
            "ThreadLocal",
            "WeakReference",
            "SoftReference");

    private static final Set<String> ONE = Set.of(
            "get",
            "getFirst",
            "getLast",
            "first",
            "last",
            "next",
            "previous",
            "peek",
            "peekFirst",
            "peekLast",
            "poll",
            "pollFirst",
            "pollLast",
            "pop",
            "take",
            "element",
            "removeFirst",
            "removeLast",
            "orElse",
            "orElseGet",
            "orElseThrow");
    private static final Set<String> STREAMS = Set.of("stream", "parallelStream");
    private static final Set<String> SAME =
            Set.of("filter", "sorted", "distinct", "limit", "skip", "peek", "subList", "reversed", "descendingSet");
    private static final Set<String> FOUND = Set.of("findFirst", "findAny", "min", "max");
    private static final Set<String> GIVING = Set.of(
            "forEach",
            "forEachOrdered",
            "forEachRemaining",
            "filter",
            "map",
            "flatMap",
            "mapToObj",
            "mapToInt",
            "mapToLong",
            "ifPresent",
            "ifPresentOrElse",
            "removeIf",
            "anyMatch",
            "allMatch",
            "noneMatch",
            "peek",
            "takeWhile",
            "dropWhile",
            "replaceAll",
            "sorted",
            "sort");

    private JavaGenerics() {}

    /** What a method of something of a type gives back. */
    static String returned(String type, String method) {
        String of = simple(type);
        List<String> held = arguments(type);
        if (MAPS.contains(of) && held.size() == 2) {
            return switch (method) {
                case "get", "getOrDefault", "remove", "put", "putIfAbsent", "computeIfAbsent" -> held.get(1);
                case "values" -> "Collection<" + held.get(1) + ">";
                case "keySet", "navigableKeySet" -> "Set<" + held.get(0) + ">";
                case "entrySet" -> "Set<Map.Entry<" + held.get(0) + ", " + held.get(1) + ">>";
                case "firstEntry", "lastEntry", "floorEntry", "ceilingEntry" ->
                    "Map.Entry<" + held.get(0) + ", " + held.get(1) + ">";
                default -> "";
            };
        }
        if (ENTRIES.contains(of) && held.size() == 2) {
            return method.equals("getKey") ? held.get(0) : method.equals("getValue") ? held.get(1) : "";
        }
        if (!HOLDERS.contains(of) || held.size() != 1) {
            return "";
        }
        boolean stream = of.equals("Stream");
        if (SAME.contains(method) && (stream || !method.equals("peek"))) {
            return type;
        }
        if (ONE.contains(method)) {
            return held.get(0);
        }
        String around = STREAMS.contains(method) ? "Stream" : FOUND.contains(method) && stream ? "Optional" : "";
        around = method.endsWith("terator") ? "Iterator" : around;
        return around.isEmpty() ? "" : around + "<" + held.get(0) + ">";
    }

    /** Of what type a parameter of a function is that is given to a method of something of a type; from 0. */
    static String given(String type, String method, int parameter) {
        List<String> held = arguments(type);
        if (MAPS.contains(simple(type)) && method.equals("forEach")) {
            return parameter < held.size() ? held.get(parameter) : "";
        }
        return HOLDERS.contains(simple(type)) && held.size() == 1 && GIVING.contains(method) ? held.get(0) : "";
    }

    /** What a loop over something of a type goes through. */
    static String element(String type) {
        if (type.endsWith("[]")) {
            return type.substring(0, type.length() - 2);
        }
        return HOLDERS.contains(simple(type)) && arguments(type).size() == 1
                ? arguments(type).get(0)
                : "";
    }

    /** Name of a type without its package and arguments. */
    static String simple(String type) {
        int arguments = type.indexOf('<');
        String bare = arguments < 0 ? type : type.substring(0, arguments);
        return bare.substring(bare.lastIndexOf('.') + 1).strip();
    }

    /** The arguments of a type; of {@code ? extends File} what it extends. */
    private static List<String> arguments(String type) {
        List<String> all = new ArrayList<>();
        int open = type.indexOf('<');
        if (open < 0 || !type.endsWith(">")) {
            return all;
        }
        int depth = 0;
        int from = open + 1;
        for (int i = from; i < type.length(); i++) {
            char c = type.charAt(i);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (depth == 0 && c == ',' || depth < 0) {
                all.add(type.substring(from, i).strip().replaceFirst("^\\?\\s+(?:extends|super)\\s+", ""));
                from = i + 1;
            }
        }
        return all;
    }
}
