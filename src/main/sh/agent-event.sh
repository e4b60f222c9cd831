#!/bin/sh
# Records one use of a tool by a coding agent: reads the event, a JSON document, that Claude Code gives its hooks.
#   agent-event.sh SCRIPTS HOME <event
set -u
scripts=$1
. "$scripts/spool.sh"

fields=$(LC_ALL=C awk '
  # A string of the event, without its quotes and escapes; the first of that name.
  function field(name, at, text) {
    if (!match(event, "\"" name "\"[ ]*:[ ]*\"([^\"\\\\]|\\\\.)*\"")) return ""
    text = substr(event, RSTART, RLENGTH)
    sub("^\"" name "\"[ ]*:[ ]*\"", "", text)
    text = substr(text, 1, length(text) - 1)
    gsub(/\\\\/, "\001", text)
    gsub(/\\[nrt]/, " ", text)
    gsub(/\\"/, "\"", text)
    gsub(/\\\//, "/", text)
    gsub(/\001/, "\\", text)
    return text
  }
  { event = event $0 " " }
  END {
    subject = field("command")
    tool = field("tool_name")
    if (subject == "" || tool != "Bash") subject = tool " " field("file_path")
    print field("session_id")
    print (field("hook_event_name") == "PostToolUseFailure" ? 1 : 0)
    print substr(subject, 1, 4000)
  }')
PAVE_SESSION=$(printf '%s\n' "$fields" | sed -n 1p)
code=$(printf '%s\n' "$fields" | sed -n 2p)
PAVE_RAW=$(printf '%s\n' "$fields" | sed -n 3p)
PAVE_USER=${PAVE_USER:-claude-code}
export PAVE_RAW
spool "$2" "$code" "$(date -u '+%Y-%m-%dT%H:%M:%SZ')" 0
# An agent must never be held up by what records it.
exit 0
