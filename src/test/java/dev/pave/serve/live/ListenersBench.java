package dev.pave.serve.live;

import dev.pave.pattern.event.Execution;
import dev.pave.store.Spool;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Many that listen to {@code /api/events} while lines are appended to the spool: how long a line takes from there to the last
 * of them, and how many bytes and connections there are. {@code bench/live.sh} starts it beside a server, whose heap it measures.
 */
final class ListenersBench {

    private static final int PAUSE_MS = 500;

    private final Map<String, Long> begun = new ConcurrentHashMap<>();
    private final List<Long> first = new ArrayList<>();
    private final List<Long> last = new ArrayList<>();
    private final Map<String, Integer> heard = new ConcurrentHashMap<>();
    private final int clients;
    private long bytes;
    private int open;

    private ListenersBench(int clients) {
        this.clients = clients;
    }

    public static void main(String[] args) throws Exception {
        new ListenersBench(Integer.parseInt(args[2]))
                .run(URI.create(args[0]), Path.of(args[1]), Long.parseLong(args[3]));
    }

    private void run(URI server, Path spool, long seconds) throws Exception {
        Selector selector = Selector.open();
        for (int i = 0; i < clients; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
            channel.write(ByteBuffer.wrap(("GET /api/events HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
            open++;
        }
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        Thread writer = new Thread(() -> write(new Spool(spool), end));
        writer.start();
        ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
        while (System.nanoTime() < end) {
            selector.select(100);
            for (SelectionKey key : selector.selectedKeys()) {
                read((SocketChannel) key.channel(), key, buffer);
            }
            selector.selectedKeys().clear();
        }
        writer.join();
        System.out.println(open + " of " + clients + " still listen; " + bytes / 1_000_000
                + " MB heard; lines that all heard: " + last.size() + " of " + begun.size());
        System.out.println("record to first client, ms: " + spread(first));
        System.out.println("record to last client, ms:  " + spread(last));
    }

    private void write(Spool spool, long end) {
        try {
            for (int i = 0; System.nanoTime() < end - 2_000_000_000L; i++) {
                String id = String.format("bench-%08d", i);
                begun.put(id, System.nanoTime());
                spool.append(new Execution(
                        id,
                        "bench",
                        Instant.now(),
                        1,
                        "bench",
                        "make",
                        "make",
                        Execution.Outcome.SUCCESS,
                        0,
                        "",
                        null,
                        null));
                Thread.sleep(PAUSE_MS);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(SocketChannel channel, SelectionKey key, ByteBuffer buffer) throws Exception {
        buffer.clear();
        int got = channel.read(buffer);
        if (got < 0) {
            key.cancel();
            channel.close();
            open--;
            return;
        }
        bytes += got;
        String text = new String(buffer.array(), 0, got, StandardCharsets.ISO_8859_1);
        if (text.contains("event: recent")) {
            return;
        }
        for (int at = text.indexOf("\"bench-"); at >= 0; at = text.indexOf("\"bench-", at + 1)) {
            String id = text.substring(at + 1, Math.min(text.length(), at + 15));
            Long since = begun.get(id);
            int times = heard.merge(id, 1, Integer::sum);
            if (since != null && times == 1) {
                first.add((System.nanoTime() - since) / 1_000_000);
            }
            if (since != null && times == clients) {
                last.add((System.nanoTime() - since) / 1_000_000);
            }
        }
    }

    private static String spread(List<Long> values) {
        long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0
                ? "none"
                : "median " + sorted[sorted.length / 2] + ", p99 " + sorted[(int) (sorted.length * 0.99)] + ", most "
                        + Arrays.stream(sorted).max().orElse(0);
    }
}
