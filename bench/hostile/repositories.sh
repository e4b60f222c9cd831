#!/usr/bin/env bash
# Makes hostile git repositories, a folder each: what damage, odd tools and ill will leave behind.
#   bench/hostile/repositories.sh DIR [KIND...]     all kinds without KIND
#   bench/hostile/repositories.sh --list            their names
#   bench/hostile/repositories.sh --configure REPO  lets every setting of a repository that is there name a program, each of
#                                                   which would write a line into REPO.ran
# Each has three good commits that add src/a.txt, src/b.txt and src/c.txt first, unless its kind forbids it; most have
# one more after what is odd. What a commit does and when is always the same.
set -euo pipefail
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null LC_ALL=C
export GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=ada@example.org GIT_COMMITTER_NAME=Ada GIT_COMMITTER_EMAIL=ada@example.org
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_PREFIX 2>/dev/null || true
clock=1600000000

tick() {
  clock=$((clock + 3600))
  export GIT_AUTHOR_DATE="$clock +0000" GIT_COMMITTER_DATE="$clock +0000"
}

new() { git -c init.defaultBranch=main init -q "$@" .; }

# A commit of a file by the porcelain: add FILE TEXT
add() {
  tick
  mkdir -p "$(dirname "$1")"
  printf '%s\n' "$2" >"$1"
  git add -- "$1"
  git commit -q -m "Add $1"
}

good() {
  new
  add src/a.txt alpha
  add src/b.txt beta
  add src/c.txt gamma
}

blob() { printf '%s\n' "$1" | git hash-object -w --stdin; }

# A commit of a tree after HEAD, whatever is in it: onto TREE MESSAGE
onto() {
  tick
  git update-ref refs/heads/main "$(git commit-tree "$1" -p refs/heads/main -m "$2")"
}

# A tree that has the files of HEAD and more lines of ls-tree, unchecked: with LINE...
with() { { git ls-tree HEAD; printf '%s\n' "$@"; } | git mktree --missing; }

# An entry of a raw tree: entry MODE NAME ID, NAME with printf's escapes
entry() {
  printf '%s ' "$1"
  printf "$2"
  printf '\0'
  printf "$(sed 's/../\\x&/g' <<<"$3")"
}

raw() { git hash-object -t tree -w --literally --stdin; }

# A good commit after the odd one that leaves what is odd where it is: still
still() { onto "$(with "100644 blob $(blob later)"$'\tlater.txt')" 'Add later.txt'; }

# A good commit after the odd one that has nothing but a file: after
after() { onto "$(printf '100644 blob %s\tlater.txt\n' "$(blob later)" | git mktree)" 'Add later.txt'; }

loose() { printf '.git/objects/%s/%s' "${1:0:2}" "${1:2}"; }

lose() {
  chmod u+w "$(loose "$1")"
  rm "$(loose "$1")"
}

five() {
  good
  add src/d.txt delta
  add src/e.txt epsilon
}

kind_duplicate_entries() {
  good
  local a b
  a=$(blob one)
  b=$(blob two)
  onto "$(with "100644 blob $a"$'\ttwice.java' "100644 blob $b"$'\ttwice.java')" 'A name twice'
  still
}

kind_file_and_folder() {
  good
  local tree
  tree=$(git rev-parse HEAD:src)
  onto "$( { entry 100644 both "$(blob file)"; entry 40000 both "$tree"; } | raw)" 'A file and a folder of one name'
  after
}

kind_unsorted_tree() {
  good
  onto "$( { entry 100644 z "$(blob z)"; entry 100644 a "$(blob a)"; entry 100644 m "$(blob m)"; } | raw)" 'Out of order'
  still
}

kind_deep_path() {
  good
  tick
  {
    printf 'commit refs/heads/main\ncommitter Ada <ada@example.org> %s +0000\ndata 5\nDeep\n' "$clock"
    printf 'from refs/heads/main^0\nM 100644 inline '
    printf 'd/%.0s' $(seq 5000)
    printf 'Deep.java\ndata 14\nclass Deep { }\n\n'
  } | git fast-import --quiet
  still
}

kind_odd_names() {
  good
  local id name
  id=$(blob odd)
  for name in 'new\nline.txt' 'tab\there.txt' 'bell\a.txt' 'escape\033[31m.txt' 'latin\351.txt' 'half\303.txt' \
    'back\\\\slash.txt' 'quote"s.txt' ' blank ' 'CON' 'aux.txt' 'nul.c' 'colon:stream' 'dot.' '-rf' '$(touch x)' \
    'right\342\200\256txt.exe' 'nfd-e\314\201.txt' 'nfd-\303\251.txt' 'A.txt' 'a.txt' '*' "$(printf 'l%.0s' $(seq 4000))"; do
    printf '100644 blob %s\t%b\0' "$id" "$name"
  done | git mktree -z >.git/odd
  onto "$(cat .git/odd)" 'Odd names'
  after
}

kind_escaping_names() {
  good
  local inner
  inner=$(printf '100644 blob %s\tconfig\n' "$(blob '[core] fsmonitor = touch x')" | git mktree)
  onto "$( { entry 40000 . "$inner"; entry 40000 .. "$inner"; entry 40000 .git "$inner"; } | raw)" 'Names of folders'
  onto "$( { entry 100644 '../../out.txt' "$(blob out)"; entry 100644 '/etc/out' "$(blob out)"; } | raw)" 'Slashes'
  after
}

kind_empty_name() {
  good
  onto "$(entry 100644 '' "$(blob nameless)" | raw)" 'A file without a name'
  after
}

kind_odd_modes() {
  good
  local id
  id=$(blob odd)
  onto "$( { entry 0 zero "$id"; entry 100664 group "$id"; entry 170000 all "$id"; entry 77777777777 big "$id"; } | raw)" Modes
  onto "$(entry 9x9 letters "$id" | raw)" 'A mode of letters'
  after
}

kind_truncated_tree() {
  good
  onto "$(printf '100644 half' | raw)" 'Half a tree'
  after
}

kind_wrong_types() {
  good
  onto "$(entry 40000 folder "$(blob file)" | raw)" 'A folder that is a file'
  onto "$(entry 100644 file.java "$(git rev-parse HEAD^:src)" | raw)" 'A file that is a folder'
  tick
  git update-ref refs/heads/main "$(printf 'tree %s\nparent %s\nauthor A <a@b> %s +0000\ncommitter A <a@b> %s +0000\n\nNo tree\n' \
    "$(blob file)" "$(git rev-parse HEAD)" "$clock" "$clock" | git hash-object -t commit -w --literally --stdin)"
  after
}

kind_no_commits() { new; }

kind_head_on_missing_branch() {
  good
  git symbolic-ref HEAD refs/heads/gone
}

kind_head_on_missing_commit() {
  good
  printf '%040d\n' 7 >.git/refs/heads/main
}

kind_head_is_garbage() {
  good
  head -c 300 /dev/zero | tr '\0' 'x' >.git/HEAD
}

kind_cyclic_refs() {
  good
  printf 'ref: refs/heads/one\n' >.git/refs/heads/two
  printf 'ref: refs/heads/two\n' >.git/refs/heads/one
  git symbolic-ref HEAD refs/heads/one
}

kind_odd_refs() {
  good
  printf 'garbage\n' >.git/refs/heads/broken
  : >.git/refs/heads/empty
  printf '%s refs/heads/../../x\nnot a line\n' "$(git rev-parse HEAD)" >.git/packed-refs
}

kind_corrupt_object() {
  five
  local tree
  tree=$(git rev-parse HEAD~2:src)
  chmod u+w "$(loose "$tree")"
  printf 'damaged' >"$(loose "$tree")"
}

kind_empty_object() {
  five
  local commit
  commit=$(git rev-parse HEAD~2)
  chmod u+w "$(loose "$commit")"
  : >"$(loose "$commit")"
}

kind_missing_blob() {
  five
  lose "$(git rev-parse HEAD:src/c.txt)"
}

kind_missing_tree() {
  five
  lose "$(git rev-parse HEAD~2:src)"
}

kind_missing_parent() {
  five
  lose "$(git rev-parse HEAD~2)"
}

kind_truncated_pack() {
  five
  git repack -adq
  local pack
  pack=$(echo .git/objects/pack/*.pack)
  chmod u+w "$pack"
  truncate -s $(($(stat -c %s "$pack") / 2)) "$pack"
}

kind_damaged_index() {
  five
  git repack -adq
  local index
  index=$(echo .git/objects/pack/*.idx)
  chmod u+w "$index"
  printf 'xxxx' | dd of="$index" bs=1 seek=1040 conv=notrunc status=none
}

kind_missing_alternates() {
  five
  printf '/nonexistent/objects\n' >.git/objects/info/alternates
}

kind_submodule_without_url() {
  good
  onto "$(with "160000 commit $(git rev-parse HEAD)"$'\tvendor')" 'A submodule of nowhere'
  still
}

kind_symlink_loop() {
  good
  ln -s loop loop
  ln -s .. up
  ln -s /dev/zero endless.java
  mkdir -p ring
  ln -s ../ring ring/ring
  git add -A
  tick
  git commit -q -m Links
}

kind_odd_times() {
  good
  local when n=0
  for when in '-1 +0000' '-99999999999 +0000' '99999999999999 +0000' '9223372036854775807 +0000' \
    '99999999999999999999999 +0000' '1600100000 +9999' '1600100000 -2500' '1600100000 Z' 'now +0000' ' ' ''; do
    n=$((n + 1))
    git update-ref refs/heads/main "$(printf 'tree %s\nparent %s\nauthor A <a@b> %s\ncommitter A <a@b> %s\n\nAt %s\n' \
      "$(with "100644 blob $(blob "$when")"$'\t'"when$n.txt")" "$(git rev-parse HEAD)" "$when" "$when" "$when" |
      git hash-object -t commit -w --literally --stdin)"
  done
}

kind_odd_authors() {
  good
  local who n=0
  for who in '' 'author' 'author ' 'author <' 'author A <a@b' 'author A a@b> 1600100000 +0000' 'author <> 1600100000 +0000' \
    'author A <<a@b>> 1600100000 +0000' 'author A <a@b> > 1600100000 +0000' $'author \xff\xfe <\xff@b> 1600100000 +0000'; do
    n=$((n + 1))
    git update-ref refs/heads/main "$(printf 'tree %s\nparent %s\n%s\ncommitter A <a@b> 1600100000 +0000\n\nBy\n' \
      "$(with "100644 blob $(blob "$who")"$'\t'"who$n.txt")" "$(git rev-parse HEAD)" "$who" |
      git hash-object -t commit -w --literally --stdin)"
  done
}

kind_odd_messages() {
  good
  local head n=0
  for head in 'encoding NONE-SUCH' 'encoding UTF-16' 'gpgsig x' 'mergetag'; do
    n=$((n + 1))
    git update-ref refs/heads/main "$(printf 'tree %s\nparent %s\nauthor A <a@b> 1600100000 +0000\ncommitter A <a@b> 1600100000 +0000\n%s\n\n\0\377\033[2J</script>\r\n' \
      "$(with "100644 blob $(blob "$head")"$'\t'"message$n.txt")" "$(git rev-parse HEAD)" "$head" |
      git hash-object -t commit -w --literally --stdin)"
  done
  after
}

kind_empty_commits() {
  good
  onto "$(git mktree </dev/null)" 'Nothing is left'
  onto "$(git mktree </dev/null)" 'Nothing again'
  after
}

kind_octopus() {
  good
  local parents=() n
  for n in $(seq 40); do
    tick
    parents+=(-p "$(git commit-tree "$(with "100644 blob $(blob "$n")"$'\t'"arm$n.txt")" -p main -m "Arm $n")")
  done
  tick
  git update-ref refs/heads/main "$(git commit-tree 'HEAD^{tree}' -p main "${parents[@]}" -m 'Forty arms')"
  tick
  git update-ref refs/heads/main "$(printf 'tree %s\nparent %s\nparent %s\nauthor A <a@b> %s +0000\ncommitter A <a@b> %s +0000\n\nOne parent twice\n' \
    "$(git rev-parse 'HEAD^{tree}')" "$(git rev-parse HEAD)" "$(git rev-parse HEAD)" "$clock" "$clock" |
    git hash-object -t commit -w --literally --stdin)"
  after
}

# A tree of ten trees of ten trees ...: some billion names in a dozen objects.
kind_tree_bomb() {
  good
  local id n
  id=$(blob boom)
  id=$(for n in 0 1 2 3 4 5 6 7 8 9; do printf '100644 blob %s\tf%s.java\n' "$id" "$n"; done | git mktree)
  for n in 1 2 3 4 5 6 7 8; do
    id=$(for n in 0 1 2 3 4 5 6 7 8 9; do printf '040000 tree %s\td%s\n' "$id" "$n"; done | git mktree)
  done
  onto "$(with "040000 tree $id"$'\tbomb')" Bomb
  still
}

kind_many_files() {
  good
  local id
  id=$(blob same)
  onto "$(for n in $(seq 10000); do printf '100644 blob %s\tfile%05d.txt\n' "$id" "$n"; done | git mktree)" 'Ten thousand files'
  after
}

kind_deep_source() {
  good
  { printf 'class Deep {\n  int value = '
    printf '(%.0s' $(seq 60000)
    printf '1'
    printf ')%.0s' $(seq 60000)
    printf ';\n}\n'; } >Deep.java
  { printf '%.0s{' $(seq 60000); } >deep.js
  { printf '%.0s<a>' $(seq 20000); } >deep.xml
  git add -A
  tick
  git commit -q -m 'Deep sources'
  add src/d.txt delta
}

kind_sha256() {
  new --object-format=sha256
  add src/a.txt alpha
}

kind_shallow() {
  mkdir .source
  (cd .source && five)
  git clone -q --depth 2 --no-local "file://$PWD/.source" clone 2>/dev/null
  rm -rf .source
  mv clone/.git .git
  mv clone/src src
  rmdir clone
}

kind_blobless() {
  partial blob:none
}

kind_treeless() {
  partial tree:0
}

# A partial clone whose promisor is gone.
partial() {
  mkdir .source
  (cd .source && five && git config uploadpack.allowFilter true)
  git clone -q --no-checkout --no-local --filter="$1" "file://$PWD/.source" clone
  rm -rf .source
  mv clone/.git .git
  rmdir clone
}

kind_replace_refs() {
  five
  git replace HEAD~1 HEAD~3
  git replace "$(git rev-parse HEAD:src/a.txt)" "$(blob replaced)"
  mkdir -p .git/info
  printf '%s\n' "$(git rev-parse HEAD~2)" >.git/info/grafts
}

kind_broken_worktree() {
  printf 'gitdir: /nonexistent/worktrees/gone\n' >.git
}

kind_git_file_to_itself() {
  printf 'gitdir: .git\n' >.git
}

kind_empty_git_folder() { mkdir .git; }

kind_broken_config() {
  good
  printf '[core\n\trepositoryformatversion = ninety\n' >.git/config
}

kind_future_format() {
  good
  printf '[core]\n\trepositoryformatversion = 9\n[extensions]\n\tunheardOf = true\n' >.git/config
}

kind_configured_programs() {
  good
  configure
  printf 'changed\n' >src/a.txt
  printf 'new\n' >src/new.js
}

# Lets the settings of this repository name programs.
configure() {
  local ran run name
  ran="$PWD.ran"
  run="$PWD/.git/run.sh"
  printf '#!/bin/sh\nprintf "%%s\\n" "$*" >>"%s"\ncase $1 in clean|smudge) cat ;; esac\n' "$ran" >"$run"
  chmod +x "$run"
  printf '* filter=mark diff=mark merge=mark\n' >.gitattributes
  git add .gitattributes
  tick
  git commit -q -m Attributes
  mkdir -p .git/marking .git/hooks
  for name in pre-commit post-commit commit-msg prepare-commit-msg post-checkout post-merge post-index-change \
    reference-transaction pre-auto-gc fsmonitor-watchman push-to-checkout; do
    printf '#!/bin/sh\nprintf "hook %s\\n" >>"%s"\n' "$name" "$ran" >".git/marking/$name"
    chmod +x ".git/marking/$name"
    cp ".git/marking/$name" ".git/hooks/$name"
  done
  cat >>.git/config <<CONFIG
[core]
	fsmonitor = $run fsmonitor
	hooksPath = $PWD/.git/marking
	pager = $run pager
	editor = $run editor
	sshCommand = $run ssh
	askPass = $run askpass
	gitProxy = $run proxy
	alternateRefsCommand = $run alternates
[filter "mark"]
	clean = $run clean
	smudge = $run smudge
	process = $run process
	required = true
[filter "unused"]
	clean = $run unused
[diff]
	external = $run external
[diff "mark"]
	command = $run diff-command
	textconv = $run textconv
[merge "mark"]
	driver = $run driver
[credential]
	helper = !$run credential
[gpg]
	program = $run gpg
[commit]
	gpgSign = true
[pager]
	status = true
	diff = true
	log = true
[interactive]
	diffFilter = $run interactive
[sequence]
	editor = $run sequence
[uploadpack]
	packObjectsHook = $run pack-objects
[alias]
	status = !$run alias-status
	ls-files = !$run alias-ls-files
[trailer "mark"]
	command = $run trailer
[remote "origin"]
	url = ext::$run remote
	promisor = true
	partialclonefilter = blob:none
CONFIG
}

kinds() { declare -F | sed -n 's/^declare -f kind_//p'; }

if [ "${1:-}" = --list ]; then
  kinds
  exit 0
fi
if [ "${1:-}" = --configure ]; then
  cd "${2:?--configure wants a repository}"
  configure
  exit 0
fi
target=${1:?usage: repositories.sh DIR [KIND...]}
shift
[ "$#" -gt 0 ] || set -- $(kinds)
mkdir -p "$target"
target=$(cd "$target" && pwd)
for kind in "$@"; do
  declare -F "kind_$kind" >/dev/null || { echo "there is no kind $kind; --list names them" >&2; exit 2; }
  rm -rf "${target:?}/$kind"
  mkdir "$target/$kind"
  # An author of its own, so that no two begin with the same commit: then they would be clones of the same to pave.
  (cd "$target/$kind" && export GIT_AUTHOR_NAME="Ada of $kind" && "kind_$kind") || { echo "$kind could not be made" >&2; exit 1; }
done
