package dev.pave.scan.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"lib/rules/no-foo.js", "src/main/java/org/shop/Cart.java", "shop/cart.py", "lib/cop/style/not.rb"
            })
    void modules(String path) {
        assertThat(FileKinds.isModule(path)).isTrue();
        assertThat(FileKinds.isTest(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tests/lib/rules/no-foo.js",
                "src/test/java/org/shop/CartTest.java",
                "shop/test_cart.py",
                "spec/cop/style/not_spec.rb",
                "lib/no-foo/__tests__/index.mjs"
            })
    void tests(String path) {
        assertThat(FileKinds.isTest(path)).isTrue();
        assertThat(FileKinds.isIntegrationTest(path)).isFalse();
        assertThat(FileKinds.isModule(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tests/integration/cart.py",
                "test/e2e/cart.spec.ts",
                "src/it/java/org/shop/CartTest.java",
                "src/integration-test/java/Cart.java",
                "src/test/java/org/shop/CartIT.java",
                "src/test/java/org/shop/CartIntegrationTest.java",
                "tests/functional/test_cart.py",
                "cart.e2e.ts"
            })
    void integrationTests(String path) {
        assertThat(FileKinds.isIntegrationTest(path)).isTrue();
        assertThat(FileKinds.isTest(path)).isTrue();
        assertThat(FileKinds.isModule(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/rules/no-foo.md",
                "node_modules/a/index.js",
                "vendor/a.go",
                "tests/fixtures/a.js",
                "run.sh",
                "src/test/resources/Input.java"
            })
    void neither(String path) {
        assertThat(FileKinds.isModule(path)).isFalse();
        assertThat(FileKinds.isTest(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/a.md", "CHANGELOG", "doc/news.rst", "a/b.txt", "NEWS.d"})
    void prose(String path) {
        assertThat(FileKinds.isProse(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lib/index.js", "config/default.yml", "lib/history_log.rb", "src/newsletter.py"})
    void noProse(String path) {
        assertThat(FileKinds.isProse(path)).isFalse();
    }
}
