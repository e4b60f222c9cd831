package dev.pave.execute.modulecreation;

import dev.pave.workspace.ExecutionException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What builds a Java repository.
 *
 * @param root       the file that knows its modules, or the whole of it
 * @param file       of a module
 * @param hasModules whether there are or can be any
 * @param group      that packages begin with
 * @param values     for the templates
 */
record JavaBuild(String root, String file, boolean hasModules, String group, Map<String, Object> values) {

    private static final String USUAL_GROUP = "com.example";
    private static final String USUAL_VERSION = "0.1.0-SNAPSHOT";
    private static final Pattern MANAGED =
            Pattern.compile("<dependencyManagement>.*junit.*</dependencyManagement>", Pattern.DOTALL);
    private static final Pattern JUNIT_4 = Pattern.compile("<artifactId>junit</artifactId>|junit:junit:4");

    static JavaBuild of(ModuleRequest module) throws IOException {
        if (module.has("pom.xml")) {
            return maven(module, module.text("pom.xml"));
        }
        Optional<String> settings = module.first("settings.gradle", "settings.gradle.kts");
        Optional<String> build = module.first("build.gradle", "build.gradle.kts");
        if (settings.isPresent() || build.isPresent()) {
            String root = settings.or(() -> build).get();
            String file = root.endsWith(".kts") ? "build.gradle.kts" : "build.gradle";
            String text = build.isPresent() ? module.text(build.get()) : "";
            boolean own = settings.isPresent();
            return new JavaBuild(root, file, own, USUAL_GROUP, values(text, own, Map.of()));
        }
        String group = module.dotted().orElse(USUAL_GROUP);
        Map<String, Object> parent = new TreeMap<>();
        parent.put("parentGroup", group);
        parent.put("parentArtifact", "parent");
        parent.put("parentVersion", USUAL_VERSION);
        parent.put("inherited", false);
        return new JavaBuild("pom.xml", "pom.xml", true, group, values("", true, parent));
    }

    private static JavaBuild maven(ModuleRequest module, String pom) {
        Element project = project(pom);
        Map<String, Object> parent = new TreeMap<>();
        parent.put("parentGroup", coordinate(project, "groupId", USUAL_GROUP));
        parent.put("parentArtifact", coordinate(project, "artifactId", "parent"));
        parent.put("parentVersion", coordinate(project, "version", USUAL_VERSION));
        boolean managed = MANAGED.matcher(pom).find();
        parent.put("inherited", pom.contains("junit") && !managed);
        boolean hasModules = child(project, "modules").isPresent()
                || child(project, "packaging")
                        .filter(packaging -> packaging.getTextContent().strip().equals("pom"))
                        .isPresent();
        return new JavaBuild(
                "pom.xml",
                "pom.xml",
                hasModules,
                parent.get("parentGroup").toString(),
                values(pom, hasModules, parent));
    }

    /** @param own whether the module has a build file of its own, which brings JUnit */
    private static Map<String, Object> values(String build, boolean own, Map<String, Object> more) {
        boolean junit4 = JUNIT_4.matcher(build).find() && !build.contains("jupiter");
        Map<String, Object> values = new TreeMap<>(more);
        values.put("managed", MANAGED.matcher(build).find());
        values.put("junit4", junit4);
        values.put("jupiter", !junit4 && (own || build.contains("junit")));
        return values;
    }

    private static Element project(String pom) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null); // which else prints
            return builder.parse(new ByteArrayInputStream(pom.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new ExecutionException("pom.xml cannot be read: " + e.getMessage() + "; mend it first");
        }
    }

    /** Its own, else that of its parent. */
    private static String coordinate(Element project, String name, String otherwise) {
        return child(project, name)
                .or(() -> child(project, "parent").flatMap(parent -> child(parent, name)))
                .map(node -> node.getTextContent().strip())
                .orElse(otherwise);
    }

    private static Optional<Element> child(Element of, String name) {
        for (Node at = of.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element element && element.getTagName().equals(name)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }
}
