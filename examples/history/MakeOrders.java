import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes orders.fi, a git fast-import stream of an invented shop: handlers with test, page and registry line; migrations
 * in pairs; a docs folder that moves midway; and the noise of every repository. Run: java MakeOrders.java orders.fi
 */
public final class MakeOrders {

    private static final String[] VERBS = {"create", "cancel", "ship", "refund", "archive", "split", "merge", "price", "tax", "pack", "track", "return"};
    private static final String[] NOUNS = {"order", "parcel", "invoice", "basket", "voucher", "customer", "payment", "address", "delivery"};
    private static final String[] PEOPLE = {"Ada Brook", "Ben Hollis", "Chen Rui", "Dana Novak"};

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final Random random = new Random(20260101);
    private final Map<String, String> tree = new LinkedHashMap<>();
    private long time = 1_735_718_400L; // 2025-01-01
    private String docs = "docs/handlers/";
    private int migrations;

    public static void main(String[] args) throws IOException {
        MakeOrders maker = new MakeOrders();
        maker.make();
        Files.write(Path.of(args[0]), maker.bytes.toByteArray());
    }

    private void make() {
        start();
        List<String> names = new ArrayList<>();
        for (String noun : NOUNS) {
            for (String verb : VERBS) {
                names.add(verb + "_" + noun);
            }
        }
        java.util.Collections.shuffle(names, random);
        for (int i = 0; i < 90; i++) {
            handler(names.get(i), i);
            noise(random.nextInt(3));
            if (i % 3 == 1) {
                migration(names.get(i));
            }
            if (i == 45) {
                moveDocs();
            }
            if (i == 60) {
                bulkImport();
            }
        }
        noise(6);
    }

    private void start() {
        put("README.md", "# Orders\n\nAn invented shop.\n");
        put("src/registry.py", "HANDLERS = {\n}\n");
        put("CHANGELOG.md", "# Changes\n");
        commit("Begin", List.of("README.md", "src/registry.py", "CHANGELOG.md"), List.of());
    }

    private void handler(String name, int number) {
        List<String> files = new ArrayList<>();
        String pascal = pascal(name);
        files.add(put("src/handlers/" + name + ".py", "from base import Handler\n\n\nclass " + pascal
                + "(Handler):\n    topic = \"" + name + "\"\n\n    def handle(self, event):\n        return self.done(event)\n"));
        boolean forgetful = number % 17 == 9;
        if (!forgetful) {
            files.add(put("tests/handlers/test_" + name + ".py", "from handlers." + name + " import " + pascal
                    + "\n\n\ndef test_" + name + "_is_done():\n    assert " + pascal + "().handle({}).done\n"));
        }
        if (number % 11 != 7) {
            files.add(put(docs + name.replace('_', '-') + ".md", "# " + name.replace('_', ' ') + "\n\nHandles `" + name + "`.\n"));
        }
        String registry = tree.get("src/registry.py");
        files.add(put("src/registry.py", registry.replace("}\n", "    \"" + name + "\": \"" + pascal + "\",\n}\n")));
        commit("Add the handler " + name.replace('_', ' '), files, List.of());
        if (forgetful) {
            commit("Test " + name.replace('_', ' '), List.of(put("tests/handlers/test_" + name + ".py",
                    "def test_" + name + "():\n    assert True\n")), List.of());
        }
    }

    private void migration(String name) {
        String id = String.format("%04d_%s", ++migrations, name);
        commit("Migrate for " + name.replace('_', ' '), List.of(
                put("db/migrations/" + id + ".up.sql", "ALTER TABLE orders ADD COLUMN " + name + " TEXT;\n"),
                put("db/migrations/" + id + ".down.sql", "ALTER TABLE orders DROP COLUMN " + name + ";\n")), List.of());
    }

    private void moveDocs() {
        List<String[]> moves = new ArrayList<>();
        for (String path : List.copyOf(tree.keySet())) {
            if (path.startsWith(docs)) {
                moves.add(new String[] {path, "docs/reference/handlers/" + path.substring(docs.length())});
            }
        }
        for (String[] move : moves) {
            tree.put(move[1], tree.remove(move[0]));
        }
        docs = "docs/reference/handlers/";
        commit("Move the handlers' pages below reference", List.of(), moves);
    }

    private void bulkImport() {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < 260; i++) {
            files.add(put("vendor/icons/icon" + i + "-" + Integer.toString(random.nextInt(1 << 20), 36) + ".svg", "<svg/>\n"));
        }
        commit("Vendor the icons", files, List.of());
    }

    private void noise(int commits) {
        List<String> known = tree.keySet().stream().filter(p -> p.startsWith("src/") || p.startsWith("tests/")).toList();
        for (int i = 0; i < commits; i++) {
            String path = known.get(random.nextInt(known.size()));
            String kind = List.of("Fix", "Tidy", "Speed up", "Explain").get(random.nextInt(4));
            List<String> files = new ArrayList<>(List.of(put(path, tree.get(path) + "# " + kind.toLowerCase() + " " + random.nextInt(1000) + "\n")));
            if (random.nextInt(4) == 0) {
                files.add(put("CHANGELOG.md", tree.get("CHANGELOG.md") + "- " + kind + " " + path + "\n"));
            }
            commit(kind + " " + path.substring(path.lastIndexOf('/') + 1), files, List.of());
        }
    }

    private String put(String path, String content) {
        tree.put(path, content);
        return path;
    }

    private void commit(String message, List<String> files, List<String[]> moves) {
        time += 3_600 * (20 + random.nextInt(60));
        String person = PEOPLE[random.nextInt(PEOPLE.length)];
        String mail = person.toLowerCase().replace(' ', '.') + "@example.org";
        out.print("commit refs/heads/main\ncommitter " + person + " <" + mail + "> " + time + " +0000\n");
        data(message + "\n");
        for (String[] move : moves) {
            out.print("R " + move[0] + " " + move[1] + "\n");
        }
        for (String file : files) {
            out.print("M 100644 inline " + file + "\n");
            data(tree.get(file));
        }
        out.print("\n");
    }

    private void data(String text) {
        out.print("data " + text.getBytes(StandardCharsets.UTF_8).length + "\n" + text + "\n");
    }

    private static String pascal(String name) {
        StringBuilder pascal = new StringBuilder();
        for (String word : name.split("_")) {
            pascal.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return pascal.toString();
    }
}
