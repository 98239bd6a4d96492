package dev.operandi.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import dev.operandi.config.Settings;

/**
 * What is logged goes into a file, nothing to the terminal: that belongs to the talk. Logback finds this class
 * by itself when the first logger is asked for.
 */
public final class LogFile extends ContextAwareBase implements Configurator {
    private static final String FILE = "operandi.log";
    private static final String LEVEL = "operandi.log.level";

    /** To be called before anything logs; until then nothing is logged anywhere. */
    public static void begin(Settings settings) {
        System.setProperty(FILE, settings.logFile().toString());
        System.setProperty(LEVEL, settings.logLevel().name());
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        context.getStatusManager().add(new NopStatusListener()); // a file that cannot be written is no reason to shout
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        String file = System.getProperty(FILE);
        root.setLevel(file == null ? Level.OFF : Level.WARN); // what libraries tell in more detail may hold anything
        if (file != null) {
            context.getLogger("dev.operandi").setLevel(Level.toLevel(System.getProperty(LEVEL), Level.WARN));
            root.addAppender(appender(context, file));
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static FileAppender<ILoggingEvent> appender(LoggerContext context, String file) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %level %logger{0}: %msg%n%ex");
        encoder.start();
        var appender = new FileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setFile(file);
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
