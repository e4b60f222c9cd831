package dev.pave.judge.drl;

import dev.pave.judge.fact.ApprovalSettings;
import dev.pave.judge.fact.Automation;
import dev.pave.judge.fact.DailyBudget;
import dev.pave.judge.fact.DetectionLimits;
import dev.pave.judge.fact.Effect;
import dev.pave.judge.fact.Excerpt;
import dev.pave.judge.fact.Figures;
import dev.pave.judge.fact.GuardSetting;
import dev.pave.judge.fact.Outcome;
import dev.pave.judge.fact.PartOf;
import dev.pave.judge.fact.ReplayLimits;
import dev.pave.judge.fact.ReplayProof;
import dev.pave.judge.fact.Risk;
import dev.pave.judge.fact.SeverityLimits;
import dev.pave.pattern.Action;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Kind;
import dev.pave.pattern.Occurrence;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.Status;
import dev.pave.pattern.event.Failure;
import dev.pave.pattern.event.FixRecord;
import dev.pave.pattern.event.RecurringFailure;
import dev.pave.pattern.finding.CompanionKind;
import dev.pave.pattern.finding.Guard;
import dev.pave.pattern.finding.HiddenFailure;
import dev.pave.pattern.finding.MissingCompanion;
import dev.pave.pattern.finding.Severity;
import dev.pave.pattern.finding.Share;
import dev.pave.pattern.finding.Sighting;
import dev.pave.pattern.finding.Sign;
import dev.pave.pattern.finding.Standstill;
import dev.pave.pattern.finding.SuccessClaim;
import dev.pave.pattern.finding.UncoveredLines;
import dev.pave.pattern.finding.UnusedModule;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types that rules can name, and their fields. */
public final class FactFields {
    /** What a rule can ask about. */
    public static final List<Class<?>> FACTS = List.of(
            Repetition.class,
            DetectionLimits.class,
            ApprovalSettings.class,
            Automation.class,
            Effect.class,
            DailyBudget.class,
            ReplayLimits.class,
            ReplayProof.class,
            PartOf.class,
            Decision.class,
            Failure.class,
            FixRecord.class,
            RecurringFailure.class,
            SeverityLimits.class,
            SuccessClaim.class,
            Standstill.class,
            HiddenFailure.class,
            Sighting.class,
            MissingCompanion.class,
            UnusedModule.class,
            UncoveredLines.class,
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
            Severity.class,
            Sign.class,
            Share.class,
            CompanionKind.class,
            SuccessClaim.Proof.class);

    private static final Pattern IMPORT =
            Pattern.compile("(?m)^([ \\t]*import[ \\t]+)dev\\.pave\\.(?:\\w+\\.){0,20}?([A-Z]\\w*)");

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

    /** A rule file with its imports as the types are named now: rules of a home may be older than a move. */
    static String withImportsOfToday(String drl) {
        return IMPORT.matcher(drl)
                .replaceAll(found -> Matcher.quoteReplacement(named(found.group(2))
                        .map(type -> found.group(1) + type.getName())
                        .orElse(found.group())));
    }

    /** Names of pave's types that a file imports and rules cannot name. */
    static List<String> unknownImports(String drl) {
        return IMPORT.matcher(drl)
                .results()
                .map(found -> found.group(2))
                .filter(name -> named(name).isEmpty())
                .distinct()
                .toList();
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
