package dev.pave.cli;

import dev.pave.git.Git;
import dev.pave.git.GitException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar, the commit it was built of, Java, and the libraries that do the work. */
final class Version implements IVersionProvider {

    private static final Map<String, String> LIBRARIES = new LinkedHashMap<>();

    static {
        LIBRARIES.put("DuckDB", "duckdb_jdbc");
        LIBRARIES.put("Drools", "drools-engine");
        LIBRARIES.put("Spring Batch", "spring-batch-core");
        LIBRARIES.put("H2", "h2");
        LIBRARIES.put("JGit", "org.eclipse.jgit");
        LIBRARIES.put("Javalin", "javalin");
    }

    static String number() {
        String version = Pave.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        Attributes build = build();
        List<String> lines = new ArrayList<>();
        String commit = commit(build);
        lines.add("pave " + number() + (commit.isEmpty() ? "" : ", commit " + commit));
        lines.add("Java " + Runtime.version() + ", " + System.getProperty("java.vendor"));
        String jars = " " + build.getOrDefault(Attributes.Name.CLASS_PATH, "");
        LIBRARIES.forEach((name, jar) -> {
            Matcher found = Pattern.compile(" lib/" + Pattern.quote(jar) + "-(\\d\\S*?)(-[a-z]+)?\\.jar")
                    .matcher(jars);
            if (found.find()) {
                lines.add(name + " " + found.group(1));
            }
        });
        return lines.toArray(String[]::new);
    }

    /** What the build wrote into the jar; nothing where classes lie in a folder. */
    private static Attributes build() {
        try {
            Path place = Path.of(Pave.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(place)) {
                try (JarFile jar = new JarFile(place.toFile())) {
                    return jar.getManifest().getMainAttributes();
                }
            }
        } catch (IOException | URISyntaxException unreadable) {
            // A version that cannot say what it is built of still says its number.
        }
        return new Attributes();
    }

    /** A package knows its commit by the build, a checkout by git. */
    private static String commit(Attributes build) {
        String told = String.valueOf(build.getOrDefault(new Attributes.Name("Implementation-Build"), ""));
        if (!told.isBlank() && !told.startsWith("$")) {
            return told;
        }
        Path checkout = Path.of(System.getProperty("pave.checkout", ""));
        if (!Files.exists(checkout.resolve(".git"))) {
            return "";
        }
        try {
            Git.Answer head = Git.in(checkout).ask("rev-parse", "--short=12", "HEAD");
            return head.code() == 0 ? head.text().strip() : "";
        } catch (GitException noGit) {
            return ""; // the number is known without it
        }
    }
}
