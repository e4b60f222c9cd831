package dev.pave.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandNormaliserTest {
    private final CommandNormaliser normaliser = new CommandNormaliser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "git commit -m \"fix: cart\" src/cart.js ~ git commit -m {text} {path}",
                "sudo CI=1 /usr/bin/git checkout 3f2a91c0 ~ git checkout {hash}",
                "cd shop && npm run build | tee out.log ~ cd {name} && npm run build | tee {path}",
                "mvn -q verify -Dtest=CartTest ~ mvn -q verify -Dtest={name}",
                "curl -fsS https://shop.example/health ~ curl -fsS {url}",
                "make test 2>&1 ~ make test 2>&1",
                "gh pr create --title \"A new cart\" ~ gh pr create --title {text}",
                "ls -la ~ ls -la",
                "kill -9 4711 ~ kill -9 {number}",
                "echo $(git rev-parse HEAD) ~ echo {text}",
                "pytest; ~ pytest"
            })
    void keepsWhatIsDoneAndTakesOutWhatVaries(String command, String operation) {
        assertThat(normaliser.of(command).text()).isEqualTo(operation);
    }

    @Test
    void keepsTheParametersInOrder() {
        assertThat(normaliser.of("cp src/a.js src/b.js").parameters())
                .containsExactly(
                        new Operation.Parameter("path", "src/a.js"), new Operation.Parameter("path", "src/b.js"));
    }

    @Test
    void takesAHereDocumentAsData() {
        assertThat(normaliser.of("cat <<'END' > a.txt\nrm -rf /\nEND\nls").text())
                .startsWith("cat <<")
                .doesNotContain("rm");
    }

    @Test
    void makesSomethingOfUnfinishedQuotes() {
        assertThat(normaliser.of("echo \"half").text()).isEqualTo("echo {text}");
    }
}
