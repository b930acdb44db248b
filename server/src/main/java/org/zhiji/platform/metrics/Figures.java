package org.zhiji.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhiji.platform.tenant.CurrentTenant;
import org.zhiji.platform.tenant.Tenants;
import org.zhiji.platform.time.Time;

/** Asks for all figures together, when somebody wants to read them, and not again for a few seconds. */
@Component
public class Figures {

    private static final Logger log = LoggerFactory.getLogger(Figures.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final List<Figure> figures;
    private final Tenants tenants;
    private final Time time;
    private final Map<String, Double> values = new ConcurrentHashMap<>();
    private final ReentrantLock asking = new ReentrantLock();
    private long askedAt = System.nanoTime() - FRESH.toNanos();

    Figures(List<Figure> figures, Tenants tenants, Time time, MeterRegistry meters) {
        this.figures = figures;
        this.tenants = tenants;
        this.time = time;
        for (var figure : figures) {
            Gauge.builder(figure.name(), () -> values.getOrDefault(figure.name(), Double.NaN))
                    .description(figure.meaning())
                    .register(meters);
        }
    }

    public void refresh() {
        asking.lock();
        try {
            if (System.nanoTime() - askedAt >= FRESH.toNanos()) {
                var now = time.now();
                figures.forEach(figure -> values.put(figure.name(), value(figure, now)));
                askedAt = System.nanoTime();
            }
        } finally {
            asking.unlock();
        }
    }

    /** Not a number where the database is away: a zero would say that all is well. */
    private double value(Figure figure, Instant now) {
        try {
            return figure.ofInstallation()
                    ? figure.value(now)
                    : tenants.all().stream()
                            .mapToDouble(tenant -> CurrentTenant.call(tenant, () -> figure.value(now)))
                            .sum();
        } catch (RuntimeException e) {
            log.warn("The figure {} cannot be had: {}", figure.name(), e.getMessage());
            return Double.NaN;
        }
    }
}
