package dev.frameworkadvisor.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests byte by byte: those that no well-behaved client sends are among them. */
final class Wire implements AutoCloseable {

    private final Socket socket;

    private Wire(Socket socket) {
        this.socket = socket;
    }

    /** An answer as it came. */
    record Reply(int status, List<String> headers, String body) {

        static Reply of(String text) {
            int end = text.indexOf("\r\n\r\n");
            List<String> head = List.of(text.substring(0, end).split("\r\n"));
            String body = text.substring(end + 4);
            return new Reply(Integer.parseInt(head.get(0).split(" ")[1]), head.subList(1, head.size()), body);
        }

        @Nullable String header(String name) {
            Optional<String> line = headers.stream().filter(it -> it.toLowerCase()
                    .startsWith(name.toLowerCase() + ":")).findFirst();
            return line.map(it -> it.substring(name.length() + 1).strip()).orElse(null);
        }

        JsonNode json() {
            return new JsonMapper().readTree(body);
        }
    }

    static Wire to(Server server) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(30_000);
        return new Wire(socket);
    }

    /** The answer to one request on a connection of its own. */
    static Reply ask(Server server, String head, String body) {
        return ask(server, head, body.getBytes(StandardCharsets.UTF_8));
    }

    static Reply ask(Server server, String head, byte[] body) {
        try (Wire wire = to(server)) {
            return wire.send(head + "\r\nConnection: close\r\n\r\n").send(body).reply();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reply get(Server server, String path, String... headers) {
        return ask(server, lines("GET " + path + " HTTP/1.1\r\nHost: localhost:" + server.port(), headers), "");
    }

    static Reply post(Server server, String path, String json, String... headers) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return ask(server, lines("POST " + path + " HTTP/1.1\r\nHost: localhost:" + server.port()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length, headers), body);
    }

    private static String lines(String head, String... headers) {
        return headers.length == 0 ? head : head + "\r\n" + String.join("\r\n", headers);
    }

    Wire send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    Wire send(byte[] bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // A server that refuses a request need not read the rest of it; what counts is its answer.
        }
        return this;
    }

    /** Everything until the server closes the connection. */
    Reply reply() throws IOException {
        return Reply.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
