package dev.pave.judge;

import dev.pave.judge.drl.FactFields;
import dev.pave.judge.drl.RuleBase;
import dev.pave.judge.fact.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;

/**
 * Facts of one subject before the rules: a session of Drools of its own, in which every rule that fires is heard. What a
 * subject is: a repetition, a failure, a session, or the files of a scan.
 */
final class RuleSession {

    /**
     * A rule that fired.
     *
     * @param rule    its name
     * @param outcome what it said
     * @param values  the values that it saw, by the name that the rule gives them
     */
    record Word(String rule, Outcome outcome, Map<String, Object> values) {}

    private final RuleBase rules;

    RuleSession(RuleBase rules) {
        this.rules = rules;
    }

    /** What the rules say of these facts alone. */
    List<Word> of(Collection<?> facts) {
        KieSession session = rules.base().newKieSession();
        try {
            Listener listener = new Listener();
            session.addEventListener(listener);
            session.addEventListener(listener.agenda);
            for (Object fact : facts) {
                session.insert(fact);
            }
            session.fireAllRules();
            return listener.words;
        } finally {
            session.dispose();
        }
    }

    /** Ties what is inserted to the rule that inserted it. */
    private static final class Listener implements RuleRuntimeEventListener {
        /** What a rule binds by name begins so; Drools names whole facts as well, in its own way. */
        private static final String NAMED = "$";

        private final List<Word> words = new ArrayList<>();
        private final List<Outcome> said = new ArrayList<>();

        private final DefaultAgendaEventListener agenda = new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                Map<String, Object> values = new TreeMap<>();
                for (String name : event.getMatch().getDeclarationIds()) {
                    Object value = event.getMatch().getDeclarationValue(name);
                    if (name.startsWith(NAMED) && !isFact(value)) {
                        values.put(name.substring(NAMED.length()), plain(value));
                    }
                }
                String rule = event.getMatch().getRule().getName();
                said.forEach(outcome -> words.add(new Word(rule, outcome, new LinkedHashMap<>(values))));
                said.clear();
            }
        };

        private static boolean isFact(Object value) {
            return value != null && FactFields.FACTS.contains(value.getClass());
        }

        private static Object plain(Object value) {
            return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
        }

        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            if (event.getObject() instanceof Outcome outcome) {
                said.add(outcome);
            }
        }

        @Override
        public void objectUpdated(ObjectUpdatedEvent event) {
            // rules insert their word once and never change it
        }

        @Override
        public void objectDeleted(ObjectDeletedEvent event) {
            // rules insert their word once and never take it back
        }
    }
}
