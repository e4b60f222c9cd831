package dev.pave.home;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes YAML that {@link Yaml} reads as what it was: a text that looks like a number or like nothing gets quotes. */
public final class YamlText {

    private YamlText() {}

    /**
     * @param value of maps, lists, texts, numbers and truth values
     * @throws IllegalStateException when it would be read otherwise
     */
    public static String of(Map<String, ?> value) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setSplitLines(false)
                .setSchema(new CoreSchema())
                .build();
        String text = new Dump(settings).dumpToString(value);
        if (!same(value, Yaml.read("what was written", text))) {
            throw new IllegalStateException("this would not be read as it was written:\n" + text);
        }
        return text;
    }

    private static boolean same(Object value, YamlNode read) {
        if (value instanceof Map<?, ?> map) {
            return read.hasKeys()
                    && map.size() == read.entries().size()
                    && map.entrySet().stream()
                            .allMatch(entry -> read.all().containsKey(entry.getKey())
                                    && same(entry.getValue(), read.all().get(entry.getKey())));
        }
        if (value instanceof List<?> list) {
            List<YamlNode> items = read.elements();
            boolean same = read.isList() && items.size() == list.size();
            for (int i = 0; same && i < list.size(); i++) {
                same = same(list.get(i), items.get(i));
            }
            return same;
        }
        return value instanceof Number number
                ? read.value() instanceof BigDecimal found && found.doubleValue() == number.doubleValue()
                : value.equals(read.value());
    }
}
