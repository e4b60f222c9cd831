package dev.pave.job;

import dev.pave.engine.Engine;
import dev.pave.engine.EngineMaker;
import dev.pave.engine.LocalEngine;
import dev.pave.home.EngineSpec;
import dev.pave.home.Home;
import dev.pave.home.UsageException;
import dev.pave.pattern.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.UUID;

/** The engines that can be asked for: the one of this machine, and those that jars on the class path bring. */
final class Engines {

    private Engines() {}

    /** @throws UsageException when nothing on the class path makes such an engine */
    static Engine of(JobRequest request) {
        EngineSpec spec = request.engine();
        return isLocal(spec)
                ? new LocalEngine()
                : maker(spec).make(spec.master(), staging(request.home(), spec), owner(request.home()));
    }

    static boolean isLocal(EngineSpec spec) {
        return spec.kind().equals(EngineSpec.LOCAL.kind());
    }

    /** Where inputs and results lie: a folder of the home where none is named, enough on one machine. */
    static String staging(Home home, EngineSpec spec) {
        return spec.staging() != null
                ? spec.staging()
                : home.cache().resolve("staging").toString();
    }

    /** A name that no other home has, wherever it lies; kept, so that a night that goes on finds what was done for it. */
    private static String owner(Home home) {
        Path file = home.cache().resolve("engine-owner");
        try {
            if (!Files.exists(file)) {
                DurableFile.write(file, UUID.randomUUID().toString());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UsageException when there is none of the kind */
    static EngineMaker maker(EngineSpec spec) {
        List<String> kinds = new ArrayList<>(List.of(EngineSpec.LOCAL.kind()));
        for (EngineMaker maker : ServiceLoader.load(EngineMaker.class)) {
            if (maker.kind().equals(spec.kind())) {
                return maker;
            }
            kinds.add(maker.kind());
        }
        throw new UsageException("there is no engine `" + spec.kind() + "` on the class path, which has "
                + String.join(", ", kinds)
                + "; spark comes with pave-spark.jar: `./mvnw -Pspark package` makes it, docs/guide/spark.md says how to"
                + " start it");
    }
}
