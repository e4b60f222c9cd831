# Writes one execution as a JSON line, see specs/schemas/execution.schema.json. Values come by environment, so that none of
# them is read as a program; the command line comes as PAVE_RAW, or as arguments, which are quoted as a shell would need.

function quoted(word) {
  if (word ~ /^[A-Za-z0-9_@%+=:,.\/-]+$/) return word
  gsub(/'/, "'\\''", word)
  return "'" word "'"
}

# What looks like a secret does not get into the spool, and what stands beside it does: the forms of SecretForm.java that need
# no look at chance. Reading it looks again, and closer.
function harmless(value) {
  value = tolower(value)
  return value ~ /^([$<*[{%].*|[*]+|x+|true|false|null|none|undefined|required|missing|invalid|expired|redacted.*|https?:\/\/.*)$/ || (length(value) < 10 && value ~ /^[0-9]+$/)
}

# What auth is set to where it says how one logs in, and not with what.
function way_to_log_in(value) {
  return tolower(value) ~ /^(basic|bearer|digest|plain|login|token|password|cookie|session|ldaps?|oauth2?|oidc|saml2?|kerberos|gssapi|ntlm|negotiate|trust|peer|ident|local|internal|anonymous|cert(ificate)?|mtls|enabled?|disabled?|always|never|optional|auto|default|(cram|scram)-[a-z0-9_-]+)$/
}

# The text with *** for what follows each place where the head fits, up to a stop.
function masked(text, head, stop, least, done, value, at) {
  while (match(tolower(text), head)) {
    at = RSTART + RLENGTH
    done = done substr(text, 1, at - 1)
    text = substr(text, at)
    value = match(text, stop) ? substr(text, 1, RSTART - 1) : text
    text = substr(text, length(value) + 1)
    done = done (length(value) < least || harmless(value) || (head ~ /--/ && value ~ /^-/) || (head ~ /--user/ && value ~ /^\/\//) || (head ~ /\)auth/ && way_to_log_in(value)) ? value : "***")
  }
  return done text
}

# The same for what fits as a whole: kept characters stay at its beginning.
function masked_form(text, form, kept, left, done, from, length_) {
  while (match(text, form)) {
    from = RSTART
    length_ = RLENGTH
    left = substr(text, from, length_)
    left = match(left, kept) ? substr(left, 1, RLENGTH) : ""
    done = done substr(text, 1, from - 1) left "***"
    text = substr(text, from + length_)
  }
  return done text
}

function times(class, n, text) {
  while (n-- > 0) text = text class
  return text
}

# A password behind a letter is one of these programs alone: another's -p may be a port.
function without_option(text, programs, option, done, segment, at, left) {
  while (match(text, "(^|[^A-Za-z0-9_])(" programs ")[ \t]")) {
    at = RSTART + RLENGTH - 1
    done = done substr(text, 1, at - 1)
    text = substr(text, at)
    segment = match(text, /[|;&]/) ? substr(text, 1, RSTART - 1) : text
    text = substr(text, length(segment) + 1)
    if (match(segment, "[ \t]" option "[^- \t\"'=][^ \t\"']+")) {
      left = substr(segment, 1, RSTART - 1)
      segment = substr(segment, RSTART)
      at = RLENGTH
      match(segment, "^[ \t]" option)
      if (!harmless(substr(segment, RLENGTH + 1, at - RLENGTH)))
        segment = substr(segment, 1, RLENGTH) "***" substr(segment, at + 1)
      segment = left segment
    }
    done = done segment
  }
  return done text
}

function without_secrets(text, name, stop, left, done) {
  name = "(passwords?|passwd|passphrase|pwd|secrets?|tokens?|(api|secret|encryption|signing)[_-]?keys?|access[_-]?keys?|private[_-]?keys?|auth[_-]?keys?|credentials?)"
  stop = "[ \t\"',;&|)}]|\\]"
  while (match(text, /:\/\/[^ \t\/:@]*:[^ \t\/@]+@/)) {
    left = substr(text, RSTART, RLENGTH)
    match(substr(left, 4), /^[^:]*:/)
    left = substr(left, 1, 3 + RLENGTH)
    match(text, /:\/\/[^ \t\/:@]*:[^ \t\/@]+@/)
    done = done substr(text, 1, RSTART - 1) left (harmless(substr(text, RSTART + length(left), RLENGTH - length(left) - 1)) ? substr(text, RSTART + length(left), RLENGTH - length(left)) : "***@")
    text = substr(text, RSTART + RLENGTH)
  }
  text = done text
  text = without_option(text, "mysql|mysqldump|mysqladmin|mariadb", "-p")
  text = without_option(text, "(docker|podman|nerdctl|buildah|skopeo|oras|registry|oc|az) login|mongo(sh|dump|restore|export|import)?", "-p[ =]?[\"']?")
  text = without_option(text, "redis-cli", "-a [\"']?")
  text = without_option(text, "sqlcmd|osql|bcp|zip|unzip|zipcloak", "-P ?[\"']?")
  text = without_option(text, "ldap(search|add|modify|modrdn|delete|passwd|whoami|compare|exop)", "-w ?[\"']?")
  text = without_option(text, "keytool", "-(src|dest)?(store|key)pass [\"']?")
  text = masked(text, "(^|[^a-z0-9_])sqlplus[ \t]([^|;&@]*[ \t])?[\"']?[a-z0-9_.$#]+/", "[ \t\"'@/]", 2)
  text = masked(text, "sshpass[ \t]+-p[ \t]*[\"']?", "[ \t\"']", 2)
  text = masked(text, "-pass(in|out|word)?[ ]pass:", "[ \t\"']", 2)
  text = masked(text, "[ \t:/]_(authtoken|auth|password)[ ][\"']?", "[ \t\"']", 4)
  text = masked(text, "authorization[\"']?[ \t]*[:=][ \t]*[\"']?((bearer|basic|token)[ \t]+)?", "[ \t\"']", 6)
  text = masked(text, "(^|[^a-z0-9_])bearer[ \t]+", "[^A-Za-z0-9._~+/=-]", 16)
  text = masked(text, "(^|[ \t])--?[a-z-]*" name "[ =][\"']?", stop, 3)
  text = masked(text, "(^|[ \t])(-u|--user|--auth|--proxy-user)[ =]?[\"']?[^ \t:\"'/]+:", "[ \t\"']", 2)
  text = masked(text, "(^|[^a-z0-9])auth[\"']?=[\"']?((bearer|basic|token)[ \t]+)?", stop, 4)
  text = masked(text, name "[\"']?[ \t]*[:=][ \t]*[\"']?", stop, 4)
  text = masked_form(text, "(^|[^A-Za-z0-9_])(gh[opusr]_" times("[A-Za-z0-9]", 20) "|github_pat_" times("[A-Za-z0-9_]", 22) "|gl(pat|dt|rt|cbt|ptt)-" times("[A-Za-z0-9_-]", 16) "|xox[abeoprs]-" times("[A-Za-z0-9-]", 10) "|sk-" times("[A-Za-z0-9_-]", 20) "|[sr]k_(live|test)_" times("[A-Za-z0-9]", 16) "|(AKIA|ASIA|ABIA|ACCA)" times("[A-Z0-9]", 16) "|AIza" times("[0-9A-Za-z_-]", 35) "|npm_" times("[A-Za-z0-9]", 36) "|hf_" times("[A-Za-z0-9]", 30) "|eyJ" times("[A-Za-z0-9_-]", 8) "[A-Za-z0-9_-]*[.]eyJ" times("[A-Za-z0-9_-]", 8) ")[A-Za-z0-9_.-]*", "^[^A-Za-z0-9]")
  return text
}

# Arguments are known one by one: of those with blanks or quotes the whole value is the secret.
function argument(word, before, name) {
  name = "(passwords?|passwd|passphrase|secrets?|tokens?|(api|secret|encryption|signing)[_-]?keys?|access[_-]?keys?|private[_-]?keys?|credentials?)"
  if (word ~ /[ \t'"]/) {
    if (tolower(before) ~ "^--?[a-z-]*" name "$") return "***"
    if (match(tolower(word), "^[a-z0-9_-]*" name "=")) return quoted(substr(word, 1, RLENGTH)) "***"
  }
  return quoted(word)
}

function told(words, n, i, line) {
  for (i = 1; i <= n; i++) line = line (i > 1 ? " " : "") words[i]
  return without_secrets(line)
}

function json(text) {
  gsub(/\\/, "&&", text)
  gsub(/"/, "\\\\&", text)
  gsub(/\n/, "\\n", text)
  gsub(/\t/, "\\t", text)
  gsub(/[\001-\037\177]/, " ", text)
  return "\"" text "\""
}

# The program, and its subcommand where it has one; two words of it where the first is only what it is about. What only starts
# another program is passed over.
function operation(words, n, i, program, text, more) {
  for (i = 1; i < n && (words[i] ~ /^[A-Za-z_][A-Za-z0-9_]*=/ || words[i] ~ /^(sudo|env|time|nohup|nice|command|exec)$/ && words[i + 1] !~ /^-/); i++);
  program = words[i]
  sub(/.*\//, "", program)
  text = program
  for (more = 0; i < n && more < 3 && words[i + 1] ~ /^[a-z][a-z0-9-]*$/; more++) {
    if (more > 0 && text !~ /^(git (stash|remote|worktree|submodule|bisect)|(docker|podman) (compose|image|container|volume|network|system|buildx)|kubectl (rollout|config|set|auth)|helm repo|terraform (state|workspace)|cargo nextest|go mod|uv (run|pip|tool)|poetry run|pipenv run|bundle exec|(npm|yarn|pnpm|bun) run|gh [a-z]+|glab [a-z]+|aws [a-z0-9-]+|az [a-z0-9-]+|gcloud [a-z0-9-]+( [a-z]+)?)$/) break
    text = text " " words[++i]
  }
  if (text ~ /^python[0-9.]*$/ && words[i + 1] == "-m" && words[i + 2] ~ /^[A-Za-z_][A-Za-z0-9_.]*$/) text = text " -m " words[i + 2]
  if (text ~ /^python[0-9.]*$/ && words[i + 1] ~ /(^|\/)manage\.py$/ && words[i + 2] ~ /^[a-z][a-z_]*$/) text = text " manage.py " words[i + 2]
  return text
}

BEGIN {
  if (ARGC > 1) {
    for (i = 1; i < ARGC; i++) words[i] = argument(ARGV[i], ARGV[i - 1])
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
