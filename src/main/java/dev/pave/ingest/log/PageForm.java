package dev.pave.ingest.log;

import dev.pave.engine.Form;
import dev.pave.ingest.text.Mark;
import dev.pave.store.log.Page;
import dev.pave.store.log.Reject;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pages and stretches in their order, as they are; to be compressed by whoever keeps them. */
final class PageForm implements Form<PageTaker> {

    static final PageForm INSTANCE = new PageForm();

    private static final int PAGE = 1;
    private static final int STRETCH = 2;

    @Override
    public PageTaker recorder(DataOutputStream out) {
        return new PageTaker() {
            @Override
            public void page(Page page) {
                writing(() -> {
                    out.writeByte(PAGE);
                    page.write(out);
                });
            }

            @Override
            public void settled(Stretch stretch) {
                writing(() -> {
                    out.writeByte(STRETCH);
                    write(stretch, out);
                });
            }
        };
    }

    /** Something that writes. */
    private interface Writing {
        void run() throws IOException;
    }

    private static void writing(Writing what) {
        try {
            what.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void replay(DataInputStream in, PageTaker taker) throws IOException {
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == PAGE) {
                taker.page(Page.read(in));
            } else if (next == STRETCH) {
                taker.settled(stretch(in));
            } else {
                throw new IOException("neither a page nor the end of a stretch: " + next);
            }
        }
    }

    private static void write(PageTaker.Stretch stretch, DataOutputStream out) throws IOException {
        out.writeUTF(stretch.reached().text());
        out.writeLong(stretch.executions());
        out.writeLong(stretch.rejected());
        out.writeLong(stretch.redacted());
        out.writeBoolean(stretch.named());
        out.writeInt(stretch.rejects().size());
        for (Reject reject : stretch.rejects()) {
            out.writeLong(reject.lineNo());
            out.writeLong(reject.byteOffset());
            text(out, reject.reason());
            text(out, reject.excerpt());
        }
        out.writeInt(stretch.parents().size());
        for (Map.Entry<String, String> parent : stretch.parents().entrySet()) {
            text(out, parent.getKey());
            text(out, parent.getValue());
        }
    }

    private static PageTaker.Stretch stretch(DataInputStream in) throws IOException {
        Mark reached = Mark.parse(in.readUTF());
        long executions = in.readLong();
        long rejected = in.readLong();
        long redacted = in.readLong();
        boolean named = in.readBoolean();
        List<Reject> rejects = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            rejects.add(new Reject(in.readLong(), in.readLong(), text(in), text(in)));
        }
        Map<String, String> parents = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            parents.put(text(in), text(in));
        }
        return new PageTaker.Stretch(reached, rejects, parents, executions, rejected, redacted, named);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
