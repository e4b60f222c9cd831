package dev.pave.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Linters that are told to be silent; {@code \n} is a line end. */
class SuppressionsTest {

    private static Scan scan(String path, String text) {
        return Scans.scan(path, text.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "A.java ~ class A {\\n @SuppressWarnings(\"PMD.EmptyCatchBlock\")\\n void a() {\\n  try { b(); } catch (Exception e) { }\\n }\\n}",
                "A.java ~ class A {\\n void a() {\\n  try { b(); } catch (Exception e) { // NOPMD\\n  }\\n }\\n}",
                "A.java ~ class A {\\n void a() {\\n  try { b(); } catch (Exception e) { } // NOSONAR\\n }\\n}",
                "A.java ~ class A {\\n void a() {\\n  //noinspection EmptyCatchBlock\\n  try {\\n   b();\\n  } catch (Exception e) { }\\n }\\n}",
                "a.py ~ try:\\n    b()\\nexcept Exception:  # noqa: BLE001\\n    pass\\n",
                "a.py ~ try:\\n    b()\\nexcept Exception:\\n    pass  # nosec\\n",
                "a.py ~ # pylint: disable=broad-except\\ntry:\\n    b()\\nexcept Exception:\\n    pass\\n",
                "a.go ~ package a\\nfunc b() {\\n  //lint:ignore SA9003 nobody waits\\n  if err := c(); err != nil {\\n  }\\n}\\n",
                "a.go ~ package a\\nfunc b() {\\n  if err := c(); err != nil { //nolint:revive,staticcheck\\n  }\\n}\\n",
                "a.ts ~ // biome-ignore-all lint/suspicious/noEmptyBlockStatements: drafts\\nb();\\ntry { b(); } catch (e) {}\\n",
                "a.rb ~ # standard:disable Lint/SuppressedException\\nbegin\\n  b\\nrescue StandardError\\nend\\n",
                "A.java ~ class A {\\n void a() {\\n  // CHECKSTYLE.SUPPRESS: EmptyCatchBlock\\n  try { b(); } catch (Exception e) { }\\n }\\n}",
                "a.py ~ def a():\\n    # pylint: disable=broad-except\\n    b()\\n\\n    try:\\n        b()\\n    except Exception:\\n        pass\\n",
                "a.js ~ // eslint-disable-next-line no-empty\\ntry { b(); } catch (e) {}\\n",
                "a.js ~ /* eslint-disable no-empty */\\nb();\\ntry { b(); } catch (e) {}\\n",
                "a.rb ~ begin\\n  b\\nrescue StandardError # rubocop:disable Lint/SuppressedException\\nend\\n",
                "a.cs ~ class A {\\n void M() {\\n  // ReSharper disable once EmptyGeneralCatchClause\\n  try { B(); } catch (Exception) { }\\n }\\n}\\n",
                "a.cs ~ class A {\\n#pragma warning disable CA1031\\n void M() {\\n  try { B(); } catch (Exception) { }\\n }\\n}\\n"
            })
    void areSilentAndCounted(String path, String text) {
        Scan scan = scan(path, text);

        assertThat(scan.sightings()).isEmpty();
        assertThat(scan.allowed()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "A.java ~ class A {\\n @SuppressWarnings(\"unchecked\")\\n void a() {\\n  try { b(); } catch (Exception e) { }\\n }\\n}",
                "A.java ~ class A {\\n @SuppressWarnings(\"PMD.EmptyCatchBlock\")\\n void a() { }\\n void c() {\\n  try { b(); } catch (Exception e) { }\\n }\\n}",
                "a.py ~ try:\\n    b()\\nexcept Exception:  # pragma: no cover\\n    pass\\n",
                "a.py ~ try:\\n    b()\\nexcept Exception:  # nopep8\\n    pass\\n",
                "a.ts ~ function a() {\\n  try { b(); } catch (e) { // @ts-ignore\\n  }\\n}\\n",
                "a.py ~ try:\\n    b()\\nexcept Exception:  # noqa: E501\\n    pass\\n",
                "a.ts ~ function a() {\\n  try { b(); } catch (e) { // @ts-expect-error their types are old\\n  }\\n}\\n",
                "a.py ~ def a():\\n    # pylint: disable=broad-except\\n    b()\\n\\ndef c():\\n    try:\\n        b()\\n    except Exception:\\n        pass\\n",
                "a.kt ~ class A {\\n /** Empties the shelf. */\\n fun a() { try { b() } catch (e: Exception) { } }\\n}\\n",
                "a.go ~ package a\\nfunc b() {\\n  if err := c(); err != nil { //nolint:gofumpt\\n  }\\n}\\n",
                "a.js ~ try { b(); } catch (e) { /* istanbul ignore next */ }\\n",
                "a.js ~ /* eslint-disable no-empty */\\nb();\\n/* eslint-enable no-empty */\\ntry { b(); } catch (e) {}\\n"
            })
    void sayNothingOfOtherThings(String path, String text) {
        Scan scan = scan(path, text);

        assertThat(scan.sightings()).hasSize(1);
        assertThat(scan.allowed()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a.py ~ # TODO el mundo lo usa",
                "a.py ~ # MÉTODO: suma los precios",
                "A.java ~ class A {\\n void a(java.io.DataInputStream d) throws Exception {\\n  try { d.readInt(); } catch (java.io.EOFException end) { }\\n }\\n}",
                "A.java ~ class A {\\n final CartReader reader = new CartReader();\\n void a() { reader.read(1); }\\n}",
                "A.java ~ import shop.File;\\nclass A {\\n void a(File f) { f.delete(); }\\n}",
                "A.java ~ class A {\\n void a(File f) { f.name(); }\\n void b() { Shelf f = shelf(); f.delete(); }\\n}",
                "A.java ~ class A {\\n void a() { Folders.mkdirs(); }\\n}",
                "a.js ~ // Why it is not decided yet and what would change that.\\nb();"
            })
    void areNotNeededForWhatIsNoFinding(String path, String text) {
        assertThat(scan(path, text).sightings()).isEmpty();
    }

    @Test
    void leavesWhatFilesTellOfTheirTypes() {
        assertThat(scan(
                                "A.java",
                                "import java.io.File;\nclass A {\n void a() { File f = new File(\"x\"); f.delete(); }\n}")
                        .sightings())
                .hasSize(1);
    }
}
