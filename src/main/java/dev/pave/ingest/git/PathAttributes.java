package dev.pave.ingest.git;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.attributes.AttributesNode;
import org.eclipse.jgit.attributes.AttributesRule;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;

/** What the {@code .gitattributes} of one tree say of its paths. As long-lived as its reader; not thread-safe. */
final class PathAttributes {

    private static final long MOST_BYTES = 1L << 20;
    private static final AttributesNode NOTHING = new AttributesNode(List.of());

    private final ObjectReader reader;
    private final RevTree tree;
    private final Map<String, AttributesNode> byFolder = new HashMap<>();

    PathAttributes(ObjectReader reader, RevTree tree) {
        this.reader = reader;
        this.tree = tree;
    }

    /** Of no tree. */
    static PathAttributes none(ObjectReader reader) {
        return new PathAttributes(reader, null);
    }

    /** Whether a program makes the file. */
    boolean isGenerated(String path) {
        Attribute found = of(path, "linguist-generated");
        return found != null && (found.getState() == Attribute.State.SET || "true".equals(found.getValue()));
    }

    /** Whether Git LFS keeps its content. */
    boolean isPointer(String path) {
        Attribute found = of(path, "filter");
        return found != null && "lfs".equals(found.getValue());
    }

    /** The attribute as the nearest folder's last rule has it; null where none has. */
    private Attribute of(String path, String key) {
        for (int end = path.lastIndexOf('/'); ; end = path.lastIndexOf('/', end - 1)) {
            String folder = end < 0 ? "" : path.substring(0, end + 1);
            Attribute last = null;
            for (AttributesRule rule : node(folder).getRules()) {
                if (rule.isMatch(path.substring(folder.length()), false)) {
                    last = rule.getAttributes().stream()
                            .filter(attribute -> attribute.getKey().equals(key))
                            .reduce((a, b) -> b)
                            .orElse(last);
                }
            }
            if (last != null || end < 0) {
                return last;
            }
        }
    }

    private AttributesNode node(String folder) {
        return tree == null ? NOTHING : byFolder.computeIfAbsent(folder, this::read);
    }

    private AttributesNode read(String folder) {
        AttributesNode node = new AttributesNode();
        try (TreeWalk file = TreeWalk.forPath(reader, folder + Constants.DOT_GIT_ATTRIBUTES, tree)) {
            boolean readable = file != null
                    && file.getFileMode(0).getObjectType() == Constants.OBJ_BLOB
                    && reader.getObjectSize(file.getObjectId(0), Constants.OBJ_BLOB) <= MOST_BYTES;
            if (readable) {
                node.parse(new ByteArrayInputStream(
                        reader.open(file.getObjectId(0)).getBytes()));
            }
        } catch (IOException unreadable) {
            return NOTHING; // then nothing is said of its paths
        }
        return node;
    }
}
