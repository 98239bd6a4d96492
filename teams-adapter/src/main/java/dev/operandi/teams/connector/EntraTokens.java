package dev.operandi.teams.connector;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Entra for the bot's token, by secret or certificate, and keeps it until five minutes before it expires. However many want
 * one, one asks. After a failure the next question waits, longer each time, and a token that is still good goes on to be used.
 */
public final class EntraTokens implements TokenSource {
    static final Duration EARLY = Duration.ofMinutes(5);
    static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    /** A token that was refused sooner than this after it came: a newer one would say the same. */
    static final Duration TOO_NEW_TO_DROP = Duration.ofMinutes(1);

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]+");
    private static final Logger log = LoggerFactory.getLogger(EntraTokens.class);

    private final ConnectorHttp http;
    private final HttpUrl endpoint;
    private final String scope;
    private final String app;
    private final Credential credential;
    private final Supplier<Instant> now;

    private @Nullable Token current; // all five are guarded by this object
    private @Nullable String trouble;
    private @Nullable CompletableFuture<String> asking;
    private int failures;
    private Instant notBefore = Instant.MIN;

    /** No record: it would print it. */
    private static final class Token {
        final String value;
        final Instant from;
        final Instant renew;
        final Instant expires;

        Token(String value, Instant from, Duration life) {
            this.value = value;
            this.from = from;
            this.expires = from.plus(life);
            Duration half = life.dividedBy(2);
            this.renew = expires.minus(half.compareTo(EARLY) < 0 ? half : EARLY);
        }
    }

    public EntraTokens(
            ConnectorHttp http, BotService service, BotIdentity bot, Credential credential, Supplier<Instant> now) {
        this.http = http;
        this.endpoint = service.tokens(bot.tenant());
        this.scope = service.scope();
        this.app = bot.app();
        this.credential = credential;
        this.now = now;
    }

    @Override
    public String token(Budget budget) throws ConnectorException {
        CompletableFuture<String> mine = null;
        CompletableFuture<String> answer;
        synchronized (this) {
            Instant at = now.get();
            if (current != null && at.isBefore(current.renew)) return current.value;
            if (asking == null && isPausing(at)) return goodInPause(at);
            if (asking == null) asking = mine = new CompletableFuture<>();
            answer = asking;
        }
        if (mine != null) ask(mine, budget);
        return await(answer, budget);
    }

    @Override
    public synchronized boolean drop(String token) {
        if (current == null || !current.value.equals(token)) return true; // somebody has dropped it before us
        if (now.get().isBefore(current.from.plus(TOO_NEW_TO_DROP))) return false;
        current = null;
        return true;
    }

    /** What the last question for a token failed by, for the operator; empty when it did not fail, or none was asked yet. */
    public synchronized Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private synchronized String goodInPause(Instant at) throws ConnectorException {
        String good = stillGood(at);
        if (good != null) return good;
        throw ConnectorException.limited(
                "Microsoft gave no token and will be asked again", Duration.between(at, notBefore));
    }

    private synchronized boolean isPausing(Instant at) {
        boolean clockWasSetBack = at.plus(LONGEST_PAUSE).isBefore(notBefore);
        return at.isBefore(notBefore) && !clockWasSetBack;
    }

    /** Nothing is locked while Entra thinks. */
    private void ask(CompletableFuture<String> mine, Budget budget) {
        try {
            Token token = request(budget);
            synchronized (this) {
                current = token;
                failures = 0;
                notBefore = Instant.MIN;
                trouble = null;
            }
            mine.complete(token.value);
        } catch (ConnectorException e) {
            log.warn("No token for Teams: {}", e.getMessage());
            failed(mine, e);
        } catch (RuntimeException e) {
            failed(mine, e);
        } finally { // whatever happened, the next may ask
            synchronized (this) {
                asking = null;
            }
            mine.completeExceptionally(new IllegalStateException("The question for a token was broken off"));
        }
    }

    private synchronized void failed(CompletableFuture<String> mine, Exception failure) {
        Instant at = now.get();
        notBefore = at.plus(pause(failures++));
        // What a library throws could quote what it was given.
        trouble = failure instanceof ConnectorException ? failure.getMessage() : "a fault of the bot's own";
        String good = stillGood(at);
        if (good != null) mine.complete(good);
        else mine.completeExceptionally(failure);
    }

    /** The token we have while it is valid, however old; null when there is none. */
    private synchronized @Nullable String stillGood(Instant at) {
        return current != null && at.isBefore(current.expires) ? current.value : null;
    }

    private static String await(CompletableFuture<String> answer, Budget budget) throws ConnectorException {
        try {
            return answer.isDone() ? answer.get() : answer.get(budget.rest().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw ConnectorException.passing("Microsoft's token did not come in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ConnectorException.passing("Nobody waited for Microsoft's token");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ConnectorException failure) throw failure;
            throw new IllegalStateException("A token could not be asked for", e.getCause());
        }
    }

    private Token request(Budget budget) throws ConnectorException {
        Instant at = now.get();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "client_credentials");
        fields.put("client_id", app);
        fields.put("scope", scope);
        fields.putAll(credential.proof(endpoint.toString(), app, at));
        ConnectorHttp.Answer answer;
        try {
            answer = http.send("POST", endpoint, null, ConnectorHttp.FORM, form(fields), budget.rest());
        } catch (IOException e) {
            throw ConnectorException.unanswered("the request for a token", e);
        }
        ObjectNode body = StrictJson.object(answer.body()).orElse(null);
        if (answer.status() != 200)
            throw ConnectorException.passing(
                    EntraErrors.sentence(answer.status(), body == null ? MissingNode.getInstance() : body));
        String value = body == null ? null : StrictJson.text(body, "access_token");
        long seconds = body == null ? 0 : body.path("expires_in").asLong();
        if (value == null || !TOKEN.matcher(value).matches() || seconds <= 0)
            throw ConnectorException.passing("what answered the request for a token is not Entra");
        return new Token(value, at, Duration.ofSeconds(Math.min(seconds, 86_400)));
    }

    private static byte[] form(Map<String, String> fields) {
        StringJoiner form = new StringJoiner("&");
        fields.forEach((name, value) -> form.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return form.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** 1, 2, 4 … seconds, up to two minutes. */
    static Duration pause(int failures) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 20));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
