package dev.pave.inspect;

import dev.pave.execute.executor.FilesPlanner;
import dev.pave.ingest.git.GitContents;
import dev.pave.ingest.git.LeftOut;
import dev.pave.ingest.git.Until;
import dev.pave.mine.files.predict.Context;
import dev.pave.mine.templates.PatternTemplates;
import dev.pave.pattern.Action;
import dev.pave.pattern.RoleInstance;
import dev.pave.pattern.Suggestion;
import dev.pave.pattern.change.FileText;
import dev.pave.pattern.text.EditForm;
import dev.pave.pattern.text.EditSite;
import dev.pave.pattern.text.EditTemplate;
import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.PatternText;
import dev.pave.pattern.text.PlacedLines;
import dev.pave.pattern.text.Predecessor;
import dev.pave.pattern.text.RoleTemplate;
import dev.pave.pattern.text.Sequence;
import dev.pave.syntax.Flaw;
import dev.pave.syntax.Syntax;
import dev.pave.workspace.UnifiedDiff;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What should come along with new files, and what those files and edits would hold: a pattern's text is mined when it is
 * first asked about.
 */
public final class Suggestions implements AutoCloseable {

    private static final String NUMBER = "number";

    /** A name that no language takes amiss. */
    private static final Map<String, String> PLAIN = Map.of("name", "example");

    private final MinedHistory mined;
    private final GitContents contents;
    private final Optional<String> newest;
    private final Map<String, PatternText> known = new HashMap<>();

    /**
     * Lines to put into a file.
     *
     * @param after number of lines that stay before them
     * @param diff  the same as {@code diff -u} shows it
     */
    public record Edit(int after, List<String> lines, String diff) {}

    /**
     * A suggestion with what is foreseen of it.
     *
     * @param content the text of a new file; empty for an edit, and where the pattern's files have no text in common
     * @param byHand  why a new file has no text, in words; empty where it has one, and where none is known
     * @param edit    the lines of an edit; empty for a new file, where such edits came out right too seldom, and where the
     *                lines are in the file already
     */
    public record Answer(
            Suggestion suggestion, Optional<String> content, Optional<String> byHand, Optional<Edit> edit) {}

    /** The text of a new file, or why there is none. */
    private record NewFile(Optional<String> content, Optional<String> byHand) {

        static final NewFile UNKNOWN = new NewFile(Optional.empty(), Optional.empty());

        static NewFile byHand(String why) {
            return new NewFile(Optional.empty(), Optional.of(why));
        }
    }

    private Suggestions(MinedHistory mined, GitContents contents, Optional<String> newest) {
        this.mined = mined;
        this.contents = contents;
        this.newest = newest;
    }

    /** Knows names only, and no text of anything. */
    public static Suggestions of(MinedHistory mined) {
        return new Suggestions(mined, null, Optional.empty());
    }

    /**
     * Knows texts, too.
     *
     * @param asOf revision or day that bounds the history; null for all
     */
    public static Suggestions withContent(MinedHistory mined, String asOf) {
        GitContents contents = GitContents.open(mined.source(), Until.parse(asOf));
        return new Suggestions(mined, contents, contents.newest());
    }

    /**
     * What should come along with the new files of one change, the surest first.
     *
     * @param atLeast least confidence, 0 to 1
     */
    public List<Answer> of(List<String> paths, double atLeast) {
        List<String> asked = paths.stream()
                .map(path -> path.startsWith("./") ? path.substring(2) : path)
                .distinct()
                .toList();
        List<Suggestion> suggested = mined.suggest(asked, atLeast);
        EditValues values = contents == null ? null : new EditValues(mined.miner(), asked, suggested);
        return suggested.stream().map(suggestion -> answer(suggestion, values)).toList();
    }

    /** What people should know of the contents that were asked for; empty where all were there. */
    public Optional<String> remark() {
        return contents == null || contents.unread() == 0 || !contents.isPartial()
                ? Optional.empty()
                : Optional.of(LeftOut.contents(contents.unread()));
    }

    private Answer answer(Suggestion suggestion, EditValues values) {
        NewFile file = file(suggestion, values);
        return new Answer(suggestion, file.content(), file.byHand(), edit(suggestion, values));
    }

    private NewFile file(Suggestion suggestion, EditValues values) {
        if (contents == null || suggestion.action() != Action.CREATE) {
            return NewFile.UNKNOWN;
        }
        Map<String, String> told = values.of(suggestion.pattern()).orElse(Map.of());
        return text(suggestion.pattern()).files().stream()
                .flatMap(role -> FittingRole.of(role, suggestion.path(), told).stream())
                .min(Comparator.comparingInt(FittingRole::open))
                .map(fit -> written(
                        suggestion.path(),
                        fit.role(),
                        behind(suggestion.pattern(), fit.role().template().path(), dated(fit.with(told)))))
                .orElse(NewFile.UNKNOWN);
    }

    /** A role that a path may be of. */
    private record FittingRole(RoleTemplate role, Map<String, String> bindings) {

        /** It with what a path says of its slots; one whose path has no name, as {@code news/{number}.md}, has the number only. */
        static Optional<FittingRole> of(RoleTemplate role, String path, Map<String, String> told) {
            String template = role.template().path();
            return Context.bindings(template, path)
                    .or(() -> Context.bindingsInAnyStyle(template, path))
                    .or(() -> numbered(template, path, told))
                    .map(bindings -> new FittingRole(role, bindings));
        }

        /** The number of a path that has no name, where the rest is as the paths beside it say. */
        private static Optional<Map<String, String>> numbered(String template, String path, Map<String, String> told) {
            boolean isOne = template.contains(Sequence.SHARED) || template.contains(Sequence.NEXT);
            Sequence sequence =
                    !isOne || told.isEmpty() || template.contains("{name") ? null : Sequence.in(path, template);
            return Optional.ofNullable(sequence)
                    .map(found -> Map.of(NUMBER, found.digits()))
                    .filter(number -> {
                        Map<String, String> all = new HashMap<>(told);
                        all.putAll(number);
                        return FilesPlanner.path(template.replace(Sequence.NEXT, Sequence.SHARED), all)
                                .equals(path);
                    });
        }

        /** What its path says, and of the rest what the paths beside it do. */
        Map<String, String> with(Map<String, String> told) {
            Map<String, String> all = new HashMap<>(told);
            all.putAll(bindings);
            return all;
        }

        /** Characters of the path that the role leaves open: the role that says most of it is meant. */
        int open() {
            return bindings.values().stream().mapToInt(String::length).sum();
        }
    }

    private static NewFile written(String path, RoleTemplate role, Map<String, String> bindings) {
        if (!role.byHand().isEmpty()) {
            return NewFile.byHand(role.byHand());
        }
        String text = role.whole().fill(bindings);
        Syntax syntax = Syntax.of(path);
        Optional<Flaw> flaw = syntax.flaw(text);
        boolean held = flaw.isEmpty() || !syntax.isWhole(role.whole().fill(PLAIN));
        return held
                ? new NewFile(Optional.of(text), Optional.empty())
                : NewFile.byHand(flaw.get().inWords());
    }

    /** Bindings with the newest numbered file of the role before, which the next one may name. */
    private Map<String, String> behind(String pattern, String template, Map<String, String> bindings) {
        return mined.miner().instances(pattern).stream()
                .filter(instance -> instance.template().equals(template))
                .map(RoleInstance::path)
                .reduce((older, newer) -> newer)
                .map(newest -> Predecessor.known(template, bindings, newest))
                .orElse(bindings);
    }

    private static Map<String, String> dated(Map<String, String> bindings) {
        Map<String, String> dated = new HashMap<>(bindings);
        dated.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        return dated;
    }

    private Optional<Edit> edit(Suggestion suggestion, EditValues values) {
        if (contents == null || suggestion.action() != Action.EDIT || newest.isEmpty()) {
            return Optional.empty();
        }
        return values.of(suggestion.pattern())
                .flatMap(bindings -> text(suggestion.pattern()).edits().stream()
                        .filter(EditTemplate::holds)
                        .filter(role -> FilesPlanner.path(role.path(), bindings).equals(suggestion.path()))
                        .findFirst()
                        .flatMap(role -> edit(
                                suggestion.path(),
                                role.forms(),
                                values.asIn(role.path(), suggestion.pattern(), bindings))));
    }

    private Optional<Edit> edit(String path, List<EditForm> forms, Map<String, String> bindings) {
        FileText file = contents.read(newest.orElseThrow(), path);
        if (file.state() != FileText.State.TEXT) {
            return Optional.empty();
        }
        List<String> after = file.lines();
        List<PlacedLines> put = new ArrayList<>();
        for (EditForm form : forms) {
            EditSite site = form.in(after, bindings);
            Optional<PlacedLines> placed = site.isThere() ? Optional.empty() : site.placed();
            if (placed.isEmpty()) {
                return Optional.empty();
            }
            PlacedLines whole = placed.get().written(line -> Gap.TEXT.filled(line, Gap.TO_WRITE));
            put.add(whole);
            after = whole.in(after);
        }
        Syntax syntax = Syntax.of(path);
        if (syntax.isWhole(String.join("\n", file.lines()) + "\n")
                && !syntax.isWhole(String.join("\n", after) + "\n")) {
            return Optional.empty();
        }
        return Optional.of(new Edit(
                put.get(0).at(),
                put.stream().flatMap(placed -> placed.lines().stream()).toList(),
                UnifiedDiff.of(path, bytes(file.lines()), bytes(after))));
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private PatternText text(String pattern) {
        return known.computeIfAbsent(
                pattern,
                id -> new PatternTemplates(contents, PatternTemplates.FILES_A_ROLE)
                        .text(mined.miner().instances(id)));
    }

    @Override
    public void close() {
        if (contents != null) {
            contents.close();
        }
    }
}
