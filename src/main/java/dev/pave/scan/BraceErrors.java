package dev.pave.scan;

import dev.pave.pattern.finding.Sign;
import java.util.Set;

/** Finds errors that go unheard in languages with braces. A comment that says why is an answer. */
final class BraceErrors {

    private static final Set<String> BROAD = Set.of(
            "Exception",
            "Throwable",
            "RuntimeException",
            "Error",
            "IOException",
            "SystemException",
            "SqlException",
            "AggregateException");
    private static final Set<String> EXPECTED = Set.of(
            "OperationCanceledException", "TaskCanceledException", "CancellationException", "ObjectDisposedException");

    /** Calls by which one asks whether something is there. */
    private static final Set<String> ASKING = Set.of("stat", "lstat", "access");

    private final Code code;
    private final Found found;
    private final Language language;
    private final Owners owners;

    BraceErrors(Code code, Found found, Owners owners) {
        this.code = code;
        this.found = found;
        this.language = found.file().language();
        this.owners = owners;
    }

    void read() {
        for (int i = 0; i < code.size(); i++) {
            switch (language) {
                case GO -> go(i);
                case RUST -> rust(i);
                default -> {
                    handler(i);
                    cleanup(i);
                }
            }
        }
    }

    /** {@code finally { return x; }} discards what was thrown; a function in there returns for itself. */
    private void cleanup(int at) {
        int open = at + 1;
        if (!code.at(at).is("finally") || !code.at(open).is("{")) {
            return;
        }
        for (int i = open + 1; i < code.partner(open); i++) {
            boolean function = code.at(i).is("{")
                    && (code.at(i - 1).is("=>") || code.at(i - 1).is(")") && isFunction(i - 1));
            if (function) {
                i = Math.max(i, code.partner(i));
            } else if (code.at(i).is("return")
                    && !found.isCommented(code.at(i).start(), code.at(i).end())) {
                add(Sign.DISCARDED_ERROR, i, i, "finally");
                return;
            }
        }
    }

    /** Whether brackets hold a function's arguments, and not what a statement asks. */
    private boolean isFunction(int close) {
        Token before = code.at(code.partner(close) - 1);
        return !Set.of("if", "while", "for", "switch", "when", "catch", "with").contains(before.text());
    }

    private void handler(int at) {
        if (!code.at(at).is("catch")) {
            return;
        }
        if (code.at(at - 1).is(".")) {
            promise(at);
            return;
        }
        int next = at + 1;
        String caught = "";
        String variable = "";
        if (code.at(next).is("(") && code.partner(next) > 0) {
            int close = code.partner(next);
            caught = type(next + 1, close);
            variable = variable(next + 1, close);
            next = close + 1;
        }
        if (!code.at(next).is("{")
                || code.partner(next) < 0
                || Names.isIgnored(variable)
                || EXPECTED.contains(caught)) {
            return;
        }
        int close = code.partner(next);
        if (found.isCommented(code.at(at).start(), code.at(close).end())
                || found.isCommentedAbove(code.at(at).start())) {
            return;
        }
        if (close == next + 1) {
            add(Sign.EMPTY_HANDLER, at, close, caught);
        } else if (goesOn(next + 1, close)
                && !variable.startsWith("_")
                && (caught.isEmpty() && !variable.isEmpty() || BROAD.contains(caught))) {
            add(Sign.SWALLOWED_ERROR, at, close, caught);
        }
    }

    private String type(int from, int to) {
        if (language == Language.KOTLIN) {
            return code.at(to - 1).text();
        }
        if (language.isScript()) {
            return "";
        }
        return to - from == 1 || !code.at(to - 2).isWord()
                ? code.at(to - 1).text()
                : code.at(to - 2).text();
    }

    private String variable(int from, int to) {
        return language == Language.CSHARP
                ? (to - from > 1 ? code.at(to - 1).text() : "")
                : code.at(from).text();
    }

    /** {@code .catch(() => {})} */
    private void promise(int at) {
        int close = code.at(at + 1).is("(") ? code.partner(at + 1) : -1;
        if (close < 0 || found.isCommented(code.at(at).start(), code.at(close).end())) {
            return;
        }
        String handler = code.text(at + 2, close);
        if (ASKING.contains(code.at(code.partner(at - 2) - 1).text())) {
            return;
        }
        if (handler.matches("(\\(?\\w*\\)?=>|function\\w*\\(\\w*\\))\\{\\}") && !handler.matches("\\(?_?ignored?.*")) {
            add(Sign.EMPTY_HANDLER, at, close, "");
        }
    }

    private boolean goesOn(int from, int to) {
        int end = code.at(to - 1).is(";") ? to - 1 : to;
        if (code.at(from).is("return")) {
            return Constants.isPlaceholder(code.text(from + 1, end))
                    && !code.at(from + 1).is("false");
        }
        return end == from + 1 && (code.at(from).is("continue") || code.at(from).is("break"));
    }

    private void go(int at) {
        if (code.isAt(at, "_", "=", "err")
                && (code.at(at + 3).line() > code.at(at).line())) {
            add(Sign.SWALLOWED_ERROR, at, at + 2, "err");
        }
        if (!code.isAt(at, "err", "!=", "nil", "{")) {
            return;
        }
        int close = code.partner(at + 3);
        if (close < 0 || found.isCommented(code.at(at).start(), code.at(close).end())) {
            return;
        }
        if (close == at + 4) {
            add(Sign.EMPTY_CHECK, at, close, "err");
        }
    }

    /** Only where any error is meant: who names one variant has decided about it. */
    private void rust(int at) {
        if (!code.isAt(at, "Err", "(") || code.partner(at + 1) < 0 || namesAVariant(at + 1)) {
            return;
        }
        int close = code.partner(at + 1);
        boolean arm = code.at(close + 1).is("=>");
        int open = close + 2;
        if (code.isAt(at - 2, "if", "let")) {
            open = close + 1;
            while (open < close + 40 && !code.at(open).is("{") && !code.at(open).is(";")) {
                open++;
            }
        }
        boolean empty = (arm || code.isAt(at - 2, "if", "let"))
                && (code.isAt(open, "{", "}")
                        || arm
                                && code.isAt(open, "(", ")")
                                && !code.at(open + 2).is("."));
        if (empty && !found.isCommented(code.at(at).start(), code.at(open + 2).start())) {
            add(Sign.EMPTY_HANDLER, at, open + 1, "Err");
        }
    }

    private boolean namesAVariant(int open) {
        for (int i = open + 1; i < code.partner(open); i++) {
            if (code.at(i).is("::") || code.at(i).is(":")) {
                return true;
            }
        }
        return false;
    }

    private void add(Sign sign, int from, int to, String subject) {
        found.add(sign, code.at(from).start(), code.at(to).end(), subject, owners.at(from));
    }
}
