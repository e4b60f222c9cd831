package dev.pave.scan;

import java.util.Set;

/** What stubs return because they must return something, in the notations of the languages. */
final class Constants {

    private static final Set<String> PLACEHOLDERS = Set.of(
            "",
            "null",
            "undefined",
            "nil",
            "None",
            "0",
            "0.0",
            "-1",
            "false",
            "true",
            "False",
            "True",
            "\"\"",
            "''",
            "[]",
            "{}",
            "()",
            "dict()",
            "list()",
            "set()",
            "nil,nil",
            "0,nil",
            "\"\",nil",
            "false,nil",
            "true,nil",
            "emptyList()",
            "emptyMap()",
            "emptySet()",
            "listOf()",
            "mapOf()",
            "default",
            "string.Empty",
            "Ok(())",
            "vec![]",
            "String::new()",
            "Vec::new()",
            "None,None",
            "newMap()",
            "newSet()",
            "Promise.resolve()",
            "Promise.resolve(null)");

    private Constants() {}

    /** Whether tokens, joined without blanks, are such a value. */
    static boolean isPlaceholder(String value) {
        return PLACEHOLDERS.contains(value);
    }
}
