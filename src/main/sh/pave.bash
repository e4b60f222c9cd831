# Sourced by ~/.bashrc: records each command of an interactive bash, 5 or newer, in the background. A command that bash keeps
# out of its history (one that begins with a space, under HISTCONTROL=ignorespace) is not recorded.
if [[ $- == *i* && ${BASH_VERSINFO[0]} -ge 5 && -z ${__pave_hooked:-} ]]; then
  __pave_hooked=1
  __pave_started=
  __pave_number=$(HISTTIMEFORMAT='' builtin history 1)
  PS0=${PS0:-}'${PS0:0:$((__pave_started=${EPOCHREALTIME//[!0-9]/},0))}'

  __pave_after() {
    local code=$? begun=$__pave_started entry
    __pave_started=
    [[ -n $begun ]] || return "$code"
    entry=$(HISTTIMEFORMAT='' builtin history 1)
    [[ $entry != "$__pave_number" ]] || return "$code"
    __pave_number=$entry
    entry=${entry#"${entry%%[![:space:]]*}"}
    entry=${entry#* }
    (
      scripts=$PAVE_HOOK_SCRIPTS
      export PAVE_RAW=$entry PAVE_SESSION=${PAVE_SESSION:-bash-$$-$HOSTNAME}
      . "$scripts/spool.sh"
      TZ=UTC printf -v started '%(%Y-%m-%dT%H:%M:%S)T' "${begun:0:-6}"
      spool "$PAVE_HOOK_HOME" "$code" "$started.${begun: -6:3}Z" $(((${EPOCHREALTIME//[!0-9]/} - begun) / 1000)) &
    ) >/dev/null 2>&1
    return "$code"
  }
  PROMPT_COMMAND="__pave_after${PROMPT_COMMAND:+; $PROMPT_COMMAND}"
fi
