package dev.pave.ingest.log.format;

/**
 * Plain text, the format of what has no other: a message is an execution, and lines that do not begin as messages do belong
 * to the one before them. What stands before the message tells its time and level; a level of error or worse and a stack
 * trace are failures. The last message may still grow.
 */
public final class TextFormat extends LineFormat {

    @Override
    public String id() {
        return "text";
    }

    @Override
    public boolean recognises(Sample head) {
        return head.isText();
    }
}
