#!/bin/sh
# Drools 10.2.0 (executable model), what accumulate adds up: sum() of int fields is an Integer and wraps around without a word, so two facts of
# 2,147,483,647 have the sum -2, while average() of the same facts is right. And sum() of doubles takes what is deleted off again instead of adding up
# anew, so a fact that was large and is gone leaves its rounding behind: of 1.0 and a deleted 1e16 remains 0.0, and so with the average.
# count($x) counts facts whose $x is null, and collectList lists them.
# Guessed: a sum is a long or throws, and is that of the facts which are there; count(x) leaves nulls out, as in SQL.
# Instead: sum a long (`$n: longValue`), whole numbers or BigDecimal where facts go away, and say `x != null` in the pattern.
. "$(dirname "$0")/run.sh"
packages org.drools:drools-engine:10.2.0 org.slf4j:slf4j-nop:2.0.17
java_says Finding.java <<'JAVA'
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;

public class Finding {
    static KieSession session(String when, String said) {
        var services = KieServices.get();
        var files = services.newKieFileSystem();
        files.write(
                "src/main/resources/finding/rules.drl",
                "package finding\nrule \"added up\"\nwhen\n    accumulate(" + when
                        + ")\nthen\n    System.out.println(" + said + ");\nend\n");
        services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        return services.newKieContainer(services.getRepository().getDefaultReleaseId()).newKieSession();
    }

    public static void main(String[] args) {
        for (String value : new String[] {"intValue", "longValue"}) {
            var ints = session("Integer($n: " + value + "); $sum: sum($n), $average: average($n)",
                    "\"" + value + ": sum \" + $sum + \" \" + $sum.getClass().getSimpleName() + \", average \" + $average");
            ints.insert(Integer.MAX_VALUE);
            ints.insert(Integer.MAX_VALUE);
            ints.fireAllRules();
            ints.dispose();
        }
        var doubles = session("Double($d: doubleValue); $sum: sum($d), $average: average($d)",
                "\"sum \" + $sum + \", average \" + $average");
        var large = doubles.insert(1e16);
        doubles.insert(1.0);
        doubles.fireAllRules();
        doubles.delete(large);
        doubles.fireAllRules();
        doubles.dispose();
        var nulls = session("Thread($s: contextClassLoader); $count: count($s), $all: collectList($s)",
                "\"count \" + $count + \" of \" + $all");
        var thread = new Thread(() -> {});
        thread.setContextClassLoader(null);
        nulls.insert(thread);
        nulls.fireAllRules();
        nulls.dispose();
    }
}
JAVA
expect 'intValue: sum -2 Integer, average 2.147483647E9
longValue: sum 4294967294 Long, average 2.147483647E9
sum 1.0E16, average 5.0E15
sum 0.0, average 0.0
count 1 of [null]'
