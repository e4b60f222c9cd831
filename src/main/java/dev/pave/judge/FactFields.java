package dev.pave.judge;

import dev.pave.pattern.Action;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Failure;
import dev.pave.pattern.FixRecord;
import dev.pave.pattern.Guard;
import dev.pave.pattern.HiddenFailure;
import dev.pave.pattern.Kind;
import dev.pave.pattern.Occurrence;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.Sighting;
import dev.pave.pattern.Sign;
import dev.pave.pattern.Standstill;
import dev.pave.pattern.Status;
import dev.pave.pattern.SuccessClaim;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types that rules can name, and their fields. */
final class FactFields {
    /** What a rule can ask about. */
    static final List<Class<?>> FACTS = List.of(
            Repetition.class,
            DetectionLimits.class,
            ApprovalSettings.class,
            Automation.class,
            DailyBudget.class,
            Decision.class,
            Failure.class,
            FixRecord.class,
            SuccessClaim.class,
            Standstill.class,
            HiddenFailure.class,
            Sighting.class,
            GuardSetting.class);

    /** What a rule can say. */
    static final List<Class<?>> OUTCOMES = List.of(Outcome.class.getPermittedSubclasses());

    private static final List<Class<?>> OTHERS = List.of(
            Role.class,
            Occurrence.class,
            Kind.class,
            Status.class,
            Action.class,
            Figures.class,
            Risk.class,
            Excerpt.class,
            Guard.class,
            Sign.class,
            SuccessClaim.Proof.class);

    private FactFields() {}

    /** All types that rules can import. */
    static List<Class<?>> all() {
        return Stream.of(FACTS, OUTCOMES, OTHERS).flatMap(List::stream).toList();
    }

    /** The type with this simple name. */
    static Optional<Class<?>> named(String simpleName) {
        return all().stream()
                .filter(type -> type.getSimpleName().equals(simpleName))
                .findFirst();
    }

    /** Names of a type's fields or, for an enum, of its constants. */
    static List<String> of(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
        }
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                : List.of();
    }

    /** The shape of all types: compiled rules fit as long as it stays the same. */
    static String shape() {
        return all().stream()
                .map(type -> type.getName()
                        + of(type)
                        + Arrays.stream(type.getMethods())
                                .map(Object::toString)
                                .sorted()
                                .toList())
                .collect(Collectors.joining("\n"));
    }
}
