package dev.frameworkadvisor.web;

import dev.frameworkadvisor.text.Source;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;

/**
 * Reads the whole body of a request before the request counts as one that is being answered. A slow sender then holds a
 * connection, but no thread and no turn. The body is copied, because Jetty would keep a buffer for each byte of a body
 * that is sent byte by byte.
 */
final class BodyFirst extends Handler.Wrapper {

    private static final int LIMIT = Source.LIMIT;

    private final long patience;

    /** @param patience how long a body may take to arrive */
    BodyFirst(Duration patience) {
        this.patience = patience.toNanos();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() > LIMIT) {
            Response.writeError(request, response, callback, 413);
        } else if (request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
            new Loading(request, response, callback).run();
        } else {
            return super.handle(request, response, callback);
        }
        return true;
    }

    private void handle(Loaded request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, 404);
            }
        } catch (Exception e) {
            Response.writeError(request, response, callback, e);
        }
    }

    /** A request whose body is arriving. */
    private final class Loading implements Runnable {

        private final Request request;
        private final Response response;
        private final Callback callback;
        private final long deadline = NanoTime.now() + patience;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Loading(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
        }

        /** Takes what has arrived, and waits for more without a thread. */
        @Override
        public void run() {
            while (true) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    request.demand(this);
                    return;
                }
                if (Content.Chunk.isFailure(chunk)) {
                    Response.writeError(request, response, callback, chunk.getFailure() instanceof TimeoutException
                            ? 408 : 400);
                    return;
                }
                boolean last = chunk.isLast();
                byte[] arrived = new byte[chunk.remaining()];
                chunk.getByteBuffer().get(arrived);
                chunk.release();
                body.writeBytes(arrived);
                if (body.size() > LIMIT) {
                    Response.writeError(request, response, callback, 413);
                    return;
                }
                if (last) {
                    var loaded = new Loaded(request, body.toByteArray());
                    request.getComponents().getExecutor().execute(() -> handle(loaded, response, callback));
                    return;
                }
                if (NanoTime.isBefore(deadline, NanoTime.now())) {
                    Response.writeError(request, response, callback, 408);
                    return;
                }
            }
        }
    }

    /** A request whose body has arrived. */
    private static final class Loaded extends Request.Wrapper {

        private final byte[] body;
        private boolean taken;

        Loaded(Request request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public long getLength() {
            return body.length;
        }

        @Override
        public Content.Chunk read() {
            if (taken) {
                return Content.Chunk.EOF;
            }
            taken = true;
            return Content.Chunk.from(ByteBuffer.wrap(body), true);
        }

        @Override
        public void demand(Runnable demandCallback) {
            getContext().execute(demandCallback);
        }
    }
}
