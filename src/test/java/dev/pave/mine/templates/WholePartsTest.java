package dev.pave.mine.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WholePartsTest {

    private static final String JOB = """
            <?php

            class %s extends Job
            {
                /**
                 * What it is called.
                 */
                protected $name = '%s';

                /**
                 * Does it.
                 */
                public function handle()
                {
                    $this->say('%s');
                }
            }
            """;

    private final Vocabulary vocabulary = new Vocabulary();

    private String whole(String path, String template, String... files) {
        List<RecentFiles.Forms> forms = new ArrayList<>();
        for (String file : files) {
            int[] lines = vocabulary.numbersOf(file.lines().toList());
            forms.add(new RecentFiles.Forms(lines, lines));
        }
        TemplateMethod always = new TemplateMethod() {
            @Override
            public String id() {
                return "always";
            }

            @Override
            public int[] next(RecentFiles siblings, Vocabulary lines) {
                return lines.numbersOf(template.lines().toList());
            }
        };
        int[] lines = new WholeParts(always, path).next(new RecentFiles(forms, 12), vocabulary);
        return String.join("\n", Arrays.stream(lines).mapToObj(vocabulary::line).toList()) + "\n";
    }

    private static String job(String name) {
        return JOB.formatted(name, name, name);
    }

    @Test
    void aCommentGoesWithWhatItTellsOf() {
        String template = """
                <?php

                class Next extends Job
                {
                    /**
                     * What it is called.
                     */

                    /**
                     * Does it.
                     */
                }
                """;

        assertThat(whole("jobs/{name}.php", template, job("A"), job("B")))
                .isEqualTo("<?php\n\nclass Next extends Job\n{\n}\n");
    }

    @Test
    void aHeadKeepsItsBraces() {
        String template = """
                <?php

                class Next extends Job
                {
                     * Does it.
                     */
                    public function handle()
                }
                """;

        assertThat(whole("jobs/{name}.php", template, job("A"), job("B"))).isEqualTo("""
                        <?php

                        class Next extends Job
                        {
                            public function handle()
                            {
                            }
                        }
                        """);
    }

    @Test
    void aFenceWithNothingInItGoes() {
        assertThat(whole("docs/{name}.md", "# Title\n\n```text\n\n```\n\nAnd:\n\n```\na\n```\n", "# Title\n"))
                .isEqualTo("# Title\n\nAnd:\n\n```\na\n```\n");
    }

    @Test
    void whatPeopleWriteStays() {
        String typed = """
                import a from 'a';

                /** @typedef {object} Options */

                export const b = a();
                """;

        assertThat(whole("src/{name}.js", typed, typed, typed)).isEqualTo(typed);
    }

    @Test
    void goTakesInWhatItsTextUsesOnly() {
        String file = """
                package nest

                import (
                	"fmt"
                	"time"
                )

                func Count%s() { fmt.Println(%s) }
                """;
        String template = "package nest\n\nimport (\n\t\"fmt\"\n\t\"time\"\n)\n\nfunc Count() { fmt.Println(1) }\n";

        assertThat(whole(
                        "nest/{name}.go",
                        template,
                        file.formatted("Owls", "time.Now()"),
                        file.formatted("Mice", "time.Day")))
                .isEqualTo(template.replace("\t\"time\"\n", ""));
        assertThat(whole("nest/{name}.go", template, file.formatted("Owls", "2"), file.formatted("Mice", "3")))
                .isEqualTo(template);
    }
}
