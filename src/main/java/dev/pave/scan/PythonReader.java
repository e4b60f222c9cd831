package dev.pave.scan;

import dev.pave.pattern.finding.Sign;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Finds stubs and swallowed errors in Python, by its statements and their indentation. */
final class PythonReader {

    private static final Set<String> BROAD =
            Set.of("Exception", "BaseException", "OSError", "IOError", "EnvironmentError");

    /** Errors that are often an expected answer. */
    private static final Set<String> ANSWERS = Set.of(
            "ImportError",
            "ModuleNotFoundError",
            "KeyError",
            "AttributeError",
            "IndexError",
            "StopIteration",
            "LookupError",
            "FileNotFoundError",
            "FileExistsError",
            "ValueError",
            "TypeError",
            "NotImplementedError",
            "Empty",
            "Full",
            "GeneratorExit",
            "CancelledError",
            "KeyboardInterrupt",
            "StopAsyncIteration",
            "UnicodeDecodeError",
            "ProcessLookupError",
            "NoSuchProcess",
            "DoesNotExist",
            "TimeoutError",
            "TimeoutExpired",
            "EOFError",
            "BrokenPipeError",
            "UnicodeError",
            "NameError",
            "PackageNotFoundError",
            "ZeroDivisionError",
            "NoOptionError",
            "RuntimeError");

    private static final Set<String> HARMLESS = Set.of("staticmethod", "classmethod", "cache", "lru_cache");

    /** A class or function around. */
    private record Scope(String name, int indent, boolean isType, boolean builtOn) {}

    private final Found found;
    private final List<Statement> statements;
    private final Deque<Scope> scopes = new ArrayDeque<>();

    PythonReader(Found found, List<Statement> statements) {
        this.found = found;
        this.statements = statements;
    }

    void read() {
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            while (!scopes.isEmpty() && scopes.peek().indent() >= statement.indent()) {
                scopes.pop();
            }
            if (statement.begins("class")) {
                type(statement, i > 0 && statements.get(i - 1).begins("@"));
            } else if (statement.begins("def") || statement.begins("async", "def")) {
                if (!found.isTest() && !found.file().path().endsWith(".pyi")) {
                    function(i);
                }
                scopes.push(new Scope(name(statement), statement.indent(), false, false));
            } else if (!found.isTest()) {
                other(i, statement);
            }
        }
    }

    private void type(Statement statement, boolean decorated) {
        boolean built = decorated;
        for (int i = 2; i < statement.tokens().size(); i++) {
            Token token = statement.at(i);
            if (token.isWord() && !token.text().equals("object")) {
                built = true;
                found.base(token.text());
            }
        }
        scopes.push(new Scope(statement.at(1).text(), statement.indent(), true, built));
    }

    private static String name(Statement function) {
        return function.at(function.begins("async") ? 2 : 1).text();
    }

    private void function(int index) {
        Statement head = statements.get(index);
        if (!standsForItself(index)) {
            return;
        }
        int body = index + 1;
        boolean documented = body < statements.size()
                && statements.get(body).indent() > head.indent()
                && statements.get(body).isString();
        String document = documented ? statements.get(body).text(0) : "";
        body += documented ? 1 : 0;
        if (inOneLine(head)
                || body < statements.size()
                        && statements.get(body).indent() > head.indent()
                        && (body + 1 == statements.size()
                                || statements.get(body + 1).indent() <= head.indent())) {
            stub(head, inOneLine(head) ? tail(head) : statements.get(body), document);
        }
    }

    private static boolean inOneLine(Statement head) {
        return !head.at(head.tokens().size() - 1).is(":");
    }

    private static Statement tail(Statement head) {
        int depth = 0;
        for (int i = 0; i < head.tokens().size(); i++) {
            String text = head.at(i).text();
            depth += "([{".contains(text) ? 1 : ")]}".contains(text) ? -1 : 0;
            if (depth == 0 && head.at(i).is(":") && i + 1 < head.tokens().size()) {
                return new Statement(head.tokens().subList(i + 1, head.tokens().size()), head.indent());
            }
        }
        return head;
    }

    private void stub(Statement head, Statement body, String document) {
        String name = name(head);
        boolean member = !scopes.isEmpty() && scopes.peek().isType();
        boolean forOthers =
                document.matches("(?is).*(overrid|overwrit|subclass|abstract|interface|hook|must be implemented"
                        + "|no-op|does nothing|do nothing|noop|not used|for compatibility).*");
        if (forOthers) {
            return;
        }
        boolean built = member && scopes.peek().builtOn();
        if (body.begins("raise") && (body.at(1).text().startsWith("NotImplemented") || saysNotImplemented(body))) {
            if ((!built || saysNotImplemented(body))
                    && !body.text(1).matches("(?is).*(subclass|overrid|abstract|must|should).*")) {
                add(Sign.NOT_IMPLEMENTED, head, body, name);
            }
        } else if (!built
                && !found.isCommented(head.start(), body.end())
                && !name.startsWith("__")
                && !Names.isHollow(name)) {
            if ((body.text(0).equals("pass") || body.text(0).equals("...")) && (!member || Names.isWork(name))) {
                add(Sign.EMPTY_BODY, head, body, name);
            } else if (body.begins("return")
                    && body.tokens().size() > 1
                    && Constants.isPlaceholder(body.text(1))
                    && hasArguments(head, member)
                    && (Names.isWork(name) || !member && Names.isPredicate(name))) {
                add(Sign.CONSTANT_RETURN, head, body, name);
            }
        }
    }

    private static boolean saysNotImplemented(Statement body) {
        return body.tokens().stream()
                .anyMatch(token -> token.kind() == Token.Kind.STRING && Names.saysNotImplemented(token.text()));
    }

    private static boolean hasArguments(Statement head, boolean member) {
        long names = 0;
        int depth = 0;
        for (Token token : head.tokens()) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            names += depth == 1 && token.isWord() && !token.text().startsWith("_") ? 1 : 0;
            if (token.is(")") && depth == 0) {
                break;
            }
        }
        return names > (member ? 1 : 0);
    }

    private boolean standsForItself(int index) {
        if (!scopes.isEmpty()
                && (!scopes.peek().isType() || Names.isHollow(scopes.peek().name()))) {
            return false;
        }
        for (int i = index - 1; i >= 0 && statements.get(i).begins("@"); i--) {
            if (!HARMLESS.contains(statements.get(i).at(1).text())) {
                return false;
            }
        }
        return true;
    }

    private void other(int index, Statement statement) {
        if (statement.begins("except")) {
            handler(index);
        } else if (statement.begins("finally")) {
            PythonFinally.discarding(statements, index)
                    .filter(found -> !this.found.isCommented(found.start(), lineEnd(found.end())))
                    .ifPresent(found -> add(Sign.DISCARDED_ERROR, found, found, "finally"));
        } else if (statement.begins("with")
                && statement.text(0).matches("with(contextlib\\.)?suppress\\((Base)?Exception\\):.*")) {
            add(Sign.SWALLOWED_ERROR, statement, statement, "Exception");
        } else if (statement.begins("os", ".", "system", "(")
                || statement.begins("subprocess", ".", "call", "(")
                || statement.begins("subprocess", ".", "run", "(") && !statement.has("check")) {
            add(
                    Sign.IGNORED_EXIT_CODE,
                    statement,
                    statement,
                    statement.at(0).text() + "." + statement.at(2).text());
        }
    }

    private void handler(int index) {
        Statement head = statements.get(index);
        Statement body =
                inOneLine(head) ? tail(head) : index + 1 < statements.size() ? statements.get(index + 1) : head;
        boolean one = inOneLine(head)
                || index + 2 >= statements.size()
                || statements.get(index + 2).indent() <= head.indent();
        int next = index + (inOneLine(head) ? 1 : 2);
        int until = Math.min(
                next < statements.size() ? statements.get(next).start() : Integer.MAX_VALUE, lineEnd(body.end()) + 1);
        if (!one || found.isCommentedAbove(head.start()) || found.isCommented(head.start(), until)) {
            return;
        }
        List<String> types = types(head);
        boolean broad = types.isEmpty() || types.stream().anyMatch(BROAD::contains);
        boolean nothing = body.text(0).equals("pass") || body.text(0).equals("...");
        if (nothing && (broad || types.stream().allMatch(PythonReader::isFailure))) {
            add(Sign.EMPTY_HANDLER, head, body, String.join(", ", types));
        } else if (isAny(types) && goesOn(body)) {
            add(Sign.SWALLOWED_ERROR, head, body, String.join(", ", types));
        }
    }

    private static boolean isAny(List<String> types) {
        return types.isEmpty() || types.contains("Exception") || types.contains("BaseException");
    }

    /** Whether a type stands for a failure, and not for an answer or a signal. */
    private static boolean isFailure(String type) {
        return !ANSWERS.contains(type) && (type.endsWith("Error") || type.endsWith("Exception"));
    }

    private int lineEnd(int at) {
        int end = found.file().text().indexOf('\n', at);
        return end < 0 ? found.file().text().length() : end;
    }

    private boolean goesOn(Statement body) {
        if (body.begins("return")) {
            boolean answers = scopes.stream()
                    .filter(scope -> !scope.isType())
                    .findFirst()
                    .map(scope -> Names.isPredicate(scope.name()))
                    .orElse(false);
            return !answers
                    && Constants.isPlaceholder(body.text(1))
                    && !body.at(1).is("False");
        }
        return body.text(0).equals("continue") || body.text(0).equals("break");
    }

    /** The types that are caught; none for all. */
    private static List<String> types(Statement head) {
        List<Token> tokens = head.tokens();
        int end = 1;
        while (end < tokens.size()
                && !tokens.get(end).is(":")
                && !tokens.get(end).is("as")) {
            end++;
        }
        List<Token> between = tokens.subList(1, end);
        return java.util.stream.IntStream.range(0, between.size())
                .filter(i -> between.get(i).isWord()
                        && (i + 1 == between.size() || !between.get(i + 1).is(".")))
                .mapToObj(i -> between.get(i).text())
                .toList();
    }

    private void add(Sign sign, Statement from, Statement to, String subject) {
        String owner = scopes.stream()
                .filter(Scope::isType)
                .map(Scope::name)
                .findFirst()
                .orElse("");
        found.add(sign, from.start(), to.end(), subject, owner);
    }
}
