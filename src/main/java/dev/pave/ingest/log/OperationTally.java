package dev.pave.ingest.log;

/** An operation of a log: how often it occurred and failed, and its first occurrence. */
public final class OperationTally {

    private final LogPreview.Seen first;
    private long count;
    private long failed;

    OperationTally(LogPreview.Seen first) {
        this.first = first;
    }

    void add(long more, long moreFailed) {
        count += more;
        failed += moreFailed;
    }

    public LogPreview.Seen first() {
        return first;
    }

    public long count() {
        return count;
    }

    public long failed() {
        return failed;
    }
}
