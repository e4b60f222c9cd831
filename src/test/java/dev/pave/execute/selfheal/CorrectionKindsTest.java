package dev.pave.execute.selfheal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.git.Git;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds of mistakes at a command line, with what programs answered; and that nothing is corrected without such an answer. */
class CorrectionKindsTest {

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
            cargo build --relase § error: unexpected argument '--relase' found\\n\\n  tip: a similar argument exists: '--release' § cargo build --release
            gcloud compute instnces list § ERROR: (gcloud.compute) Invalid choice: 'instnces'.\\nMaybe you meant:\\n  gcloud compute instances list § gcloud compute instances list
            gradle biuld § Task 'biuld' not found in root project 'shop'. Some candidates are: 'build'. § gradle build
            sbt compie § [error] Not a valid command: compie (similar: compile) § sbt compile
            rake tets § rake aborted!\\nDon't know how to build task 'tets'\\nDid you mean?  test § rake test
            dotnet buld § 'buld' was not matched. Did you mean one of the following?\\nbuild § dotnet build
            npm run strat § npm error Missing script: "strat"\\nnpm error\\nnpm error Did you mean this?\\nnpm error   npm run start # run the "start" package script § npm run start
            kubectl get pdos § error: the server doesn't have a resource type "pdos" § kubectl get pods
            git commit --amned § error: unknown option `amned'\\nusage: git commit [-a]\\n    --[no-]amend  amend previous commit § git commit --amend
            git log -oneline § fatal: unrecognized argument: -oneline § git log --oneline
            git stash poop § fatal: subcommand wasn't specified; 'push' can't be assumed due to unexpected token 'poop' § git stash pop
            git remote remvoe x § error: unknown subcommand: `remvoe'\\nusage: git remote [-v | --verbose]\\n   or: git remote add [-t <b>] <name>\\n   or: git remote remove <name> § git remote remove x
            git commit-m x § git: 'commit-m' is not a git command. See 'git --help'.\\n\\nThe most similar command is\\n\\tcommit-tree § git commit -m x
            apt vim install § E: Invalid operation vim § apt install vim
            docker nginx run § docker: 'nginx' is not a docker command. § docker run nginx
            find . -nmae a § find: unknown predicate `-nmae' § find . -name a
            sort --reverze a § sort: unrecognized option '--reverze'\\nTry 'sort --help' for more information. § sort --reverse a
            java -verison § Unrecognized option: -verison\\nError: Could not create the Java Virtual Machine. § java -version
            systemctl strat nginx § Unknown command verb strat. § systemctl start nginx
            service start cron § start: unrecognized service § service cron start
            chmod run.sh 755 § chmod: invalid mode: 'run.sh' § chmod 755 run.sh
            chown a.txt root § chown: invalid user: 'a.txt' § chown root a.txt
            find -name a.txt . § find: paths must precede expression: `.' § find . -name a.txt
            find . -exec cat {} § find: missing argument to `-exec' § find . -exec cat {} \\;
            tar xzf plain.tar § gzip: stdin: not in gzip format\\ntar: Child returned status 1 § tar xf plain.tar
            tar -xfv a.tar § tar: v: Cannot open: No such file or directory § tar -xvf a.tar
            grep x src § grep: src: Is a directory § grep -r x src
            scp docs host: § scp: ./docs: not a regular file § scp -r docs host:
            ls la § ls: cannot access 'la': No such file or directory § ls -la
            cp a b c/d § cp: target 'c/d': No such file or directory § mkdir -p c/d && cp a b c/d
            cd src/App.java § bash: cd: src/App.java: Not a directory § cd src
            gcc m.c -o m § m.c:(.text+0x1): undefined reference to `sqrt' § gcc m.c -o m -lm
            pip install requirements.txt § ERROR: No matching distribution found for requirements.txt § pip install -r requirements.txt
            terraform plan § Run "terraform init -upgrade" to install newer versions § terraform init -upgrade && terraform plan
            go build ./... § a.go:3:8: no required module provides package example.org/x; to add it:\\n\\tgo get example.org/x § go get example.org/x && go build ./...
            jq . a.json § Command 'jq' not found, but can be installed with:\\n\\nsudo apt install jq § sudo apt install jq && jq . a.json
            docker ps § Cannot connect to the Docker daemon at unix:///x. Is the docker daemon running? § sudo systemctl start docker && docker ps
            ssh host § @ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\\n  remove with:\\n  ssh-keygen -f '/h/known_hosts' -R 'host' § ssh-keygen -f '/h/known_hosts' -R 'host' && ssh host
            tmux attach -t work § can't find session: work § tmux new -s work
            git pull § fatal: Need to specify how to reconcile divergent branches. § git pull --rebase
            git remote add origin x § error: remote origin already exists. § git remote set-url origin x
            git switch topic § fatal: invalid reference: topic § git switch -c topic
            git clean § fatal: clean.requireForce is true and neither -i, -n nor -f given; refusing to clean § git clean -n
            git log –p § fatal: ambiguous argument '–p': unknown revision or path not in the working tree. § git log -p
            sed -e 's/a/b § bash: unexpected EOF while looking for matching `'' § sed -e 's/a/b'
            ❯ git status § bash: ❯: command not found § git status
            пше ыефегы § bash: пше: command not found § git status
            ./run.sh -x § zsh: permission denied: ./run.sh § chmod +x run.sh && ./run.sh -x
            ./run.sh § bash: ./run.sh: Permission denied § chmod +x run.sh && ./run.sh
            LS -l § bash: LS: command not found § ls -l
            curl htps://a.org § curl: (1) Protocol "htps" not supported § curl https://a.org
            """)
    void knowsTheKind(String command, String output, String meant) {
        assertThat(of(command, output))
                .as(command)
                .first()
                .extracting(Correction::command)
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '~', textBlock = """
            main § main: command not found
            codna § bash: codna: command not found
            make § make: *** No targets specified and no makefile found.  Stop.
            ssh host § host: Permission denied (publickey).
            ls nothere § ls: cannot access 'nothere': No such file or directory
            docker stop web § Error response from daemon: No such container: web
            git tag v1 § fatal: ambiguous argument 'stats': unknown revision
            tool § Use `tool --help` instead
            """)
    void saysNothingWhereTheAnswerSupportsNothing(String command, String output) {
        assertThat(of(command, output)).isEmpty();
    }

    @Test
    void whatACommandThatSaidNothingWasMeantToBeIsAGuess() {
        assertThat(of("chmod run.sh 755", ""))
                .singleElement()
                .satisfies(guess -> assertThat(guess.proof()).isEqualTo(Correction.Proof.NONE))
                .satisfies(guess -> assertThat(guess.confidence()).isLessThan(0.5));
        assertThat(of("chmod run.sh 755", "chmod: invalid mode: 'run.sh'"))
                .singleElement()
                .satisfies(told -> assertThat(told.proof()).isEqualTo(Correction.Proof.ITSELF));
        assertThat(of("mkdir a/b", "")).allMatch(guess -> guess.proof() == Correction.Proof.NONE);
    }

    @Test
    void whatAnOutputTellsToTypeIsNeverProof() {
        assertThat(of("make check", "please run `sh fix.sh` first"))
                .singleElement()
                .satisfies(told -> assertThat(told.command()).isEqualTo("sh fix.sh && make check"))
                .satisfies(told -> assertThat(told.proof()).isEqualTo(Correction.Proof.NONE));
    }

    @Test
    void knowsTheBranchesThatAreThere() throws IOException {
        Git.in(folder).text("init", "-q", "-b", "main");
        Files.writeString(folder.resolve("a.txt"), "a\n");
        Git.in(folder).text("add", "-A");
        Git.in(folder).text("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-q", "-m", "x");
        Git.in(folder).text("branch", "feature");

        assertThat(of("git checkout featrue", "error: pathspec 'featrue' did not match any file(s) known to git"))
                .first()
                .extracting(Correction::command)
                .isEqualTo("git checkout feature");
        assertThat(of("git merge stats", "merge: stats - not something we can merge"))
                .isEmpty();
    }

    @Test
    void knowsPathsByEachOfTheirNames() throws IOException {
        Files.createDirectories(folder.resolve("src/main"));
        Files.writeString(folder.resolve("src/main/tool.py"), "");
        Files.writeString(folder.resolve("src/main/a.txt"), "");

        String gone = ": No such file or directory";
        assertThat(FolderWords.beside("srcc/mian/tol.py", folder)).containsExactly("src/main/tool.py");
        assertThat(FolderWords.beside("src/main/b.txt", folder)).isEmpty();
        assertThat(FolderWords.beside("src/main/tool.pl", folder)).isEmpty();
        assertThat(of("cat srcc/main/a.txt", "cat: srcc/main/a.txt" + gone))
                .first()
                .extracting(Correction::command)
                .isEqualTo("cat src/main/a.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "gti, git, true",
        "mke, make, true",
        "makke, make, true",
        "puthon, python, true",
        "maje, make, true",
        "main, man, false",
        "cat, cut, false",
        "abc, xyz, false",
        "a, abcdefghijklm, false"
    })
    void knowsHowFingersSlip(String typed, String meant, boolean isSlip) {
        assertThat(Likeness.isSlip(typed, meant)).isEqualTo(isSlip);
    }
}
