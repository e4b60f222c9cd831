package dev.pave.scan;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.pave.pattern.finding.Sign;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds calls in Java whose result is the only word about a failure, where nobody looks at it. */
final class JavaResults {

    private static final Set<String> OF_FILES = Set.of(
            "delete",
            "mkdir",
            "mkdirs",
            "renameTo",
            "setLastModified",
            "setExecutable",
            "setWritable",
            "setReadable",
            "setReadOnly");
    private static final Set<String> ANYWHERE = Set.of("mkdirs", "mkdir");
    private static final Pattern STREAM = Pattern.compile(
            "\\w*InputStream|(?:Buffered|CharArray|File|Filter|InputStream|LineNumber|Piped|Pushback|String)?Reader"
                    + "|RandomAccessFile|FileChannel|SocketChannel");
    private static final Pattern EXECUTOR = Pattern.compile("|\\w*Executor\\w*|\\w*Pool");
    private static final Pattern FOR_GOOD = Pattern.compile("(?:\\w+\\.)?(?:DAYS|HOURS)|.*MAX_VALUE");
    private static final Pattern STOPPING = Pattern.compile("(?i).*(?:stop|shutdown|clos|cancel|quit|exit).*");
    private static final Pattern PAUSE = Pattern.compile("(?i).*(?:delay|back_?off|interval|pause|sleep|poll).*");
    private static final Set<String> LOCKS = Set.of("Lock", "ReentrantLock", "Semaphore", "StampedLock");

    private final JavaReader reader;

    JavaResults(JavaReader reader) {
        this.reader = reader;
    }

    void look(ExpressionStatementTree statement) {
        if (statement.getExpression() instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select) {
            String name = select.getIdentifier().toString();
            String type = reader.typeOf(select.getExpression());
            boolean own = select.getExpression().toString().equals("this");
            if (!own && isIgnored(name, type, call) && !isWait(name, select, call)) {
                add(Sign.IGNORED_RESULT, statement, select);
            } else if (JavaValues.isPure(type, name) && !reader.isTried(statement)) {
                add(Sign.UNUSED_RESULT, statement, select);
            } else if (name.equals("waitFor")
                    && isProcess(type, select)
                    && call.getArguments().isEmpty()
                    && !isAskedFor("exitValue()")) {
                add(Sign.IGNORED_EXIT_CODE, statement, select);
            }
        }
    }

    private boolean isIgnored(String name, String type, MethodInvocationTree call) {
        int arguments = call.getArguments().size();
        if (OF_FILES.contains(name) && type.equals("File")
                || ANYWHERE.contains(name) && type.isEmpty() && arguments == 0) {
            return !(name.equals("delete") && reader.isCleaningUp()) && !isCheckedLater(call);
        }
        if (STREAM.matcher(type).matches()) {
            return name.equals("read") && arguments > 0 || name.equals("skip");
        }
        return name.equals("awaitTermination")
                        && arguments == 2
                        && EXECUTOR.matcher(type).matches()
                || name.equals("await") && arguments == 2 && type.equals("CountDownLatch")
                || (name.equals("tryLock") || name.equals("tryAcquire")) && LOCKS.contains(type)
                || name.equals("waitFor") && arguments == 2 && type.equals("Process");
    }

    /** Whether it waits until the end whenever that comes, or only sleeps until it is told to stop. */
    private boolean isWait(String name, MemberSelectTree select, MethodInvocationTree call) {
        List<String> arguments =
                call.getArguments().stream().map(Object::toString).toList();
        return switch (name) {
            case "awaitTermination" ->
                arguments.stream()
                                .anyMatch(argument -> FOR_GOOD.matcher(argument).matches())
                        || isAskedFor("isTerminated()")
                        || isAskedFor("isShutdown()");
            case "await" ->
                STOPPING.matcher(select.getExpression().toString()).matches()
                        || PAUSE.matcher(arguments.get(0)).matches();
            default -> false;
        };
    }

    private boolean isAskedFor(String question) {
        return reader.methodTree() != null && reader.methodTree().toString().contains(question);
    }

    /** Whether what was to happen is asked for after the call. */
    private boolean isCheckedLater(MethodInvocationTree call) {
        if (reader.methodTree() == null) {
            return false;
        }
        String after = reader.found().file().text().substring(reader.end(call), reader.end(reader.methodTree()));
        return after.contains(".exists()") || after.contains(".isDirectory()") || after.contains("Files.exists(");
    }

    private static boolean isProcess(String type, MemberSelectTree select) {
        return type.equals("Process") || select.getExpression().toString().matches("(?s).*\\.(start|exec)\\([^()]*\\)");
    }

    /** A comment beside the call is an answer. */
    private void add(Sign sign, ExpressionStatementTree statement, MemberSelectTree select) {
        if (reader.isCommentedBeside(statement)) {
            return;
        }
        reader.found()
                .add(
                        sign,
                        reader.start(statement),
                        reader.end(statement),
                        select.getIdentifier().toString(),
                        reader.owner());
    }
}
