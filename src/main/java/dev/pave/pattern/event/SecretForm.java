package dev.pave.pattern.event;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One form of secret. What the last group of the expression matches is the secret, when it is accepted.
 *
 * @param kind    its name in reports, e.g. {@code github-token}
 * @param pattern every quantifier is bounded or followed by what it cannot match, so time stays linear
 * @param accepts a second look at what was matched
 */
record SecretForm(String kind, Pattern pattern, Predicate<String> accepts) {

    private static final String NAMES =
            "(?:passwords?|passwd|passphrase|pwd|secrets?|tokens?|api[_-]?keys?|access[_-]?keys?|private[_-]?keys?|auth[_-]?keys?|credentials?)";
    private static final String VALUE = "[\"']?([^\\s\"',;&|)\\]}]{4,})";
    private static final Pattern NO_SECRET = Pattern.compile(
            "(?i)[$<*\\[{%].*|\\d{1,9}|\\*+|x+|true|false|null|none|undefined|required|missing|invalid|expired|redacted.*|https?://.*");

    static final List<SecretForm> ALL = List.of(
            form("private-key", "-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]{0,20000}(?:-----END [A-Z ]{0,30}-----)?"),
            form("aws-key", "\\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\\b"),
            form("github-token", "\\b(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{22,255})"),
            form("gitlab-token", "\\bgl(?:pat|dt|rt|cbt|ptt)-[A-Za-z0-9_-]{16,255}"),
            form("slack-token", "\\bxox[abeoprs]-[A-Za-z0-9-]{10,255}"),
            form("slack-hook", "hooks\\.slack\\.com/services/([A-Za-z0-9/]{20,255})"),
            form("api-key", "\\bsk-[A-Za-z0-9_-]{20,255}"),
            form("stripe-key", "\\b[sr]k_(?:live|test)_[A-Za-z0-9]{16,255}"),
            form("google-key", "\\bAIza[0-9A-Za-z_-]{35}"),
            form("package-token", "\\b(?:npm_[A-Za-z0-9]{36}|pypi-[A-Za-z0-9_-]{16,255}|rubygems_[a-f0-9]{48})"),
            form(
                    "hosting-token",
                    "\\b(?:hf_[A-Za-z0-9]{30,255}|do[opr]_v1_[a-f0-9]{64}|SG\\.[\\w-]{16,64}\\.[\\w-]{16,64})"),
            form("jwt", "\\beyJ[A-Za-z0-9_-]{8,4000}\\.eyJ[A-Za-z0-9_-]{8,4000}(?:\\.[A-Za-z0-9_-]{0,4000})?"),
            named("url-password", "://[^\\s/:@]{0,200}:([^\\s/@]{1,400})@"),
            named(
                    "authorization",
                    "(?i)authorization[\"']?\\s{0,4}[:=]\\s{0,4}[\"']?(?:(?:bearer|basic|token)\\s{1,4})?([^\\s\"']{6,})"),
            named("authorization", "(?i)\\bbearer\\s{1,4}([A-Za-z0-9._~+/=-]{16,})"),
            named("argument", "(?i)(?:^|\\s)--?[a-z-]{0,40}" + NAMES + "[ =]" + VALUE, v -> !v.startsWith("-")),
            named("argument", "(?:^|\\s)(?:-u|--user)[ =]?[\"']?[^\\s:\"'/]{1,100}:([^\\s\"']{2,})"),
            named("argument", "\\b(?:mysql|mysqldump|mariadb|mysqladmin)\\b[^|;&\\n]{0,400}?\\s-p([^\\s\"']{2,})"),
            named("argument", "\\bsshpass\\s{1,4}-p\\s{0,4}[\"']?([^\\s\"']{2,})"),
            named("assignment", "(?i)(?:" + NAMES + ")[\"']?\\s{0,3}[:=]\\s{0,3}" + VALUE),
            new SecretForm(
                    "high-entropy",
                    Pattern.compile(
                            "[A-Za-z][A-Za-z0-9_.-]{0,80}[\"']?\\s{0,3}[=:]\\s{0,3}[\"']?([A-Za-z0-9+/_=-]{20,400})"),
                    Entropy::looksLikeChance));

    private static SecretForm form(String kind, String pattern) {
        return new SecretForm(kind, Pattern.compile(pattern), matched -> true);
    }

    private static SecretForm named(String kind, String pattern) {
        return named(kind, pattern, matched -> true);
    }

    private static SecretForm named(String kind, String pattern, Predicate<String> accepts) {
        return new SecretForm(
                kind,
                Pattern.compile(pattern),
                accepts.and(matched -> !NO_SECRET.matcher(matched).matches()));
    }
}
