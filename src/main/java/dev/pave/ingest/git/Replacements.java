package dev.pave.ingest.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.internal.storage.commitgraph.CommitGraph;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/**
 * Objects that stand for others, as {@code git replace} set them, and commits with other parents, as the older {@code info/grafts} has them:
 * JGit does not follow them of itself.
 *
 * @param byId    by the object that is asked for, the one to read
 * @param parents by commit, those that it has instead of its own
 */
record Replacements(Map<ObjectId, ObjectId> byId, Map<ObjectId, List<ObjectId>> parents) {

    private static final String REFS = "refs/replace/";
    /** Git follows no longer chain either. */
    private static final int LONGEST = 5;

    private static final String PARENT = "parent ";

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
        return new Replacements(
                byId, grafts(repository.getCommonDirectory().toPath().resolve("info/grafts")));
    }

    /** A line a commit, its parents behind it; git passes over lines that are none, too. */
    private static Map<ObjectId, List<ObjectId>> grafts(Path file) throws IOException {
        Map<ObjectId, List<ObjectId>> parents = new TreeMap<>();
        if (!Files.isRegularFile(file)) {
            return parents;
        }
        for (String line : Files.readString(file, StandardCharsets.ISO_8859_1).split("\n")) {
            List<String> ids = List.of(line.strip().split("\\s+"));
            if (ids.stream().allMatch(ObjectId::isId)) {
                parents.put(
                        ObjectId.fromString(ids.get(0)),
                        ids.stream().skip(1).map(ObjectId::fromString).toList());
            }
        }
        return parents;
    }

    /** A reader that gives the replacements. */
    ObjectReader over(ObjectReader reader) {
        return byId.isEmpty() && parents.isEmpty() ? reader : new Replacing(reader, this);
    }

    /** Changes when they do; empty where there are none. */
    String fingerprint() {
        return (byId.isEmpty() ? "" : " replaced " + Integer.toHexString(byId.hashCode()))
                + (parents.isEmpty() ? "" : " grafted " + Integer.toHexString(parents.hashCode()));
    }

    /** A commit with the parents that it has instead of its own; any other object as it is. */
    private ObjectLoader grafted(AnyObjectId asked, ObjectLoader loader) throws IOException {
        List<ObjectId> instead = parents.get(asked.toObjectId());
        if (instead == null || loader.getType() != Constants.OBJ_COMMIT) {
            return loader;
        }
        StringBuilder commit = new StringBuilder();
        String raw = new String(loader.getBytes(), StandardCharsets.ISO_8859_1);
        int tree = raw.indexOf('\n') + 1;
        int behind = tree;
        while (raw.startsWith(PARENT, behind)) {
            behind = raw.indexOf('\n', behind) + 1;
        }
        commit.append(raw, 0, tree);
        instead.forEach(parent -> commit.append(PARENT).append(parent.name()).append('\n'));
        commit.append(raw, behind, raw.length());
        return new ObjectLoader.SmallObject(
                Constants.OBJ_COMMIT, commit.toString().getBytes(StandardCharsets.ISO_8859_1));
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
            return replacements.grafted(id, reader.open(replacements.of(id)));
        }

        @Override
        public ObjectLoader open(AnyObjectId id, int type) throws IOException {
            return replacements.grafted(id, reader.open(replacements.of(id), type));
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
