#!/bin/sh
# Drools 10.2.0 (executable model): a join by == of fields of different types holds or not by which pattern stands first, since what the variable has
# is made one with the type of the field to the left of ==, and that is another field once the patterns change places. A long 1 kept as Object joins
# an int field that is compared with it, and is not joined by the same int the other way round; a double 1.0 and a text "1" likewise, a text field and a
# number kept as Object too. Nothing is reported, and a `not` written the one way fires where a positive rule written the other way does.
# Guessed: == in a join is symmetric, so patterns may be put in the order that is read or joined best.
# Instead: give both fields one type (values read from JSON or a database come as Integer one time and as Long the other), or compare texts or numbers
# that getters make alike.
. "$(dirname "$0")/run.sh"
packages org.drools:drools-engine:10.2.0 org.slf4j:slf4j-nop:2.0.17
facts <<'JAVA'
package finding;

public class Facts {
    public record Read(Object value, double ratio) {}

    public record Kept(int number, String text) {}
}
JAVA
java_says Finding.java <<'JAVA'
import finding.Facts;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;

public class Finding {
    public static void main(String[] args) {
        fires("value", "number", new Facts.Read(1L, 1), new Facts.Kept(1, "1"));
        fires("value", "text", new Facts.Read(1L, 1), new Facts.Kept(1, "1"));
        fires("ratio", "text", new Facts.Read(1L, 1), new Facts.Kept(1, "1"));
        fires("value", "number", new Facts.Read(1, 1), new Facts.Kept(1, "1"));
    }

    static void fires(String read, String kept, Facts.Read one, Facts.Kept other) {
        System.out.println(read + " of " + one + ", a " + one.value().getClass().getSimpleName() + ", and " + kept + " of " + other);
        fires("Read($v: " + read + ") Kept(" + kept + " == $v)", one, other);
        fires("Kept($v: " + kept + ") Read(" + read + " == $v)", one, other);
        fires("Read($v: " + read + ") not Kept(" + kept + " == $v)", one, other);
        fires("Kept($v: " + kept + ") not Read(" + read + " == $v)", one, other);
    }

    static void fires(String when, Object... facts) {
        var services = KieServices.get();
        var files = services.newKieFileSystem();
        files.write(
                "src/main/resources/rules/rules.drl",
                "package rules\nimport finding.Facts.*\nrule \"joined\"\nwhen\n    " + when + "\nthen\nend\n");
        services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        var session = services.newKieContainer(services.getRepository().getDefaultReleaseId()).newKieSession();
        for (Object fact : facts) {
            session.insert(fact);
        }
        System.out.println("  " + (session.fireAllRules() > 0 ? "fires: " : "is quiet: ") + when);
        session.dispose();
    }
}
JAVA
expect 'value of Read[value=1, ratio=1.0], a Long, and number of Kept[number=1, text=1]
  fires: Read($v: value) Kept(number == $v)
  is quiet: Kept($v: number) Read(value == $v)
  is quiet: Read($v: value) not Kept(number == $v)
  fires: Kept($v: number) not Read(value == $v)
value of Read[value=1, ratio=1.0], a Long, and text of Kept[number=1, text=1]
  fires: Read($v: value) Kept(text == $v)
  is quiet: Kept($v: text) Read(value == $v)
  is quiet: Read($v: value) not Kept(text == $v)
  fires: Kept($v: text) not Read(value == $v)
ratio of Read[value=1, ratio=1.0], a Long, and text of Kept[number=1, text=1]
  is quiet: Read($v: ratio) Kept(text == $v)
  fires: Kept($v: text) Read(ratio == $v)
  fires: Read($v: ratio) not Kept(text == $v)
  is quiet: Kept($v: text) not Read(ratio == $v)
value of Read[value=1, ratio=1.0], a Integer, and number of Kept[number=1, text=1]
  fires: Read($v: value) Kept(number == $v)
  fires: Kept($v: number) Read(value == $v)
  is quiet: Read($v: value) not Kept(number == $v)
  is quiet: Kept($v: number) not Read(value == $v)'
