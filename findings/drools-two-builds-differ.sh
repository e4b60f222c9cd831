#!/bin/sh
# Drools 10.2.0 (executable model): the same DRL text, compiled again in a fresh JVM by the same Java, gives other class
# files, because names of what is generated are numbered by one counter across the threads that compile. On one processor
# (-XX:ActiveProcessorCount=1) the class files are the same. drools.parallelRulesBuildingThreshold=-1 does not help.
# Guessed: a compiler's output depends on its input alone, so that a build that ships compiled rules can be reproduced.
. "$(dirname "$0")/run.sh"
packages org.drools:drools-engine:10.2.0 org.slf4j:slf4j-nop:2.0.17
cat >"$work/Finding.java" <<'JAVA'
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;

public class Finding {
    public static void main(String[] args) throws Exception {
        var services = KieServices.get();
        var files = services.newKieFileSystem();
        var text = new StringBuilder("package finding\n");
        for (int i = 0; i < 60; i++) {
            text.append("rule \"r" + i + "\"\nwhen\n  Integer(intValue > " + i + ")\n  not String(length == " + i
                    + ")\n  accumulate(Long($n: longValue, longValue > " + i + "); $all: sum($n))\nthen\nend\n");
        }
        files.write("src/main/resources/finding/rules.drl", text.toString());
        var module = (InternalKieModule) services.newKieBuilder(files).buildAll(ExecutableModelProject.class).getKieModule();
        var classes = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(module.getBytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".class")) {
                    classes.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        var digest = MessageDigest.getInstance("SHA-256");
        classes.forEach((name, bytes) -> {
            digest.update(name.getBytes());
            digest.update(bytes);
        });
        System.out.println(HexFormat.of().formatHex(digest.digest()));
    }
}
JAVA
javac -nowarn -proc:none -cp "$work/lib/*" -d "$work/classes" "$work/Finding.java"
distinct() {
  for _ in 1 2 3 4; do java "$@" -cp "$work/classes:$work/lib/*" Finding; done | sort -u | wc -l | tr -d ' '
}
[ "$(distinct -XX:ActiveProcessorCount=4)" -gt 1 ] && echo "four builds on several processors: not all the same" >"$work/said"
echo "four builds on one processor: $(distinct -XX:ActiveProcessorCount=1) output" >>"$work/said"
expect 'four builds on several processors: not all the same
four builds on one processor: 1 output'
