package dev.pave.scan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Which type of a file each of its tokens is in, in languages with braces. */
final class Owners {

    private static final Set<String> TYPES =
            Set.of("class", "interface", "struct", "trait", "impl", "object", "record");
    private static final Set<String> NAMES_BASES = Set.of("extends", "implements", ":", "for");

    /**
     * What braces hold.
     *
     * @param name    of the type; empty for other braces
     * @param isType  whether these are a type's
     * @param builtOn whether it has supertypes, or is meant to be one
     */
    private record Scope(String name, boolean isType, boolean builtOn, int functions) {}

    private static final Scope TOP = new Scope("", false, false, 0);

    private final Scope[] scopes;

    Owners(Code code, Found found) {
        scopes = new Scope[code.size()];
        Deque<Scope> open = new ArrayDeque<>();
        open.push(TOP);
        Scope pending = null;
        for (int i = 0; i < code.size(); i++) {
            Token token = code.at(i);
            scopes[i] = open.peek();
            if (token.isWord()
                    && TYPES.contains(token.text())
                    && code.at(i + 1).kind() != Token.Kind.STRING
                    && !code.at(i - 1).is(".")
                    && !code.at(i + 1).is(":")
                    && !code.at(i + 1).is("=")) {
                pending = type(code, i, found);
            } else if (token.is("{")) {
                Scope around = open.peek();
                boolean block = pending == null && around.name().isEmpty() && !around.isType();
                open.push(
                        pending != null
                                ? pending
                                : new Scope(
                                        around.name(),
                                        false,
                                        around.builtOn(),
                                        block || !around.isType() ? around.functions() + 1 : 1));
                pending = null;
            } else if (token.is("}") && open.size() > 1) {
                open.pop();
            } else if (token.is(";")) {
                pending = null;
            }
        }
    }

    private static Scope type(Code code, int keyword, Found found) {
        String kind = code.at(keyword).text();
        boolean built = kind.equals("interface") || kind.equals("trait");
        String name = "";
        for (int i = Math.max(0, keyword - 4); i < keyword; i++) {
            built |= code.at(i).is("abstract") || code.at(i).is("open");
        }
        for (int i = keyword + 1; i < keyword + 60 && i < code.size(); i++) {
            Token token = code.at(i);
            if (token.is("{") || token.is(";") || token.is("}")) {
                break;
            }
            if (token.is("(")) {
                i = Math.max(i, code.partner(i));
            } else if (NAMES_BASES.contains(token.text()) && !token.text().isEmpty()) {
                built = true;
            } else if (token.isWord() && built && !kind.equals("interface")) {
                found.base(token.text());
            } else if (token.isWord() && name.isEmpty()) {
                name = token.text();
            }
        }
        return new Scope(name, true, built, 0);
    }

    /** Name of the type around; empty outside of one. */
    String at(int index) {
        return scopes[index].name();
    }

    /** Whether it stands directly in a type. */
    boolean isMember(int index) {
        return scopes[index].isType();
    }

    /** Whether it is inside of a function's body. */
    boolean isIndented(int index) {
        return scopes[index].functions() > 0 && !scopes[index].isType();
    }

    /** Whether the type around builds on another one, or is there for others to build on. */
    boolean isBuiltOn(int index) {
        return scopes[index].builtOn();
    }
}
