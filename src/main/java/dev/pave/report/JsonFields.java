package dev.pave.report;

import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Gives fields of a JSON object other values; all else of its text stays as it is, to the letter. */
final class JsonFields {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonFields() {}

    /**
     * @param object a JSON object as {@link PageFile#json} writes it, without blanks between its parts
     * @param values by field, the text of its new value; each field is one of the object's own
     */
    static String with(String object, Map<String, String> values) {
        StringBuilder changed = new StringBuilder(object.length());
        int copied = 0;
        int left = values.size();
        try (JsonParser parser = JSON.createParser(object)) {
            parser.nextToken();
            JsonToken token = parser.nextToken();
            while (left > 0 && token == JsonToken.PROPERTY_NAME) {
                String value = values.get(parser.currentName());
                parser.nextToken();
                int begin = at(parser);
                parser.skipChildren();
                token = parser.nextToken();
                if (value != null) {
                    changed.append(object, copied, begin).append(value);
                    copied = at(parser) - (token == JsonToken.PROPERTY_NAME ? 1 : 0);
                    left--;
                }
            }
        }
        if (left > 0) {
            throw new IllegalArgumentException("not all of " + values.keySet() + " are fields of this object");
        }
        return changed.append(object, copied, object.length()).toString();
    }

    private static int at(JsonParser parser) {
        return (int) parser.currentTokenLocation().getCharOffset();
    }
}
