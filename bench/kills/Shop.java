package dev.pave.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A real repository and a real log, made the same each time: conventions, a routine, failures, and later more of them. */
record Shop(Path repository, Path logs) {

    private static final long BEGIN = 1_767_225_600L;
    private static final int DAY = 86_400;
    private static final List<String> ITEMS = List.of(
            "address", "basket", "coupon", "delivery", "invoice", "order", "payment", "refund", "stock", "tax", "user", "visit");
    private static final List<String> PLUGINS =
            List.of("alpha", "bravo", "carbon", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliet");
    private static final List<String> LATER = List.of("voucher", "warehouse", "zone", "xray", "yield", "query");

    /** How many files a plugin has; with its lines in two registries that makes a plan of twenty. */
    private static final int PARTS = 18;

    /** The first night's commits and lines. */
    void begin() throws IOException, InterruptedException {
        Files.createDirectories(repository);
        Files.createDirectories(logs);
        git("init", "--quiet", "--initial-branch=main");
        StringBuilder stream = new StringBuilder();
        commit(stream, BEGIN, "Begin", "", List.of("src/index.js", "// all\n", "plugins/list.txt", "list\n", "plugins/map.txt", "map\n"));
        List<String> done = new ArrayList<>();
        long at = BEGIN;
        for (String name : ITEMS) {
            at += DAY;
            done.add(name);
            commit(stream, at, "Add " + name, "", item(name, done, false));
        }
        done.clear();
        for (String name : PLUGINS) {
            at += DAY;
            done.add(name);
            commit(stream, at, "Plugin " + name, "", plugin(name, done));
        }
        fastImport(stream);
        log(0, 40);
    }

    /** The second night's: items are documented from now on, an unfinished file, and a log that grew. */
    void goOn() throws IOException, InterruptedException {
        StringBuilder stream = new StringBuilder();
        List<String> done = new ArrayList<>(ITEMS);
        long at = BEGIN + 60L * DAY;
        String from = "from refs/heads/main^0\n";
        for (String name : LATER) {
            at += DAY;
            done.add(name);
            commit(stream, at, "Add " + name, from, item(name, done, true));
            from = "";
        }
        commit(stream, at + DAY, "Begin to export", "", List.of(
                "src/export.py", "def export(rows):\n    # TODO: implement\n    raise NotImplementedError\n"));
        fastImport(stream);
        log(40, 70);
        Files.writeString(logs.resolve("runs.jsonl"), "{\"execution_id\": \"torn", StandardOpenOption.APPEND);
    }

    private static List<String> item(String name, List<String> done, boolean documented) {
        StringBuilder index = new StringBuilder("// all\n");
        done.forEach(each -> index.append("require('./").append(each).append("');\n"));
        List<String> files = new ArrayList<>(List.of(
                "src/" + name + ".js",
                "'use strict';\n\nmodule.exports = function " + name + "() {\n  return '" + name + "';\n};\n",
                "test/" + name + ".test.js",
                "const " + name + " = require('../src/" + name + "');\n\ntest('" + name + "', () => " + name + "());\n",
                "src/index.js",
                index.toString()));
        if (documented) {
            files.addAll(List.of("docs/" + name + ".md", "# " + name + "\n\nWhat " + name + " does for a shop.\n"));
        }
        return files;
    }

    private static List<String> plugin(String name, List<String> done) {
        List<String> files = new ArrayList<>();
        for (int i = 10; i < 10 + PARTS; i++) {
            files.add("plugins/part" + i + "/" + name + ".txt");
            files.add("part " + i + " of a plugin\nnamed " + name + " here\n");
        }
        for (String registry : List.of("list", "map")) {
            StringBuilder lines = new StringBuilder(registry + "\n");
            done.forEach(each -> lines.append(registry).append(" has ").append(each).append(" in it\n"));
            files.add("plugins/" + registry + ".txt");
            files.add(lines.toString());
        }
        return files;
    }

    private static void commit(StringBuilder stream, long at, String message, String from, List<String> pathsAndTexts) {
        stream.append("commit refs/heads/main\ncommitter Ada <ada@example.org> ").append(at).append(" +0000\n");
        stream.append("data ").append(message.length()).append('\n').append(message).append('\n').append(from);
        for (int i = 0; i < pathsAndTexts.size(); i += 2) {
            String text = pathsAndTexts.get(i + 1);
            stream.append("M 100644 inline ").append(pathsAndTexts.get(i)).append("\ndata ");
            stream.append(text.length()).append('\n').append(text).append('\n');
        }
        stream.append('\n');
    }

    private void fastImport(StringBuilder stream) throws IOException, InterruptedException {
        Path file = Files.writeString(repository.resolveSibling("shop.fi"), stream);
        Process git = new ProcessBuilder("git", "fast-import", "--quiet")
                .directory(repository.toFile())
                .redirectInput(file.toFile())
                .inheritIO()
                .redirectInput(file.toFile())
                .start();
        require(git, "fast-import");
        Files.delete(file);
        git("reset", "--quiet", "--hard");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        require(new ProcessBuilder(command).directory(repository.toFile()).inheritIO().start(), arguments[0]);
    }

    private static void require(Process git, String what) throws InterruptedException {
        if (git.waitFor() != 0) {
            throw new IllegalStateException("git " + what + " failed");
        }
    }

    private void log(int from, int to) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int session = from; session < to; session++) {
            boolean fails = session % 3 == 0;
            int step = 0;
            line(lines, session, step++, "git pull", 0, "");
            line(lines, session, step++, "npm install", 0, "");
            line(lines, session, step++, "npm test", fails ? 1 : 0, fails ? "Error: Cannot find module 'left-pad'" : "");
            if (fails) {
                line(lines, session, step++, "npm install left-pad", 0, "");
                line(lines, session, step++, "npm test", 0, "");
            }
            line(lines, session, step, "git push", 0, "");
        }
        Files.writeString(
                logs.resolve("runs.jsonl"), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void line(StringBuilder lines, int session, int step, String command, int code, String message) {
        long at = BEGIN + session * 3_600L + step * 60L;
        lines.append("{\"execution_id\":\"e-").append(session).append('-').append(step);
        lines.append("\",\"session_id\":\"s-").append(session).append("\",\"started_at\":\"");
        lines.append(java.time.Instant.ofEpochSecond(at)).append("\",\"duration_ms\":").append(1_000 + step);
        lines.append(",\"actor\":\"ada\",\"operation\":\"").append(command).append("\",\"raw\":\"").append(command);
        lines.append("\",\"outcome\":\"").append(code == 0 ? "success" : "failure").append("\",\"exit_code\":").append(code);
        lines.append(",\"message\":\"").append(message).append("\"}\n");
    }
}
