import io.javalin.Javalin;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Load for bench/serve.sh. {@code bare PORT FILE} serves a file's bytes by Javalin and nothing else; {@code load PORT PATH
 * CONNECTIONS SECONDS [FILE]} asks again and again over so many connections, at most until the file is gone, and prints
 * requests/s, percentiles and failures; {@code start PORT PATH COMMAND...} prints after how many milliseconds a command answers, and ends it.
 */
final class Load {

    private final int port;
    private final byte[] request;
    private final long end;
    private volatile boolean ended;
    private final AtomicLong failed = new AtomicLong();
    private volatile String failure = "";

    private Load(int port, String path, double seconds) {
        this.port = port;
        this.request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        this.end = System.nanoTime() + (long) (seconds * 1e9);
    }

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[1]);
        switch (args[0]) {
            case "bare" -> bare(port, Files.readAllBytes(Path.of(args[2])));
            case "start" -> System.out.println(start(port, args[2], Arrays.copyOfRange(args, 3, args.length)));
            default -> {
                Load load = new Load(port, args[2], Double.parseDouble(args[4]));
                if (args.length > 5) {
                    load.until(Path.of(args[5]));
                }
                load.run(Integer.parseInt(args[3]));
            }
        }
    }

    private static void bare(int port, byte[] bytes) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.host = "127.0.0.1";
                    config.routes.get("/*", context -> context.contentType("application/json").result(bytes));
                })
                .start(port);
    }

    private static long start(int port, String path, String... command) throws Exception {
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (true) {
                try (Socket socket = new Socket("127.0.0.1", port)) {
                    socket.getOutputStream().write(new Load(port, path, 0).request);
                    if (read(new BufferedInputStream(socket.getInputStream())) == 200) {
                        return (System.nanoTime() - began) / 1_000_000;
                    }
                } catch (IOException notYet) {
                    Thread.sleep(5);
                }
            }
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private void run(int connections) throws InterruptedException {
        long[][] times = new long[connections][];
        Thread[] threads = new Thread[connections];
        long began = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            int mine = i;
            threads[i] = new Thread(null, () -> times[mine] = ask(), "load", 1 << 17);
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        long[] all = Arrays.stream(times).flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(
                "%.0f requests/s, p50 %.2f ms, p99 %.2f ms, %d asked, %d failed %s%n",
                all.length / seconds, at(all, 0.5), at(all, 0.99), all.length, failed.get(), failure);
    }

    private void until(Path file) {
        Thread watching = new Thread(() -> {
            while (Files.exists(file)) {
                LockSupport.parkNanos(50_000_000);
            }
            ended = true;
        });
        watching.setDaemon(true);
        watching.start();
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (part * (sorted.length - 1))] / 1e6;
    }

    private long[] ask() {
        long[] times = new long[1 << 12];
        int n = 0;
        while (!ended && System.nanoTime() < end) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.setTcpNoDelay(true);
                InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                while (!ended && System.nanoTime() < end) {
                    long asked = System.nanoTime();
                    socket.getOutputStream().write(request);
                    int status = read(in);
                    if (n == times.length) {
                        times = Arrays.copyOf(times, 2 * n);
                    }
                    times[n++] = System.nanoTime() - asked;
                    if (status != 200) {
                        failed.incrementAndGet();
                        failure = "(" + status + ")";
                    }
                }
            } catch (IOException e) {
                failed.incrementAndGet();
                failure = "(" + e + ")";
            }
        }
        return Arrays.copyOf(times, n);
    }

    /** The status of an answer, whose body is read and left. */
    private static int read(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ")[1]);
        long length = 0;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Long.parseLong(header.substring(15).strip());
            }
            chunked |= header.equalsIgnoreCase("Transfer-Encoding: chunked");
        }
        if (chunked) {
            for (length = chunk(in); length > 0; length = chunk(in)) {
                in.skipNBytes(length + 2);
            }
            line(in);
        } else {
            in.skipNBytes(length);
        }
        return status;
    }

    private static long chunk(InputStream in) throws IOException {
        return Long.parseLong(line(in).split(";")[0].strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the answer ends early");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
