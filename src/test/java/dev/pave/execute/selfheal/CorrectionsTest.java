package dev.pave.execute.selfheal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.home.MistakesException;
import dev.pave.shell.PlainCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands were meant to be, by the shipped rules. */
class CorrectionsTest {

    private static final Corrections SHIPPED = new Corrections(shipped());

    @TempDir
    Path folder;

    private static CorrectionRules.Rules shipped() {
        try {
            return CorrectionRules.read("corrections.yaml", Files.readString(Path.of("rules/corrections.yaml")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<Correction> of(String command, String output) {
        return SHIPPED.of(
                FailedCommand.of(List.of(command), output.replace("\\n", "\n").replace("\\t", "\t")), folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '~', textBlock = """
            git brnch § git: 'brnch' is not a git command. See 'git --help'.\\n\\nThe most similar command is\\n\\tbranch § git branch
            cargo buid § error: no such command: `buid`\\n\\n\\tDid you mean `build`? § cargo build
            npm isntall left § Unknown command: "isntall"\\n\\nDid you mean this?\\n  npm install # Install a package § npm install left
            docker pes -a § docker: 'pes' is not a docker command. § docker ps -a
            git bisect goood § usage: git bisect [help|start|bad|good|new] § git bisect good
            fab deplyo:all § Warning: Command(s) not found:\\n    deplyo\\n\\nAvailable commands:\\n\\n    deploy\\n    test § fab deploy:all
            mvn claen test § [ERROR] Unknown lifecycle phase "claen". Available lifecycle phases are: validate, clean, test. § mvn clean test
            gti status § sh: 1: gti: not found § git status
            gitstatus § bash: gitstatus: command not found § git status
            git-log -p § bash: git-log: command not found § git log -p
            git push § fatal: The current branch x has no upstream branch.\\n\\n    git push --set-upstream origin x\\n § git push --set-upstream origin x
            cp a b/c/d § cp: cannot create regular file 'b/c/d': No such file or directory § mkdir -p b/c && cp a b/c/d
            sudo apt udpate § E: Invalid operation udpate § sudo apt update
            git log a.md -p § fatal: option '-p' must come before non-option arguments § git log -p a.md
            """)
    void knowsWhatWasMeant(String command, String output, String meant) {
        assertThat(of(command, output)).first().extracting(Correction::command).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '~', textBlock = """
            cat pes § docker: 'pes' is not a docker command.
            ls brnch § git: 'brnch' is not a git command.\\n\\nThe most similar command is\\n\\tbranch
            git branch § * main
            hg asdf § hg: unknown command 'asdf'\\nMercurial Distributed SCM\\n\\nbasic commands:
            git push § Everything up-to-date
            gradle build § bash: gradle: command not found
            git log § ERROR:  While executing gem\\n    Unknown command log
            make § src/cart.c:4:2: error: expected ';'
            """)
    void saysNothingWhereNothingTells(String command, String output) {
        assertThat(of(command, output)).isEmpty();
    }

    @Test
    void knowsFilesScriptsAndTargetsOfTheFolder() throws IOException {
        Files.createDirectories(folder.resolve("src/main"));
        Files.writeString(folder.resolve("package.json"), "{\"scripts\": {\"deploy\": \"x\", \"lint\": \"y\"}}");
        Files.writeString(folder.resolve("Makefile"), "CC := gcc\nall: build\nbuild: a.c\n\t$(CC) a.c\n");

        assertThat(of("cd src/mian", "sh: 1: cd: can't cd to src/mian: No such file or directory"))
                .extracting(Correction::command)
                .startsWith("cd src/main");
        assertThat(of("npm run delpoy", "npm ERR! Missing script: \"delpoy\""))
                .extracting(Correction::command)
                .containsExactly("npm run deploy");
        assertThat(of("make biuld", "make: *** No rule to make target 'biuld'.  Stop."))
                .extracting(Correction::command)
                .containsExactly("make build");
        assertThat(of("npm lint", "Unknown command: \"lint\"\n"))
                .extracting(Correction::command)
                .contains("npm run-script lint");
        assertThat(of("cat other.md", "cat: other.md: No such file or directory"))
                .isEmpty();
    }

    @Test
    void takesTheProgramOfTheFolder() throws IOException {
        Files.createFile(folder.resolve("gradlew"));

        assertThat(of("gradle build", "bash: gradle: command not found"))
                .first()
                .extracting(Correction::command)
                .isEqualTo("./gradlew build");
    }

    @Test
    void keepsWhatAProgramSaidOneWord() {
        assertThat(of("git push", "fatal: no upstream\n\n    git push --set-upstream origin x;reboot\n"))
                .first()
                .satisfies(first -> assertThat(PlainCommands.of(first.command()))
                        .hasValueSatisfying(commands -> assertThat(commands)
                                .containsExactly(List.of("git", "push", "--set-upstream", "origin", "x;reboot"))));
    }

    @Test
    void sudoIsKeptAndNeverForgottenAsARisk() {
        assertThat(of("npm install -g x", "Error: EACCES: permission denied, mkdir '/usr/lib/x'"))
                .first()
                .satisfies(first -> {
                    assertThat(first.command()).isEqualTo("sudo npm install -g x");
                    assertThat(Leave.risk(first.command(), first.risks(), first.privileged()))
                            .isEqualTo("privileged");
                });
    }

    @Test
    void looksIntoTheLineOfAShell() {
        assertThat(SHIPPED.of(
                        FailedCommand.of(
                                List.of("sh", "-c", "git brnch"),
                                "git: 'brnch' is not a git command.\n\nThe most similar command is\n\tbranch"),
                        folder))
                .first()
                .extracting(Correction::command)
                .isEqualTo("git branch");
    }

    @Test
    void namesMistakesOfTheFileWithTheirLines() {
        assertThatThrownBy(() -> CorrectionRules.read(
                        "corrections.yaml", "words: {}\nforms:\n- name: a\n  otput: x\n  output: '('\n  risk: high\n"))
                .isInstanceOf(MistakesException.class)
                .hasMessageContaining("corrections.yaml:4")
                .hasMessageContaining("unknown key `otput`")
                .hasMessageContaining("corrections.yaml:5")
                .hasMessageContaining("no expression")
                .hasMessageContaining("unknown risk")
                .hasMessageContaining("neither `then` nor `replace`");
    }

    @Test
    void measuresHowAlikeWordsAre() {
        assertThat(Likeness.of("brnch", "branch")).isGreaterThan(0.8);
        assertThat(Likeness.of("puhs", "push")).isGreaterThan(Likeness.of("puhs", "pull"));
        assertThat(Likeness.of("abc", "xyz")).isZero();
        assertThat(Likeness.of("", "")).isEqualTo(1);
        assertThat(Likeness.nearest("inst", List.of("list", "install", "push"), 0.6))
                .containsExactly("list", "install");
    }
}
