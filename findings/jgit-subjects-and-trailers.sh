#!/bin/sh
# JGit 7.8.1 beside git 2.39.5: getShortMessage() and getFooterLines() are not git's %s and %(trailers). Footers come from the last paragraph whatever
# stands in it: a sentence with a colon after its first word is one, and so is a line of the subject's own paragraph, where git finds no trailer; git's
# rules (a paragraph of its own, of trailers alone, or a quarter of them with a known one) are not applied. A blank line with a space in it ends the
# subject in git, and goes on in JGit, which makes subject and body one. A message that begins with an empty line (a tool wrote the object;
# `git commit` would have taken the line away) has an empty subject in JGit.
# Guessed: both read the same message in the same way, so that "Co-authored-by" of a history may be counted with either.
# Instead: take getFullMessage() and do what git's documentation of interpret-trailers says, or ask git.
. "$(dirname "$0")/run.sh"
packages org.eclipse.jgit:org.eclipse.jgit:7.8.1.202611041320-r org.slf4j:slf4j-nop:2.0.17
cd "$work"
git init -q repository
cd repository
tree=$(git write-tree)
written() {
  printf "tree %s\nauthor Ada <ada@example.org> 1700000000 +0000\ncommitter Ada <ada@example.org> 1700000000 +0000\n\n$1" "$tree" |
    git hash-object -t commit -w --stdin
}
written 'Add a rule\n\nBody of it\n\nCo-authored-by: Bo <bo@example.org>\n' >ids
written 'Add a rule\n\nNote: the old one stays\nuntil nobody uses it\n' >>ids
written 'Add a rule\n\nBody of it\nCo-authored-by: Bo <bo@example.org>\n' >>ids
written 'Add a rule\nCo-authored-by: Bo <bo@example.org>\n' >>ids
written 'Add a rule\n \nBody of it\n' >>ids
written '\nAdd a rule\n\nBody of it\n' >>ids
java_says Finding.java <<'JAVA'
import java.io.File;
import java.nio.file.*;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

public class Finding {
    public static void main(String[] args) throws Exception {
        try (var repository = new FileRepositoryBuilder().setGitDir(new File(".git")).build(); var walk = new RevWalk(repository)) {
            for (String id : Files.readAllLines(Path.of("ids"))) {
                var commit = walk.parseCommit(ObjectId.fromString(id));
                System.out.println(commit.getShortMessage() + " | "
                        + commit.getFooterLines().stream().map(f -> f.getKey() + ": " + f.getValue()).collect(Collectors.joining(", ")));
            }
        }
    }
}
JAVA
sed 's/^/JGit: /' "$work/said" >jgit
while read -r id; do
  echo "git:  $(git log -1 --format='%s | %(trailers:unfold,separator=%x2C )' "$id")"
done <ids | paste -d '\n' - jgit >"$work/said"
expect 'git:  Add a rule | Co-authored-by: Bo <bo@example.org>
JGit: Add a rule | Co-authored-by: Bo <bo@example.org>
git:  Add a rule | 
JGit: Add a rule | Note: the old one stays
git:  Add a rule | 
JGit: Add a rule | Co-authored-by: Bo <bo@example.org>
git:  Add a rule Co-authored-by: Bo <bo@example.org> | 
JGit: Add a rule Co-authored-by: Bo <bo@example.org> | Co-authored-by: Bo <bo@example.org>
git:  Add a rule | 
JGit: Add a rule   Body of it | 
git:  Add a rule | 
JGit:  | '
