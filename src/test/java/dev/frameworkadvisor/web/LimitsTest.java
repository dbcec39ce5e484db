package dev.frameworkadvisor.web;

import static dev.frameworkadvisor.web.HostileRequestsTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.Advisor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The server takes on no more than its limits allow, and says so. */
class LimitsTest {

    private static final String PROJECT = "{\"facts\": {\"e-commerce\": \"yes\"}}";

    @Test
    void slowBodyTimesOutWhileOthersAreAnswered() throws Exception {
        var limits = new Limits(1, 1, 0, Duration.ofSeconds(1), Duration.ofMillis(300), 100);
        try (Server small = Server.start(Advisor::standard, "127.0.0.1", 0, limits); Wire slow = Wire.to(small)) {
            slow.send("POST /api/recommend HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 1000\r\n\r\n{");
            // There is one place for a request that is answered; the slow one must not have it.
            assertThat(Wire.get(small, "/healthz").status()).isEqualTo(200);
            CompletableFuture<Wire.Reply> given = CompletableFuture.supplyAsync(() -> reply(slow));
            while (!given.isDone()) {
                slow.send(" ");
                Thread.sleep(20);
            }
            assertRefused(given.get(), 408);
        }
    }

    /**
     * The last places are taken by requests that do not end; further ones wait in vain or are refused at once, and
     * then all is well again.
     */
    @Test
    void busyServerAnswers503WithRetryAfter() throws Exception {
        var limits = new Limits(2, 1, 1, Duration.ofMillis(300), Duration.ofSeconds(5), 100);
        var entered = new CountDownLatch(2);
        var release = new CountDownLatch(1);
        ExecutorService clients = Executors.newCachedThreadPool();
        try (Server small = Server.start(() -> waiting(entered, release), "127.0.0.1", 0, limits)) {
            var held = new ArrayList<CompletableFuture<Wire.Reply>>();
            for (int i = 0; i < 2; i++) {
                held.add(CompletableFuture.supplyAsync(() -> Wire.post(small, "/api/recommend", PROJECT), clients));
            }
            assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
            List<CompletableFuture<Wire.Reply>> refused = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                refused.add(CompletableFuture.supplyAsync(() -> Wire.post(small, "/api/recommend", PROJECT), clients));
            }
            for (CompletableFuture<Wire.Reply> it : refused) {
                assertRefused(it.get(), 503);
                assertThat(it.get().header("Retry-After")).isEqualTo("1");
            }
            release.countDown();
            for (CompletableFuture<Wire.Reply> it : held) {
                assertThat(it.get().status()).isEqualTo(200);
            }
            assertThat(Wire.post(small, "/api/recommend", PROJECT).status()).isEqualTo(200);
        } finally {
            clients.shutdownNow();
        }
    }

    /** Long questions leave places for short ones. */
    @Test
    void costlyRequestsHaveTheirOwnLimit() throws Exception {
        var limits = new Limits(3, 1, 0, Duration.ofMillis(300), Duration.ofSeconds(5), 100);
        var entered = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        ExecutorService clients = Executors.newCachedThreadPool();
        try (Server small = Server.start(() -> entered.getCount() > 0 ? waiting(entered, release)
                : Advisor.standard(), "127.0.0.1", 0, limits)) {
            CompletableFuture<Wire.Reply> long1 = CompletableFuture.supplyAsync(() -> Wire.post(small, "/api/whatif",
                    PROJECT), clients);
            assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
            for (String question : List.of("/api/whatif", "/api/whynot", "/api/interview/next")) {
                assertRefused(Wire.post(small, question, PROJECT), 503);
            }
            assertRefused(Wire.get(small, "/interview"), 503);
            assertThat(Wire.post(small, "/api/recommend", PROJECT).status()).isEqualTo(200);
            release.countDown();
            assertThat(long1.get().status()).isEqualTo(200);
        } finally {
            clients.shutdownNow();
        }
    }

    private static Advisor waiting(CountDownLatch entered, CountDownLatch release) {
        entered.countDown();
        try {
            assertThat(release.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Advisor.standard();
    }

    private static Wire.Reply reply(Wire wire) {
        try {
            return wire.reply();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
