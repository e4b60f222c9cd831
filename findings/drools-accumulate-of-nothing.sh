#!/bin/sh
# Drools 10.2.0 (executable model): `accumulate` with max() over no facts does not fire, but the same max() beside a count()
# fires, with null as the maximum. And collectList over facts that were inserted before one firing is in reverse order.
# Guessed: the second function changes nothing about when a rule fires; a list is in the order of insertion.
. "$(dirname "$0")/run.sh"
packages org.drools:drools-engine:10.2.0 org.slf4j:slf4j-nop:2.0.17
java_says Finding.java <<'JAVA'
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;

public class Finding {
    static final String RULES = """
            package finding
            rule "max alone"
            when
                accumulate(Integer($n: intValue, intValue > 100); $max: max($n))
            then
                System.out.println("max alone: " + $max);
            end
            rule "max beside count"
            when
                accumulate(Integer($n: intValue, intValue > 100); $max: max($n), $count: count())
            then
                System.out.println("max beside count: " + $max + " of " + $count);
            end
            rule "list"
            when
                accumulate($n: Integer(); $all: collectList($n))
            then
                System.out.println("list: " + $all);
            end
            """;

    public static void main(String[] args) {
        var services = KieServices.get();
        var files = services.newKieFileSystem();
        files.write("src/main/resources/finding/rules.drl", RULES);
        services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        var session = services.newKieContainer(services.getRepository().getDefaultReleaseId()).newKieSession();
        for (int n = 1; n <= 3; n++) {
            session.insert(n);
        }
        session.fireAllRules();
        session.dispose();
    }
}
JAVA
sort -o "$work/said" "$work/said"
expect 'list: [3, 2, 1]
max beside count: null of 0'
