package dev.pave.job.work;

import dev.pave.engine.Form;
import dev.pave.engine.JsonForm;
import dev.pave.engine.One;
import dev.pave.engine.Piece;
import dev.pave.engine.Work;
import dev.pave.mine.failures.FailureClassifier;
import dev.pave.pattern.event.Failure;
import dev.pave.pattern.event.FailureForms;
import dev.pave.store.log.FailureStore;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.type.TypeReference;

/**
 * Tells failures of what was said.
 *
 * @param forms how failures look
 * @param said  what the executions said, one each
 */
public record FailuresOfStretch(FailureForms forms, List<FailureStore.Said> said) implements Work<One<List<Failure>>> {

    private static final Form<One<List<Failure>>> FORM = new JsonForm<>(new TypeReference<>() {});

    /** @param key names the state of the group, the forms and the stretch */
    public static Piece<One<List<Failure>>> piece(
            String key, FailureForms forms, Supplier<List<FailureStore.Said>> said) {
        return new Piece<>(key, FORM, () -> new FailuresOfStretch(forms, said.get()));
    }

    @Override
    public void into(One<List<Failure>> taker) {
        FailureClassifier classifier = new FailureClassifier(forms);
        taker.take(said.stream().map(one -> told(classifier, one)).toList());
    }

    private static Failure told(FailureClassifier classifier, FailureStore.Said said) {
        return said.command()
                ? classifier.of(said.raw(), said.exitCode(), said.message())
                : classifier.of("", said.exitCode(), said.raw() + "\n" + said.message());
    }

    @Override
    public Form<One<List<Failure>>> form() {
        return FORM;
    }
}
