package dev.pave.scan;

import dev.pave.pattern.finding.Sign;
import java.util.Set;

/** Finds functions that are stubs in languages whose bodies stand in braces: Kotlin, JavaScript, Go, Rust, C#. */
final class BraceFunctions {

    private static final Set<String> NO_NAMES = Set.of(
            "if",
            "for",
            "while",
            "switch",
            "catch",
            "with",
            "function",
            "return",
            "using",
            "lock",
            "foreach",
            "when",
            "match",
            "fixed",
            "constructor",
            "super",
            "init",
            "else",
            "new",
            "await",
            "throw",
            "typeof",
            "nameof",
            "in");
    private static final Set<String> OPEN_TO_OTHERS = Set.of(
            "override",
            "open",
            "abstract",
            "virtual",
            "protected",
            "extern",
            "partial",
            "actual",
            "expect",
            "external",
            "operator",
            "get",
            "set",
            "declare",
            "unsafe");
    private static final int MAX_HEADER = 80;
    private static final int MAX_STUB = 30;

    private final Code code;
    private final Found found;
    private final Language language;
    private final Owners owners;

    BraceFunctions(Code code, Found found, Owners owners) {
        this.code = code;
        this.found = found;
        this.language = found.file().language();
        this.owners = owners;
    }

    void read() {
        for (int i = 0; i < code.size(); i++) {
            if (language == Language.RUST && isMacroStub(i) || language == Language.KOTLIN && isTodoCall(i)) {
                found.add(
                        Sign.NOT_IMPLEMENTED, code.at(i).start(), code.at(i + 4).end(), "this code", "");
            } else if (code.at(i).isWord() && !NO_NAMES.contains(code.at(i).text())) {
                function(i);
            }
        }
    }

    private boolean isMacroStub(int i) {
        return (code.isAt(i, "todo", "!") || code.isAt(i, "unimplemented", "!"))
                && !code.at(i - 1).is(".");
    }

    private boolean isTodoCall(int i) {
        return code.isAt(i, "TODO", "(")
                && !code.at(i - 1).is(".")
                && !code.at(i - 1).is("fun");
    }

    private void function(int name) {
        int open = afterTypes(name + 1);
        int close = code.at(open).is("(") ? code.partner(open) : -1;
        if (close < 0 || !isDeclared(name)) {
            return;
        }
        int body = body(close + 1);
        if (body >= 0 && code.partner(body) > 0) {
            look(name, open, close, body + 1, code.partner(body));
        } else if (language == Language.CSHARP && code.isAt(close + 1, "=>", "throw")) {
            throwing(name, close + 2, Math.min(close + MAX_STUB, endOfStatement(close + 2)));
        }
    }

    private int afterTypes(int at) {
        if (!code.at(at).is("<")) {
            return at;
        }
        int next = at;
        while (next < at + MAX_HEADER
                && !code.at(next).is("(")
                && !code.at(next).is("{")
                && !code.at(next).is(";")) {
            next++;
        }
        return next;
    }

    private boolean isDeclared(int name) {
        Token before = code.at(name - 1);
        return switch (language) {
            case GO ->
                before.is("func")
                        || before.is(")") && code.at(code.partner(name - 1) - 1).is("func");
            case RUST -> before.is("fn");
            case KOTLIN -> isAfterFun(name);
            case CSHARP ->
                (before.isWord() && !NO_NAMES.contains(before.text())
                                || before.is(">")
                                || before.is("]")
                                || before.is("?"))
                        && !owners.at(name).isEmpty();
            default ->
                before.is("function")
                        || before.is("*")
                        || owners.isMember(name)
                                && !before.is(".")
                                && !before.is("new")
                                && !before.is("=")
                                && !before.is("(")
                                && !before.is(":");
        };
    }

    private boolean isAfterFun(int name) {
        for (int i = name - 1; i > name - 20 && i >= 0; i--) {
            if (code.at(i).is("fun")) {
                return true;
            }
            if (code.at(i).kind() == Token.Kind.SYMBOL
                    && !".<>,?:".contains(code.at(i).text())) {
                return false;
            }
        }
        return false;
    }

    /** Where the body begins; -1 where none does. */
    private int body(int from) {
        for (int i = from; i < from + MAX_HEADER && i < code.size(); i++) {
            Token token = code.at(i);
            if (token.is("{")) {
                if (code.at(i - 1).is("interface") || code.at(i - 1).is("struct")) {
                    i = Math.max(i, code.partner(i));
                    continue;
                }
                return i;
            }
            boolean first = i == from;
            if (token.is(";")
                    || token.is("}")
                    || token.is("=")
                    || token.is("=>")
                    || token.is(",") && first
                    || token.is(")")
                    || first && language.isScript() && !token.is(":")
                    || first && language == Language.KOTLIN && !token.is(":") && !token.is("where")) {
                return -1;
            }
            i = token.is("(") || token.is("[") ? Math.max(i, code.partner(i)) : i;
        }
        return -1;
    }

    private int endOfStatement(int from) {
        int end = from;
        while (end < code.size() && !code.at(end).is(";")) {
            end++;
        }
        return end;
    }

    private void look(int name, int open, int close, int from, int to) {
        String function = code.at(name).text();
        if (to - from <= MAX_STUB && from < to) {
            throwing(name, from, to);
        }
        if (!standsForItself(name)
                || Names.isHollow(function)
                || found.isCommented(code.at(from - 1).start(), code.at(to).end())) {
            return;
        }
        boolean hasArguments = close > open + 1
                && !code.at(open + 1).text().startsWith("_")
                && !(code.isAt(open + 1, "&", "self")
                        || code.isAt(open + 1, "self")
                        || code.isAt(open + 1, "&", "mut", "self"));
        if (from == to) {
            if (Names.isWork(function)) {
                add(Sign.EMPTY_BODY, name, to);
            }
        } else if (hasArguments
                && isConstant(from, to)
                && (Names.isWork(function) || owners.at(name).isEmpty() && Names.isPredicate(function))) {
            add(Sign.CONSTANT_RETURN, name, to);
        }
    }

    private boolean isConstant(int from, int to) {
        int end = code.at(to - 1).is(";") ? to - 1 : to;
        if (code.at(from).is("return")) {
            return end > from + 1 && Constants.isPlaceholder(code.text(from + 1, end));
        }
        return language == Language.RUST && end == to && Constants.isPlaceholder(code.text(from, end));
    }

    private void throwing(int name, int from, int to) {
        String first = code.at(from).text();
        boolean throwsIt = first.equals("throw")
                || first.equals("panic")
                || first.equals("return") && language == Language.GO
                || first.equals("Err")
                || first.equals("return") && code.isAt(from + 1, "Promise", ".", "reject")
                || language == Language.CSHARP && code.at(from - 1).is("=>");
        if (throwsIt && isOneStatement(from, to) && code.saysNotImplemented(from, to)) {
            add(Sign.NOT_IMPLEMENTED, name, to);
        }
    }

    private boolean isOneStatement(int from, int to) {
        for (int i = from; i < to - 1; i++) {
            if (code.at(i).is(";") || code.at(i).is("{") && i > from + 1 && language != Language.GO) {
                return false;
            }
        }
        return true;
    }

    private boolean standsForItself(int name) {
        if (owners.isBuiltOn(name) || Names.isHollow(owners.at(name)) || owners.isIndented(name)) {
            return false;
        }
        if (language == Language.GO && code.at(name - 1).is(")")) {
            return false;
        }
        for (int i = name - 1; i > name - 12 && i >= 0; i--) {
            Token token = code.at(i);
            if (token.is("}") || token.is("{") || token.is(";")) {
                return true;
            }
            if (OPEN_TO_OTHERS.contains(token.text())
                    || token.is("@")
                    || token.is("]") && language == Language.CSHARP) {
                return false;
            }
        }
        return true;
    }

    private void add(Sign sign, int name, int to) {
        int start = code.at(name - 1).isWord()
                ? code.at(name - 1).start()
                : code.at(name).start();
        found.add(sign, start, code.at(to).end(), code.at(name).text(), owners.at(name));
    }
}
