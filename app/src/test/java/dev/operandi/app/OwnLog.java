package dev.operandi.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Every line the bot itself logs in the meantime, whatever its level, with what was thrown. */
final class OwnLog implements AutoCloseable {
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();
    private final Logger own = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("dev.operandi");
    private final Level before = own.getLevel();
    private final boolean passedOn = own.isAdditive();

    OwnLog() {
        events.start();
        own.setLevel(Level.ALL);
        own.setAdditive(false); // of the tests' output this would be most
        own.addAppender(events);
    }

    List<String> lines() {
        return List.copyOf(events.list).stream()
                .map(event -> event.getLoggerName()
                        + " " + event.getThreadName()
                        + " " + event.getFormattedMessage()
                        + event.getMDCPropertyMap()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .toList();
    }

    @Override
    public void close() {
        own.detachAppender(events);
        own.setLevel(before);
        own.setAdditive(passedOn);
    }
}
