package org.zhiji.privacy;

import static zhiji.sql.tenant.Tables.LOG_RETENTION;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Texts;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.audit.ExpiringLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;

/** How long the logs are kept: as their rooms propose, until the officer says otherwise. */
@Component
class LogRetention {

    private final DSLContext db;
    private final List<ExpiringLog> logs;
    private final Texts texts;
    private final AuditLog audit;

    LogRetention(DSLContext db, List<ExpiringLog> logs, Texts texts, AuditLog audit) {
        this.db = db;
        this.logs =
                logs.stream().sorted(Comparator.comparing(ExpiringLog::name)).toList();
        this.texts = texts;
        this.audit = audit;
    }

    /**
     * @param title      in the reader's language
     * @param usualDays  what stands there until somebody changes it
     * @param fewestDays shorter is not possible
     */
    record LogRetentionView(String name, String title, int days, int usualDays, int fewestDays, int version) {}

    List<LogRetentionView> all(Locale locale) {
        return logs.stream().map(log -> view(log, locale)).toList();
    }

    LogRetentionView get(String name, Locale locale) {
        return view(find(name), locale);
    }

    private LogRetentionView view(ExpiringLog log, Locale locale) {
        var own = own(log.name());
        return new LogRetentionView(
                log.name(),
                texts.get(locale, "log." + log.name()),
                own.map(Own::days).orElse(log.usualDays()),
                log.usualDays(),
                log.fewestDays(),
                own.map(Own::version).orElse(0));
    }

    private record Own(int days, int version) {}

    private Optional<Own> own(String name) {
        return db.select(LOG_RETENTION.DAYS, LOG_RETENTION.VERSION)
                .from(LOG_RETENTION)
                .where(LOG_RETENTION.NAME.eq(name))
                .fetchOptional(row -> new Own(row.value1(), row.value2()));
    }

    private ExpiringLog find(String name) {
        return logs.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("log-retention"));
    }

    @Transactional
    public void change(Actor actor, String name, int days, ExpectedVersion expected) {
        var log = find(name);
        if (days < log.fewestDays()) {
            throw Problem.invalid(FieldError.of("days", "privacy.kept-too-short", log.fewestDays()));
        }
        db.insertInto(LOG_RETENTION)
                .set(LOG_RETENTION.NAME, name)
                .set(LOG_RETENTION.DAYS, log.usualDays())
                .set(LOG_RETENTION.VERSION, 0)
                .onConflictDoNothing()
                .execute();
        var before = db.selectFrom(LOG_RETENTION)
                .where(LOG_RETENTION.NAME.eq(name))
                .forUpdate()
                .fetchSingle();
        expected.check(before.getVersion());
        audit.record(
                actor.id(),
                "log-retention",
                new UUID(1, name.hashCode()),
                AuditAction.UPDATED,
                Map.of(name, before.getDays()),
                Map.of(name, days));
        before.setDays(days);
        before.setVersion(before.getVersion() + 1);
        before.update();
    }

    /** Each log by itself: what cannot be forgotten tonight does not keep the others. */
    void forget(Instant now) {
        for (var log : logs) {
            log.forget(now.minus(Duration.ofDays(own(log.name()).map(Own::days).orElse(log.usualDays()))));
        }
    }
}
