package dev.pave.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells what a shell command is, by its parts between {@code &&}, {@code ;}, bars and line ends. The body of a document
 * that is fed to a program belongs to the program. The strongest part counts: a check, then a change, then a run.
 */
public final class CommandPurpose {

    private static final String PREFIX =
            "^\\s*(?:(?:sudo|time|env|command|exec|nohup|xvfb-run|uv run|poetry run|pipenv run|pdm run|hatch run|"
                    + "bundle exec|npx|bunx|pnpm exec|yarn exec|timeout(?: -\\S+){0,20} \\S+|\\w+=\\S*)\\s+){0,20}(?:\\S*/)?";

    private static final Pattern CHECK = Pattern.compile(PREFIX + "(?:"
            + "(?:pytest|py\\.test|tox|nox|nose2?|nosetests|jest|vitest|mocha|ava|karma|cypress|rspec|phpunit|ctest|"
            + "tsc|vue-tsc|eslint|stylelint|ruff|flake8|mypy|pyright|pylint|rubocop|shellcheck|yamllint|golangci-lint|"
            + "pre-commit|javac|gcc|g\\+\\+|clang|cmake|ninja|swiftc|make|rake|actionlint|checkstyle|sphinx-build|mkdocs|"
            + "biome|oxlint|swiftlint|ktlint|detekt|vite|webpack|rollup|esbuild|tflint|ansible-lint|sqlfluff|hadolint)\\b"
            + "|python[\\d.]*\\s+(?:-\\S+\\s+){0,20}-m\\s+(?:pytest|unittest|mypy|ruff|flake8|pylint|nose|tox|py_compile|compileall|doctest)\\b"
            + "|python[\\d.]*\\s+\\S*(?:manage\\.py\\s+(?:test|check)|runtests?\\.py|setup\\.py\\s+test)"
            + "|(?:npm|yarn|pnpm|bun|deno)\\s+(?:run\\s+)?(?:-\\S+\\s+){0,20}(?:t|test|lint|build|check|tsc|type-?check|verify|ci|compile)\\b\\S*"
            + "|cargo\\s+(?:\\+\\S+\\s+)?(?:test|check|build|clippy|nextest)\\b|go\\s+(?:test|vet|build)\\b"
            + "|(?:mvnw?|gradlew?)\\b|dotnet\\s+(?:test|build)\\b|bazel\\s+(?:test|build)\\b"
            + "|swift\\s+(?:test|build)\\b|mix\\s+test\\b|node\\s+(?:-\\S+\\s+){0,20}--test\\b|playwright\\s+test\\b"
            + "|php\\s+-l\\b|ruby\\s+-c\\b|bash\\s+-n\\b|gh\\s+(?:run|pr\\s+checks)\\b|docker\\s+build\\b"
            + "|terraform\\s+(?:validate|plan)\\b|git\\s+diff\\s+--check\\b)"
            // a project's own: bin/test, ./run_tests.sh, python tests/runtests.py
            + "|^\\s*(?:(?:python[\\d.]*|bash|sh|perl|ruby)\\s+|\\w+=\\S*\\s+){0,20}\\S*/(?:run[-_]?)?(?:unit[-_]?)?tests?(?:\\.(?:sh|py|pl|rb|bash))?(?=\\s|$)"
            + "|^\\s*(?:(?:python[\\d.]*|bash|sh)\\s+)?(?:\\S*/)?run[-_]?tests?(?:\\.(?:sh|py))?(?=\\s|$)");

    private static final Pattern RUN = Pattern.compile(PREFIX + "(?:"
            + "(?:python[\\d.]*|node|ruby|perl|php|bash|sh|zsh|deno|bun|java|Rscript|julia|lua|ts-node|tsx|curl|wget|"
            + "psql|sqlite3|mysql|duckdb|redis-cli|docker|kubectl|dosbox|qemu\\S*|lean|lake|coqc|octave|erl|escript)\\b"
            + "|(?:cargo|go|dotnet|swift|npm|yarn|pnpm|mix)\\s+(?:run|start|exec|bench)\\b)|^\\s*\\.{0,2}/\\S+");

    private static final Pattern WRITES_ITSELF = Pattern.compile(
            "^\\s*(?:(?:sudo)\\s+)?(?:sed\\s+(?:-\\S+\\s+){0,20}-\\w*i|perl\\s+(?:-\\S+\\s+){0,20}-\\w*i|patch\\b|tee\\b(?!.*/dev/)|"
                    + "git\\s+(?:apply|am|cherry-pick|revert|merge|rebase|pull|reset\\s+--hard)|"
                    + "mv\\b|edit\\b|create\\b|insert\\b|append\\b|str_replace\\b)");

    private static final Pattern SET_ASIDE = Pattern.compile("^\\s*git\\s+stash(?:\\s+(?:push|save|-\\S+)\\b.*)?\\s*$");
    private static final Pattern TAKE_BACK = Pattern.compile("^\\s*git\\s+stash\\s+(?:pop|apply)\\b");
    /** Names of files with an extension. */
    private static final Pattern TARGETS = Pattern.compile("\\s(\\S*[\\w)]\\.\\w+)(?=\\s|$)");

    private static final Pattern REDIRECT = Pattern.compile("(?<![0-9&=\\-<>])>{1,2}\\s*([^\\s&|;<>()]+)");
    /** What others print into a file is their result, no change. */
    private static final Pattern WRITER = Pattern.compile("^\\s*(?:cat|echo|printf)\\b");

    private static final Pattern DOCUMENT = Pattern.compile("<<-?\\s*['\"]?(\\w+)['\"]?");
    private static final Pattern INLINE_WRITE = Pattern.compile(
            "\\.write\\(|write_text\\(|writeFileSync|open\\([^)]*['\"][wa]b?['\"]|\\.dump\\(|\\.save\\(");
    private static final Pattern SEPARATOR = Pattern.compile("&&|\\|\\|?|;|\\n|&(?![>&\\d])");
    private static final Pattern WAIT = Pattern.compile("(?:^|[;&|\\n]|\\bdo)\\s*(?:sleep|wait)\\b");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"");
    private static final Pattern PROSE = Pattern.compile(
            "(?i).*(\\.(md|mdx|rst|txt|adoc|log)|(^|/)(license|changelog|readme|notes|authors)[^/]*)[\"']?$");

    private CommandPurpose() {}

    public static Act act(String command) {
        if (WAIT.matcher(command).find()) {
            return withoutWait(command);
        }
        return strongest(command);
    }

    /** What its parts do, in their order; what only looks is left out, and what writes down another's output is. */
    public static List<Act> acts(String command) {
        List<Act> acts = new ArrayList<>();
        String bare = withoutDocuments(command);
        boolean document = bare.length() < command.length();
        String parts = blank(bare);
        Matcher separator = SEPARATOR.matcher(parts);
        boolean piped = false;
        for (int from = 0; from <= parts.length(); from = separator.end()) {
            boolean more = separator.find();
            Act act = part(parts.substring(from, more ? separator.start() : parts.length()), document, command);
            boolean writesDown = piped && act == Act.CHANGE && !acts.isEmpty();
            if (act != Act.OTHER && !writesDown) {
                acts.add(act);
            }
            if (!more) {
                return acts;
            }
            piped = separator.group().equals("|");
        }
        return acts;
    }

    /** A check that waits first is a check; anything else that waits is waiting. */
    private static Act withoutWait(String command) {
        Act act = strongest(command);
        return act == Act.OTHER ? Act.WAIT : act;
    }

    private static Act strongest(String command) {
        List<Act> acts = acts(command);
        return Stream.of(Act.CHECK, Act.CHANGE, Act.RUN)
                .filter(acts::contains)
                .findFirst()
                .orElse(Act.OTHER);
    }

    private static Act part(String part, boolean document, String whole) {
        String bare = part.replaceFirst("^\\s*(?:\\(|\\{|then|do|else|if|!)\\s+", "");
        if (CHECK.matcher(bare).find()) {
            return Act.CHECK;
        } else if (SET_ASIDE.matcher(bare).find()) {
            return Act.SET_ASIDE;
        } else if (TAKE_BACK.matcher(bare).find()) {
            return Act.TAKE_BACK;
        } else if (WRITES_ITSELF.matcher(bare).find()) {
            return isOfProse(bare) ? Act.OTHER : Act.CHANGE;
        } else if (RUN.matcher(bare).find()) {
            boolean inline = document || bare.contains(" -c") || bare.contains(" -e");
            return inline && INLINE_WRITE.matcher(whole).find() ? Act.CHANGE : Act.RUN;
        }
        Matcher redirect = REDIRECT.matcher(bare);
        while (WRITER.matcher(bare).find() && redirect.find()) {
            String target = redirect.group(1);
            if (!target.startsWith("/dev/") && !isProse(target)) {
                return Act.CHANGE;
            }
        }
        return Act.OTHER;
    }

    /** Whether it writes to files for people alone. */
    private static boolean isOfProse(String part) {
        Matcher target = TARGETS.matcher(part);
        boolean any = false;
        while (target.find()) {
            if (!isProse(target.group(1))) {
                return false;
            }
            any = true;
        }
        return any;
    }

    /** Without the bodies of documents, which are no commands. */
    private static String withoutDocuments(String command) {
        Matcher document = DOCUMENT.matcher(command);
        if (!document.find()) {
            return command;
        }
        int body = command.indexOf('\n', document.end());
        if (body < 0) {
            return command;
        }
        Matcher end = Pattern.compile("(?m)^\\s*" + Pattern.quote(document.group(1)) + "\\s*$")
                .matcher(command);
        String rest = end.find(body) ? command.substring(end.end()) : "";
        return command.substring(0, body) + (rest.isBlank() ? "" : "\n" + withoutDocuments(rest.strip()));
    }

    /** With letters in the place of quoted texts: what is between quotes is no command. */
    private static String blank(String command) {
        return QUOTED.matcher(command)
                .replaceAll(quoted -> "q".repeat(Math.min(quoted.group().length(), 8)));
    }

    public static boolean isProse(String path) {
        return PROSE.matcher(path.strip()).matches();
    }
}
