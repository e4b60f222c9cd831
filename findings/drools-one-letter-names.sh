#!/bin/sh
# Drools 10.2.0 (executable model): a constraint on a record's component whose name is one letter and whose type is primitive (record Size(int n),
# `Size(n == 1)`) makes buildAll throw IndexOutOfBoundsException: it is in no result, its message is null, and it names neither rule nor file nor field.
# Other rules of the build are gone with it. n() and this.n do not help; a boxed type, two letters, or a getter getN() are read as one expects.
# And a long literal beside an int getter (`n == 1L`) is a NumberFormatException, in the same way, though 1.0, "1" and 0x1 are taken.
# Guessed: what is wrong with a rule is a message of the results, with its line; and names of components may be as short as Java has them.
# Instead: longer names for components that rules look at; catch what buildAll throws, and build file by file to learn which it was.
. "$(dirname "$0")/run.sh"
packages org.drools:drools-engine:10.2.0 org.slf4j:slf4j-nop:2.0.17
facts <<'JAVA'
package finding;

public class Facts {
    public record Size(int n, Integer boxed, Integer w, int no, boolean b) {}

    public static class Bean {
        public int getN() {
            return 1;
        }
    }
}
JAVA
java_says Finding.java <<'JAVA'
import finding.Facts;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;

public class Finding {
    public static void main(String[] args) {
        for (String when : new String[] {
            "Size(n == 1)", "Size(n() == 1)", "Size(this.n == 1)", "Size(b)", "Size(w == 1)", "Size(no == 1)", "Bean(n == 1)", "Bean(n == 1L)",
            "Bean(n == 1.0)", "Bean(n == 0x1)", "Bean(missing == 1)"
        }) {
            System.out.println(when + ": " + built(when));
        }
    }

    static String built(String when) {
        var services = KieServices.get();
        var files = services.newKieFileSystem();
        files.write(
                "src/main/resources/rules/rules.drl",
                "package rules\nimport finding.Facts.*\nrule \"looks\"\nwhen\n    " + when + "\nthen\nend\n");
        try {
            var builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
            if (!builder.getResults().getMessages().isEmpty()) {
                return "an error in the results";
            }
        } catch (RuntimeException e) {
            return "buildAll throws " + e.getClass().getSimpleName() + ", message " + e.getMessage();
        }
        var session = services.newKieContainer(services.getRepository().getDefaultReleaseId()).newKieSession();
        session.insert(new Facts.Size(1, 1, 1, 1, true));
        session.insert(new Facts.Bean());
        String told = session.fireAllRules() > 0 ? "fires" : "does not fire";
        session.dispose();
        return told;
    }
}
JAVA
expect 'Size(n == 1): buildAll throws IndexOutOfBoundsException, message null
Size(n() == 1): buildAll throws IndexOutOfBoundsException, message null
Size(this.n == 1): buildAll throws IndexOutOfBoundsException, message null
Size(b): buildAll throws IndexOutOfBoundsException, message null
Size(w == 1): fires
Size(no == 1): fires
Bean(n == 1): fires
Bean(n == 1L): buildAll throws NumberFormatException, message For input string: "1L"
Bean(n == 1.0): fires
Bean(n == 0x1): fires
Bean(missing == 1): an error in the results'
