# Sourced by ~/.zshrc: records each command of an interactive zsh in the background. One that begins with a space is not
# recorded.
if [[ -o interactive && -z ${__pave_hooked:-} ]]; then
  __pave_hooked=1
  zmodload zsh/datetime
  autoload -Uz add-zsh-hook

  __pave_before() {
    __pave_line=$1
    __pave_started=$EPOCHREALTIME
  }

  __pave_after() {
    local code=$? line=${__pave_line:-} begun=${__pave_started:-0}
    __pave_line=
    [[ -n $line && $line != ' '* ]] || return 0
    (
      scripts=$PAVE_HOOK_SCRIPTS
      export PAVE_RAW=$line PAVE_SESSION=${PAVE_SESSION:-zsh-$$-$HOST}
      . "$scripts/spool.sh"
      integer ms=$(( (EPOCHREALTIME - begun) * 1000 ))
      TZ=UTC strftime -s started '%Y-%m-%dT%H:%M:%S' ${begun%.*}
      spool "$PAVE_HOOK_HOME" "$code" "$started.${${begun#*.}[1,3]}Z" $ms &
    ) >/dev/null 2>&1
    return 0
  }
  add-zsh-hook preexec __pave_before
  add-zsh-hook precmd __pave_after
fi
