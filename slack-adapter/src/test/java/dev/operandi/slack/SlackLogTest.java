package dev.operandi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import dev.operandi.turn.StoreException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whatever happens, and however much is logged, by us and by the SDK: nothing of a payload. */
class SlackLogTest {
    /** Ids, texts, tokens and handles of the payload files. */
    private static final List<String> SECRETS = List.of(
            "U0ANN",
            "W0ANN",
            "U9ZOE",
            "T0001",
            "C0100",
            "D0ANN",
            "gIkuvaNz",
            "hooks.slack.com",
            "12466734323",
            "13345224609",
            "About once",
            "operating-model",
            "7f3",
            "SECRET-TEXT",
            Slackside.SECRET);

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final List<Appender<ILoggingEvent>> others = new ArrayList<>();
    private final Map<Logger, Level> before = new HashMap<>();

    @BeforeEach
    void listenInsteadOfTheConsole() {
        for (Logger logger : root.getLoggerContext().getLoggerList()) {
            if (logger.getLevel() != null) before.put(logger, logger.getLevel());
        }
        before.keySet().forEach(logger -> logger.setLevel(Level.TRACE));
        root.iteratorForAppenders().forEachRemaining(others::add);
        others.forEach(root::detachAppender);
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void leave() {
        root.detachAppender(lines);
        others.forEach(root::addAppender);
        before.forEach(Logger::setLevel);
    }

    @Test
    void nothingOfAPayloadIsLoggedWhenAllIsWell() throws Exception {
        try (Slackside slack = new Slackside()) {
            for (String name : Payloads.names()) Slackside.finish(slack.send(name));
        }

        assertThat(lines.list).isNotEmpty();
        nothingIsGivenAway();
    }

    @Test
    void norWhenNothingCanBeKept() throws Exception {
        try (Slackside slack = new Slackside()) {
            slack.replies = envelope -> {
                throw new StoreException("The database does not answer.");
            };
            for (String name : Payloads.names()) Slackside.finish(slack.send(name));
            slack.replies = envelope -> {
                throw new IllegalStateException(
                        "No rule for " + envelope.input().getClass());
            };
            for (String name : Payloads.names()) Slackside.finish(slack.send(name));
        }

        nothingIsGivenAway();
    }

    @Test
    void norWhenItCannotBeRead() throws Exception {
        try (Slackside slack = new Slackside()) {
            slack.replies = envelope -> Optional.empty();
            for (String name : Payloads.names()) {
                String text = new String(Payloads.body(name), StandardCharsets.UTF_8);
                String type = Payloads.isJson(name) ? "application/json" : "application/x-www-form-urlencoded";
                for (String broken : List.of(
                        text.substring(0, text.length() / 2),
                        text.replace("\"U0ANN\"", "{\"U0ANN\":[\"About once\"]}"),
                        text.replace("%22U0ANN%22", "%7B%22U0ANN%22%3A7%7D"),
                        text.replace("1763800000", "1e99999"))) {
                    slack.send(type, broken.getBytes(StandardCharsets.UTF_8));
                }
            }
        }

        nothingIsGivenAway();
    }

    @Test
    void refusalsAreToldOnceAMinute() throws Exception {
        byte[] body = Payloads.body("event-message.json");
        try (Slackside slack = new Slackside()) {
            for (int i = 0; i < 100; i++) slack.endpoint.handle("POST", SlackEndpoint.PATH, Map.of(), body);
            slack.clock.advance(Duration.ofMinutes(1));
            slack.endpoint.handle("POST", SlackEndpoint.PATH, Map.of(), body);
        }

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(line -> line.startsWith("Refused"))
                .hasSize(2);
    }

    private void nothingIsGivenAway() {
        for (ILoggingEvent line : List.copyOf(lines.list)) {
            String all = line.getFormattedMessage()
                    + (line.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(line.getThrowableProxy()));
            assertThat(all).doesNotContain(SECRETS);
        }
    }
}
