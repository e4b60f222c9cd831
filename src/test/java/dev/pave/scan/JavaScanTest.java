package dev.pave.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavaScanTest {

    private static List<String> inClass(String body) {
        return Scans.signs("Shop.java", "class Shop {\n" + body + "}\n");
    }

    private static List<String> inMethod(String body) {
        return inClass("void work(java.io.File file) {\n" + body + "}\n");
    }

    @Test
    void findsMethodsThatAreStubs() {
        assertThat(inClass("private void prepare() {}\n")).containsExactly("empty_body:2");
        assertThat(inClass("int computeTotal(int[] prices) { return 0; }\n")).containsExactly("constant_return:2");
        assertThat(inClass("static boolean isValid(String mail) { return true; }\n"))
                .containsExactly("constant_return:2");
        assertThat(inClass("void pay() { throw new UnsupportedOperationException(\"Not implemented yet\"); }\n"))
                .containsExactly("not_implemented:2");
    }

    @Test
    void leavesMethodsThatMayDoNothing() {
        assertThat(inClass("Shop() {}\n@Override public void prepare() {}\n")).isEmpty();
        assertThat(inClass("private void prepare() { /* nothing to prepare here */ }\n"))
                .isEmpty();
        assertThat(inClass("void opened() {}\nint size(int of) { return 3; }\nint limit() { return 0; }\n"))
                .isEmpty();
        assertThat(inClass("void add(int i) { throw new UnsupportedOperationException(); }\n"))
                .isEmpty();
        assertThat(Scans.signs("A.java", "class A extends B { int compute(int i) { return 0; } }"))
                .isEmpty();
        assertThat(Scans.signs("A.java", "class NoopSink { static void write(int i) {} }"))
                .isEmpty();
    }

    @Test
    void leavesWhatAnotherTypeOverrides() {
        assertThat(
                        Scans.signs(
                                "A.java",
                                "class A { int compute(int i) { return 0; } }\nclass B extends A { int compute(int i) { return i; } }"))
                .isEmpty();
    }

    @Test
    void findsErrorsThatNobodyHearsOf() {
        assertThat(inMethod("try { go(); } catch (java.io.IOException e) { }\n"))
                .containsExactly("empty_handler:3");
        assertThat(inMethod("try { go(); } catch (Exception e) { return; }\n")).containsExactly("swallowed_error:3");
        assertThat(inMethod("try { go(); } finally { if (x) { return; } }\n")).containsExactly("discarded_error:3");
        assertThat(inMethod("if (!file.mkdirs()) { }\n")).containsExactly("empty_check:3");
        assertThat(inMethod("file.delete();\n")).containsExactly("ignored_result:3");
        assertThat(inMethod("pool.awaitTermination(9, TimeUnit.SECONDS);\n")).containsExactly("ignored_result:3");
        assertThat(inMethod("CountDownLatch l = l(); l.await(9, SECONDS);\n")).containsExactly("ignored_result:3");
        assertThat(inMethod("Process p = start(); p.waitFor();\n")).containsExactly("ignored_exit_code:3");
    }

    @Test
    void leavesErrorsThatAreToldOrAnswered() {
        assertThat(inMethod("try { go(); } catch (Exception e) { log(e); }\n")).isEmpty();
        assertThat(inMethod("try { go(); } catch (Exception e) { /* closing anyway */ }\n"))
                .isEmpty();
        assertThat(inMethod("try { go(); } catch (Exception ignored) { }\n")).isEmpty();
        assertThat(inMethod("try { go(); } catch (NumberFormatException e) { return; }\n"))
                .isEmpty();
        assertThat(inMethod(
                        "try { go(); } finally { close(x -> { return 1; }); new R() { int r() { return y; } }; }\n"))
                .isEmpty();
        assertThat(inMethod("pool.awaitTermination(1, TimeUnit.DAYS);\n")).isEmpty();
        assertThat(inMethod("while (!pool.isShutdown()) { pool.awaitTermination(9, TimeUnit.SECONDS); }\n"))
                .isEmpty();
        assertThat(inMethod("CountDownLatch stopped = l(); stopped.await(9, SECONDS);\n"))
                .isEmpty();
        assertThat(inMethod("CountDownLatch l = l(); l.await(backoffMs, MILLISECONDS);\n"))
                .isEmpty();
        assertThat(inMethod("try { load(); } catch (ClassNotFoundException e) { }\n"))
                .isEmpty();
        assertThat(inMethod("try { Thread.sleep(100); } catch (Throwable e) { return; }\n"))
                .isEmpty();
        assertThat(inMethod("try { go(); } catch (Exception e) { }\n// as it was\nthrow first;\n"))
                .isEmpty();
        assertThat(inMethod("try { go();\n// noinspection EmptyCatchBlock\n} catch (Exception e) { }\n"))
                .isEmpty();
        assertThat(inMethod("if (!name.equals(other)) ;\nfile.mkdirs(); // from an earlier run\n"))
                .isEmpty();
        assertThat(inMethod("try { go(); } catch (Exception e) {\n} // degrades\nthis.mkdirs();\n"))
                .isEmpty();
        assertThat(inMethod("try { visit(); } catch (EarlyExitException e) { }\n"))
                .isEmpty();
        assertThat(inMethod("if (!file.mkdirs()) { throw new IllegalStateException(); }\n"))
                .isEmpty();
        assertThat(inMethod("if (!file.delete()) log(file);\nlist.delete();\n")).isEmpty();
        assertThat(inMethod("file.mkdirs();\nif (!file.isDirectory()) throw new Error();\n"))
                .isEmpty();
        assertThat(inMethod("Process p = start(); int code = p.waitFor();\n")).isEmpty();
    }

    @Test
    void readsTestsOnlyForTheirComments() {
        String text = "class T {\n// TODO: cover refunds\nvoid t() { try { go(); } catch (Exception e) { } }\n}\n";

        assertThat(Scans.signs("src/test/java/ShopTest.java", text)).containsExactly("todo_comment:2");
    }

    @Test
    void goesOnAfterASyntaxErrorAndSaysSo() {
        Scan scan = Scans.scan("A.java", "class A {\n// FIXME later\nvoid a( {\n}\n");

        assertThat(scan.sightings()).hasSize(1);
        assertThat(scan.notes()).singleElement().asString().startsWith("A.java: has syntax");
    }

    @Test
    void anEmptyFileShowsNothing() {
        assertThat(Scans.signs("A.java", "")).isEmpty();
    }

    @Test
    void findsResultsThatAreAllThatACallDoes() {
        assertThat(inMethod("String name = name();\nname.trim();\nname.trim().toLowerCase();\n"))
                .containsExactly("unused_result:4", "unused_result:5");
        assertThat(inMethod("java.math.BigDecimal sum = sum();\nsum.add(price);\n"))
                .containsExactly("unused_result:4");
        assertThat(inMethod("java.time.LocalDate day = day();\nday.plusDays(1);\n"))
                .containsExactly("unused_result:4");
    }

    @Test
    void leavesCallsThatDoMoreOrAreThereToThrow() {
        assertThat(inMethod("name.trim();\nStringBuilder text = text();\ntext.replace(0, 1, \"x\");\n"))
                .isEmpty();
        assertThat(inMethod("String name = name();\nname = name.trim();\nname.length();\n"))
                .isEmpty();
        assertThat(inMethod("String name = name();\ntry { name.repeat(n); } catch (OutOfMemoryError e) { go(); }\n"))
                .isEmpty();
        assertThat(inMethod("String name = name();\nname.trim(); // warms up\n"))
                .isEmpty();
    }
}
