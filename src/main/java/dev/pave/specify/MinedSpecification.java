package dev.pave.specify;

import dev.pave.home.YamlText;
import dev.pave.pattern.Action;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Occurrence;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.EditTemplate;
import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.PatternText;
import dev.pave.pattern.text.RoleTemplate;
import dev.pave.pattern.text.SlotValue;
import dev.pave.pattern.text.TextTemplate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The specification of a mined pattern, as the files that a person reads and edits. */
public final class MinedSpecification {

    /** Roles that come along less often than this are noted, not run. */
    private static final double USUAL = 0.5;

    private static final int LATEST = 3;

    private final Candidate candidate;
    private final String repository;
    private final Map<String, RoleTemplate> texts;
    private final Map<String, EditTemplate> edits;

    /**
     * @param repository where it was mined
     * @param text       what its changes write
     */
    public MinedSpecification(Candidate candidate, String repository, PatternText text) {
        this.candidate = candidate;
        this.repository = repository;
        this.texts =
                text.files().stream().collect(Collectors.toMap(t -> t.template().path(), t -> t, (a, b) -> a));
        this.edits = text.edits().stream().collect(Collectors.toMap(EditTemplate::path, e -> e, (a, b) -> a));
    }

    /**
     * Its files, by name: {@code <id>.pattern.yaml} and the templates below {@code <id>/}.
     *
     * @param version of the specification
     */
    public Map<String, String> files(int version) {
        Map<String, String> files = new TreeMap<>();
        List<Map<String, Object>> roles = new ArrayList<>();
        for (Role role : candidate.found().roles()) {
            if (!role.isRetired()) {
                roles.add(role(role, roles.size() + 1, files));
            }
        }
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("id", id());
        spec.put("version", version);
        spec.put("kind", candidate.found().kind().id());
        spec.put("signature", candidate.found().signature());
        if (candidate.executor() != null) {
            spec.put("executor", candidate.executor());
        }
        spec.put("repository", repository);
        spec.put("roles", roles);
        List<SlotValue> folders = candidate.found().circumstances().folders();
        if (!folders.isEmpty()) {
            spec.put("values", Map.of("folder", values(folders)));
        }
        CaseStyle style = CaseStyle.usualOf(candidate.found().occurrences().stream()
                .map(occurrence -> occurrence.bindings().get("name"))
                .filter(Objects::nonNull)
                .toList());
        if (style != CaseStyle.AS_IS) {
            spec.put("name_style", style.id());
        }
        Map<String, String> inputs = inputs();
        if (!inputs.isEmpty()) {
            spec.put("inputs", inputs);
        }
        spec.put("verify", List.of());
        spec.put("evidence", evidence());
        files.put(id() + ".pattern.yaml", """
                # Mined by pave. Edit it, and the templates beside it, as you like: what you change is never written over.
                # When the convention changes, the new version is put below offers/ with a diff.
                # Run it: pave run %s --set name=... --dry-run
                # verify: commands that must succeed afterwards, each a list of arguments, e.g. - [npm, test]
                """.formatted(id()) + YamlText.of(spec));
        return files;
    }

    /** What the lines of the roles that are run want beside the slots. */
    private Map<String, String> inputs() {
        Map<String, String> inputs = new TreeMap<>();
        candidate.found().roles().stream()
                .filter(role -> !role.isRetired())
                .map(role -> edits.get(role.template()))
                .filter(edit -> edit != null && edit.holds())
                .flatMap(edit -> edit.form().lines().stream())
                .flatMap(line -> GapNames.of(line).stream())
                .forEach(name -> inputs.put(name, Gap.TO_WRITE));
        return inputs;
    }

    /** Those that still take new files come first. */
    private static List<Map<String, Object>> values(List<SlotValue> folders) {
        return folders.stream()
                .sorted(Comparator.comparing(folder -> !folder.open()))
                .map(folder -> {
                    Map<String, Object> value = new LinkedHashMap<>();
                    value.put("value", folder.value());
                    value.put("files", folder.files());
                    value.put("open", folder.open());
                    return value;
                })
                .toList();
    }

    /** Whether a role comes along often enough to be run. */
    public static boolean isUsual(Role role) {
        return role.confidence() >= USUAL;
    }

    private String id() {
        return candidate.found().patternId();
    }

    private Map<String, Object> role(Role role, int number, Map<String, String> files) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("template", role.template());
        part.put("action", role.action().id());
        if (!isUsual(role)) {
            part.put("optional", true);
        }
        part.put("confidence", rounded(role.confidence()));
        if (role.action() == Action.CREATE) {
            created(role, number, part, files);
        } else {
            edited(role, part);
        }
        if (role.example() != null) {
            part.put("example", role.example());
        }
        return part;
    }

    private void created(Role role, int number, Map<String, Object> part, Map<String, String> files) {
        RoleTemplate text = texts.get(role.template());
        Optional<String> content = text == null ? Optional.empty() : HandlebarsText.of(joined(text.whole()));
        content.ifPresent(hbs -> {
            String name = id() + "/" + number + "-" + base(role.template()) + ".hbs";
            files.put(name, hbs);
            part.put("content", name);
            Map<String, Object> replay = new LinkedHashMap<>();
            replay.put("files", text.wholeReplay().instances());
            replay.put("coverage", rounded(text.wholeReplay().coverage()));
            replay.put("kept", rounded(text.wholeReplay().kept()));
            part.put("replay", replay);
        });
    }

    private void edited(Role role, Map<String, Object> part) {
        EditTemplate edit = edits.get(role.template());
        if (edit == null || !edit.holds()) {
            return;
        }
        List<String> lines = edit.form().lines().stream()
                .map(line -> HandlebarsText.of(line, GapNames.of(line)))
                .flatMap(Optional::stream)
                .toList();
        if (lines.size() == edit.form().lines().size()) {
            part.put("insert", lines);
            part.put("place", edit.form().place().id());
            if (edit.form().anchor() != null) {
                part.put("after", edit.form().anchor());
            }
            Map<String, Object> replay = new LinkedHashMap<>();
            replay.put("edits", edit.insertions());
            replay.put("exact", rounded(edit.exactShare()));
            if (edit.form().hasGaps()) {
                replay.put("but_for_gaps", rounded(edit.butForGaps() / (double) edit.insertions()));
            }
            part.put("replay", replay);
        }
    }

    private Map<String, Object> evidence() {
        Repetition found = candidate.found();
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("confidence", rounded(found.confidence()));
        evidence.put("hits", found.hits());
        evidence.put("misses", found.misses());
        evidence.put("support", found.support());
        List<Occurrence> all = found.occurrences();
        evidence.put(
                "latest_commits",
                all.subList(Math.max(0, all.size() - LATEST), all.size()).stream()
                        .map(Occurrence::commitId)
                        .toList());
        return evidence;
    }

    private static String joined(TextTemplate template) {
        return template.lines().stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    }

    private static String base(String template) {
        return template.substring(template.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "");
    }

    private static double rounded(double share) {
        return Math.round(share * 1e3) / 1e3;
    }

    /** What the convention is, without the figures that change every night. */
    public String fingerprint() {
        List<Object> convention = new ArrayList<>();
        for (Role role : candidate.found().roles()) {
            if (!role.isRetired()) {
                RoleTemplate text = texts.get(role.template());
                EditTemplate edit = edits.get(role.template());
                convention.add(List.of(
                        role.template(),
                        role.action(),
                        !isUsual(role),
                        text == null ? "" : joined(text.whole()),
                        edit == null || !edit.holds() ? "" : edit.form()));
            }
        }
        return PatternId.sha256(convention.toString());
    }
}
