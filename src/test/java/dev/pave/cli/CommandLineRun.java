package dev.pave.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs command lines in this process and keeps what they print. */
final class CommandLineRun {

    final int code;
    final String out;
    final String err;

    private CommandLineRun(int code, String out, String err) {
        this.code = code;
        this.out = out;
        this.err = err;
    }

    static CommandLineRun pave(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Pave.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
        return new CommandLineRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A repository in which each of the names got a source, a test and a line in the registry. */
    static Path shop(Path folder, List<String> names) throws IOException {
        StringBuilder stream = new StringBuilder();
        long time = 1_767_225_600L;
        StringBuilder index = new StringBuilder("// all of them\n");
        stream.append(commit(time, "Begin", "src/index.js", index.toString()));
        for (String name : names) {
            time += 86_400;
            index.append("require('./").append(name).append("');\n");
            stream.append(commit(
                    time,
                    "Add " + name,
                    "src/" + name + ".js",
                    "module.exports = function " + name + "() {\n  return " + name.hashCode() + ";\n};\n",
                    "test/" + name + ".test.js",
                    "const " + name + " = require('../src/" + name + "');\n\ntest('own " + name.hashCode() + "');\n",
                    "src/index.js",
                    index.toString()));
        }
        Path file = folder.resolve("shop.fi");
        Files.createDirectories(folder);
        return Files.writeString(file, stream);
    }

    private static String commit(long time, String message, String... pathsAndContents) {
        StringBuilder commit = new StringBuilder("commit refs/heads/main\n");
        commit.append("committer Ada <ada@example.org> ").append(time).append(" +0000\n");
        commit.append("data ")
                .append(message.length())
                .append('\n')
                .append(message)
                .append('\n');
        for (int i = 0; i < pathsAndContents.length; i += 2) {
            commit.append("M 100644 inline ").append(pathsAndContents[i]).append('\n');
            commit.append("data ").append(pathsAndContents[i + 1].length()).append('\n');
            commit.append(pathsAndContents[i + 1]).append('\n');
        }
        return commit.append('\n').toString();
    }
}
