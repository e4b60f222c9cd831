package dev.pave.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Does pieces ahead as an engine on other machines does: what goes there and what comes back are bytes. What fails is left undone. */
public final class KeepingEngine implements Engine {

    private final Map<String, byte[]> results = new ConcurrentHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final List<String> stages = new ArrayList<>();
    private final AtomicInteger kept = new AtomicInteger();
    private final AtomicInteger here = new AtomicInteger();
    private final AtomicInteger ahead = new AtomicInteger();

    /** Each time that pieces were told of, in the words of the night. */
    public List<String> stages() {
        return List.copyOf(stages);
    }

    /** Pieces that were taken from what was kept. */
    public int kept() {
        return kept.get();
    }

    /** Pieces that were done before they were taken. */
    public int ahead() {
        return ahead.get();
    }

    /** Pieces that were done only when they were taken. */
    public int here() {
        return here.get();
    }

    @Override
    public <S> void ahead(String stage, Iterable<Piece<S>> pieces) throws IOException {
        stages.add(stage);
        for (Piece<S> piece : pieces) {
            byte[] input = bytes(out -> {
                try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
                    objects.writeObject(piece.work().load());
                }
            });
            if (!asked.add(piece.key())) {
                throw new IllegalStateException("two pieces of one key: " + piece);
            }
            try {
                results.put(piece.key(), bytes(out -> done(input, out)));
                ahead.incrementAndGet();
            } catch (RuntimeException | IOException failedElsewhere) {
                results.remove(piece.key());
            }
        }
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        }
        return bytes.toByteArray();
    }

    private static void done(byte[] input, DataOutputStream out) throws IOException {
        try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(input))) {
            write((Work<?>) objects.readObject(), out);
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }

    private static <S> void write(Work<S> work, DataOutputStream out) throws IOException {
        work.into(work.form().recorder(out));
    }

    @Override
    public <S> void take(Piece<S> piece, S taker) throws IOException {
        byte[] result = results.remove(piece.key());
        if (result == null) {
            here.incrementAndGet();
            piece.work().load().into(taker);
        } else {
            kept.incrementAndGet();
            piece.form().replay(new DataInputStream(new ByteArrayInputStream(result)), taker);
        }
    }

    @Override
    public void close() {
        results.clear();
        asked.clear();
    }
}
