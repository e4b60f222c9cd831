package dev.pave.mine.templates;

import dev.pave.pattern.text.AgreedSlots;
import dev.pave.pattern.text.FoldersInCode;
import dev.pave.pattern.text.Modifiers;
import dev.pave.pattern.text.NameOfOneWord;
import dev.pave.pattern.text.Slots;
import dev.pave.pattern.text.Underline;
import dev.pave.syntax.LexedText;
import dev.pave.syntax.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The newest files of a role that a template is made from, and what is known of them beside their lines. */
final class LearnedFiles {

    private final String path;
    private final int most;
    private final Vocabulary vocabulary;
    private final WholeTexts whole;
    private final NewestForms forms = new NewestForms();
    private final List<RecentFiles.Forms> files = new ArrayList<>();
    private final List<Map<String, String>> bindings = new ArrayList<>();
    private final List<AgreedSlots> agreed = new ArrayList<>();

    /**
     * @param path template of the files' paths
     * @param most newest files that are remembered
     */
    LearnedFiles(String path, int most, Vocabulary vocabulary) {
        this.path = path;
        this.most = most;
        this.vocabulary = vocabulary;
        this.whole = new WholeTexts(path, most);
    }

    void learn(PastFile file) {
        int[] plain = vocabulary.numbersOf(file.lines());
        List<String> slotted = abstracted(file, new Slots(file.bindings()));
        int[] abstracted = vocabulary.numbersOf(slotted);
        LexedText text = whole.text(file.lines());
        files.add(new RecentFiles.Forms(plain, abstracted, Outline.of(text, file.lines())));
        whole.learn(file, text);
        forms.learn(file);
        bindings.add(file.bindings());
        agreed.add(new AgreedSlots(file.bindings(), slotted, slots -> abstracted(file, slots)));
        if (files.size() > most) {
            files.remove(0);
            bindings.remove(0);
            agreed.remove(0);
        }
    }

    private List<String> abstracted(PastFile file, Slots slots) {
        List<String> lines = Underline.marked(slots.abstracted(file.lines()), file.lines());
        String folder = file.bindings().get("folder");
        return folder == null || folder.indexOf('/') >= 0
                ? lines
                : lines.stream().map(line -> FoldersInCode.as(path, line)).toList();
    }

    /** Oldest first. */
    List<RecentFiles.Forms> files() {
        return files;
    }

    /**
     * The same, with short values where the others have a slot, names of one word written as those of several words are in the same line, and declarations with the
     * modifiers that most of them have.
     */
    List<RecentFiles.Forms> asMeant() {
        Modifiers modifiers = new Modifiers();
        List<RecentFiles.Forms> named = withNamesAsMeant(withAgreed());
        named.forEach(
                file -> modifiers.learn(slotted(file).mapToObj(vocabulary::line).toList()));
        return named.stream().map(file -> meant(file, modifiers::meant)).toList();
    }

    /** The same with slots for short values where the others have them. */
    private List<RecentFiles.Forms> withAgreed() {
        if (agreed.stream().noneMatch(AgreedSlots::hasOther)) {
            return files;
        }
        return IntStream.range(0, files.size())
                .mapToObj(f -> agreed.get(f).hasOther()
                        ? new RecentFiles.Forms(
                                files.get(f).plain(),
                                vocabulary.numbersOf(agreed.get(f).agreed(agreed)),
                                files.get(f).outline())
                        : files.get(f))
                .toList();
    }

    private List<RecentFiles.Forms> withNamesAsMeant(List<RecentFiles.Forms> files) {
        if (bindings.stream().allMatch(NameOfOneWord::isTold)
                || bindings.stream().noneMatch(NameOfOneWord::isTold)) {
            return files;
        }
        NameOfOneWord names = new NameOfOneWord();
        for (int f = 0; f < files.size(); f++) {
            if (NameOfOneWord.isTold(bindings.get(f))) {
                Map<String, String> of = bindings.get(f);
                slotted(files.get(f)).forEach(line -> names.learn(vocabulary.line(line), of));
            }
        }
        List<RecentFiles.Forms> meant = new ArrayList<>();
        for (int f = 0; f < files.size(); f++) {
            RecentFiles.Forms file = files.get(f);
            Map<String, String> of = bindings.get(f);
            meant.add(NameOfOneWord.isTold(of) ? file : meant(file, line -> names.meant(line, of)));
        }
        return meant;
    }

    /** A file with another form of each line that has a slot. */
    private RecentFiles.Forms meant(RecentFiles.Forms file, UnaryOperator<String> meant) {
        int[] lines = file.abstracted().clone();
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] != file.plain()[i]) {
                lines[i] = vocabulary.numberOf(meant.apply(vocabulary.line(lines[i])));
            }
        }
        return new RecentFiles.Forms(file.plain(), lines, file.outline());
    }

    /** The lines of a file that have a slot. */
    private static IntStream slotted(RecentFiles.Forms file) {
        return IntStream.range(0, file.plain().length)
                .filter(i -> file.plain()[i] != file.abstracted()[i])
                .map(i -> file.abstracted()[i]);
    }

    /** What the texts of new ones are held against. */
    WholeTexts whole() {
        return whole;
    }

    NewestForms forms() {
        return forms;
    }
}
