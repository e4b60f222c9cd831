package dev.pave.job.work;

import dev.pave.engine.Form;
import dev.pave.engine.JsonForm;
import dev.pave.engine.One;
import dev.pave.engine.Piece;
import dev.pave.engine.Work;
import dev.pave.mine.failures.RecoveryMiner;
import dev.pave.pattern.Occurrence;
import dev.pave.pattern.event.FailureForms;
import dev.pave.pattern.event.Recovery;
import dev.pave.pattern.event.SessionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.core.type.TypeReference;

/**
 * Mines what overcame the failures of a group of logs.
 *
 * @param group      of the logs
 * @param looking    first words of operations that change nothing
 * @param signatures by session and place in it, those of its failures; not empty
 * @param events     of its sessions, that which began first first; a list that can be serialised
 */
public record RecoveriesOfGroup(
        String group, Set<String> looking, Map<String, Map<Long, String>> signatures, List<SessionEvent> events)
        implements Work<One<RecoveryMiner.Mined>> {

    private static final Form<One<RecoveryMiner.Mined>> FORM = new JsonForm<>(new TypeReference<>() {});

    /** @param key names the state of the group, and the forms */
    public static Piece<One<RecoveryMiner.Mined>> piece(
            String group,
            String key,
            FailureForms forms,
            Map<String, Map<Long, String>> signatures,
            Supplier<List<SessionEvent>> events) {
        return new Piece<>(key, FORM, () -> new RecoveriesOfGroup(group, forms.looking(), signatures, events.get()));
    }

    @Override
    public void into(One<RecoveryMiner.Mined> taker) {
        RecoveryMiner.Mined mined = new RecoveryMiner(looking)
                .mine(
                        group,
                        events,
                        event -> signatures
                                .getOrDefault(event.sessionId(), Map.of())
                                .get(event.seq()));
        taker.take(new RecoveryMiner.Mined(
                mined.recoveries().stream().map(RecoveriesOfGroup::inItsFiles).toList(), mined.fixes()));
    }

    private static Recovery inItsFiles(Recovery found) {
        return found.at(found.occurrences().stream().map(Occurrence::inItsFile).toList());
    }

    @Override
    public Form<One<RecoveryMiner.Mined>> form() {
        return FORM;
    }
}
