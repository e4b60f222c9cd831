package dev.pave.home;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A section of a settings file as a record: each component with a {@link Threshold} is a key, its name in snake case. A
 * {@code double} is a share of 0 to 1, an {@code int} a whole number, a {@code boolean} true or false.
 *
 * @param prefix what stands before its keys, e.g. {@code detection.routine.}; empty for the top of the file
 * @param type   the record, which is public
 */
public record SettingsSection<T extends Record>(String prefix, Class<T> type) {

    /** What each key may be. */
    public Map<String, Bounds> keys() {
        Map<String, Bounds> keys = new TreeMap<>();
        thresholds().forEach(component -> keys.put(key(component), bounds(component)));
        return keys;
    }

    /** The environment variable that overrides a key, for each that has one. */
    public Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>();
        thresholds()
                .forEach(component ->
                        variables.put(key(component), threshold(component).environment()));
        variables.values().removeIf(String::isEmpty);
        return variables;
    }

    /**
     * The record.
     *
     * @param values texts by key, all as they may be
     * @param usual  where what they leave out comes from
     */
    public T read(Map<String, String> values, T usual) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Object[] read = new Object[components.length];
            for (int i = 0; i < read.length; i++) {
                String text = threshold(components[i]) == null ? null : values.get(key(components[i]));
                read[i] = text == null ? components[i].getAccessor().invoke(usual) : value(components[i], text);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(read);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " cannot be made of settings", e);
        }
    }

    private Stream<RecordComponent> thresholds() {
        return Arrays.stream(type.getRecordComponents()).filter(component -> threshold(component) != null);
    }

    private static Threshold threshold(RecordComponent component) {
        return component.getAnnotation(Threshold.class);
    }

    private String key(RecordComponent component) {
        return prefix + component.getName().replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static Bounds bounds(RecordComponent component) {
        if (component.getType() == int.class) {
            return Bounds.wholeNumber(
                    threshold(component).min(), threshold(component).max());
        }
        return component.getType() == double.class ? Bounds.SHARE : Bounds.YES_OR_NO;
    }

    private static Object value(RecordComponent component, String text) {
        if (component.getType() == int.class) {
            return Integer.valueOf(text);
        }
        return component.getType() == double.class ? (Object) Double.valueOf(text) : (Object) Bounds.isYes(text);
    }
}
