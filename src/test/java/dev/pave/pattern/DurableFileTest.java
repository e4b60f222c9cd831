package dev.pave.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {

    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void makesAFileAndItsFolders() throws IOException {
        DurableFile.write(folder.resolve("a/b"), "text\n");

        assertThat(folder.resolve("a/b")).hasContent("text\n");
        assertThat(folder.resolve("a")).isDirectoryContaining(file -> file.endsWith("b"));
    }

    @Test
    void keepsThePermissionsOfWhatItReplaces() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx--x---"));

        DurableFile.write(file, "new");

        assertThat(file).hasContent("new");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rwx--x---"));
        assertThat(names()).containsExactly("file");
    }

    @Test
    void replacesTheFileThatALinkLeadsTo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        DurableFile.write(link, "new");

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void leavesTheOldFileWhereTheNewCannotBeWritten() throws IOException {
        Path file = Files.createDirectories(folder.resolve("file/in-it"));

        assertThatThrownBy(() -> DurableFile.write(file.getParent(), "new")).isInstanceOf(FileSystemException.class);

        assertThat(file).isDirectory();
        assertThat(names()).containsExactly("file");
    }

    @Test
    void removesWhatAKilledWriterLeftAndNothingOfAWriterThatIsAlive() throws IOException {
        long alive = ProcessHandle.current().parent().orElseThrow().pid();
        String dead = ".file.999999999.1f" + ".new";
        String own = ".file." + ProcessHandle.current().pid() + ".2f.new";
        String other = ".file." + alive + ".3f.new";
        for (String name : List.of(dead, own, other, ".file.new", ".other.999999999.1f.new")) {
            Files.writeString(folder.resolve(name), "half");
        }

        DurableFile.write(folder.resolve("file"), "whole");

        assertThat(names()).containsExactlyInAnyOrder(other, ".file.new", ".other.999999999.1f.new", "file");
    }

    @Test
    void isSeenByItsOwnerOnlyUntilItHasItsPermissions() throws IOException {
        Path file = folder.resolve("file");

        DurableFile.put(file, "x".getBytes(StandardCharsets.UTF_8), PosixFilePermissions.fromString("rw-r-----"));

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
    }
}
