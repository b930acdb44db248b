package org.zhiji.privacy;

import static zhiji.sql.tenant.Tables.LIST_EXPORT;
import static zhiji.sql.tenant.Tables.PERSONAL_DATA_REQUEST;
import static zhiji.sql.tenant.Tables.PRIVACY_INCIDENT;
import static zhiji.sql.tenant.Tables.PRIVACY_REVIEW;
import static zhiji.sql.tenant.Tables.REVEAL_LOG;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.Anonymity;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Typed;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.privacy.ReviewView.ReviewFindingsView;
import org.zhiji.privacy.ReviewView.ReviewPointView;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Once a year the officer goes through everything and signs; what the program can count stands beside it, as of that day. */
@Component
class YearlyReview {

    private static final TypeReference<List<ReviewPointView>> POINTS = new TypeReference<>() {};

    private final DSLContext db;
    private final Retention retention;
    private final LogRetention logs;
    private final Anonymity anonymity;
    private final AuditLog audit;
    private final ObjectMapper json;
    private final Time time;

    YearlyReview(
            DSLContext db,
            Retention retention,
            LogRetention logs,
            Anonymity anonymity,
            AuditLog audit,
            ObjectMapper json,
            Time time) {
        this.db = db;
        this.retention = retention;
        this.logs = logs;
        this.anonymity = anonymity;
        this.audit = audit;
        this.json = json;
        this.time = time;
    }

    /** The latest year first. */
    List<ReviewView> signed() {
        return db.selectFrom(PRIVACY_REVIEW)
                .orderBy(PRIVACY_REVIEW.YEAR.desc())
                .fetch(row -> new ReviewView(
                        row.getYear(),
                        json.readValue(row.getPoints().data(), POINTS),
                        json.readValue(row.getFindings().data(), ReviewFindingsView.class),
                        row.getSignedName(),
                        row.getSignedAt()));
    }

    /** What there is of a year by now. */
    ReviewFindingsView findings(Actor actor, int year, Locale locale, Instant now) {
        var from = LocalDate.of(year, 1, 1).atStartOfDay(time.zone()).toInstant();
        var to = LocalDate.of(year + 1, 1, 1).atStartOfDay(time.zone()).toInstant();
        var received = PERSONAL_DATA_REQUEST.RECEIVED_ON.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        var late = PERSONAL_DATA_REQUEST
                .CLOSED_AT
                .isNull()
                .and(PERSONAL_DATA_REQUEST.DUE_ON.lt(time.today()))
                .or(received.and(
                        PERSONAL_DATA_REQUEST.CLOSED_AT.cast(LocalDate.class).gt(PERSONAL_DATA_REQUEST.DUE_ON)));
        return new ReviewFindingsView(
                retention.rule().years(),
                anonymity.countSilent(actor, retention.since(now)),
                logs.all(locale),
                db.fetchCount(PERSONAL_DATA_REQUEST, received),
                db.fetchCount(PERSONAL_DATA_REQUEST, late),
                db.fetchCount(
                        PRIVACY_INCIDENT, PRIVACY_INCIDENT.NOTICED_AT.ge(from), PRIVACY_INCIDENT.NOTICED_AT.lt(to)),
                db.fetchCount(PRIVACY_INCIDENT, PRIVACY_INCIDENT.CLOSED_AT.isNull()),
                db.fetchCount(REVEAL_LOG, REVEAL_LOG.AT.ge(from), REVEAL_LOG.AT.lt(to)),
                db.fetchCount(LIST_EXPORT, LIST_EXPORT.ASKED_AT.ge(from), LIST_EXPORT.ASKED_AT.lt(to)));
    }

    @Transactional
    public void sign(Actor actor, ReviewForm form, Locale locale, Instant now) {
        check(actor, form);
        int made = db.insertInto(PRIVACY_REVIEW)
                .set(PRIVACY_REVIEW.YEAR, form.year())
                .set(
                        PRIVACY_REVIEW.POINTS,
                        JSONB.valueOf(json.writeValueAsString(form.points().stream()
                                .map(it -> new ReviewPointView(it.point(), it.done(), Typed.orNull(it.note())))
                                .toList())))
                .set(
                        PRIVACY_REVIEW.FINDINGS,
                        JSONB.valueOf(json.writeValueAsString(findings(actor, form.year(), locale, now))))
                .set(PRIVACY_REVIEW.SIGNED_BY, actor.id())
                .set(PRIVACY_REVIEW.SIGNED_NAME, actor.name())
                .set(PRIVACY_REVIEW.SIGNED_AT, now)
                .onConflictDoNothing()
                .execute();
        if (made == 0) {
            throw PrivacyProblem.SIGNED_ALREADY.problem(form.year());
        }
        audit.record(actor.id(), "privacy-review", new UUID(2, form.year()), AuditAction.CREATED, null, form);
    }

    private void check(Actor actor, ReviewForm form) {
        var errors = new ArrayList<FieldError>();
        if (form.year() > time.today().getYear()) {
            errors.add(FieldError.of("year", "privacy.in-future"));
        }
        var left = EnumSet.allOf(ReviewPoint.class);
        for (int n = 0; n < form.points().size(); n++) {
            var point = form.points().get(n);
            left.remove(point.point());
            if (!point.done() && Typed.orNull(point.note()) == null) {
                errors.add(FieldError.of("points[" + n + "].note", "privacy.say-what-is-open"));
            }
        }
        if (!left.isEmpty()) {
            errors.add(FieldError.of("points", "privacy.points-missing", left.size()));
        }
        if (!actor.name().equals(form.name().strip())) {
            errors.add(FieldError.of("name", "privacy.sign-with-own-name", actor.name()));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
