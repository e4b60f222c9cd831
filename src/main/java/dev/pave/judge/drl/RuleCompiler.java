package dev.pave.judge.drl;

import java.util.List;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** Compiles DRL to Drools' executable model: the bytes of a module, or what the compiler said. */
public final class RuleCompiler {

    private static final String FOLDER = "src/main/resources/dev/pave/rules/";

    /**
     * One compilation.
     *
     * @param module   the module, a zip of classes; null when there are errors
     * @param messages the compiler's errors, in its words
     */
    record Result(byte[] module, List<Message> messages) {

        boolean isGood() {
            return messages.isEmpty();
        }
    }

    Result compile(List<RuleSource> sources) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        for (RuleSource source : sources) {
            files.write(FOLDER + source.name(), source.text());
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            return new Result(null, errors);
        }
        return new Result(((InternalKieModule) builder.getKieModule()).getBytes(), List.of());
    }
}
