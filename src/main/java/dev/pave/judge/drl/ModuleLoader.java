package dev.pave.judge.drl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** Makes a knowledge base of a compiled module held in memory, without compiling anything. */
final class ModuleLoader extends ClassLoader {
    private static final String MODELS = "drools-model";

    private final Map<String, byte[]> entries;

    private ModuleLoader(Map<String, byte[]> entries) {
        super(ModuleLoader.class.getClassLoader());
        this.entries = entries;
    }

    /** @throws RulesException when the module is damaged or made for other fact classes */
    static KieBase load(byte[] module) {
        try {
            ModuleLoader loader = new ModuleLoader(unzip(module));
            List<Model> models = new ArrayList<>();
            for (String name : loader.modelNames()) {
                models.add((Model) loader.loadClass(name).getConstructor().newInstance());
            }
            if (models.isEmpty()) {
                throw new RulesException("The compiled rules name no model", List.of());
            }
            return KieBaseBuilder.createKieBaseFromModel(models);
        } catch (IOException | ReflectiveOperationException | LinkageError e) {
            throw new RulesException("The compiled rules cannot be loaded: " + e, e);
        }
    }

    private static Map<String, byte[]> unzip(byte[] module) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(module))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    /** The model classes: each such file has a version in its first line, then a class name a line. */
    private List<String> modelNames() {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("META-INF/kie/")
                        && entry.getKey().endsWith("/" + MODELS))
                .flatMap(entry -> new String(entry.getValue(), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = entries.get(name.replace('.', '/') + ".class");
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
