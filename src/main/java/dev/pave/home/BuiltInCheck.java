package dev.pave.home;

import dev.pave.pattern.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether what belongs to a built-in pattern is there: its specification as the program has it, its schema, its executor, and in a
 * checkout its examples and its guide.
 *
 * @param specs the folder of specifications
 */
record BuiltInCheck(Path specs) {

    private static final SpecSchema SCHEMA = SpecSchema.shipped("built-in.schema.json");
    private static final int FEWEST_EXAMPLES = 4;

    /** Whether a file is the specification of one. */
    static boolean isOne(Path specs, Path spec) {
        String name = spec.getFileName().toString();
        return specs.equals(spec.getParent())
                && BuiltIn.IDS.contains(name.substring(0, Math.max(0, name.length() - SpecsFolder.ENDING.length())));
    }

    List<Mistake> mistakes(Path file) {
        List<Mistake> mistakes = new ArrayList<>();
        String text = TextFile.read(file);
        YamlNode spec = Yaml.read(file.toString(), text);
        mistakes.addAll(SCHEMA.mistakes(spec));
        if (!mistakes.isEmpty()) {
            return mistakes;
        }
        String id = spec.get("id").text();
        if (!file.getFileName().toString().equals(id + SpecsFolder.ENDING)) {
            mistakes.add(spec.get("id").mistake("is " + id + " in a file of another name; correct either"));
        }
        if (!spec.get("executor").text().equals(id)) {
            mistakes.add(spec.get("executor").mistake(id + " is run by " + id + "; write that"));
        }
        if (!text.equals(Resource.text(BuiltIn.class, "/home/specs/" + id + SpecsFolder.ENDING))) {
            mistakes.add(Mistake.in(
                    file.toString(),
                    "is not as pave comes with it, and changes nothing here; put it back or remove it"));
        }
        if (!Files.isRegularFile(specs.resolve(spec.get("schema").text()))) {
            mistakes.add(spec.get("schema").mistake(spec.get("schema").text() + " is not there; put it back"));
        }
        Path checkout = specs.resolveSibling("docs").resolve("executors");
        if (Files.isDirectory(checkout)) {
            checkout(spec, mistakes);
        }
        return mistakes;
    }

    private void checkout(YamlNode spec, List<Mistake> mistakes) {
        Path root = specs.toAbsolutePath().getParent();
        if (!Files.isRegularFile(root.resolve(spec.get("docs").text()))) {
            mistakes.add(spec.get("docs").mistake(spec.get("docs").text() + " is not there; write it"));
        }
        Path examples = root.resolve(spec.get("examples").text());
        try (Stream<Path> files = Files.isDirectory(examples) ? Files.list(examples) : Stream.of()) {
            long there = files.filter(each -> each.toString().matches(".*\\.(json|yaml)"))
                    .count();
            if (there < FEWEST_EXAMPLES) {
                mistakes.add(spec.get("examples")
                        .mistake(spec.get("examples").text() + " has " + there + " examples; " + FEWEST_EXAMPLES
                                + " are wanted"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + examples, e);
        }
    }
}
