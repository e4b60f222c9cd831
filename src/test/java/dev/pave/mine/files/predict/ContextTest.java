package dev.pave.mine.files.predict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextTest {

    @ParameterizedTest
    @CsvSource({
        "lib/{name}.js, lib/no-foo.js, no-foo, ''",
        "src/{name}Check.java, src/FooBarCheck.java, FooBar, ''",
        "lib/{name}/index.js, lib/no-foo/index.js, no-foo, ''",
        "cop/{folder}/{name}.rb, cop/style/foo.rb, foo, style",
        "cop/{folder}/{name}.rb, cop/lint/deep/foo.rb, foo, lint/deep",
        "parts/{folder}/src/{name}.ts, parts/core/src/foo.ts, foo, core",
        "web/{name}/{name}.view.ts, web/foo-bar/foo-bar.view.ts, foo-bar, ''",
        "web/{name}/{name:pascal}.tsx, web/foo-bar/FooBar.tsx, foo-bar, ''",
        "api/{names}_api.rb, api/foos_api.rb, foo, ''",
        "sql/{number}_{name}.sql, sql/0012_foo.sql, foo, ''",
    })
    void readsNameAndFolderBackFromAPath(String template, String path, String name, String folder) {
        Context context = Context.match(template, path);

        assertThat(context.name()).isEqualTo(name);
        assertThat(context.folder()).isEqualTo(folder);
        assertThat(context.fill(template)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "lib/{name}.js, lib/deep/foo.js",
        "lib/{name}.js, lib/.js",
        "lib/{name}.js, lib/foo.test.js",
        "src/{name}Check.java, src/recheck.java",
        "lib/foo{name}.js, lib/foobar.js",
        "cop/{folder}/{name}.rb, cop/foo.rb",
        "cop/{folder}/{name}.rb, spec/style/foo.rb",
        "parts/{folder}/src/{name}.ts, parts/core/test/foo.ts",
        "web/{name}/{name}.view.ts, web/foo/bar.view.ts",
        "api/{names}_api.rb, api/foo_api.rb",
        "sql/{number}_{name}.sql, sql/foo.sql",
    })
    void refusesAPathThatDoesNotFit(String template, String path) {
        assertThat(Context.match(template, path)).isNull();
    }

    @Test
    void writesOutFoldersThatAreFixedHere() {
        Context general = new Context("{folder}/{name}.rb", "foo", "cop/style", 2);

        assertThat(new Context("cop/style/{name}.rb", "foo", "", 0).narrowed("spec/{folder}/{name}.rb", general))
                .isEqualTo("spec/cop/style/{name}.rb");
        assertThat(new Context("cop/{folder}/{name}.rb", "foo", "style", 1).narrowed("{folder}/{name}_x.rb", general))
                .isEqualTo("cop/{folder}/{name}_x.rb");
    }

    @Test
    void partsOfAPathMayWriteTheNameInOtherStyles() {
        assertThat(Context.bindingsInAnyStyle(
                        "ui/{name}/src/{name}/{name}View.kt", "ui/barn-owl/src/barn-owl/BarnOwlView.kt"))
                .contains(Map.of("name", "barn-owl"));
        assertThat(Context.bindingsInAnyStyle("ui/{name}/{name}View.kt", "ui/barn-owl/MoleView.kt"))
                .isEmpty();
        assertThat(Context.bindingsInAnyStyle("ui/{name}View.kt", "ui/BarnOwlView.kt"))
                .isEmpty();
    }
}
