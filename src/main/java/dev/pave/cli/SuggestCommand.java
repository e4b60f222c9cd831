package dev.pave.cli;

import dev.pave.home.UsageException;
import dev.pave.inspect.MinedHistory;
import dev.pave.inspect.SuggestedContent;
import dev.pave.mine.files.CompanionMiner;
import dev.pave.mine.files.predict.WalkSettings;
import dev.pave.pattern.Suggestion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "suggest",
        description = "Says which files and edits should come along with files that are about to be created.",
        footer = {
            "",
            "Examples:",
            "  pave suggest lib/rules/no-foo.js",
            "  pave suggest --repo ../eslint --as-of v9.0.0 --json lib/rules/no-foo.js",
            "  pave suggest --content lib/rules/no-foo.js",
            "  pave suggest --batch queries.jsonl",
            "",
            "A line of a batch: {\"id\": \"q1\", \"paths\": [\"lib/rules/foo.js\"]}"
        })
final class SuggestCommand extends PaveCommand {

    @Option(
            names = "--repo",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The repository (default: this one).")
    private Path repo;

    @Option(names = "--as-of", paramLabel = "REV", description = "Know nothing newer than this commit.")
    private String asOf;

    @Option(
            names = "--min-confidence",
            paramLabel = "C",
            defaultValue = "0.75",
            description = "Least confidence, 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double minConfidence;

    @Option(
            names = "--content",
            description =
                    "Also give the text of each new file and the lines of each edit, as far as they are foreseen.")
    private boolean content;

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description = "Answer a file of queries, one JSON a line; - is stdin.")
    private String batch;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "The new files of one change.")
    private List<String> paths = new ArrayList<>();

    private SuggestedContent texts;

    @Override
    ExitCode run() throws IOException {
        if (minConfidence < 0 || minConfidence > 1) {
            throw new UsageException("--min-confidence is a share from 0 to 1, not " + minConfidence);
        }
        if ((batch == null) == paths.isEmpty()) {
            throw new UsageException("give either paths or --batch FILE");
        }
        if (batch != null && !batch.equals("-") && !Files.isReadable(Path.of(batch))) {
            throw new NoSuchFileException(batch, null, "no such batch file, or it cannot be read");
        }
        MinedHistory mined = MinedHistory.of(repo, asOf, WalkSettings.DEFAULT, home());
        try (SuggestedContent contents = content ? SuggestedContent.of(mined, asOf) : SuggestedContent.none()) {
            texts = contents;
            return batch == null ? one(mined.miner()) : many(mined.miner());
        }
    }

    private ExitCode one(CompanionMiner miner) {
        List<Suggestion> suggestions = miner.suggest(normalised(paths), minConfidence);
        if (output().isJson()) {
            output().document(answer(null, normalised(paths), suggestions));
        } else if (suggestions.isEmpty()) {
            output().say("Nothing at " + minConfidence + " or above.");
        } else {
            output().table(
                            List.of("confidence", "action", "path", "pattern", "why"),
                            suggestions.stream().map(SuggestCommand::row).toList());
            suggestions.forEach(s -> {
                texts.file(s).ifPresent(text -> say("--- " + s.path() + "\n" + text));
                texts.edit(s, normalised(paths)).ifPresent(edit -> say(edit.diff()));
            });
        }
        return ExitCode.DONE;
    }

    private void say(String text) {
        output().say("");
        output().say(text.stripTrailing());
    }

    private static List<String> row(Suggestion s) {
        String confidence = String.format(Locale.ROOT, "%.2f", s.confidence());
        return List.of(confidence, s.action().id(), s.path(), s.pattern(), s.why());
    }

    private ExitCode many(CompanionMiner miner) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        int rejected = 0;
        int number = 0;
        try (InputStream in = batch.equals("-") ? System.in : Files.newInputStream(Path.of(batch));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !answered(miner, mapper, line, number)) {
                    rejected++;
                }
            }
        }
        return rejected == 0 ? ExitCode.DONE : ExitCode.SOME_REJECTED;
    }

    private boolean answered(CompanionMiner miner, JsonMapper mapper, String line, int number) {
        try {
            JsonNode query = mapper.readTree(line);
            List<String> asked = new ArrayList<>();
            query.path("paths").forEach(path -> asked.add(path.asString()));
            if (!query.isObject() || asked.isEmpty()) {
                output().note("line " + number + ": wants {\"id\": ..., \"paths\": [...]} with at least one path");
                return false;
            }
            Object id = query.has("id") ? mapper.treeToValue(query.get("id"), Object.class) : null;
            List<String> files = normalised(asked);
            output().line(answer(id, files, miner.suggest(files, minConfidence)));
            return true;
        } catch (JacksonException e) {
            output().note("line " + number + " is no JSON: " + plain(e.getOriginalMessage()));
            return false;
        }
    }

    /** Without the names of classes. */
    private static String plain(String message) {
        return message.replaceAll(" \\([^()]*`[\\w.]+`\\)|: not allowed as per .*", "");
    }

    private Map<String, Object> answer(Object id, List<String> asked, List<Suggestion> suggestions) {
        Map<String, Object> answer = new LinkedHashMap<>();
        if (id != null) {
            answer.put("id", id);
        }
        answer.put("suggestions", suggestions.stream().map(s -> json(s, asked)).toList());
        return answer;
    }

    private Map<String, Object> json(Suggestion s, List<String> asked) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", s.path());
        json.put("action", s.action().id());
        json.put("confidence", Math.round(s.confidence() * 1e4) / 1e4);
        json.put("pattern", s.pattern());
        json.put("why", s.why());
        texts.file(s).ifPresent(text -> json.put("content", text));
        texts.edit(s, asked).ifPresent(edit -> json.put("edit", edit));
        return json;
    }

    private static List<String> normalised(List<String> paths) {
        return paths.stream()
                .map(path -> path.startsWith("./") ? path.substring(2) : path)
                .distinct()
                .toList();
    }
}
