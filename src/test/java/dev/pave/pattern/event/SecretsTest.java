package dev.pave.pattern.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    /** Put together here, so that no scanner takes this file for a leak. */
    private static final String RUN = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";

    @ParameterizedTest
    @ValueSource(strings = {"use", "caf\u00e9", "\u65e5\u672c", "\ud83d\udd11\ud83d\udd11", "\u0131\u212a"})
    void findsThemBehindAnyCharacter(String before) {
        String text = before + " ghp_" + RUN + " now";

        assertThat(Secrets.redact(text).text()).isEqualTo(before + " [redacted:github-token] now");
    }

    @ParameterizedTest
    @CsvSource({
        "ghp_,github-token",
        "glpat-,gitlab-token",
        "sk-ant-,api-key",
        "npm_,package-token",
        "xoxb-,slack-token",
        "sk_live_,stripe-key",
    })
    void findsTokensByTheirForm(String prefix, String kind) {
        assertThat(Secrets.redact("use " + prefix + RUN + " now").text()).isEqualTo("use [redacted:" + kind + "] now");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "git clone https://ada:hunter2@git.example/x|git clone https://ada:[redacted:url-password]@git.example/x",
                "deploy --password hunter2 --now|deploy --password [redacted:argument] --now",
                "DB_PASSWORD=hunter2 make|DB_PASSWORD=[redacted:assignment] make",
                "curl -H \"Authorization: Bearer abcdef123456\" x|curl -H \"Authorization: Bearer [redacted:authorization]\" x",
                "mysql -u root -phunter2 shop|mysql -u root -p[redacted:argument] shop",
                "SALT=Zx81kQp0LmNv73TyUwAa|SALT=[redacted:high-entropy]",
                "AKIAIOSFODNN7EXAMPLE|[redacted:aws-key]"
            })
    void findsThemByTheirPlace(String text, String without) {
        assertThat(Secrets.redact(text)).isEqualTo(new Secrets.Redacted(without, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "git checkout 3f2a91c0aa7be1f39b5c7f0d2f1f0f3f5a6b7c8d",
                "password=$DB_PASSWORD make",
                "max_tokens: 4096",
                "the token is missing",
                "commit=3f2a91c0aa7be1f39b5c7f0d2f1f0f3f5a6b7c8d",
                "mvn -Dtest=ShoppingCartIntegrationTest verify",
                "src/main/java/dev/pave/ingest/log/Secrets.java",
                "ssh git@github.com",
                "mkdir -p build/out"
            })
    void leavesWhatIsNone(String text) {
        assertThat(Secrets.find(text)).isEmpty();
    }

    @Test
    void findsAPrivateKeyAsAWhole() {
        String key = "-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nabc=\n-----END RSA PRIVATE KEY-----";

        assertThat(Secrets.redact("a " + key + " b").text()).isEqualTo("a [redacted:private-key] b");
    }

    /** What is found by words is what all expressions find that are asked of the whole text. */
    @Test
    void findsWhatEachExpressionFinds() {
        String[] pieces =
                ("password api_key access-key tokens credential - -- -u --user -p -a mysql mongosh docker login redis-cli sshpass bearer authorization"
                                + " = = : : => :// @ / \" ' , ; * true 1234567 hunter2 ab.cd " + RUN + " "
                                + RUN.repeat(4)
                                + " ghp_ sk- sk_live_ AKIA AIza eyJ SG. xoxb- -----BEGIN PRIVATE KEY----- é _")
                        .split(" ");
        Random random = new Random(7);
        long found = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(12); piece >= 0; piece--) {
                String next = pieces[random.nextInt(pieces.length)];
                text.append(random.nextInt(5) == 0 ? next.toUpperCase(Locale.ROOT) : next)
                        .append(" ".repeat(Math.max(0, random.nextInt(8) - 4)));
            }
            List<Secrets.Finding> all = bySearch(text.toString());

            assertThat(Secrets.find(text.toString())).as("%s", text).isEqualTo(all);
            found += all.size();
        }
        assertThat(found).isGreaterThan(1000);
    }

    private static List<Secrets.Finding> bySearch(String text) {
        List<Secrets.Finding> all = new ArrayList<>();
        for (SecretForm form : SecretForm.ALL) {
            form.pattern()
                    .matcher(text)
                    .results()
                    .filter(match -> form.accepts().test(match.group(match.groupCount())))
                    .map(match -> new Secrets.Finding(
                            match.start(match.groupCount()), match.end(match.groupCount()), form.kind()))
                    .forEach(all::add);
        }
        return Secrets.isSuspicious(text) ? Secrets.apart(all) : List.of();
    }
}
