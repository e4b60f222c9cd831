package dev.pave;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Map;

/** The package table of docs/architecture.md: who may import whom. */
@AnalyzeClasses(packages = "dev.pave", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule dataFlowsOneWay = layers().whereLayer("pattern")
            .mayNotAccessAnyLayer()
            .whereLayer("home")
            .mayOnlyAccessLayers("pattern")
            .whereLayer("store")
            .mayOnlyAccessLayers("pattern")
            .whereLayer("git")
            .mayNotAccessAnyLayer()
            .whereLayer("ingest")
            .mayOnlyAccessLayers("pattern", "store", "git", "messages")
            .whereLayer("messages")
            .mayOnlyAccessLayers("pattern")
            .whereLayer("failures")
            .mayOnlyAccessLayers("pattern", "messages")
            .whereLayer("mine")
            .mayOnlyAccessLayers("pattern")
            .whereLayer("judge")
            .mayOnlyAccessLayers("pattern", "home")
            .whereLayer("scan")
            .mayOnlyAccessLayers("pattern")
            .whereLayer("execute")
            .mayOnlyAccessLayers("pattern", "home", "store", "git", "judge", "failures")
            .whereLayer("hooks")
            .mayOnlyAccessLayers("pattern")
            .whereLayer("report")
            .mayOnlyAccessLayers("pattern", "store")
            .whereLayer("serve")
            .mayOnlyAccessLayers("pattern", "store", "report")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("job")
            .mayOnlyBeAccessedByLayers("cli");

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

    private static LayeredArchitecture layers() {
        LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        layers = layers.optionalLayer("messages").definedBy("dev.pave.mine.messages..");
        layers = layers.optionalLayer("failures").definedBy("dev.pave.mine.failures..");
        layers = layers.optionalLayer("mine")
                .definedBy(resideInAPackage("dev.pave.mine..")
                        .and(not(resideInAPackage("dev.pave.mine.messages..")))
                        .and(not(resideInAPackage("dev.pave.mine.failures.."))));
        for (String name : new String[] {
            "pattern", "home", "store", "git", "ingest", "judge", "scan", "execute", "hooks", "report", "serve", "job",
            "cli"
        }) {
            layers = layers.optionalLayer(name).definedBy("dev.pave." + name + "..");
        }
        return layers;
    }
}
