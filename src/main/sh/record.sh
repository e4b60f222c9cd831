# pave record: runs a command and adds a line about it to the spool of a home. No JVM, and as few processes as can be.
# Sourced by the launcher, which has set scripts and home, with the command as arguments.

started=$(date -u '+%Y-%m-%dT%H:%M:%S.%3NZ')
case $started in *N*) started=$(date -u '+%Y-%m-%dT%H:%M:%SZ') ;; esac

# Hundredths of a second since the machine was started; where that is not to be had, seconds of the clock.
elapsed() {
  if [ -r /proc/uptime ]; then
    read -r ticks _ </proc/uptime
    now=${ticks%.*}${ticks#*.}0
  else
    now=$(date +%s)000
  fi
}

elapsed
from=$now
# The command gets the signals too; this waits for it and notes what came of it.
trap : INT QUIT TERM HUP
set +e
"$@"
code=$?
elapsed
. "$scripts/spool.sh"
spool "$home" "$code" "$started" $((now - from)) "$@"
exit "$code"
