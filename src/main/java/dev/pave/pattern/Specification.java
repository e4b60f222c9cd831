package dev.pave.pattern;

import dev.pave.pattern.change.FileKind;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.InsertionPlace;
import dev.pave.pattern.text.NameForm;
import dev.pave.pattern.text.Ordered;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is run when a pattern is run: the files it makes and the lines it puts in, as a person may have edited them.
 *
 * @param id        the pattern's
 * @param version   1, then one more with each convention that was taken over
 * @param signature of the pattern
 * @param executor  e.g. {@code batch_create}; null where none is assigned
 * @param roles     its places
 * @param verify    commands that must succeed in the repository afterwards, each a list of arguments
 * @param values    by slot, the values known when it was written, the likeliest first; a slot without any is free
 * @param nameForm  how names are written
 * @param inputs    by name, what the lines want beside the slots, and what is written where nobody gives it
 * @param steps     of a composite; empty for one of files and edits
 * @param contentHash SHA-256 of its text and its templates: what an approval is bound to
 */
public record Specification(
        String id,
        int version,
        String signature,
        String executor,
        List<Part> roles,
        List<List<String>> verify,
        Map<String, List<String>> values,
        NameForm nameForm,
        Map<String, String> inputs,
        List<CompositeStep> steps,
        String contentHash) {

    /** One that is no composite. */
    public Specification(
            String id,
            int version,
            String signature,
            String executor,
            List<Part> roles,
            List<List<String>> verify,
            Map<String, List<String>> values,
            CaseStyle nameStyle,
            Map<String, String> inputs,
            String contentHash) {
        this(
                id,
                version,
                signature,
                executor,
                roles,
                verify,
                values,
                new NameForm(nameStyle, "", ""),
                inputs,
                List.of(),
                contentHash);
    }

    /**
     * Lines that an edit puts in at one place of a file.
     *
     * @param lines as Handlebars, at least one
     * @param place where they are put
     * @param after the line that the newest one was put after; null where it was put first
     */
    public record Insert(List<String> lines, InsertionPlace place, String after) {
        public Insert {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One place.
     *
     * @param template path with slots, e.g. {@code lib/{folder}/{name}.js}
     * @param action   whether the file is created or edited
     * @param optional whether it comes along only sometimes; such a one is not run
     * @param content  of a created file, its Handlebars template; null where a person has to write it
     * @param nameStyle how the name is written here; {@link CaseStyle#AS_IS} where as in the whole pattern
     * @param inserts  of an edited file, what is put in, from the top; empty where a person has to edit it
     * @param kind     what a created file is beside its text
     * @param byHand   why a person writes it; empty where pave does
     * @param sketch   what a person may begin with, as Handlebars; null where nothing is known
     */
    public record Part(
            String template,
            Action action,
            boolean optional,
            String content,
            CaseStyle nameStyle,
            List<Insert> inserts,
            FileKind kind,
            String byHand,
            String sketch) {

        public Part {
            inserts = List.copyOf(inserts);
        }

        private boolean takes(String value) {
            Pattern inText = Pattern.compile("(\\{\\{|<%|\\[\\[)(\\w+ )?" + value + "( \"\\w+\")?(\\}\\}|%>|\\]\\])");
            return Pattern.compile("\\{" + value + "[:}]").matcher(template).find()
                    || content != null && inText.matcher(content).find()
                    || inserts.stream()
                            .flatMap(insert -> insert.lines().stream())
                            .anyMatch(line -> inText.matcher(line).find());
        }

        /** A plain file that pave writes. */
        public Part(
                String template,
                Action action,
                boolean optional,
                String content,
                List<String> insert,
                InsertionPlace place,
                String after) {
            this(
                    template,
                    action,
                    optional,
                    content,
                    CaseStyle.AS_IS,
                    insert.isEmpty() ? List.of() : List.of(new Insert(insert, place, after)),
                    FileKind.PLAIN,
                    "",
                    null);
        }
    }

    public Specification {
        roles = List.copyOf(roles);
        verify = verify.stream().map(List::copyOf).toList();
        values = Ordered.copy(values);
        inputs = Ordered.copy(inputs);
        steps = List.copyOf(steps);
    }

    /** Whether it is made of steps. */
    public boolean isComposite() {
        return !steps.isEmpty();
    }

    /** The known values of a slot; empty where none are. */
    public List<String> known(String slot) {
        return values.getOrDefault(slot, List.of());
    }

    /** Whether it wants a value: the name always, another where any path has it, or any text. */
    public boolean takes(String value) {
        return value.equals("name") || roles.stream().anyMatch(part -> part.takes(value));
    }
}
