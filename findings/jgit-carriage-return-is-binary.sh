#!/bin/sh
# JGit 7.8.1 beside git: a file with a carriage return that no line feed follows, as progress bars leave in saved logs, is binary for JGit
# (RawText.isBinary), with no NUL in it. DiffFormatter gives a patch of type BINARY without one edit for a commit that git shows as one line added.
# `*.txt diff` in .gitattributes, which makes git show whatever there is as text, changes nothing.
# Guessed: binary is what has a NUL in its first bytes, as in git, and git's own attribute decides where it is set.
# Instead: RawText of the bytes and a DiffAlgorithm, which compare such files well; look for a NUL alone.
. "$(dirname "$0")/run.sh"
packages org.eclipse.jgit:org.eclipse.jgit:7.8.1.202611041320-r org.slf4j:slf4j-nop:2.0.17
cd "$work"
git init -q repository
cd repository
git config user.name Ada
git config user.email ada@example.org
echo '*.txt diff' >.gitattributes
printf '10 %%\r50 %%\r100 %%\ndone\n' >build.log
cp build.log build.txt
git add .
git commit -q -m one
for file in build.log build.txt; do echo more >>"$file"; done
git commit -q -a -m two
java_says Finding.java <<'JAVA'
import java.io.ByteArrayOutputStream;
import java.io.File;
import org.eclipse.jgit.diff.*;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

public class Finding {
    public static void main(String[] args) throws Exception {
        try (var repository = new FileRepositoryBuilder().setGitDir(new File(".git")).build();
                var formatter = new DiffFormatter(new ByteArrayOutputStream())) {
            formatter.setRepository(repository);
            for (var entry : formatter.scan(repository.resolve("HEAD~1^{tree}"), repository.resolve("HEAD^{tree}"))) {
                var file = formatter.toFileHeader(entry);
                var texts = new RawText[2];
                texts[0] = new RawText(repository.open(entry.getOldId().toObjectId(), Constants.OBJ_BLOB).getBytes());
                texts[1] = new RawText(repository.open(entry.getNewId().toObjectId(), Constants.OBJ_BLOB).getBytes());
                System.out.println("JGit: " + file.getNewPath() + " " + file.getPatchType() + " " + file.toEditList() + ", compared all the same "
                        + new HistogramDiff().diff(RawTextComparator.DEFAULT, texts[0], texts[1]));
            }
        }
    }
}
JAVA
git show --format= --numstat HEAD | sed 's/^/git: /' | tr '\t' ' ' >>"$work/said"
expect 'JGit: build.log BINARY EditList[], compared all the same EditList[INSERT(2-2,2-3)]
JGit: build.txt BINARY EditList[], compared all the same EditList[INSERT(2-2,2-3)]
git: 1 0 build.log
git: 1 0 build.txt'
