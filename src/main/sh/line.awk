# Writes one execution as a JSON line, see specs/schemas/execution.schema.json. Values come by environment, so that none of
# them is read as a program; the command line comes as PAVE_RAW, or as arguments, which are quoted as a shell would need.

function quoted(word) {
  if (word ~ /^[A-Za-z0-9_@%+=:,.\/-]+$/) return word
  gsub(/'/, "'\\''", word)
  return "'" word "'"
}

# What looks like a secret does not get into the spool; reading it looks again, and closer.
function secret_name(word) {
  return tolower(word) ~ /(passw|token|secret|api[-_]?key|access[-_]?key|private[-_]?key|credential|authorization)/
}

function without_secrets(word, at) {
  at = index(word, "=")
  if (at > 1 && secret_name(substr(word, 1, at - 1))) return substr(word, 1, at) "***"
  while (match(word, /:\/\/[^\/@: ]+:[^\/@ ]+@/)) {
    word = substr(word, 1, RSTART - 1) "://***@" substr(word, RSTART + RLENGTH)
  }
  gsub(/(gh[opsur]_|github_pat_|glpat-|sk-|xox[abprs]-|AKIA|eyJ)[A-Za-z0-9_.-][A-Za-z0-9_.-][A-Za-z0-9_.-][A-Za-z0-9_.-][A-Za-z0-9_.-][A-Za-z0-9_.-][A-Za-z0-9_.-][A-Za-z0-9_.-]+/, "***", word)
  return word
}

function told(words, n, i, line, hide, word) {
  for (i = 1; i <= n; i++) {
    word = words[i]
    if (hide) {
      word = "***"
      hide = 0
    } else {
      hide = (word ~ /^--?[A-Za-z]/ && word !~ /=/ && secret_name(word)) || tolower(word) ~ /^('|")?(bearer|basic)$/
      word = without_secrets(word)
    }
    line = line (i > 1 ? " " : "") word
  }
  return line
}

function json(text) {
  gsub(/\\/, "&&", text)
  gsub(/"/, "\\\\&", text)
  gsub(/\n/, "\\n", text)
  gsub(/\t/, "\\t", text)
  gsub(/[\001-\037\177]/, " ", text)
  return "\"" text "\""
}

# The program, and its subcommand where it has one.
function operation(words, n, i, program) {
  for (i = 1; i < n && words[i] ~ /^[A-Za-z_][A-Za-z0-9_]*=/; i++);
  program = words[i]
  sub(/.*\//, "", program)
  return program (i < n && words[i + 1] ~ /^[a-z][a-z-]*$/ ? " " words[i + 1] : "")
}

BEGIN {
  if (ARGC > 1) {
    for (i = 1; i < ARGC; i++) words[i] = quoted(ARGV[i])
    n = ARGC - 1
  } else {
    n = split(ENVIRON["PAVE_RAW"], words, /[ \t]+/)
    if (n > 0 && words[1] == "") {
      for (i = 1; i < n; i++) words[i] = words[i + 1]
      n--
    }
  }
  if (n == 0) exit 1
  raw = told(words, n)
  if (length(raw) > 1500) raw = substr(raw, 1, 1500) "..."
  code = ENVIRON["PAVE_CODE"]
  printf "{\"execution_id\":%s,\"session_id\":%s,\"started_at\":%s,\"duration_ms\":%s,\"actor\":%s,\"operation\":%s,\"raw\":%s,\"outcome\":\"%s\",\"exit_code\":%d,\"message\":\"\",\"pattern_id\":null}\n", json(ENVIRON["PAVE_ID"]), json(ENVIRON["PAVE_SESSION"]), json(ENVIRON["PAVE_STARTED"]), ENVIRON["PAVE_MS"], json(ENVIRON["PAVE_USER"]), json(substr(operation(words, n), 1, 200)), json(raw), code == 0 ? "success" : "failure", code
}
