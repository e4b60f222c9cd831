package dev.pave.scan;

import dev.pave.pattern.finding.Sign;
import java.util.List;
import java.util.Set;

/** Finds exit codes that are thrown away, and functions that are stubs, in shell scripts. */
final class ShellReader {

    /** Programs that answer by their exit code, or whose failing means that there was nothing to do. */
    private static final Set<String> ANSWERS = Set.of(
            "grep",
            "egrep",
            "fgrep",
            "rg",
            "diff",
            "cmp",
            "test",
            "[",
            "[[",
            "which",
            "command",
            "type",
            "kill",
            "pkill",
            "killall",
            "pgrep",
            "rm",
            "rmdir",
            "unlink",
            "wait",
            "read",
            "umount",
            "expr",
            "let",
            "trap",
            "hash",
            "pidof",
            "unset",
            "unalias",
            "deactivate",
            "stty",
            "tput",
            "id",
            "getent",
            "popd",
            "(",
            "((",
            "!",
            "userdel",
            "groupdel",
            "mkdir",
            "cat",
            "ls",
            "find",
            "head",
            "stop",
            "readlink",
            "basename",
            "dirname",
            "true");

    private final Found found;
    private final List<Statement> statements;

    ShellReader(Found found, List<Statement> statements) {
        this.found = found;
        this.statements = statements;
    }

    void read() {
        if (found.isTest()) {
            return;
        }
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            exitCode(statement);
            function(i, statement);
        }
    }

    private void exitCode(Statement statement) {
        int size = statement.tokens().size();
        for (int i = 1; i + 1 < size; i++) {
            boolean last = i + 2 == size
                    || statement.at(i + 2).is(";")
                    || statement.at(i + 2).is("}");
            if (statement.at(i).is("||")
                    && (statement.at(i + 1).is("true") || statement.at(i + 1).is(":"))
                    && last) {
                String program = program(statement, i);
                if (!ANSWERS.contains(program)
                        && !commentedAbove(statement)
                        && !program.contains("=")
                        && !isStopping(statement, i)) {
                    found.add(Sign.IGNORED_EXIT_CODE, statement.start(), statement.end(), program, "");
                }
                return;
            }
        }
    }

    /** A comment beside a command or above it is why. */
    private boolean commentedAbove(Statement statement) {
        String text = found.file().text();
        int above = text.lastIndexOf('\n', Math.max(0, text.lastIndexOf('\n', statement.start()) - 1)) + 1;
        int end = text.indexOf('\n', statement.end());
        return found.isCommented(above, end < 0 ? text.length() : end);
    }

    private static boolean isStopping(Statement statement, int end) {
        for (int i = 0; i < end; i++) {
            if (statement
                    .at(i)
                    .text()
                    .matches(
                            "stop|.*[-_](?:stop|kill|shutdown)(?:\\.sh)?|rm|remove|down|delete|uninstall|prune|kill|-f|purge|clean|diff|grep|--version|disable")) {
                return true;
            }
        }
        return false;
    }

    /** The program whose exit code counts: the last one of a pipe. */
    private static String program(Statement statement, int end) {
        int from = 0;
        for (int i = 0; i < end; i++) {
            String text = statement.at(i).text();
            if (Set.of("|", "&&", ";", "||", "{", "then", "do", "else", "!", "if")
                            .contains(text)
                    && statement.at(i).kind() != Token.Kind.STRING) {
                from = i + 1;
            }
        }
        while (from < end
                && (statement.at(from + 1).is("=")
                        || statement.at(from).is("sudo")
                        || statement.at(from).is("exec")
                        || statement.at(from).is("local")
                        || statement.at(from).is("export"))) {
            from += statement.at(from + 1).is("=") ? 3 : 1;
        }
        String path = from >= end ? "=" : statement.at(from).text();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void function(int index, Statement head) {
        boolean declared = head.at(1).is("(") && head.at(2).is(")") || head.begins("function");
        if (!declared) {
            return;
        }
        String name = head.begins("function") ? head.at(1).text() : head.at(0).text();
        String inline = head.text(0);
        String body = inline.contains("{") && inline.endsWith("}")
                ? inline.substring(inline.indexOf('{') + 1, inline.length() - 1)
                : inline.endsWith("{")
                                && index + 2 < statements.size()
                                && statements.get(index + 2).begins("}")
                        ? statements.get(index + 1).text(0)
                        : "?";
        int end = inline.endsWith("{") && index + 2 < statements.size()
                ? statements.get(index + 2).end()
                : head.end();
        if (Set.of(":", ":;", "true", "true;", "return0", "return0;", "return").contains(body)
                && Names.isWork(name)
                && !found.isCommented(head.start(), end)) {
            found.add(Sign.EMPTY_BODY, head.start(), end, name, "");
        } else if (body.startsWith("echo") && body.length() < 120 && Names.saysNotImplemented(body)) {
            found.add(Sign.NOT_IMPLEMENTED, head.start(), end, name, "");
        }
    }
}
