import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;

/**
 * Writes a log of made-up executions, the same for the same seed. usage: Generate jsonl|csv EXECUTIONS SEED FILE
 * Eight sessions run at a time, of 20 executions on average; 240 operations, a few of them most of the time; one in twelve
 * fails and says why. In jsonl one in four has a raw form beside its operation.
 */
final class Generate {

    private static final String[] VERBS = {"git", "npm run", "make", "cargo", "kubectl apply", "terraform", "pytest", "mvn"};
    private static final String[] OBJECTS = {
        "status", "build", "test", "lint {path}", "deploy {name}", "fetch --all", "commit -m {text}", "push origin {name}",
        "check {path} --strict", "format", "package -q", "plan -out={path}", "install", "clean verify", "run {number}"
    };
    private static final String[] PLACES = {"", " --verbose"};

    private final Random random;
    private final String[] sessions = new String[8];
    private long session;

    private Generate(long seed) {
        random = new Random(seed);
    }

    public static void main(String[] args) throws IOException {
        boolean json = args[0].equals("jsonl");
        try (PrintStream out = new PrintStream(Files.newOutputStream(Path.of(args[3])), false)) {
            new Generate(Long.parseLong(args[2])).write(json, Long.parseLong(args[1]), out);
        }
    }

    private void write(boolean json, long executions, PrintStream out) {
        StringBuilder text = new StringBuilder();
        if (!json) {
            text.append("time,session,operation,outcome,actor,duration\n");
        }
        long millis = Instant.parse("2026-03-01T00:00:00Z").toEpochMilli();
        for (long i = 0; i < executions; i++) {
            millis += random.nextInt(200);
            text.append(json ? json(i, millis) : csv(millis)).append('\n');
            if (text.length() > 1 << 16) {
                out.append(text);
                text.setLength(0);
            }
        }
        out.append(text);
    }

    private String session() {
        int lane = random.nextInt(sessions.length);
        if (sessions[lane] == null || random.nextInt(20) == 0) {
            sessions[lane] = "shell-" + (100_000 + session++);
        }
        return sessions[lane];
    }

    /** Few operations are common: the lesser of two draws. */
    private String operation() {
        int n = Math.min(random.nextInt(240), random.nextInt(240));
        return VERBS[n % 8] + " " + OBJECTS[n / 8 % 15] + PLACES[n / 120];
    }

    private String json(long i, long millis) {
        String operation = operation();
        boolean failed = random.nextInt(12) == 0;
        return "{\"execution_id\":\"ex-" + i + "\",\"session_id\":\"" + session() + "\",\"started_at\":\""
                + Instant.ofEpochMilli(millis) + "\",\"duration_ms\":" + random.nextInt(60_000) + ",\"actor\":\"user"
                + random.nextInt(40) + "\",\"operation\":\"" + operation + "\""
                + (random.nextInt(4) == 0 ? ",\"raw\":\"" + operation.replace("{path}", "src/part" + i % 977) + " \"" : "")
                + ",\"outcome\":\"" + (failed ? "failure" : "success") + "\",\"exit_code\":" + (failed ? 1 : 0)
                + (failed ? ",\"message\":\"" + i % 12 + " of 12 checks failed in part" + i % 977 + "\"" : "") + "}";
    }

    private String csv(long millis) {
        return Instant.ofEpochMilli(millis) + "," + session() + "," + operation() + ","
                + (random.nextInt(12) == 0 ? "failure" : "success") + ",user" + random.nextInt(40) + ","
                + random.nextInt(60_000);
    }
}
