package dev.pave.execute.verifycommit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileChecksTest {

    /** Of nobody; in two halves, so that nobody finds it here. */
    private static final String TOKEN = "ghp_" + "Zx81bTq04KwLmPn7RsVuYc2Df5Gh9Jk3Ae6B";

    @TempDir
    Path folder;

    private ViewedRepository shop;

    @BeforeEach
    void make() throws Exception {
        shop = new ViewedRepository(folder);
    }

    @Test
    void findsASecretWhereItIsAdded() throws Exception {
        shop.write("app.cfg", "name = shop\n\nurl = a\n").commit("feat: a");
        shop.write("app.cfg", "name = shop\n\ngithub = " + TOKEN + "\nurl = a\n");

        assertThat(shop.staged()).containsExactly("app.cfg:3 github-pat");
        assertThat(shop.look(Map.of("staged", true)).findings().toString()).doesNotContain(TOKEN);
    }

    @Test
    void saysNothingOfASecretThatWasThereBefore() throws Exception {
        shop.write("app.cfg", "github = " + TOKEN + "\n").commit("feat: a");
        shop.write("app.cfg", "github = " + TOKEN + "\nname = shop\n");

        assertThat(shop.staged()).isEmpty();
    }

    @Test
    void looksAtTheIndexAndNotAtTheWorkTree() throws Exception {
        shop.write("app.cfg", "github = " + TOKEN + "\n").add();
        shop.write("app.cfg", "name = shop\n");

        assertThat(shop.found(Map.of("staged", true))).containsExactly("app.cfg:1 github-pat");
        assertThat(shop.root.resolve("app.cfg")).hasContent("name = shop\n");
    }

    @Test
    void takesAWordForASecretThatIsNone() throws Exception {
        shop.write("app.cfg", "# pave:allow secrets of the test server\ngithub = " + TOKEN + "\n")
                .write("b.cfg", "github = " + TOKEN + " # pave:allow github-pat it is revoked\n")
                .write("c.cfg", "# pave:allow secrets\ngithub = " + TOKEN + "\n")
                .write("d.cfg", "# pave:allow links of the test server\ngithub = " + TOKEN + "\n");

        assertThat(shop.staged()).containsExactly("c.cfg:2 github-pat", "d.cfg:2 github-pat");
        assertThat(shop.look(Map.of("staged", true)).notes()).contains("2 findings are allowed by a comment");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN RSA PRIVATE KEY-----",
                "-----BEGIN DSA PRIVATE KEY-----",
                "-----BEGIN EC PRIVATE KEY-----",
                "-----BEGIN OPENSSH PRIVATE KEY-----",
                "PuTTY-User-Key-File-2: ssh-rsa",
                "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----",
                "-----BEGIN OpenVPN Static key V1-----",
                "-----BEGIN PGP PRIVATE KEY BLOCK-----"
            })
    void findsAPrivateKey(String line) throws Exception {
        shop.write("key.txt", "x\n" + line + "\n");

        assertThat(shop.staged()).contains("key.txt:2 private-key");
    }

    @Test
    void takesAPublicKeyForNone() throws Exception {
        shop.write("key.txt", "ssh-rsa DATA\n-----BEGIN PUBLIC KEY-----\n-----BEGIN CERTIFICATE-----\n");

        assertThat(shop.staged()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<<<<<<< HEAD\n", "=======\n", "=======\r\n", "======= x\n", ">>>>>>> main\n"})
    void findsTheMarksOfAMerge(String line) throws Exception {
        shop.write("f1", line);

        assertThat(shop.staged()).containsExactly("f1:1 conflict-marker");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"# <<<<<<< HEAD\n", "# =======\n", "", "<<<<<<<\n", "Shop\n=======\n", "=======\nShop\n=======\n"
            })
    void takesOtherLinesForNoMarks(String text) throws Exception {
        shop.write("f1", text).write("README.md", "# Shop\n\n=======\n");

        assertThat(shop.staged()).isEmpty();
    }

    @Test
    void findsFilesThatAreAddedLarge() throws Exception {
        shop.write("old.txt", "x".repeat(600 * 1024)).commit("feat: a");
        shop.write("old.txt", "y".repeat(601 * 1024))
                .write("small.txt", "x".repeat(500 * 1024))
                .write("large.txt", "x".repeat(500 * 1024 + 1))
                .write("huge.txt", "x".repeat(3 << 20));

        assertThat(shop.staged()).containsExactlyInAnyOrder("large.txt large-file", "huge.txt large-file");
    }

    @Test
    void findsNamesThatWindowsDoesNotTake() throws Exception {
        for (String bad : new String[] {"aux.txt", "sub/COM1", "what?.txt", "dot.", "blank /a", "a:b", "nul"}) {
            shop.write(bad, bad);
        }
        shop.write("auxiliary.txt", "a").write("com10", "b").write(".gitignore", "c");

        assertThat(shop.staged())
                .containsExactlyInAnyOrder(
                        "aux.txt windows-name",
                        "sub/COM1 windows-name",
                        "what?.txt windows-name",
                        "dot. windows-name",
                        "blank /a windows-name",
                        "a:b windows-name",
                        "nul windows-name");
    }

    @Test
    void findsStubsInAddedLinesAlone() throws Exception {
        shop.write("a.py", "def old_total(prices):\n    pass\n").commit("feat: a");
        shop.write("a.py", "def old_total(prices):\n    pass\n\n\ndef new_total(prices):\n    pass\n");

        assertThat(shop.staged()).containsExactly("a.py:5 incomplete_implementation");
    }

    @Test
    void takesBytesForNoText() throws Exception {
        Files.write(shop.root.resolve("a.bin"), (TOKEN + "\0\n<<<<<<< HEAD\n").getBytes());

        assertThat(shop.staged()).isEmpty();
    }
}
