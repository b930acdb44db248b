package org.zhiji.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhiji.platform.tenant.CurrentTenant;
import org.zhiji.platform.tenant.Tenant;

/**
 * What time it is for the business. Everything about customers, deadlines and jobs asks here; only security (sessions,
 * links, limits) and ids follow the machine's clock. On a test installation the time stands still until it is moved.
 */
@Component
public class Time {

    private static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

    private final AtomicReference<@Nullable Instant> standing = new AtomicReference<>();

    Time(@Value("${zhiji.now:}") String start) {
        if (!start.isBlank()) {
            standing.set(OffsetDateTime.parse(start).toInstant());
        }
    }

    public Instant now() {
        var moved = standing.get();
        return moved == null ? Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS) : moved;
    }

    /** The zone of the current tenant. */
    public ZoneId zone() {
        return CurrentTenant.find().map(Tenant::zone).orElse(DEFAULT_ZONE);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone());
    }

    /** The time of a test installation, absent on a real one. */
    public Optional<Instant> standing() {
        return Optional.ofNullable(standing.get());
    }

    /** Lets the time stand still at a moment: test installations and tests only. */
    public void standAt(Instant instant) {
        standing.set(instant);
    }

    /** From here on it is as late as it is: the story of a demo has been told. */
    public void letRun() {
        standing.set(null);
    }
}
