package dev.pave.pattern.event;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One form of secret. What the last group of the expression matches is the secret, when it is accepted.
 *
 * @param kind    its name in reports, e.g. {@code github-token}
 * @param words   each match has one of them, in letters of either case: without one the expression is not asked
 * @param begin   where the match of a word begins
 * @param pattern every quantifier is bounded or followed by what it cannot match, so time stays linear
 * @param accepts a second look at what was matched
 */
record SecretForm(String kind, List<String> words, Begin begin, Pattern pattern, Predicate<String> accepts) {

    /** Where a match begins that has a word: the one place that is possible. */
    @FunctionalInterface
    interface Begin {
        /**
         * @param at    where the word begins
         * @param least where a match may begin at the earliest
         * @return below {@code least} for nowhere
         */
        int of(String text, int at, int least);
    }

    private static final String NAMES =
            "(?:passwords?|passwd|passphrase|pwd|secrets?|tokens?|(?:api|secret|encryption|signing)[_-]?keys?|access[_-]?keys?|private[_-]?keys?|auth[_-]?keys?|credentials?)";
    private static final String[] NAME_WORDS = words(
            "password passwd passphrase pwd secret token credential apikey api_key api-key accesskey access_key access-key"
                    + " secretkey secret_key secret-key encryptionkey encryption_key encryption-key signingkey signing_key signing-key"
                    + " privatekey private_key private-key authkey auth_key auth-key");
    private static final String VALUE = "[\"']?([^\\s\"',;&|)\\]}]{4,})";
    /** Letters and dashes of an option before the word in it. */
    private static final int LONGEST_OPTION = 42;
    /** Characters of a name that a value of chance is assigned to, and of the value. */
    private static final int LONGEST_NAME = 81;

    private static final int LEAST_VALUE = 20;
    private static final Pattern NO_SECRET = Pattern.compile(
            "(?i)[$<*\\[{%].*|\\d{1,9}|\\*+|x+|true|false|null|none|undefined|required|missing|invalid|expired|redacted.*|https?://.*");

    /** What {@code auth} is set to where it says how one logs in, and not with what. */
    private static final Pattern WAY_TO_LOG_IN = Pattern.compile(
            "(?i)basic|bearer|digest|plain|login|token|password|cookie"
                    + "|session|ldaps?|oauth2?|oidc|saml2?|kerberos|gssapi|ntlm|negotiate|trust|peer|ident|local|internal|anonymous"
                    + "|cert(?:ificate)?|mtls|enabled?|disabled?|always|never|optional|auto|default|(?:cram|scram)-[\\w-]+");

    static final List<SecretForm> ALL = List.of(
            form(
                    "private-key",
                    "-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]{0,20000}(?:-----END [A-Z ]{0,30}-----)?",
                    "-----begin "),
            form("aws-key", "\\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\\b", words("akia asia abia acca")),
            form(
                    "github-token",
                    "\\b(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{22,255})",
                    words("ghp_ gho_ ghu_ ghs_ ghr_ github_pat_")),
            form(
                    "gitlab-token",
                    "\\bgl(?:pat|dt|rt|cbt|ptt)-[A-Za-z0-9_-]{16,255}",
                    words("glpat- gldt- glrt- glcbt- glptt-")),
            form("slack-token", "\\bxox[abeoprs]-[A-Za-z0-9-]{10,255}", "xox"),
            form("slack-hook", "hooks\\.slack\\.com/services/([A-Za-z0-9/]{20,255})", "hooks.slack.com/"),
            form("api-key", "\\bsk-[A-Za-z0-9_-]{20,255}", "sk-"),
            form(
                    "stripe-key",
                    "\\b[sr]k_(?:live|test)_[A-Za-z0-9]{16,255}",
                    words("sk_live_ sk_test_ rk_live_ rk_test_")),
            form("google-key", "\\bAIza[0-9A-Za-z_-]{35}", "aiza"),
            form(
                    "package-token",
                    "\\b(?:npm_[A-Za-z0-9]{36}|pypi-[A-Za-z0-9_-]{16,255}|rubygems_[a-f0-9]{48})",
                    words("npm_ pypi- rubygems_")),
            form(
                    "hosting-token",
                    "\\b(?:hf_[A-Za-z0-9]{30,255}|do[opr]_v1_[a-f0-9]{64}|SG\\.[\\w-]{16,64}\\.[\\w-]{16,64})",
                    words("hf_ doo_v1_ dop_v1_ dor_v1_ sg.")),
            form("jwt", "\\beyJ[A-Za-z0-9_-]{8,4000}\\.eyJ[A-Za-z0-9_-]{8,4000}(?:\\.[A-Za-z0-9_-]{0,4000})?", "eyj"),
            named("url-password", "://[^\\s/:@]{0,200}:([^\\s/@]{1,400})@", "://"),
            named(
                    "authorization",
                    "(?i)authorization[\"']?\\s{0,4}[:=]\\s{0,4}[\"']?(?:(?:bearer|basic|token)\\s{1,4})?([^\\s\"']{6,})",
                    "authorization"),
            named("authorization", "(?i)\\bbearer\\s{1,4}([A-Za-z0-9._~+/=-]{16,})", "bearer"),
            new SecretForm(
                    "argument",
                    List.of(NAME_WORDS),
                    SecretForm::option,
                    Pattern.compile("(?i)(?:^|\\s)--?[a-z-]{0,40}" + NAMES + "[ =]" + VALUE),
                    v -> !v.startsWith("-") && isSecret(v)),
            new SecretForm(
                    "argument",
                    List.of("-u", "--user", "--auth", "--proxy-user"),
                    SecretForm::blankBefore,
                    Pattern.compile("(?:^|\\s)(?:-u|--user|--auth|--proxy-user)[ =]?[\"']?[^\\s:\"'/]{1,100}:"
                            + "(?!//)([^\\s\"']{2,})"),
                    SecretForm::isSecret),
            named(
                    "argument",
                    "\\b(?:mysql|mysqldump|mariadb|mysqladmin)\\b[^|;&\\n]{0,400}?\\s-p([^\\s\"']{2,})",
                    words("mysql mariadb")),
            named(
                    "argument",
                    "(?:(?<=\\b(?:docker|podman|nerdctl|buildah|skopeo|oras|registry|oc|az) )login"
                            + "|\\bmongo(?:sh|dump|restore|export|import)?)\\b[^|;&\\n]{0,400}?\\s-p[ =]?[\"']?([^\\s\"'=-][^\\s\"']+)",
                    words("login mongo")),
            named("argument", "\\bredis-cli\\b[^|;&\\n]{0,400}?\\s-a[ ][\"']?([^\\s\"'-][^\\s\"']+)", "redis-cli"),
            named(
                    "argument",
                    "\\b(?:sqlcmd|osql|bcp|zip|unzip|zipcloak)\\b[^|;&\\n]{0,400}?\\s-P ?[\"']?([^\\s\"'=-][^\\s\"']+)",
                    "sqlcmd ",
                    "osql ",
                    "bcp ",
                    "zip ",
                    "zipcloak "),
            named(
                    "argument",
                    "\\bldap(?:search|add|modify|modrdn|delete|passwd|whoami|compare|exop)\\b[^|;&\\n]{0,400}?\\s-w ?[\"']?([^\\s\"'=-][^\\s\"']+)",
                    words(
                            "ldapsearch ldapadd ldapmodify ldapmodrdn ldapdelete ldappasswd ldapwhoami ldapcompare ldapexop")),
            named(
                    "argument",
                    "\\bkeytool\\b[^|;&\\n]{0,400}?\\s-(?:src|dest)?(?:store|key)pass [\"']?([^\\s\"'=-][^\\s\"']+)",
                    "keytool"),
            named("argument", "\\bsqlplus\\b[^|;&@\\n]{0,400}?\\s[\"']?[\\w.$#]{1,100}/([^\\s\"'@/]{2,})", "sqlplus"),
            named("argument", "\\bsshpass\\s{1,4}-p\\s{0,4}[\"']?([^\\s\"']{2,})", "sshpass"),
            named("argument", "(?<=-pass(?:in|out|word)? )[\"']?pass:([^\\s\"']{2,})", "pass:"),
            named(
                    "argument",
                    "(?i)(?<=[\\s:/])_(?:authtoken|auth|password) [\"']?([^\\s\"'-][^\\s\"']{3,})",
                    words("_auth _password")),
            new SecretForm(
                    "assignment",
                    List.of("auth"),
                    (text, at, least) -> at,
                    Pattern.compile("(?i)(?<![a-z0-9])auth[\"']?=[\"']?(?:(?:bearer|basic|token)\\s{1,4})?" + VALUE),
                    v -> !WAY_TO_LOG_IN.matcher(v).matches() && isSecret(v)),
            named("assignment", "(?i)(?:" + NAMES + ")[\"']?\\s{0,3}[:=]\\s{0,3}" + VALUE, NAME_WORDS),
            new SecretForm(
                    "high-entropy",
                    List.of("=", ":"),
                    SecretForm::assigned,
                    Pattern.compile(
                            "[A-Za-z][A-Za-z0-9_.-]{0,80}[\"']?\\s{0,3}[=:]\\s{0,3}[\"']?([A-Za-z0-9+/_=-]{20,400})"),
                    Entropy::looksLikeChance));

    private static SecretForm form(String kind, String pattern, String... words) {
        return new SecretForm(kind, List.of(words), (text, at, least) -> at, Pattern.compile(pattern), matched -> true);
    }

    private static SecretForm named(String kind, String pattern, String... words) {
        return new SecretForm(
                kind, List.of(words), (text, at, least) -> at, Pattern.compile(pattern), SecretForm::isSecret);
    }

    private static String[] words(String parted) {
        return parted.split(" ");
    }

    private static boolean isSecret(String matched) {
        return !NO_SECRET.matcher(matched).matches();
    }

    /** The blank before the word, or the beginning of the text. */
    private static int blankBefore(String text, int at, int least) {
        return at == 0 ? 0 : isBlank(text.charAt(at - 1)) ? at - 1 : -1;
    }

    /** The blank before an option that the word is in. */
    private static int option(String text, int at, int least) {
        int from = at;
        while (from > 0 && at - from <= LONGEST_OPTION && isOption(text.charAt(from - 1))) {
            from--;
        }
        return from < at && text.charAt(from) == '-' ? blankBefore(text, from, least) : -1;
    }

    /** The first letter of the name before a sign, where what stands behind it is as long as a secret. */
    private static int assigned(String text, int sign, int least) {
        int value = sign + 1;
        while (value < text.length() && value <= sign + 3 && isBlank(text.charAt(value))) {
            value++;
        }
        value += value < text.length() && isQuote(text.charAt(value)) ? 1 : 0;
        if (text.length() - value < LEAST_VALUE) {
            return -1;
        }
        for (int i = value; i < value + LEAST_VALUE; i++) {
            char c = text.charAt(i);
            if (!isName(c) && c != '+' && c != '/' && c != '=' || c == '.') {
                return -1;
            }
        }
        int end = sign;
        while (end > 0 && end > sign - 3 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        end -= end > 0 && isQuote(text.charAt(end - 1)) ? 1 : 0;
        int begin = -1;
        for (int i = end - 1; i >= Math.max(least, end - LONGEST_NAME) && isName(text.charAt(i)); i--) {
            begin = isLetter(text.charAt(i)) ? i : begin;
        }
        return begin;
    }

    /** What an expression takes for white space. */
    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private static boolean isLetter(char c) {
        return (c | 32) >= 'a' && (c | 32) <= 'z';
    }

    private static boolean isOption(char c) {
        return isLetter(c) || c == '-';
    }

    private static boolean isName(char c) {
        return isOption(c) || c >= '0' && c <= '9' || c == '_' || c == '.';
    }
}
