package dev.frameworkadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.text.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong and malicious requests get a clean refusal, and the server goes on. */
class HostileRequestsTest {

    private static final String PROJECT = "{\"facts\": {\"e-commerce\": \"yes\"}}";
    private static Server server;

    @BeforeAll
    static void serve() throws IOException {
        server = Server.start(Advisor::standard, "127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8080", "127.0.0.1.evil.example", "localhost.evil.example",
            "evil-localhost", "10.0.0.1", "[::2]", "127.0.0.1@evil.example"})
    void aRequestThatNamesAnotherHostIsRefused(String host) {
        Wire.Reply reply = Wire.ask(server, "GET /healthz HTTP/1.1\r\nHost: " + host, "");
        assertRefused(reply, host.contains("@") ? 400 : 421);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:1234", "LOCALHOST", "127.0.0.1", "127.8.8.8:80", "[::1]:8080",
            "advisor.localhost"})
    void everyLoopbackNameIsAccepted(String host) {
        assertThat(Wire.ask(server, "GET /healthz HTTP/1.1\r\nHost: " + host, "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET http://evil.example/healthz HTTP/1.1\r\nHost: localhost",
            "GET //evil.example/healthz HTTP/1.1\r\nHost: evil.example"})
    void anAddressThatNamesAnotherHostIsRefused(String head) {
        assertThat(Wire.ask(server, head, "").status()).isIn(400, 421);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Origin: http://evil.example                  | 403
            Origin: null                                 | 403
            Origin: http://localhost:1                   | 403
            Origin: https://localhost:PORT               | 200
            Origin: http://localhost:PORT                | 200
            Origin: http://127.0.0.1:PORT                | 403
            Origin: ht!tp://x                            | 403
            Sec-Fetch-Site: cross-site                   | 403
            Sec-Fetch-Site: same-site                    | 403
            Sec-Fetch-Site: same-origin                  | 200
            Sec-Fetch-Site: none                         | 200
            """)
    void requestFromAnotherSiteIsRefused(String header, int status) {
        Wire.Reply reply = Wire.post(server, "/api/recommend", PROJECT, header.replace("PORT",
                String.valueOf(server.port())));
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Access-Control-Allow-Origin")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"GET, /, 200", "GET, /api/facts, 200", "GET, /assets/page.css, 200", "GET, /no-such-page, 404",
            "DELETE, /api/facts, 405", "GET, /%2e%2e/x, 400"})
    void everyResponseHasTheSecurityHeaders(String method, String path, int status) {
        Wire.Reply reply = Wire.ask(server, method + " " + path + " HTTP/1.1\r\nHost: localhost", "");
        assertThat(reply.status()).isEqualTo(status);
        assertConfined(reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../../../../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
            "/assets/../../etc/passwd", "/assets/..;/..;/etc/passwd",
        "/assets/%00", "/api/facts%00.json", "/assets\\..\\..\\x", "/.git/config", "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF", "/webjars/htmx.org/2.0.10/package.json",
        "/framework-advisor/rules/vocabulary.drl", "/rules/vocabulary.drl", "/file:///etc/passwd",
                "/%252e%252e/etc/passwd", "/assets//etc/passwd"})
    void noPathReachesAFile(String path) {
        assertThat(Wire.get(server, path).status()).isIn(400, 404);
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/recommend, POST", "PUT, /api/recommend, POST", "POST, /api/facts, 'GET, HEAD'",
            "OPTIONS, /api/whatif, POST", "DELETE, /healthz, 'GET, HEAD'", "BREW, /api/rules, 'GET, HEAD'"})
    void wrongMethodIsRefusedWithTheAllowedOnes(String method, String path, String allowed) {
        Wire.Reply reply = Wire.ask(server, method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0",
                "");
        assertRefused(reply, 405);
        assertThat(reply.header("Allow")).isEqualTo(allowed);
    }

    @Test
    void headGetsTheHeadersOfTheAnswer() {
        Wire.Reply head = Wire.ask(server, "HEAD /api/facts HTTP/1.1\r\nHost: localhost", "");
        Wire.Reply get = Wire.get(server, "/api/facts");
        assertThat(head.body()).isEmpty();
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
            "application/json; charset=utf-16", "application/jsonp", "",
        "application/json\r\nContent-Encoding: gzip"})
    void aBodyOfAnotherTypeIsRefused(String type) {
        assertRefused(Wire.ask(server, "POST /api/recommend HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                + PROJECT.length()
                + (type.isEmpty() ? "" : "\r\nContent-Type: " + type), PROJECT), 415);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/html                                | 406
            application/json;q=0                     | 406
            image/*, text/html;q=0.8                 | 406
            application/json                         | 200
            */*                                      | 200
            text/html, application/*;q=0.1           | 200
            application/problem+json                 | 200
            """)
    void acceptHeaderWithoutJsonIsRefused(String accept, int status) {
        assertThat(Wire.post(server, "/api/recommend", PROJECT, "Accept: " + accept).status()).isEqualTo(status);
    }

    @Test
    void aBodyOfOneMebibyteIsRead() {
        String body = PROJECT.replace("{\"e-", "{" + " ".repeat(Source.LIMIT - PROJECT.length()) + "\"e-");
        assertThat(Wire.post(server, "/api/recommend", body).status()).isEqualTo(200);
        assertRefused(Wire.post(server, "/api/recommend", body + " "), 413);
    }

    @Test
    void aLengthIsRefusedBeforeTheBodyIsSent() throws IOException {
        try (Wire wire = Wire.to(server)) {
            wire.send("POST /api/recommend HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 99999999999\r\n\r\n{");
            assertRefused(wire.reply(), 413);
        }
    }

    @Test
    void aBodyInChunksIsReadToTheSameLimit() {
        assertThat(chunked(PROJECT.getBytes(StandardCharsets.UTF_8), 1).status()).isEqualTo(200);
        assertRefused(chunked((PROJECT + " ".repeat(Source.LIMIT)).getBytes(StandardCharsets.UTF_8), 8192), 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /api/recommend HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nxyz\r\n",
        "POST /api/recommend HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: 3\r\nContent-Length: 4\r\n\r\n{}  ",
        "POST /api/recommend HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\n\r\nnot a size\r\n",
        "GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n", "GET /healthz HTTP/1.1\r\n\r\n",
                "GET /healthz HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "\u0000\u0001\u0002\r\n\r\n", "GET /healthz HTTP/1.1\r\nHost : localhost\r\n\r\n",
        "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: a\u0000b\r\n\r\n"})
    void malformedHttpIsRefused(String request) throws IOException {
        try (Wire wire = Wire.to(server)) {
            Wire.Reply reply = wire.send(request).reply();
            assertThat(reply.status()).as(reply.toString()).isIn(400, 505);
            assertConfined(reply);
        }
    }

    @Test
    void longAddressesAndHeadersAreRefused() {
        assertRefused(Wire.get(server, "/?x=" + "a".repeat(20_000)), 414);
        assertRefused(Wire.get(server, "/healthz", "X-Long: " + "a".repeat(20_000)), 431);
        var many = new ArrayList<String>();
        for (int i = 0; i < 5000; i++) {
            many.add("X-" + i + ": y");
        }
        assertRefused(Wire.get(server, "/healthz", many.toArray(String[]::new)), 431);
    }

    @Test
    void aBodyThatIsNotUtf8IsRefusedAtItsPlace() {
        byte[] body = "{\"name\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        Wire.Reply reply = Wire.ask(server,
                "POST /api/recommend HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + body.length, body);
        assertRefused(reply, 400);
        assertThat(reply.json().get("detail").asString())
                .isEqualTo("this is not UTF-8 text. Encode the body as UTF-8.");
        assertThat(reply.json().get("problems").get(0).get("column").asInt()).isEqualTo(14);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"facts\":{\"x\":["})
    void deepNestingIsRefused(String piece) {
        Wire.Reply reply = Wire.post(server, "/api/recommend", piece.repeat(100_000 / piece.length()));
        assertRefused(reply, 400);
        assertThat(reply.json().get("detail").asString()).startsWith("this is nested too deeply");
    }

    @Test
    void tenThousandMistakesMakeAShortAnswer() {
        var body = new StringBuilder("{\"facts\": {");
        for (int i = 0; i < 10_000; i++) {
            body.append(i == 0 ? "" : ",").append("\"no-such-fact-").append(i).append("\": \"yes\"");
        }
        Wire.Reply reply = Wire.post(server, "/api/recommend", body + "}}");
        assertRefused(reply, 422);
        assertThat(reply.body().length()).isLessThan(10_000);
        assertThat(reply.json().get("problems").values()).hasSize(20);
    }

    @Test
    void aLongWordIsNotRepeatedInFull() {
        Wire.Reply name = Wire.post(server, "/api/recommend", "{\"facts\": {\"" + "x".repeat(1_000) + "\": \"yes\"}}");
        assertRefused(name, 422);
        Wire.Reply longer = Wire.post(server, "/api/recommend", "{\"facts\": {\"" + "x".repeat(40_000)
                + "\": \"yes\"}}");
        assertRefused(longer, 400);
        assertThat(longer.body().length()).isLessThan(5_000);
        assertThat(name.body().length()).isLessThan(5_000);
        Wire.Reply value = Wire.post(server, "/api/recommend", "{\"facts\": {\"e-commerce\": \"" + "x".repeat(900_000)
                + "\"}}");
        assertRefused(value, 422);
        assertThat(value.body().length()).isLessThan(5_000);
        assertRefused(Wire.post(server, "/api/recommend", "{\"" + "x".repeat(900_000) + "\": 1}"), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\u202Eevil", "\u0007bell"})
    void controlCharactersOfInputAreReplaced(String word) {
        Wire.Reply reply = Wire.post(server, "/api/recommend", "{\"facts\": {\"" + word.replace("\u0007", "\\u0007")
                + "\": \"yes\"}}");
        assertRefused(reply, 422);
        assertThat(reply.json().get("detail").asString()).contains(word.startsWith("<") ? word : "\uFFFD");
    }

    @Test
    void randomBytesBreakNothing() {
        var random = new Random(11);
        for (int i = 0; i < 300; i++) {
            byte[] body = PROJECT.getBytes(StandardCharsets.UTF_8);
            for (int j = 0; j < 1 + random.nextInt(6); j++) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            Wire.Reply reply = Wire.ask(server,
                    "POST /api/whatif HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + body.length, body);
            assertThat(reply.status()).as(new String(body, StandardCharsets.ISO_8859_1)).isIn(200, 400, 422);
            assertThat(reply.body()).doesNotContain("Exception", "dev.frameworkadvisor", "tools.jackson");
        }
    }

    private static Wire.Reply chunked(byte[] body, int size) {
        var chunks = new ByteArrayOutputStream();
        for (int from = 0; from < body.length; from += size) {
            int length = Math.min(size, body.length - from);
            chunks.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.UTF_8));
            chunks.write(body, from, length);
            chunks.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        return Wire.ask(server,
                "POST /api/recommend HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked", chunks.toByteArray());
    }

    static void assertRefused(Wire.Reply reply, int status) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json().get("status").asInt()).isEqualTo(status);
        assertThat(reply.json().get("detail").asString()).isNotBlank();
        assertConfined(reply);
    }

    private static void assertConfined(Wire.Reply reply) {
        assertThat(reply.header("Content-Security-Policy")).as(reply.toString())
                .startsWith("default-src 'none'; script-src 'self'").contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(reply.header("Server")).isNull();
        assertThat(reply.headers()).noneMatch(it -> it.startsWith("Access-Control-"));
    }
}
