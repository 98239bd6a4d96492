package dev.operandi.teams.connector;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** Everything that is logged in the meantime, by us and by the libraries. */
final class Logged implements AutoCloseable {
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    Logged() {
        events.start();
        root().setLevel(Level.DEBUG);
        root().detachAppender("console"); // of the tests' output this would be most
        root().addAppender(events);
    }

    String text() {
        return List.copyOf(events.list).stream()
                .map(event -> event.getFormattedMessage() + thrown(event))
                .collect(Collectors.joining("\n"));
    }

    private static String thrown(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        return thrown == null ? "" : thrown.getClassName() + thrown.getMessage();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Override
    public void close() {
        root().detachAppender(events);
    }
}
