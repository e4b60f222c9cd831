package dev.pave.scan;

import dev.pave.pattern.finding.Sign;
import java.util.List;

/** Finds stubs and swallowed errors in Ruby, by its statements. */
final class RubyReader {

    private final Found found;
    private final List<Statement> statements;
    private String owner = "";
    private boolean builtOn;

    RubyReader(Found found, List<Statement> statements) {
        this.found = found;
        this.statements = statements;
    }

    void read() {
        if (found.isTest()) {
            return;
        }
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            if (statement.begins("class") && !statement.at(1).is("<")) {
                type(statement);
            } else if (statement.begins("module")) {
                owner = statement.at(1).text();
                builtOn = true;
            } else if (statement.begins("def")) {
                function(i);
            } else if (statement.begins("rescue")) {
                handler(i);
            } else if (endsWith(statement, "rescue", "nil")) {
                add(Sign.SWALLOWED_ERROR, statement, statement, "StandardError");
            }
        }
    }

    private void type(Statement statement) {
        owner = statement.at(1).text();
        builtOn = statement.has("<");
        for (int i = 2; i < statement.tokens().size(); i++) {
            if (builtOn && statement.at(i).isWord()) {
                found.base(statement.at(i).text());
            }
        }
    }

    private static boolean endsWith(Statement statement, String... words) {
        int from = statement.tokens().size() - words.length;
        for (int i = 0; i < words.length; i++) {
            if (from < 1 || !statement.at(from + i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    private Statement at(int index) {
        return statements.get(Math.min(index, statements.size() - 1));
    }

    private void function(int index) {
        Statement head = at(index);
        boolean self = head.begins("def", "self", ".");
        String name = head.at(self ? 3 : 1).text();
        Statement body = at(index + 1);
        if (body.begins("raise") && at(index + 2).begins("end")) {
            boolean named = body.at(1).text().startsWith("NotImplemented");
            boolean says = body.tokens().stream()
                    .anyMatch(token -> token.kind() == Token.Kind.STRING && Names.saysNotImplemented(token.text()));
            if ((says || named && !builtOn && !Names.isHollow(owner))
                    && !body.text(1).matches("(?is).*(subclass|overrid|abstract|must|should).*")) {
                add(Sign.NOT_IMPLEMENTED, head, body, name);
            }
            return;
        }
        if (builtOn && !self
                || Names.isHollow(owner)
                || !Names.isWork(name)
                || found.isCommented(head.start(), at(index + 2).start())) {
            return;
        }
        if (body.begins("end")) {
            add(Sign.EMPTY_BODY, head, body, name);
        } else if (at(index + 2).begins("end") && head.tokens().size() > (self ? 4 : 2)) {
            String value = body.begins("return") ? body.text(1) : body.text(0);
            if (!value.isEmpty() && Constants.isPlaceholder(value)) {
                add(Sign.CONSTANT_RETURN, head, body, name);
            }
        }
    }

    private void handler(int index) {
        Statement head = at(index);
        Statement body = at(index + 1);
        boolean empty = body.begins("end");
        int until = body.start();
        if (!empty || found.isCommented(head.start(), until)) {
            return;
        }
        String type = head.at(1).isWord() ? head.at(1).text() : "";
        if (!type.matches("LoadError|Errno|KeyError|NameError|StopIteration")) {
            add(Sign.EMPTY_HANDLER, head, body, type);
        }
    }

    private void add(Sign sign, Statement from, Statement to, String subject) {
        found.add(sign, from.start(), to.end(), subject, owner);
    }
}
