#!/bin/sh
# Handlebars.java 4.5.8: `lookup` of a key that a map lacks gives the whole map as (escaped) text, while `{{map.missing}}` gives
# nothing. Guessed (and so in handlebars.js): nothing in both cases.
. "$(dirname "$0")/run.sh"
packages com.github.jknack:handlebars:4.5.8 org.slf4j:slf4j-nop:2.0.17
java_says Finding.java <<'JAVA'
import com.github.jknack.handlebars.Handlebars;
import java.util.Map;

public class Finding {
    public static void main(String[] args) throws Exception {
        var handlebars = new Handlebars();
        var data = Map.of("ports", Map.of("web", 80));
        for (var text : new String[] {"{{lookup ports 'web'}}", "{{lookup ports 'mail'}}", "{{ports.mail}}"}) {
            System.out.println(text + " -> [" + handlebars.compileInline(text).apply(data) + "]");
        }
    }
}
JAVA
expect "{{lookup ports 'web'}} -> [80]
{{lookup ports 'mail'}} -> [{web&#x3D;80}]
{{ports.mail}} -> []"
