package dev.pave.ingest.git;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.internal.storage.commitgraph.CommitGraph;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/**
 * Objects that stand for others, as {@code git replace} set them: JGit does not follow them of itself.
 *
 * @param byId by the object that is asked for, the one to read
 */
record Replacements(Map<ObjectId, ObjectId> byId) {

    private static final String REFS = "refs/replace/";
    /** Git follows no longer chain either. */
    private static final int LONGEST = 5;

    /** None where {@code core.useReplaceRefs} switches them off. */
    static Replacements of(Repository repository) throws IOException {
        Map<ObjectId, ObjectId> byId = new TreeMap<>();
        if (repository.getConfig().getBoolean("core", "useReplaceRefs", true)) {
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(REFS)) {
                String replaced = ref.getName().substring(REFS.length());
                if (ObjectId.isId(replaced) && ref.getObjectId() != null) {
                    byId.put(ObjectId.fromString(replaced), ref.getObjectId());
                }
            }
        }
        return new Replacements(byId);
    }

    /** A reader that gives the replacements. */
    ObjectReader over(ObjectReader reader) {
        return byId.isEmpty() ? reader : new Replacing(reader, this);
    }

    /** Changes when they do; empty where there are none. */
    String fingerprint() {
        return byId.isEmpty() ? "" : " replaced " + Integer.toHexString(byId.hashCode());
    }

    private AnyObjectId of(AnyObjectId asked) {
        AnyObjectId id = asked;
        for (int i = 0; i < LONGEST && byId.containsKey(id); i++) {
            id = byId.get(id);
        }
        return id;
    }

    private static final class Replacing extends ObjectReader.Filter {

        private final ObjectReader reader;
        private final Replacements replacements;

        Replacing(ObjectReader reader, Replacements replacements) {
            this.reader = reader;
            this.replacements = replacements;
        }

        @Override
        protected ObjectReader delegate() {
            return reader;
        }

        @Override
        public ObjectReader newReader() {
            return new Replacing(reader.newReader(), replacements);
        }

        @Override
        public boolean has(AnyObjectId id) throws IOException {
            return reader.has(replacements.of(id));
        }

        @Override
        public boolean has(AnyObjectId id, int type) throws IOException {
            return reader.has(replacements.of(id), type);
        }

        @Override
        public ObjectLoader open(AnyObjectId id) throws IOException {
            return reader.open(replacements.of(id));
        }

        @Override
        public ObjectLoader open(AnyObjectId id, int type) throws IOException {
            return reader.open(replacements.of(id), type);
        }

        @Override
        public long getObjectSize(AnyObjectId id, int type) throws IOException {
            return reader.getObjectSize(replacements.of(id), type);
        }

        /** It knows the commits as they were. */
        @Override
        public Optional<CommitGraph> getCommitGraph() {
            return Optional.empty();
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
