#!/bin/sh
# mawk 1.3.4-20200120 (Debian's awk where no other is installed): in /a=q?(bd)?q?/ the same optional character before and behind an
# optional group makes the group be left out, so a=qbd is matched as "a=q". POSIX asks for the longest match, and gawk 5.2.1 gives
# it. Guessed: awks differ in what they understand, not in how far a plain expression reaches. With "q*" behind the group it is the
# same; without anything there, and where the line has no q before it, mawk is right as well. So quotes around an optional part
# are better matched one after the other.
# Debian 12, both packages unpacked in a temp folder.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q mawk=1.3.4.20200120-3.1 gawk=1:5.2.1-2 >/dev/null 2>&1
for package in ./*.deb; do dpkg-deb -x "$package" root; done
cat >reach.awk <<'AWK'
{
  match($0, /a=q?(bd)?q?/); both = RLENGTH
  match($0, /a=q?(bd)?/); before = RLENGTH
  match($0, /a=q?(bd)?q*/); star = RLENGTH
  print $0 ": " both, before, star
}
AWK
for awk in mawk gawk; do
  printf 'a=qbd\na=qbdq\na=bd\n' | "root/usr/bin/$awk" -f reach.awk | sed "s/^/$awk /"
done >said
cat >expected <<'EOT'
mawk a=qbd: 3 5 3
mawk a=qbdq: 3 5 3
mawk a=bd: 4 4 4
gawk a=qbd: 5 5 5
gawk a=qbdq: 6 5 6
gawk a=bd: 4 4 4
EOT
if diff expected said; then echo "as written down:"; cat said; else echo "this has changed"; exit 1; fi
