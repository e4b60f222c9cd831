package dev.pave.review;

import dev.pave.pattern.Candidate;
import dev.pave.pattern.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Candidates that are nearly the same, so that a person looks at one of them: of the same source, kind and status, and each
 * place of the one is a special case of a place of the other ({@code changelog/fix_a_{name}.md} of {@code
 * changelog/fix_{name}.md}), or all of their places differ in the name of one and the same folder.
 */
public final class LookAlikes {

    private static final Pattern SLOT = Pattern.compile("\\{[^}]*}");

    private record Shape(String sort, List<String> places, List<Pattern> matched, Set<String> butForAFolder) {

        static Shape of(Candidate candidate) {
            List<String> places = places(candidate);
            return new Shape(
                    candidate.found().repo() + "\n" + candidate.found().kind() + "\n" + candidate.status() + "\n"
                            + places.size(),
                    places,
                    places.stream().map(Shape::matching).toList(),
                    butForAFolder(places));
        }

        private static List<String> places(Candidate candidate) {
            List<Role> roles = candidate.found().roles();
            List<Role> usual = roles.stream().filter(Role::isUsual).toList();
            return (usual.isEmpty() ? roles.stream().limit(1).toList() : usual)
                    .stream()
                            .map(role -> role.action().id() + " " + role.template())
                            .sorted()
                            .toList();
        }

        private static Pattern matching(String place) {
            StringBuilder regex = new StringBuilder();
            int end = 0;
            java.util.regex.Matcher slots = SLOT.matcher(place);
            while (slots.find()) {
                regex.append(Pattern.quote(place.substring(end, slots.start())));
                regex.append(slots.group().equals("{folder}") ? ".+" : "[^/]+");
                end = slots.end();
            }
            return Pattern.compile(regex + Pattern.quote(place.substring(end)));
        }

        /** With each folder below the first in turn taken out of all places: what siblings have in common. */
        private static Set<String> butForAFolder(List<String> places) {
            Set<String> shapes = new LinkedHashSet<>();
            for (String place : places) {
                String[] names = place.split("/");
                for (int i = 1; i < names.length - 1; i++) {
                    String folder = "/" + names[i] + "/";
                    if (!folder.contains("{")) {
                        shapes.add(String.join(
                                "\n",
                                places.stream()
                                        .map(p -> p.replace(folder, "/*/"))
                                        .toList()));
                    }
                }
            }
            return shapes;
        }

        boolean covers(Shape other) {
            return sort.equals(other.sort)
                    && !places.isEmpty()
                    && (other.places.stream()
                                    .allMatch(place -> matched.stream()
                                            .anyMatch(pattern ->
                                                    pattern.matcher(place).matches()))
                            || other.butForAFolder.stream().anyMatch(butForAFolder::contains));
        }
    }

    private LookAlikes() {}

    /**
     * By pattern, the one that stands for it.
     *
     * @param candidates what is most worth looking at first
     */
    public static Map<String, String> of(List<Candidate> candidates) {
        Map<String, String> standsFor = new LinkedHashMap<>();
        Map<String, Map<String, Shape>> leaders = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            Shape shape = Shape.of(candidate);
            String id = candidate.found().patternId();
            Map<String, Shape> like = leaders.computeIfAbsent(shape.sort(), sort -> new LinkedHashMap<>());
            List<String> found = new ArrayList<>();
            like.forEach((leader, its) -> {
                if (found.isEmpty() && (its.covers(shape) || shape.covers(its))) {
                    found.add(leader);
                }
            });
            if (found.isEmpty()) {
                like.put(id, shape);
            } else {
                standsFor.put(id, found.get(0));
            }
        }
        return standsFor;
    }
}
