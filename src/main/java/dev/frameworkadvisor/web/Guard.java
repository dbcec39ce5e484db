package dev.frameworkadvisor.web;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses requests that pages of other sites send, and adds security headers to every response.
 *
 * <p>A page of another site can send requests to this computer. It cannot read the responses, because none of them
 * allows another origin. Two attacks remain. The site can make its own name point to this computer (DNS rebinding), so
 * a request on the loopback interface must use a loopback name. And a request can do harm without being read, so
 * anything but GET, HEAD and OPTIONS must not come from another origin.
 */
final class Guard extends Handler.Wrapper {

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern LOOPBACK =
            Pattern.compile("(.+\\.)?localhost\\.?|127(\\.[0-9]{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)\\]?");

    private final String host;

    /** @param host the name or address that the server was told to listen on */
    Guard(String host) {
        this.host = host.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        confine(response.getHeaders());
        if (isForeignHost(request)) {
            Response.writeError(request, response, callback, 421);
            return true;
        }
        if (!READING.contains(request.getMethod()) && isForeignOrigin(request)) {
            Response.writeError(request, response, callback, 403);
            return true;
        }
        return super.handle(request, response, callback);
    }

    /** Sets the headers that every response has. */
    static void confine(HttpFields.Mutable headers) {
        HEADERS.forEach(headers::put);
    }

    private boolean isForeignHost(Request request) {
        boolean loopback = request.getConnectionMetaData().getLocalSocketAddress() instanceof InetSocketAddress address
                && address.getAddress() != null && address.getAddress().isLoopbackAddress();
        String asked = Request.getServerName(request).toLowerCase(Locale.ROOT);
        return loopback && !LOOPBACK.matcher(asked).matches() && !asked.equals(host) && !asked.equals("[" + host + "]");
    }

    /** Browsers say where a request comes from in one of two headers, which no page can set; programs need neither. */
    private static boolean isForeignOrigin(Request request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return !List.of("same-origin", "none").contains(site);
        }
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        return origin != null && !isOwn(origin, request);
    }

    private static boolean isOwn(String origin, Request request) {
        try {
            var uri = new URI(origin);
            int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
            return uri.getHost() != null && uri.getHost().equalsIgnoreCase(Request.getServerName(request))
                    && port == Request.getServerPort(request);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
