package dev.operandi.app.http;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds who answers, hands over the request once it is whole, and writes the answer. */
final class Router extends Handler.Abstract.NonBlocking {
    private static final int NOT_FOUND = 404;
    private static final int OTHER_METHOD = 405;
    private static final int OUR_FAULT = 500;
    private static final int NO_ROOM = 503;

    private static final Logger log = LoggerFactory.getLogger(Router.class);

    private final Map<String, Map<String, HttpRoute>> byPath = new HashMap<>();
    private final Workers turns;
    private final Workers afterwards;
    private final Duration patience;

    /**
     * @param turns where routes that may wait are answered
     * @param afterwards where is done what is to be done after an answer
     * @param patience for a request's body
     */
    Router(List<HttpRoute> routes, Workers turns, Workers afterwards, Duration patience) {
        this.turns = turns;
        this.afterwards = afterwards;
        this.patience = patience;
        for (HttpRoute route : routes)
            byPath.computeIfAbsent(route.path(), path -> new TreeMap<>()).put(route.method(), route);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Map<String, HttpRoute> byMethod = byPath.getOrDefault(Request.getPathInContext(request), Map.of());
        String method =
                request.getMethod().equals("HEAD") ? "GET" : request.getMethod(); // the server leaves out the body
        HttpRoute route = byMethod.get(method);
        if (byMethod.isEmpty()) {
            refuse(HttpAnswer.of(NOT_FOUND), response, callback);
        } else if (route == null) {
            String allowed = String.join(", ", byMethod.keySet());
            refuse(HttpAnswer.of(OTHER_METHOD).with("Allow", allowed), response, callback);
        } else {
            new BodyReader(
                            request,
                            callback,
                            patience,
                            body -> give(route, asked(request, body), response, callback),
                            status -> refuse(HttpAnswer.of(status), response, callback))
                    .run();
        }
        return true;
    }

    private void give(HttpRoute route, HttpRequest asked, Response response, Callback callback) {
        if (route.quick()) write(answer(route, asked), response, callback);
        else if (!turns.take(() -> write(answer(route, asked), response, callback)))
            refuse(HttpAnswer.of(NO_ROOM), response, callback);
    }

    private static HttpAnswer answer(HttpRoute route, HttpRequest asked) {
        try {
            return route.answering().apply(asked);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            log.error("{} could not be answered: {}", route.path(), Trace.of(e));
            return HttpAnswer.of(OUR_FAULT);
        }
    }

    /** What was not read of the request is not read any more, so nothing else can come on this connection. */
    private void refuse(HttpAnswer answer, Response response, Callback callback) {
        write(answer.with("Connection", "close"), response, callback);
    }

    private void write(HttpAnswer answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        answer.headers().forEach(response.getHeaders()::put);
        if (answer.contentType() != null) response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length);
        // also when nobody reads the answer any more: what was taken in is kept, and goes on
        response.write(
                true,
                ByteBuffer.wrap(answer.body()),
                Callback.from(
                        () -> {
                            afterwards.takeAll(answer.afterwards());
                            callback.succeeded();
                        },
                        failure -> {
                            afterwards.takeAll(answer.afterwards());
                            callback.failed(failure);
                        }));
    }

    private static HttpRequest asked(Request request, byte[] body) {
        Map<String, List<String>> headers = new HashMap<>();
        for (HttpField field : request.getHeaders())
            headers.computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(field.getValue());
        return new HttpRequest(request.getMethod(), Request.getPathInContext(request), headers, body);
    }
}
