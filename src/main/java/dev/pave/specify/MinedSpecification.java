package dev.pave.specify;

import dev.pave.home.YamlText;
import dev.pave.pattern.Action;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Occurrence;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.RoleInstance;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.EditTemplate;
import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.NameForm;
import dev.pave.pattern.text.PatternText;
import dev.pave.pattern.text.RoleTemplate;
import dev.pave.pattern.text.SlotValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The specification of a mined pattern, as the files that a person reads and edits. */
public final class MinedSpecification implements WrittenSpecification {

    private static final int LATEST = 3;

    private final Candidate candidate;
    private final String repository;
    private final NameStyles styles;
    private final List<MinedRole> roles;

    /**
     * @param repository where it was mined
     * @param files      that were created and edited in its roles
     * @param text       what its changes write
     */
    public MinedSpecification(Candidate candidate, String repository, List<RoleInstance> files, PatternText text) {
        this.candidate = candidate;
        this.repository = repository;
        Map<String, RoleTemplate> texts =
                text.files().stream().collect(Collectors.toMap(t -> t.template().path(), t -> t, (a, b) -> a));
        Map<String, EditTemplate> edits =
                text.edits().stream().collect(Collectors.toMap(EditTemplate::path, e -> e, (a, b) -> a));
        this.styles = new NameStyles(candidate.found().occurrences(), files);
        PathStyles paths = new PathStyles(files);
        OtherReadings others = new OtherReadings(files);
        this.roles = candidate.found().roles().stream()
                .filter(role -> !role.isRetired())
                .filter(role -> role.action() != Action.CREATE || !others.has(role.template()))
                .map(role -> new MinedRole(
                        role,
                        texts.get(role.template()),
                        edits.get(role.template()),
                        paths.of(role.template()),
                        styles.of(role.template())))
                .toList();
    }

    @Override
    public Map<String, String> files(int version) {
        Map<String, String> files = new TreeMap<>();
        List<Map<String, Object>> parts = new ArrayList<>();
        for (MinedRole role : roles) {
            parts.add(role.part(id(), parts.size() + 1, files));
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
        spec.put("roles", parts);
        List<SlotValue> folders = candidate.found().circumstances().folders();
        if (!folders.isEmpty()) {
            spec.put("values", Map.of("folder", values(folders)));
        }
        NameForm form = styles.usual();
        if (form.style() != CaseStyle.AS_IS) {
            spec.put("name_style", form.style().id());
        }
        if (!form.prefix().isEmpty()) {
            spec.put("name_prefix", form.prefix());
        }
        if (!form.suffix().isEmpty()) {
            spec.put("name_suffix", form.suffix());
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
        roles.forEach(role -> role.inputs().forEach(name -> inputs.put(name, Gap.TO_WRITE)));
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

    private String id() {
        return candidate.found().patternId();
    }

    private Map<String, Object> evidence() {
        Repetition found = candidate.found();
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("confidence", MinedRole.rounded(found.confidence()));
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

    @Override
    public String fingerprint() {
        return PatternId.sha256(
                roles.stream().map(MinedRole::convention).toList().toString());
    }
}
