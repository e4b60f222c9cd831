package dev.pave.mine.templates;

/** The baseline to beat: the newest past file, renamed. */
final class CopyLast implements Generaliser {

    @Override
    public String id() {
        return "copy_last";
    }

    @Override
    public int[] next(Siblings siblings, Vocabulary vocabulary) {
        return siblings.newest().clone();
    }
}
