package dev.operandi.app.start;

import dev.operandi.app.http.HttpAnswer;
import dev.operandi.app.http.HttpRoute;
import dev.operandi.turn.Meter;
import dev.operandi.turn.Store;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Figures for Prometheus. No label names a person, a place or a run. Their names are promised in docs/operations.md. */
final class PrometheusMeter implements Meter, AutoCloseable {
    private static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final MultiGauge platforms;
    private final Map<TurnsOf, Timer> turns = new ConcurrentHashMap<>();
    private final Map<SendingsOf, Timer> sendings = new ConcurrentHashMap<>();
    private final AtomicInteger outboxRows = new AtomicInteger();
    private final Counter tookOver;

    PrometheusMeter() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
        platforms = MultiGauge.builder("operandi.platform.ready")
                .description("1 when the platform is reached and lets the bot in")
                .register(registry);
        tookOver = Counter.builder("operandi.outbox.taken.over")
                .description("Rows taken over from a process that died, or was too slow")
                .register(registry);
        Gauge.builder("operandi.outbox.rows", outboxRows, AtomicInteger::get)
                .description("How many messages wait to be sent, edited or taken back")
                .register(registry);
    }

    @Override
    public void turned(String platform, String kind, Turned outcome, Duration took) {
        turns.computeIfAbsent(new TurnsOf(platform, kind, outcome), this::timer).record(took);
    }

    @Override
    public void sent(String platform, Sending outcome, Duration took) {
        sendings.computeIfAbsent(new SendingsOf(platform, outcome), this::timer).record(took);
    }

    /** What is counted together; the registry would look for it by its texts each time. */
    private record TurnsOf(String platform, String kind, Turned outcome) {}

    private record SendingsOf(String platform, Sending outcome) {}

    private Timer timer(TurnsOf turns) {
        return Timer.builder("operandi.turns")
                .description("Turns, from the first look into the database to the commit")
                .tags(
                        "platform",
                        turns.platform(),
                        "kind",
                        word(turns.kind()),
                        "outcome",
                        word(turns.outcome().name()))
                .register(registry);
    }

    private Timer timer(SendingsOf sendings) {
        return Timer.builder("operandi.sendings")
                .description("Attempts to send, edit or take back a message")
                .tags(
                        "platform",
                        sendings.platform(),
                        "outcome",
                        word(sendings.outcome().name()))
                .register(registry);
    }

    @Override
    public void tookOver(int rows) {
        tookOver.increment(rows);
    }

    @Override
    public void waiting(Store.Waiting waiting) {
        outboxRows.set(waiting.rows());
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Where the figures are fetched, with those that health tells. */
    HttpRoute route(Health health) {
        Gauge.builder("operandi.ready", health, h -> h.isReady() ? 1 : 0)
                .description("1 when /health/ready answers 200")
                .register(registry);
        Gauge.builder("operandi.outbox.behind", health, h -> h.behind().toSeconds())
                .description("For how long something due was not sent")
                .baseUnit("seconds")
                .register(registry);
        return new HttpRoute(
                "GET", "/metrics", false, request -> HttpAnswer.of(200, CONTENT_TYPE, text(health.standings())));
    }

    private synchronized String text(List<Standing> standings) {
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        for (Standing standing : standings)
            rows.add(MultiGauge.Row.of(
                    Tags.of("platform", standing.platform()), standing.state() == Standing.State.READY ? 1 : 0));
        platforms.register(rows, true);
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
