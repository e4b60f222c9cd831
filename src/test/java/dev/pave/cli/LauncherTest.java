package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher with a java that only tells how it was called. */
class LauncherTest {

    private static final String TELLS = """
            #!/bin/sh
            case $1 in -XX:DumpLoadedClassList=*) echo "warms up" >"${0%/*}/../warm"; esac
            printf 'LC_ALL is %s\\n' "${LC_ALL-unset}"
            printf '<%s>\\n' "$@"
            """;

    @TempDir
    Path folder;

    private Path checkout(String name) throws IOException {
        Path checkout = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(checkout.resolve("target"));
        Files.writeString(checkout.resolve("target/pave.jar"), "");
        Files.writeString(checkout.resolve("target/pave.stamp"), "");
        Files.writeString(checkout.resolve("target/pave.jsa"), "");
        Files.copy(Path.of("pave"), checkout.resolve("pave"));
        program(folder.resolve("bin/java"), TELLS);
        return checkout;
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** What it says; the environment is a cron job's but for what is given. */
    private String run(Path standing, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("env", "-i", "PATH=" + folder.resolve("bin") + ":/usr/bin:/bin"));
        environment.forEach((name, value) -> words.add(name + "=" + value));
        words.addAll(List.of(command));
        Process process = new ProcessBuilder(words)
                .directory(standing.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "exit " + process.waitFor() + "\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "a b", "-x", "it's $(x) `y` \"z\"", "ü😀", "a\nb", "end\n", "*[x]?;&#%20", "~"})
    void findsItsCheckoutFromWhereverItIsCalled(String name) throws Exception {
        Path checkout = checkout(name);
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of(name, "pave"));
        String told = "<-Dpave.checkout=" + checkout.toRealPath() + ">";
        Map<String, String> cdPath = Map.of("CDPATH", folder.toString());

        assertThat(run(folder, Map.of(), checkout.resolve("pave").toString(), "doctor"))
                .contains(told)
                .contains("<doctor>\nexit 0");
        assertThat(run(folder, cdPath, "sh", "--", "./" + name + "/pave")).contains(told);
        assertThat(run(checkout, cdPath, "./pave")).contains(told);
        assertThat(run(folder, Map.of(), link.toString())).contains(told);
    }

    /** Hooks and cron jobs are to find it when the link leads to another version. */
    @Test
    void tellsTheFolderByTheLinkThatItWasReachedBy() throws Exception {
        checkout("pave-1");
        Path current = Files.createSymbolicLink(folder.resolve("current"), Path.of("pave-1"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), current.resolve("pave"));
        Path old = Files.createSymbolicLink(folder.resolve("old"), Path.of("pave-1/pave"));
        String told = "<-Dpave.place=" + current + ">";

        assertThat(run(folder, Map.of(), current.resolve("pave").toString())).contains(told);
        assertThat(run(folder, Map.of(), link.toString())).contains(told);
        assertThat(run(folder, Map.of(), old.toString())).contains("<-Dpave.place=" + folder.resolve("pave-1") + ">");
    }

    @Test
    void readsNamesOfFilesAsUtf8UnderThePlainLocaleOfCron() throws Exception {
        String pave = checkout("plain").resolve("pave").toString();

        assertThat(run(folder, Map.of(), pave)).containsPattern("LC_ALL is (C|en_US)\\.UTF-8");
        assertThat(run(folder, Map.of("LC_ALL", "C"), pave)).containsPattern("LC_ALL is (C|en_US)\\.UTF-8");
        assertThat(run(folder, Map.of("LANG", "no_SUCH.UTF-8"), pave)).containsPattern("LC_ALL is (C|en_US)\\.UTF-8");
        assertThat(run(folder, Map.of("LANG", "C.UTF-8"), pave)).contains("LC_ALL is unset");
    }

    @Test
    @Timeout(60)
    void makesTheArchiveOfClassesAnewWhenTheJarIsNewer() throws Exception {
        Path checkout = checkout("plain");
        String pave = checkout.resolve("pave").toString();
        Path archive = Files.writeString(checkout.resolve("target/pave.jsa"), "");
        Path jar = checkout.resolve("target/pave.jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-02T00:00:00Z")));
        Files.setLastModifiedTime(archive, FileTime.from(Instant.parse("2026-01-02T00:00:01Z")));
        assertThat(run(folder, Map.of(), pave)).contains("<-XX:SharedArchiveFile=" + archive.toRealPath() + ">");

        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-02T00:00:02Z")));
        Path warm = folder.resolve("warm");
        assertThat(new ProcessBuilder("mkfifo", warm.toString()).start().waitFor())
                .isZero();
        assertThat(run(folder, Map.of(), pave)).contains("<-Xshare:auto>").contains("exit 0");
        assertThat(Files.readString(warm)).isEqualTo("warms up\n");
        Path failed = checkout.resolve("target/pave.jsa.failed");
        while (!Files.exists(failed) || Files.exists(checkout.resolve("target/pave.jsa.making"))) {
            Thread.sleep(10); // the warm-up goes on beside; with this java it comes to nothing
        }
        assertThat(archive).doesNotExist();
    }

    @Test
    void saysWhatIsWrongWithItsSurroundings() throws Exception {
        Path plain = checkout("plain");
        Map<String, String> wrong = new TreeMap<>(Map.of("JAVA_HOME", "/no/such/jdk"));
        assertThat(run(folder, wrong, plain.resolve("pave").toString()))
                .contains("pave: JAVA_HOME is /no/such/jdk, where there is no bin/java")
                .contains("exit 0");

        for (String version : List.of("11.0.2", "1.8.0_392", "9", "17", "25.0.3")) {
            Path jdk = folder.resolve("jdk-" + version);
            program(jdk.resolve("bin/java"), TELLS);
            Files.writeString(
                    jdk.resolve("release"), "IMPLEMENTOR=\"A\"\nJAVA_VERSION=\"" + version + "\"\nLIBC=\"gnu\"\n");
            boolean old = !version.startsWith("17") && !version.startsWith("25");
            assertThat(run(
                            folder,
                            Map.of("JAVA_HOME", jdk.toString()),
                            plain.resolve("pave").toString()))
                    .contains(old ? "needs Java 17 or newer, but " + jdk + "/bin/java is " + version : "LC_ALL is")
                    .contains(old ? "exit 1" : "exit 0");
        }

        Path colon = checkout("a:b");
        assertThat(run(folder, Map.of(), colon.resolve("pave").toString()))
                .contains("takes no class path with a `:`")
                .contains(colon.toString())
                .contains("exit 1");

        Path closed = checkout("closed");
        for (String file : List.of("target/pave.jar", "target/pave.stamp", "target/pave.jsa", "target")) {
            Files.delete(closed.resolve(file));
        }
        Files.writeString(closed.resolve("target"), "");
        assertThat(run(folder, Map.of(), closed.resolve("pave").toString()))
                .contains(closed.resolve("target") + " cannot be written to; run it once as the owner")
                .contains("exit 1");
    }
}
