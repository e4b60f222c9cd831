package dev.pave.scan.project;

import dev.pave.pattern.Action;
import dev.pave.pattern.finding.Expectation;
import dev.pave.pattern.finding.Expected;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds small projects out of paths and texts, and what a history expects of their files. */
final class Projects {

    private final Map<String, String> files = new LinkedHashMap<>();

    static Projects project() {
        return new Projects();
    }

    Projects file(String path, String text) {
        files.put(path, text);
        return this;
    }

    /** Each name's file, with {@code {name}} in path and text replaced. */
    Projects each(List<String> names, String path, String text) {
        names.forEach(name -> file(path.replace("{name}", name), text.replace("{name}", name)));
        return this;
    }

    Projects without(String path) {
        files.remove(path);
        return this;
    }

    Project built() {
        return new Project(files.keySet(), path -> Optional.ofNullable(files.get(path)));
    }

    ProjectScanner scanner() {
        return new ProjectScanner(built());
    }

    List<String> paths() {
        return List.copyOf(files.keySet());
    }

    /** A history that expects one companion of each file between the ends of a form; templates have {@code {name}}. */
    Expected expecting(String form, Action action, String template, double confidence) {
        String prefix = form.substring(0, form.indexOf("{name}"));
        String suffix = form.substring(form.indexOf("{name}") + 6);
        return new Expected() {
            @Override
            public List<Expectation> of(String path) {
                if (!fits(path)) {
                    return List.of();
                }
                String companion = template.replace("{name}", name(path));
                return files.containsKey(companion) == (action == Action.EDIT)
                        ? List.of(new Expectation(
                                path, name(path), form, action, template, companion, confidence, "19 of the last 20"))
                        : List.of();
            }

            @Override
            public List<Peer> peers(Expectation expectation) {
                return files.keySet().stream()
                        .filter(path -> fits(path) && !path.equals(expectation.file()))
                        .map(path -> new Peer(path, name(path), template.replace("{name}", name(path))))
                        .toList();
            }

            private boolean fits(String path) {
                return path.startsWith(prefix)
                        && path.endsWith(suffix)
                        && path.length() > prefix.length() + suffix.length();
            }

            private String name(String path) {
                return path.substring(prefix.length(), path.length() - suffix.length());
            }
        };
    }
}
