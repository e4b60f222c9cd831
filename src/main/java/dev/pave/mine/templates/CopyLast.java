package dev.pave.mine.templates;

/** The baseline to beat: the newest past file, renamed. */
final class CopyLast implements TemplateMethod {

    @Override
    public String id() {
        return "copy_last";
    }

    @Override
    public int[] next(RecentFiles siblings, Vocabulary vocabulary) {
        return siblings.plain().newest().clone();
    }
}
