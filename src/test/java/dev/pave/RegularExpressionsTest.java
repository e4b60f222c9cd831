package dev.pave;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Java matches a group that recurs by calling itself for each time, which a text of 2,000 characters ends with an overflow of
 * the stack. What texts of any length are matched with has possessive loops, which do not, or loops that are bounded.
 */
class RegularExpressionsTest {

    private static final int MOST_TIMES = 99;
    private static final Pattern BOUNDS = Pattern.compile("\\{\\d+(,)?(\\d*)}");

    @Test
    void loopsOverGroupsAreBoundedOrPossessive() throws IllegalAccessException {
        List<String> found = new ArrayList<>();
        int patterns = 0;
        for (JavaClass imported : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.pave")) {
            for (Field field : imported.reflect().getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic() && mayHold(field)) {
                    field.setAccessible(true);
                    for (Pattern pattern : patterns(field.get(null)).toList()) {
                        patterns++;
                        loops(pattern.pattern())
                                .forEach(loop ->
                                        found.add(imported.getSimpleName() + "." + field.getName() + ": " + loop));
                    }
                }
            }
        }
        assertThat(patterns).isGreaterThan(300);
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(?:a|b)*c", "x(?:\\s*a)+", "((?:[^\"]|\"\")*)", "(?:a){3,}", "(?:a|b){0,400}", "(?:[)]|a)*?"})
    void findsThoseThatCallThemselves(String pattern) {
        assertThat(loops(pattern)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(?:a|b)*+c", "[(]a*[)]*", "\\(a\\)*", "\\Q(a)*\\E", "(?:a|b){0,20}", "(?:a){3}", "[^]()]*(a)?"})
    void leavesTheOthers(String pattern) {
        assertThat(loops(pattern)).isEmpty();
    }

    private static boolean mayHold(Field field) {
        Class<?> type = field.getType();
        return type == Pattern.class
                || type == Pattern[].class
                || Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type);
    }

    private static Stream<Pattern> patterns(Object value) {
        if (value instanceof Pattern pattern) {
            return Stream.of(pattern);
        }
        if (value instanceof Map<?, ?> map) {
            return Stream.concat(map.keySet().stream(), map.values().stream())
                    .flatMap(RegularExpressionsTest::patterns);
        }
        if (value instanceof Collection<?> all) {
            return all.stream().flatMap(RegularExpressionsTest::patterns);
        }
        return value instanceof Pattern[] all ? Stream.of(all) : Stream.empty();
    }

    /** Each group that may recur more than MOST_TIMES and gives back what it took, with what stands behind it. */
    private static List<String> loops(String pattern) {
        List<String> loops = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (pattern.startsWith("\\Q", i)) {
                int end = pattern.indexOf("\\E", i);
                i = end < 0 ? pattern.length() : end + 1;
            } else if (c == '\\') {
                i++;
            } else if (c == '[') {
                i = endOfClass(pattern, i);
            } else if (c == '(') {
                open.push(i);
            } else if (c == ')') {
                int begin = open.pop();
                if (callsItself(pattern.substring(i + 1))) {
                    loops.add(pattern.substring(begin, Math.min(pattern.length(), i + 3)));
                }
            }
        }
        return loops;
    }

    private static int endOfClass(String pattern, int begin) {
        int at = pattern.startsWith("[^", begin) ? begin + 2 : begin + 1;
        if (pattern.startsWith("]", at)) {
            at++;
        }
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            if (pattern.charAt(at) == '\\') {
                at += 2;
            } else {
                at = pattern.charAt(at) == '[' ? endOfClass(pattern, at) + 1 : at + 1;
            }
        }
        return at;
    }

    private static boolean callsItself(String behind) {
        Matcher bounds = BOUNDS.matcher(behind);
        int end;
        if (behind.startsWith("*") || behind.startsWith("+")) {
            end = 1;
        } else if (bounds.lookingAt() && bounds.group(1) != null && !(isFew(bounds.group(2)))) {
            end = bounds.end();
        } else {
            return false;
        }
        return !behind.startsWith("+", end);
    }

    private static boolean isFew(String most) {
        return !most.isEmpty() && Integer.parseInt(most) <= MOST_TIMES;
    }
}
