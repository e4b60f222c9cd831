package dev.pave;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What docs/architecture.md says of packages, libraries, sizes and names. */
@AnalyzeClasses(packages = "dev.pave", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.pave.";
    private static final int MOST_CLASSES = 40;
    private static final int MOST_LINES = 300;
    /** A class in code font, perhaps behind its package or before one of its members. */
    private static final Pattern NAMED = Pattern.compile("`(?:[a-z.]+\\.)?([A-Z][a-z]\\w*)(?:\\.\\w+)?`");

    /** Libraries that pave's own thinking stays free of, and the packages that may use them. */
    private static final Map<String, List<String>> LIBRARIES = libraries();

    @ArchTest
    static final ArchRule noCircles =
            slices().matching("dev.pave.(**)").should().beFreeOfCycles();

    /** Their order is another one in each JVM, and would reach tables, pages and files. */
    @ArchTest
    static final ArchRule mapsKeepAnOrder = noClasses()
            .should()
            .callMethod(Map.class, "copyOf", Map.class)
            .orShould()
            .callMethodWhere(DescribedPredicate.describe(
                    "makes a map of several keys outside of a constant",
                    call -> call.getTargetOwner().isEquivalentTo(Map.class)
                            && call.getName().equals("of")
                            && call.getTarget().getRawParameterTypes().size() > 2
                            && !call.getOrigin().getName().equals("<clinit>")));

    private static Map<String, List<String>> libraries() {
        Map<String, List<String>> libraries = new LinkedHashMap<>();
        libraries.put("org.springframework", List.of("job"));
        libraries.put("io.javalin", List.of("serve", "serve.api", "serve.live"));
        libraries.put("io.micrometer", List.of("serve"));
        libraries.put("io.modelcontextprotocol", List.of("mcp"));
        libraries.put("org.duckdb", List.of("store", "store.log"));
        libraries.put("org.h2", List.of("store.ledger", "job"));
        libraries.put("org.drools", List.of("judge.drl"));
        libraries.put("org.kie", List.of("judge", "judge.drl"));
        libraries.put("org.eclipse.jgit", List.of("ingest.git", "ingest.git.tree", "specify", "workspace"));
        libraries.put("de.siegmar.fastcsv", List.of("ingest.text"));
        libraries.put("org.snakeyaml", List.of("home", "syntax"));
        libraries.put("com.github.jknack", List.of("specify"));
        libraries.put("com.esotericsoftware", List.of("inspect"));
        libraries.put("com.networknt", List.of("home"));
        libraries.put("gg.jte", List.of("report", "report.pages"));
        libraries.put("picocli", List.of("cli"));
        libraries.put("org.jline", List.of("cli.review"));
        return libraries;
    }

    private static String packageOf(JavaClass type) {
        return type.getPackageName().replaceFirst("^dev\\.pave\\.", "");
    }

    private static Set<Dependency> dependencies(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .collect(Collectors.toSet());
    }

    private static List<JavaClass> written(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getSimpleName().startsWith("Jte"))
                .toList();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @ArchTest
    static void dataFlowsOneWay(JavaClasses classes) {
        PackageTable table = PackageTable.read();
        assertThat(written(classes))
                .allMatch(type -> table.rowOf(packageOf(type)).isPresent());
        Set<String> upward = new TreeSet<>();
        for (Dependency each : dependencies(classes)) {
            JavaClass target = each.getTargetClass().getBaseComponentType();
            if (target.getPackageName().startsWith(ROOT)
                    && !table.allows(packageOf(each.getOriginClass()), packageOf(target))) {
                upward.add(each.getOriginClass().getName() + " -> " + target.getName());
            }
        }
        assertThat(upward).isEmpty();
    }

    @ArchTest
    static void everyRowIsAPackage(JavaClasses classes) {
        assertThat(PackageTable.read().rows().keySet())
                .isSubsetOf(classes.stream().map(ArchitectureTest::packageOf).collect(Collectors.toSet()));
    }

    @ArchTest
    static void librariesStayWhereTheyBelong(JavaClasses classes) {
        Set<String> astray = new TreeSet<>();
        for (Dependency each : dependencies(classes)) {
            String target = each.getTargetClass().getBaseComponentType().getPackageName();
            LIBRARIES.forEach((library, packages) -> {
                boolean is = target.equals(library) || target.startsWith(library + ".");
                if (is && !packages.contains(packageOf(each.getOriginClass()))) {
                    astray.add(each.getOriginClass().getName() + " -> " + target);
                }
            });
        }
        assertThat(astray).isEmpty();
    }

    @ArchTest
    static void packagesCanBeSeenAtAGlance(JavaClasses classes) {
        assertThat(written(classes).stream()
                        .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting())))
                .allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(MOST_CLASSES));
    }

    @ArchTest
    static void oneNameIsOneThing(JavaClasses classes) {
        assertThat(written(classes)).extracting(JavaClass::getSimpleName).doesNotHaveDuplicates();
    }

    @ArchTest
    static void filesCanBeReadAtOnce(JavaClasses classes) throws IOException {
        for (Path file : sources()) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(MOST_LINES);
        }
    }

    /** A reader of a change has no tool that shows the type. */
    @ArchTest
    static void typesAreWritten(JavaClasses classes) throws IOException {
        for (Path file : sources()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern("[( ]var \\w+ ?[=:]");
        }
    }

    @ArchTest
    static void thePageNamesClassesThatAre(JavaClasses classes) throws IOException {
        Set<String> there = new TreeSet<>(Set.of("Map"));
        classes.forEach(type -> there.add(type.getSimpleName()));
        try (Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
            tests.map(file -> file.getFileName().toString().replace(".java", ""))
                    .forEach(there::add);
        }
        assertThat(NAMED.matcher(PackageTable.page()).results().map(found -> found.group(1)))
                .isNotEmpty()
                .isSubsetOf(there);
    }
}
