package dev.pave.job;

import dev.pave.engine.Engine;
import dev.pave.engine.EngineMaker;
import dev.pave.engine.LocalEngine;
import dev.pave.home.EngineSpec;
import dev.pave.home.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The engines that can be asked for: the one of this machine, and those that jars on the class path bring. */
final class Engines {

    private Engines() {}

    /** @throws UsageException when nothing on the class path makes such an engine */
    static Engine of(JobRequest request) {
        EngineSpec spec = request.engine();
        List<String> kinds = new ArrayList<>(List.of(EngineSpec.LOCAL.kind()));
        if (spec.kind().equals(EngineSpec.LOCAL.kind())) {
            return new LocalEngine();
        }
        for (EngineMaker maker : ServiceLoader.load(EngineMaker.class)) {
            if (maker.kind().equals(spec.kind())) {
                return maker.make(
                        spec.master(),
                        spec.staging() != null
                                ? spec.staging()
                                : request.home().cache().resolve("staging").toString());
            }
            kinds.add(maker.kind());
        }
        throw new UsageException("there is no engine `" + spec.kind() + "` on the class path, which has "
                + String.join(", ", kinds)
                + "; spark comes with pave-spark.jar: `./mvnw -Pspark package` makes it, docs/guide/spark.md says how to"
                + " start it");
    }
}
