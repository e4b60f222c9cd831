package dev.pave.ingest.log;

import dev.pave.store.log.Page;
import java.util.function.Supplier;

/**
 * Keeps what is read of a file as long as that is one page at most, so that it can be written with other files, or dropped where
 * the reading fails; where more comes, all of it is handed on as it comes.
 */
final class FirstPage implements PageTaker {

    private final Supplier<PageLoader> others;
    private PageLoader loader;
    private Page page;
    private Stretch stretch;

    /** @param others takes what does not fit; asked once, when it is needed */
    FirstPage(Supplier<PageLoader> others) {
        this.others = others;
    }

    @Override
    public void page(Page next) {
        if (loader == null && page == null && stretch == null) {
            page = next;
        } else {
            handOn().page(next);
        }
    }

    @Override
    public void settled(Stretch next) {
        if (loader == null && stretch == null) {
            stretch = next;
        } else {
            handOn().settled(next);
        }
    }

    /** Has what is kept, and what comes, written by itself. */
    PageLoader handOn() {
        if (loader == null) {
            loader = others.get();
            if (page != null) {
                loader.page(page);
            }
            if (stretch != null) {
                loader.settled(stretch);
            }
        }
        return loader;
    }

    /** Whether all that was read is kept. */
    boolean isAll() {
        return loader == null;
    }

    /** The only page; null where there is none. */
    Page page() {
        return page;
    }

    /** All that was read. */
    Stretch last() {
        return isAll() ? stretch : loader.last();
    }

    /** Drops what was not written. */
    void abandon() {
        if (loader != null) {
            loader.abandon();
        }
    }
}
