package dev.operandi.teams.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.teams.connector.ConnectorException.Kind;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Bot Connector's methods, called one at a time on the caller's thread. Each is asked once; only where Teams does not take
 * our token it is asked once more with a new one, for then nothing was done. When to try again is the outbox's matter: an
 * exception says whether, and after how long. Nothing here waits for a limit to pass. Safe for several threads.
 *
 * @see "learn.microsoft.com, Bot Framework REST API: API reference for the Bot Framework Connector service"
 */
public final class ConnectorClient {
    private static final int PAGE = 500;

    /** Of the largest team Teams allows, 25,000 people, and a page is sometimes not full. */
    private static final int MOST_PAGES = 200;

    private static final Logger log = LoggerFactory.getLogger(ConnectorClient.class);

    private final ConnectorHttp http;
    private final TokenSource tokens;
    private final ServiceHosts hosts;
    private final Pace pace;

    /**
     * A thread that was begun in a channel.
     *
     * @param conversation its id, to post to
     * @param activity the first message's id; empty when Teams did not tell
     */
    public record Begun(String conversation, Optional<String> activity) {}

    /** A call. What is repeatable does no harm when it is done twice. */
    private record Request(
            String what,
            String method,
            HttpUrl url,
            String tenant,
            String conversation,
            Pace.Work work,
            @Nullable ObjectNode body,
            boolean isRepeatable) {}

    public ConnectorClient(ConnectorHttp http, TokenSource tokens, ServiceHosts hosts, Supplier<Instant> now) {
        this.http = http;
        this.tokens = tokens;
        this.hosts = hosts;
        this.pace = new Pace(now);
    }

    /**
     * Posts a message.
     *
     * @return its id, to edit or delete it; empty when Teams took it and did not tell
     * @throws ConnectorException when it was not taken
     */
    public Optional<String> send(Address to, ObjectNode activity, Budget budget) throws ConnectorException {
        return posted(call(sending("a message", "POST", to, activity, "activities"), budget));
    }

    /**
     * Posts a message below another, in its thread.
     *
     * @return its id, to edit or delete it; empty when Teams took it and did not tell
     * @throws ConnectorException when it was not taken
     */
    public Optional<String> reply(Address to, String below, ObjectNode activity, Budget budget)
            throws ConnectorException {
        ObjectNode body = activity.deepCopy().put("replyToId", below);
        return posted(call(sending("a reply", "POST", to, body, "activities", below), budget));
    }

    /**
     * Puts something else in a message's place.
     *
     * @throws ConnectorException of kind {@code GONE} when there is no such message any more
     */
    public void update(Address at, String id, ObjectNode activity, Budget budget) throws ConnectorException {
        ObjectNode body = activity.deepCopy().put("id", id);
        call(sending("an edit", "PUT", at, body, "activities", id), budget);
    }

    /**
     * Takes a message back.
     *
     * @throws ConnectorException of kind {@code GONE} when there is no such message any more
     */
    public void delete(Address at, String id, Budget budget) throws ConnectorException {
        call(sending("a deletion", "DELETE", at, null, "activities", id), budget);
    }

    /**
     * The conversation with one person alone; the same however often it is asked for.
     *
     * @param bot how Teams calls the bot, as {@code 28:…}
     * @param person how Teams calls them towards this bot, as {@code 29:…}
     * @return its id
     * @throws ConnectorException when the bot is not installed for the person, among others
     */
    public String openDirect(String serviceUrl, String tenant, String bot, String person, Budget budget)
            throws ConnectorException {
        ObjectNode body = object().put("isGroup", false).put("tenantId", tenant);
        body.putObject("bot").put("id", bot);
        body.putArray("members").addObject().put("id", person);
        body.putObject("channelData").putObject("tenant").put("id", tenant);
        ObjectNode answer = call(opening(serviceUrl, tenant, person, body, true), budget);
        String id = StrictJson.text(answer, "id");
        if (id == null) throw ConnectorException.passing("a conversation was opened, and Teams did not say which");
        return id;
    }

    /**
     * Begins a thread in a channel.
     *
     * @param channel its id, with nothing behind it
     * @param activity its first message
     * @throws ConnectorException when it was not taken
     */
    public Begun beginThread(String serviceUrl, String tenant, String channel, ObjectNode activity, Budget budget)
            throws ConnectorException {
        ObjectNode body = object().put("isGroup", true).put("tenantId", tenant);
        ObjectNode data = body.putObject("channelData");
        data.putObject("channel").put("id", channel);
        data.putObject("tenant").put("id", tenant);
        body.set("activity", activity);
        ObjectNode answer = call(opening(serviceUrl, tenant, channel, body, false), budget);
        String id = StrictJson.text(answer, "id");
        if (id == null) throw ConnectorException.lasting("a thread was begun, and Teams did not say which");
        return new Begun(id, Optional.ofNullable(StrictJson.text(answer, "activityId")));
    }

    /**
     * A member of the conversation; empty when they are none.
     *
     * @param id how Teams calls them towards this bot, or who they are in the directory
     * @throws ConnectorException when Teams does not tell
     */
    public Optional<Member> member(Address of, String id, Budget budget) throws ConnectorException {
        try {
            return member(call(reading("a member", of, "members", id), budget));
        } catch (ConnectorException e) {
            if (e.kind() == Kind.GONE) return Optional.empty();
            throw e;
        }
    }

    /**
     * All members of the conversation, in Teams' order, each once; the bot is none.
     *
     * @throws ConnectorException when Teams does not tell, or not all of them in time
     */
    public List<Member> members(Address of, Budget budget) throws ConnectorException {
        List<Member> members = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Request first = reading("a list of members", of, "pagedmembers");
        String page = null;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            ObjectNode answer = call(onPage(first, page), budget);
            if (!answer.path("members").isArray()) throw ConnectorException.passing("members were no list");
            for (JsonNode node : answer.path("members"))
                member(node).filter(one -> seen.add(one.id())).ifPresent(members::add);
            page = StrictJson.text(answer, "continuationToken");
            if (page == null) return List.copyOf(members);
        }
        throw ConnectorException.lasting("a list of members did not end");
    }

    private static Optional<String> posted(ObjectNode answer) {
        return Optional.ofNullable(StrictJson.text(answer, "id"));
    }

    private static Optional<Member> member(JsonNode node) {
        String id = StrictJson.text(node, "id");
        if (id == null) return Optional.empty();
        String directory = StrictJson.text(node, "aadObjectId");
        String person = directory == null ? StrictJson.text(node, "objectId") : directory; // its name in older answers
        return Optional.of(new Member(
                id,
                person,
                StrictJson.text(node, "tenantId"),
                StrictJson.text(node, "userRole"),
                StrictJson.text(node, "name")));
    }

    private Request sending(String what, String method, Address to, @Nullable ObjectNode body, String... path)
            throws ConnectorException {
        HttpUrl url = url(what, to, path);
        boolean isRepeatable = !method.equals("POST");
        return new Request(what, method, url, to.tenant(), to.conversation(), Pace.Work.SENDING, body, isRepeatable);
    }

    private Request reading(String what, Address of, String... path) throws ConnectorException {
        HttpUrl url = url(what, of, path);
        return new Request(what, "GET", url, of.tenant(), of.conversation(), Pace.Work.READING, null, true);
    }

    private static Request onPage(Request request, @Nullable String token) {
        HttpUrl.Builder url = request.url().newBuilder().addQueryParameter("pageSize", String.valueOf(PAGE));
        if (token != null) url.addQueryParameter("continuationToken", token);
        return new Request(
                request.what(),
                request.method(),
                url.build(),
                request.tenant(),
                request.conversation(),
                request.work(),
                null,
                true);
    }

    private Request opening(String serviceUrl, String tenant, String with, ObjectNode body, boolean isRepeatable)
            throws ConnectorException {
        HttpUrl url = base("a conversation", serviceUrl)
                .newBuilder()
                .addPathSegments("v3/conversations")
                .build();
        return new Request("a conversation", "POST", url, tenant, with, Pace.Work.SENDING, body, isRepeatable);
    }

    private HttpUrl url(String what, Address of, String... path) throws ConnectorException {
        HttpUrl.Builder url = base(what, of.serviceUrl()).newBuilder().addPathSegments("v3/conversations");
        url.addEncodedPathSegment(segment(of.conversation()));
        for (String part : path) url.addEncodedPathSegment(segment(part));
        return url.build();
    }

    private HttpUrl base(String what, String serviceUrl) throws ConnectorException {
        return hosts.permitted(serviceUrl)
                .orElseThrow(() -> ConnectorException.lasting(
                        what + " was not sent: its host is not one that our token may be shown to"));
    }

    /** All but letters, digits and a few marks is encoded: the ids of Teams hold {@code :}, {@code @} and {@code ;}. */
    private static String segment(String id) throws ConnectorException {
        boolean leadsElsewhere = id.isEmpty() || id.equals(".") || id.equals("..");
        if (leadsElsewhere) throw ConnectorException.lasting("an id was not one of Teams'");
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The answer; without fields when Teams took it and told nothing we can read. */
    private ObjectNode call(Request request, Budget budget) throws ConnectorException {
        String token = tokens.token(budget);
        Optional<Duration> early = pace.take(request.tenant(), request.conversation(), request.work());
        if (early.isPresent()) throw ConnectorException.limited(request.what() + " would be too many", early.get());
        ConnectorHttp.Answer answer = exchange(request, token, budget);
        if (answer.status() == 401 && tokens.drop(token)) answer = exchange(request, tokens.token(budget), budget);
        if (answer.isGood()) return StrictJson.object(answer.body()).orElseGet(ConnectorClient::object);
        Duration hold = ConnectorException.retryAfter(answer);
        if (answer.status() == 429 && hold != null) pace.hold(request.conversation(), hold);
        throw ConnectorException.answered(request.what(), answer, request.isRepeatable());
    }

    private ConnectorHttp.Answer exchange(Request request, String token, Budget budget) throws ConnectorException {
        ObjectNode body = request.body();
        byte[] bytes = body == null ? null : body.toString().getBytes(StandardCharsets.UTF_8);
        try {
            ConnectorHttp.Answer answer =
                    http.send(request.method(), request.url(), token, ConnectorHttp.JSON, bytes, budget.rest());
            log.debug("{}: {}", request.what(), answer.status());
            return answer;
        } catch (IOException e) {
            throw ConnectorException.unanswered(request.what(), e);
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
