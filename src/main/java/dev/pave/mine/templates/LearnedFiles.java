package dev.pave.mine.templates;

import dev.pave.pattern.text.FoldersInCode;
import dev.pave.pattern.text.Slots;
import dev.pave.pattern.text.Underline;
import dev.pave.syntax.LexedText;
import dev.pave.syntax.Outline;
import java.util.ArrayList;
import java.util.List;

/** The newest files of a role that a template is made from, and what is known of them beside their lines. */
final class LearnedFiles {

    private final String path;
    private final int most;
    private final Vocabulary vocabulary;
    private final WholeTexts whole;
    private final NewestForms forms = new NewestForms();
    private final List<RecentFiles.Forms> files = new ArrayList<>();

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
        int[] abstracted = vocabulary.numbersOf(Underline.marked(abstracted(file), file.lines()));
        LexedText text = whole.text(file.lines());
        files.add(new RecentFiles.Forms(plain, abstracted, Outline.of(text, file.lines())));
        whole.learn(file, text);
        forms.learn(file);
        if (files.size() > most) {
            files.remove(0);
        }
    }

    private List<String> abstracted(PastFile file) {
        List<String> lines = new Slots(file.bindings()).abstracted(file.lines());
        String folder = file.bindings().get("folder");
        return folder == null || folder.indexOf('/') >= 0
                ? lines
                : lines.stream().map(line -> FoldersInCode.as(path, line)).toList();
    }

    /** Oldest first. */
    List<RecentFiles.Forms> files() {
        return files;
    }

    /** What the texts of new ones are held against. */
    WholeTexts whole() {
        return whole;
    }

    NewestForms forms() {
        return forms;
    }
}
