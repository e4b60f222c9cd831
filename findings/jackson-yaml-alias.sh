#!/bin/sh
# jackson-dataformat-yaml 3.2.4 into JsonNode or a Map: an alias becomes the *name* of its anchor, as a text, and of a key
# that stands twice the last value wins without a word. Guessed: the anchored value, and an error for the second key.
. "$(dirname "$0")/run.sh"
packages tools.jackson.dataformat:jackson-dataformat-yaml:3.2.4
java_says Finding.java <<'JAVA'
import tools.jackson.dataformat.yaml.YAMLMapper;

public class Finding {
    public static void main(String[] args) {
        var yaml = new YAMLMapper();
        System.out.println(yaml.readTree("first: &shared {port: 80}\nsecond: *shared\n"));
        System.out.println(yaml.readTree("base: &limit 30\ntimeout: *limit\n"));
        System.out.println(yaml.readTree("sources: [a]\nother: 1\nsources: [b]\n"));
    }
}
JAVA
expect '{"first":{"port":80},"second":"shared"}
{"base":30,"timeout":"limit"}
{"sources":["b"],"other":1}'
