# Sourced by what records: adds a line to the spool. A line is one write at the end of the file, so that many write at once.
#   spool HOME CODE STARTED MILLISECONDS COMMAND...     or, with the command line in PAVE_RAW, without COMMAND

# Names the shell or job that started this one by its number and, where that is known, when it began.
name_session() {
  PAVE_SESSION=process-$PPID
  if [ -r "/proc/$PPID/stat" ]; then
    read -r stat <"/proc/$PPID/stat"
    # shellcheck disable=SC2086
    set -- ${stat##*) }
    shift 19
    PAVE_SESSION=$PAVE_SESSION-$1
  fi
}

spool() {
  spool_home=$1 PAVE_CODE=$2 PAVE_STARTED=$3 PAVE_MS=$4
  shift 4
  [ "$PAVE_MS" -ge 0 ] 2>/dev/null || PAVE_MS=0
  PAVE_ID=
  [ ! -r /proc/sys/kernel/random/uuid ] || read -r PAVE_ID </proc/sys/kernel/random/uuid
  [ -n "$PAVE_ID" ] || PAVE_ID=$PAVE_STARTED-$$-$PAVE_MS
  [ -n "${PAVE_SESSION:-}" ] || name_session
  : "${PAVE_USER:=${USER:-${LOGNAME:-$(id -un 2>/dev/null || echo unknown)}}}"
  export PAVE_CODE PAVE_STARTED PAVE_MS PAVE_ID PAVE_SESSION PAVE_USER
  line=$(LC_ALL=C awk -f "$scripts/line.awk" -- "$@") && [ -n "$line" ] &&
    { [ -d "$spool_home/state/spool" ] || mkdir -p "$spool_home/state/spool"; } &&
    printf '%s\n' "$line" >>"$spool_home/state/spool/${PAVE_STARTED%%T*}.jsonl" ||
    echo "pave: this run is not recorded in $spool_home/state/spool" >&2
}
