package dev.pave.home;

import dev.pave.pattern.Specification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The registry of patterns: {@code specs/PATTERN_INDEX.yaml}, the specifications that it lists, and their templates. */
public final class Registry {

    private final SpecsFolder folder;
    private final Path specs;
    private final List<String> executors;

    /** @param executors what {@code executor:} of a specification may be */
    public Registry(Path specs, List<String> executors) {
        this.folder = new SpecsFolder(specs);
        this.specs = folder.path();
        this.executors = executors;
    }

    /** All mistakes; empty when the registry is good. */
    public List<Mistake> validate() {
        List<Mistake> mistakes = new ArrayList<>();
        if (!Files.isDirectory(specs)) {
            return List.of(Mistake.in(specs.toString(), "is not there; `pave init` makes a home with one"));
        }
        Map<Path, String> listed = listed(mistakes);
        for (Path spec : specifications()) {
            check(spec, listed.get(spec), mistakes);
        }
        return mistakes;
    }

    /** By file, the id that it is listed as. */
    private Map<Path, String> listed(List<Mistake> mistakes) {
        Map<Path, String> listed = new HashMap<>();
        try {
            for (YamlNode entry : PatternIndex.read(folder).list().items()) {
                Path spec = specs.resolve(entry.get("spec").text()).normalize();
                if (!folder.holds(spec)) {
                    mistakes.add(entry.get("spec").mistake(entry.get("spec").text() + " is not there; take it out"));
                }
                listed.put(spec, entry.get("id").text());
            }
        } catch (MistakesException e) {
            mistakes.addAll(e.mistakes());
        }
        return listed;
    }

    private List<Path> specifications() {
        try (Stream<Path> files = Files.walk(specs)) {
            return files.filter(f -> f.getFileName().toString().endsWith(SpecsFolder.ENDING))
                    .filter(f -> !f.startsWith(specs.resolve(SpecsFolder.OFFERS)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + specs, e);
        }
    }

    private void check(Path spec, String id, List<Mistake> mistakes) {
        String file = spec.toString();
        boolean counts = spec.startsWith(specs.resolve("mined")) && !folder.listsMined();
        if (id == null && !counts && !BuiltInCheck.isOne(specs, spec)) {
            mistakes.add(Mistake.in(file, "is not listed in " + SpecsFolder.INDEX + "; list it or remove it"));
        }
        try {
            if (BuiltInCheck.isOne(specs, spec)) {
                mistakes.addAll(new BuiltInCheck(specs).mistakes(spec));
                return;
            }
            String text = TextFile.read(spec);
            Specification read = SpecificationReader.parse(file, text, name -> template(spec, name, mistakes));
            if (read.executor() != null && !executors.contains(read.executor())) {
                mistakes.add(Yaml.read(file, text)
                        .get("executor")
                        .mistake("there is no executor " + read.executor() + " here; write one of "
                                + String.join(", ", executors) + ", or leave `executor:` out"));
            }
            if (id != null && !id.equals(read.id())) {
                mistakes.add(SpecificationReader.otherId(file, id, read));
            }
        } catch (MistakesException e) {
            mistakes.addAll(e.mistakes());
        }
    }

    private String template(Path spec, String name, List<Mistake> mistakes) {
        Path file = spec.resolveSibling(name).normalize();
        if (!folder.holds(file)) {
            mistakes.add(
                    Mistake.in(spec.toString(), "its content " + name + " is not there; put it back or take it out"));
            return "";
        }
        return TextFile.read(file);
    }
}
