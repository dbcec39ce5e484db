import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sends requests to a running server as fast as it answers, over connections that stay open, and prints rates, times
 * and memory. Run by {@code .ci/load}.
 *
 * <pre>java src/bench/Load.java PORT PID CONNECTIONS REQUESTS PATH...</pre>
 *
 * Each path gets that many requests; a path that ends in {@code *N} gets N times as many. Each request has a random
 * project with one to eight answers; the text after an {@code =} adds keys to it.
 */
final class Load {

    private static final int PROJECTS = 20_000;
    private static final int SAMPLES = 10;

    private final int port;
    private final long pid;
    private final List<byte[]> requests;

    private Load(int port, long pid, List<byte[]> requests) {
        this.port = port;
        this.pid = pid;
        this.requests = requests;
    }

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        long pid = Long.parseLong(args[1]);
        int connections = Integer.parseInt(args[2]);
        int number = Integer.parseInt(args[3]);
        List<String> facts = facts(port);
        System.out.printf("%-34s %9s %9s %8s %8s %8s %8s %6s  %s%n", "", "requests", "a second", "p50 ms", "p90 ms",
                "p99 ms", "max ms", "503", "memory of the server, MiB");
        for (String path : Arrays.asList(args).subList(4, args.length)) {
            String[] parts = path.split("\\*");
            int times = number * (parts.length > 1 ? Integer.parseInt(parts[1]) : 1);
            new Load(port, pid, requests(parts[0], facts, port)).run(parts[0], connections, times);
        }
    }

    private static List<String> facts(int port) throws IOException {
        try (var connection = new Connection(port)) {
            connection.ask(request("GET", "/api/facts", "", port));
            return Pattern.compile("\"name\":\"([^\"]+)\"")
                    .matcher(new String(connection.body, StandardCharsets.UTF_8)).results().map(it -> it.group(1))
                    .toList();
        }
    }

    private static List<byte[]> requests(String path, List<String> facts, int port) {
        String[] question = path.split("=", 2);
        if (!question[0].matches("/api/(recommend|whatif|whynot|interview/next)")) {
            return List.of(request("GET", path, "", port));
        }
        var random = new Random(7);
        var requests = new ArrayList<byte[]>();
        for (int i = 0; i < PROJECTS; i++) {
            String answers = random.ints(1 + random.nextInt(8), 0, facts.size()).distinct()
                    .mapToObj(fact -> "\"" + facts.get(fact) + "\":\"" + (random.nextBoolean() ? "yes" : "no") + "\"")
                            .collect(Collectors.joining(","));
            String beside = question.length > 1 ? "," + question[1] : "";
            requests.add(request("POST", question[0], "{\"name\":\"Project " + i + "\",\"facts\":{" + answers + "}"
                    + beside + "}", port));
        }
        return requests;
    }

    private static byte[] request(String method, String path, String body, int port) {
        return (method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port
                + (body.isEmpty() ? "" : "\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length)
                + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    /** Reads the memory ten times during the run. */
    private void run(String path, int connections, int number) throws Exception {
        var next = new AtomicInteger();
        var memory = new StringBuilder(memory());
        ExecutorService clients = Executors.newFixedThreadPool(connections);
        long start = System.nanoTime();
        var counts = new ArrayList<Future<Counts>>();
        for (int i = 0; i < connections; i++) {
            counts.add(clients.submit(client(next, number, memory)));
        }
        long[] latencies = new long[number];
        int answered = 0;
        int busy = 0;
        for (Future<Counts> it : counts) {
            Counts own = it.get();
            System.arraycopy(own.latencies, 0, latencies, answered, own.answered);
            answered += own.answered;
            busy += own.busy;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        clients.shutdown();
        latencies = Arrays.copyOf(latencies, answered);
        Arrays.sort(latencies);
        System.out.printf("%-34s %,9d %,9.0f %8.2f %8.2f %8.2f %8.2f %6d  %s%n", path, number, answered / seconds,
                at(latencies, 0.5), at(latencies, 0.9),
                at(latencies, 0.99), at(latencies, 1), busy, memory);
    }

    private Callable<Counts> client(AtomicInteger next, int number, StringBuilder memory) {
        return () -> {
            var counts = new Counts(number);
            try (var connection = new Connection(port)) {
                for (int i = next.getAndIncrement(); i < number; i = next.getAndIncrement()) {
                    long begun = System.nanoTime();
                    int status = connection.ask(requests.get(i % requests.size()));
                    if (status == 200) {
                        counts.latencies[counts.answered++] = System.nanoTime() - begun;
                    } else if (status == 503) {
                        counts.busy++;
                    } else {
                        throw new IOException("HTTP " + status + ": " + new String(connection.body,
                                StandardCharsets.UTF_8));
                    }
                    if ((i + 1) % Math.max(1, number / SAMPLES) == 0) {
                        synchronized (memory) {
                            memory.append(' ').append(memory());
                        }
                    }
                }
            }
            return counts;
        };
    }

    private String memory() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(it -> it.startsWith("VmRSS")).map(it -> it.replaceAll("[^0-9]", ""))
                    .map(it -> String.valueOf(Long.parseLong(it) / 1024))
                    .findFirst().orElse("?");
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0
                : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }

    private static final class Counts {

        private final long[] latencies;
        private int answered;
        private int busy;

        Counts(int most) {
            this.latencies = new long[most];
        }
    }

    /** One connection that asks and waits for the answer. */
    private static final class Connection implements AutoCloseable {

        private final Socket socket;
        private final InputStream in;
        private byte[] body = new byte[0];

        Connection(int port) throws IOException {
            socket = new Socket("127.0.0.1", port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }

        /** The status; the body is kept until the next answer. */
        int ask(byte[] request) throws IOException {
            socket.getOutputStream().write(request);
            int status = Integer.parseInt(line().split(" ")[1]);
            int length = 0;
            boolean chunked = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
                chunked |= header.regionMatches(true, 0, "Transfer-Encoding: chunked", 0, 26);
            }
            body = chunked ? chunks() : in.readNBytes(length);
            return status;
        }

        private byte[] chunks() throws IOException {
            var all = new ByteArrayOutputStream();
            for (int length = Integer.parseInt(line(), 16); length > 0; length = Integer.parseInt(line(), 16)) {
                all.writeBytes(in.readNBytes(length));
                line();
            }
            line();
            return all.toByteArray();
        }

        private String line() throws IOException {
            var line = new StringBuilder(64);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the server closed the connection");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
