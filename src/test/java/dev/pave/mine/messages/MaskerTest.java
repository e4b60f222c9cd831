package dev.pave.mine.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskerTest {

    private final Masker masker = new Masker();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            took 12 ms, 3.5% of all                     | took <*> ms, <*>% of all
            retry in 30s after -4                       | retry in <*> after <*>
            flags 0x1F2e at 0B45c9d0                    | flags <*> at <*>
            from 10.0.0.7 to /10.0.0.8:8080.            | from <*> to /<*>:<*>.
            10.0.0.7:80:Got an answer                   | <*>:<*>:Got an answer
            link 0A:1b:2C:3d:4E:5f is up                | link <*> is up
            job 4f9c2d1e-77aa-4b3c-9d2e-5566778899aa    | job <*>
            read /var/log/app.log, then stop            | read <*>, then stop
            get https://a.example/x?y=1,2 done          | get https://<*> done
            host db-7.rack2.example.org is down         | host <*> is down
            gw.example.org:443 to shop.com:80 closed    | <*>:<*> to <*>:<*> closed
            at Cart.java:41 and cart.go:120             | at Cart.java:<*> and cart.go:<*>
            core.2275 of worker_17_a in part-00590      | core.<*> of worker_<*> in part-<*>
            node417 has 12GB, v1.4.2 of tls2            | node<*> has <*>, v<*> of tls2
            Pool$Entry@33557fe4 closed                  | Pool$Entry@<*> closed
            user=root uid=0 tag=org.acme.Main           | user=root uid=<*> tag=<*>
            free 5.2 KB (of 17 GiB) B C                 | free <*> (of <*>) B C
            since Sat May  8 09:04:50 EDT 2004 or May 9 | since <*> or <*>
            delete job_1 job_2 job_30 now               | delete job_<*> now
            May I?                                      | May I?
            """)
    void whatVariesBecomesAMark(String message, String masked) {
        assertThat(mask(message)).isEqualTo(masked);
    }

    @Test
    void theShapeOfOneMessageIsNeverThatOfAnother() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 5000; i++) {
                String letters = Integer.toString(i, 26).replaceAll("[0-9]", "z");
                assertThat(masker.shape(letters + " took " + i)).isEqualTo(letters + " took <*>");
            }
        }
    }

    @Test
    void whiteSpaceIsOneBlank() {
        assertThat(mask("  a \t b  ")).isEqualTo("a b");
        assertThat(mask("")).isEmpty();
    }

    @Test
    void aLongMessageEndsWithAMark() {
        assertThat(mask("word ".repeat(10_000))).hasSize(Masker.LONGEST + 3).endsWith("<*>");
        assertThat(mask("1,".repeat(10_000))).hasSize(Masker.LONGEST + 3);
    }

    private String mask(String message) {
        masker.mask(message, 0);
        return masker.text();
    }
}
