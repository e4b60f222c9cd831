#!/bin/sh
# git 2.39.5 (Debian 12): `git apply --cached --3way` of a patch that adds a file which the index has already, with the very
# same content, ends with 0 and writes that file into the work tree. `git apply --cached` alone refuses it with 1 and leaves
# the work tree as it is. Guessed: --cached "apply[ies] the patch to just the index, without touching the working tree",
# whatever stands beside it.
. "$(dirname "$0")/run.sh"
(cd "$work" && apt-get download -q git=1:2.39.5-0+deb12u3 && dpkg -x git_*.deb git) >/dev/null
echo "packages: Debian git 1:2.39.5-0+deb12u3"
PATH=$work/git/usr/bin:$PATH GIT_EXEC_PATH=$work/git/usr/lib/git-core GIT_TEMPLATE_DIR=$work/git/usr/share/git-core/templates
export PATH GIT_EXEC_PATH GIT_TEMPLATE_DIR
mkdir "$work/repository"
cd "$work/repository"
git init -q
git config user.name Ada
git config user.email ada@example.org
echo first >first.txt
git add .
git commit -q -m first
echo added >added.txt
git add .
git diff --cached >"$work/add.patch"
rm added.txt
{
  git --version
  git apply --cached "$work/add.patch" 2>/dev/null || echo "--cached: exit $?"
  echo "work tree: $(ls)"
  git apply --cached --3way "$work/add.patch" 2>/dev/null && echo "--cached --3way: exit 0"
  echo "work tree:" $(ls)
} >"$work/said"
expect 'git version 2.39.5
--cached: exit 1
work tree: first.txt
--cached --3way: exit 0
work tree: added.txt first.txt'
