package dev.pave.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A case a row: what fires in each language, and what does not. {@code |} ends a line. */
class LanguagesScanTest {

    private static List<String> signs(String file, String text) {
        return Scans.signs(file, text.replace("|", "\n").replace(" OR ", " || ") + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a.py ~ def parse_order(text):|    pass ~ empty_body:1",
                "a.py ~ def total(items): ... ~ empty_body:1",
                "a.py ~ def compute(items):|    \"\"\"Sums.\"\"\"|    return 0 ~ constant_return:1",
                "a.py ~ def refund(order):|    raise NotImplementedError ~ not_implemented:1",
                "a.py ~ def f():|    try:|        go()|    except Exception:|        pass ~ empty_handler:4",
                "a.py ~ def f():|    try:|        go()|    except:|        return None ~ swallowed_error:4",
                "a.py ~ def f():|    try:|        go()|    finally:|        if x:|            return 1 ~ discarded_error:6",
                "a.py ~ import os|os.system(\"make\") ~ ignored_exit_code:2",
                "a.py ~ import subprocess|subprocess.run([\"make\"]) ~ ignored_exit_code:2",
                "a.js ~ function validate(order) { return true; } ~ constant_return:1",
                "a.js ~ function send(mail) {} ~ empty_body:1",
                "a.js ~ try { go(); } catch (e) {} ~ empty_handler:1",
                "a.js ~ function f() { try { go(); } finally {| if (x) { return 1; } } } ~ discarded_error:2",
                "a.kt ~ fun f(): Int { try { go() } finally { return 1 } } ~ discarded_error:1",
                "a.js ~ go().catch(() => {}); ~ empty_handler:1",
                "a.js ~ function pay(o) { throw new Error('Not implemented'); } ~ not_implemented:1",
                "a.ts ~ export function parse(text: string): Order[] { return []; } ~ constant_return:1",
                "a.ts ~ class Shop { pay(o: Order): void { throw new Error('not implemented yet'); } } ~ not_implemented:1",
                "a.kt ~ fun refund(order: Order): Int { TODO() } ~ not_implemented:1",
                "a.kt ~ fun f() { try { go() } catch (e: Exception) { } } ~ empty_handler:1",
                "a.kt ~ fun compute(items: List<Int>): Int { return 0 } ~ constant_return:1",
                "a.go ~ func Compute(items []int) int { return 0 } ~ constant_return:1",
                "a.go ~ func Pay(o Order) error { panic(\"not implemented\") } ~ not_implemented:1",
                "a.go ~ func F() { if err := go1(); err != nil {|} } ~ empty_check:1",
                "a.rs ~ fn refund(o: &Order) -> u32 { todo!() } ~ not_implemented:1",
                "a.rs ~ fn compute(items: &[u32]) -> u32 { 0 } ~ constant_return:1",
                "a.rs ~ fn f() { match go() { Ok(v) => keep(v), Err(_) => {} } } ~ empty_handler:1",
                "a.cs ~ class Shop { int Pay(Order o) { throw new NotImplementedException(); } } ~ not_implemented:1",
                "a.cs ~ class Shop { int Pay(Order o) => throw new NotImplementedException(); } ~ not_implemented:1",
                "a.cs ~ class Shop { void F() { try { Go(); } catch (Exception) { } } } ~ empty_handler:1",
                "a.rb ~ def refund(order)|  raise NotImplementedError|end ~ not_implemented:1",
                "a.rb ~ def compute(items)|  0|end ~ constant_return:1",
                "a.rb ~ begin|  go|rescue StandardError => e|end ~ empty_handler:3",
                "a.sh ~ make install OR true ~ ignored_exit_code:1",
                "a.sh ~ build() {|  :|} ~ empty_body:1",
            })
    void fires(String file, String text, String expected) {
        assertThat(signs(file, text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.py~class Base:|    def parse(self, text):|        raise NotImplementedError",
                "a.py~class A(B):|    def compute(self, x):|        return 0",
                "a.py~@abstractmethod|def compute(x):|    pass",
                "a.py~try:|    import toml|except ImportError:|    pass",
                "a.py~try:|    go()|except Exception:|    pass  # the cache is optional",
                "a.py~try:|    go()|# there may be none|except Exception:|    pass",
                "a.py~try:|    go()|except Exception as e:|    log(e)",
                "a.py~try:|    go()|finally:|    def done():|        return 1|    close(done)|def other():|    return 2",
                "a.js~try { go(); } finally { close(() => { return 1; }); each(function (x) { return x; }); }",
                "a.js~try { go();|// eslint-disable-next-line no-empty|} catch (e) {}",
                "a.js~files.map(f => fs.stat(f).catch(() => {}));",
                "a.py~subprocess.run([\"make\"], check=True)|code = os.system(\"make\")",
                "a.py~text = '''|# TODO: in a string|'''",
                "a.js~const noop = () => {};|function noop2() {}",
                "a.js~try { go(); } catch (e) { console.error(e); }",
                "a.js~try { go(); } catch { /* not there yet is fine */ }",
                "a.js~const re = /catch (e) {}[/\"]/;|const s = `catch (e) {} ${f({})}`;",
                "a.ts~class Handler extends Base { process(o: Order): void {} }",
                "a.kt~open class Sink { open fun write(x: Int) {} }",
                "a.go~func (s *Sink) Write(p []byte) error { return nil }",
                "a.go~if err != nil { return err }",
                "a.rs~impl Sink for Null { fn write(&self, x: u32) {} }",
                "a.rs~let c = 'x'; fn f<'a>(x: &'a str) -> &'a str { x }",
                "a.cs~class A : Base { public override int Compute(int x) { return 0; } }",
                "a.cs~var s = @\"catch { }\"\"\"; var t = $\"{x}\";",
                "a.rs~fn f() { match go() { Ok(v) => keep(v), Err(ShopError::Closed) => {} } }",
                "a.rb~class Base|  def parse(text)|    raise NotImplementedError|  end|end",
                "a.rb~begin|  go|rescue KeyError => e|  warn e|end",
                "a.sh~cat <<EOF|make OR true|EOF|echo done # fine",
            })
    void doesNotFire(String row) {
        String[] parts = row.split("~", 2);

        assertThat(signs(parts[0], parts[1])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grep -q x f `` true",
                "rm f `` true",
                "bin/server-stop.sh `` true",
                "make `` exit 1",
                "# optional\nmake docs `` true"
            })
    void leavesCommandsThatMayFail(String line) {
        assertThat(Scans.signs("a.sh", line.replace("``", "||") + "\n")).isEmpty();
    }

    @Test
    void testsInAFileOfRustAreTests() {
        assertThat(Scans.signs("src/lib.rs", """
                fn a() { if let Err(_) = b() {} }
                #[cfg(not(test))]
                fn c() { if let Err(_) = b() {} }
                #[cfg(all(test, unix))]
                mod tests {
                    #[test]
                    fn d() { if let Err(_) = super::b() {} }
                }
                #[tokio::test]
                async fn e() { if let Err(_) = b() {} }
                #[derive(Clone)]
                fn f() { if let Err(_) = b() {} }
                """))
                .containsExactly("empty_handler:1", "empty_handler:3", "empty_handler:12");
    }
}
