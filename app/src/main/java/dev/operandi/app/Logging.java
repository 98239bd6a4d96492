package dev.operandi.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import dev.operandi.config.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Where log lines go, and how they look. A talk in the terminal logs into a file, for the terminal belongs to the talk; a
 * server logs to standard output, where whatever runs it collects lines. Logback finds this class by itself when the first
 * logger is asked for.
 */
public final class Logging extends ContextAwareBase implements Configurator {
    private static final String TO = "operandi.log";
    private static final String LEVEL = "operandi.log.level";
    private static final String JSON = "operandi.log.json";
    private static final String STANDARD_OUTPUT = "-";

    /** They write a stack trace at every look while the database is away, which others of ours say once, in a sentence. */
    private static final List<String> REPEATING = List.of(
            "com.github.kagkarlsson.scheduler.RunUntilShutdown",
            "com.github.kagkarlsson.scheduler.RunAndLogErrors",
            "com.zaxxer.hikari.pool.ProxyConnection");

    /** To be called before anything logs; until then nothing is logged anywhere. */
    public static void ofTalk(Settings settings) {
        begin(settings, settings.logFile().toString(), org.slf4j.event.Level.WARN);
    }

    /** To be called before anything logs; until then nothing is logged anywhere. */
    public static void ofServer(Settings settings) {
        Path file = settings.ownLogFile();
        begin(settings, file == null ? STANDARD_OUTPUT : file.toString(), org.slf4j.event.Level.INFO);
    }

    private static void begin(Settings settings, String to, org.slf4j.event.Level usual) {
        System.setProperty(TO, to);
        System.setProperty(LEVEL, settings.logLevel(usual).name());
        System.setProperty(JSON, String.valueOf(settings.server().logsJson()));
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        context.getStatusManager().add(new NopStatusListener()); // a file that cannot be written is no reason to shout
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        String to = System.getProperty(TO);
        root.setLevel(to == null ? Level.OFF : Level.WARN); // what libraries tell in more detail may hold anything
        if (to != null) {
            context.getLogger("dev.operandi").setLevel(Level.toLevel(System.getProperty(LEVEL), Level.WARN));
            context.getLogger("org.eclipse.jetty").setLevel(Level.ERROR); // its warnings quote what was sent
            for (String noisy : REPEATING) context.getLogger(noisy).setLevel(Level.OFF);
            root.addAppender(appender(context, to));
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static OutputStreamAppender<ILoggingEvent> appender(LoggerContext context, String to) {
        OutputStreamAppender<ILoggingEvent> appender;
        if (to.equals(STANDARD_OUTPUT)) {
            appender = new ConsoleAppender<>();
        } else {
            var file = new FileAppender<ILoggingEvent>();
            file.setFile(to);
            appender = file;
        }
        appender.setContext(context);
        appender.setEncoder(Boolean.getBoolean(JSON) ? json(context) : text(context));
        appender.start();
        return appender;
    }

    /** With the trace of a fault of ours, which somebody has to mend; what people do wrong, or an operator, is logged as a sentence. */
    private static Encoder<ILoggingEvent> text(LoggerContext context) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %level %logger{0}: %msg%n%ex");
        encoder.start();
        return encoder;
    }

    /** The sentence as it reads, not its pattern and arguments apart. */
    private static Encoder<ILoggingEvent> json(LoggerContext context) {
        var encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithFormattedMessage(true);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithContext(false);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.start();
        return encoder;
    }
}
