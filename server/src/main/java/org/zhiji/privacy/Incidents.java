package org.zhiji.privacy;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;
import static zhiji.sql.tenant.Sequences.PRIVACY_INCIDENT_NUMBER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.PRIVACY_INCIDENT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.Typed;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.platform.web.Page;
import org.zhiji.privacy.IncidentView.Missing;
import zhiji.sql.tenant.tables.records.PrivacyIncidentRecord;

/** The register of what went wrong with data of persons: what, whom it concerns, what was done, who was told. */
@Component
class Incidents {

    private static final String SUBJECT = "privacy-incident";

    private final DSLContext db;
    private final AuditLog audit;
    private final Time time;

    Incidents(DSLContext db, AuditLog audit, Time time) {
        this.db = db;
        this.audit = audit;
        this.time = time;
    }

    Page<IncidentView> page(@Nullable String after, int size) {
        var behind = Cursor.decode(after)
                .map(cursor ->
                        row(PRIVACY_INCIDENT.NOTICED_AT, PRIVACY_INCIDENT.ID).lt(cursor.instant(0), cursor.id(1)))
                .orElse(trueCondition());
        return Page.of(select(behind, size + 1), size, last -> Cursor.of(last.noticedAt(), last.id()), null);
    }

    IncidentView get(UUID id) {
        return select(PRIVACY_INCIDENT.ID.eq(id), 1).stream().findFirst().orElseThrow(() -> Problem.notFound(SUBJECT));
    }

    @Transactional
    public UUID add(Actor actor, IncidentForm form, Instant now) {
        check(form, now);
        var id = Ids.next();
        var row = db.newRecord(PRIVACY_INCIDENT);
        row.setId(id);
        row.setIncidentNo(String.format(
                Locale.ROOT,
                "PS%d%03d",
                form.noticedAt().atZone(time.zone()).getYear(),
                db.nextval(PRIVACY_INCIDENT_NUMBER)));
        row.setCreatedAt(now);
        row.setCreatedBy(actor.id());
        row.setVersion(1);
        fill(row, form, now);
        row.insert();
        audit.record(actor.id(), SUBJECT, id, AuditAction.CREATED, null, form);
        return id;
    }

    @Transactional
    public void change(Actor actor, UUID id, IncidentForm form, ExpectedVersion expected, Instant now) {
        var row = db.selectFrom(PRIVACY_INCIDENT)
                .where(PRIVACY_INCIDENT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound(SUBJECT));
        expected.check(row.getVersion());
        check(form, now);
        var before = form(row);
        fill(row, form, now);
        row.setVersion(row.getVersion() + 1);
        row.update();
        audit.record(actor.id(), SUBJECT, id, AuditAction.UPDATED, before, form(row));
    }

    private static void check(IncidentForm form, Instant now) {
        var errors = new ArrayList<FieldError>();
        if (form.noticedAt().isAfter(now)) {
            errors.add(FieldError.of("noticedAt", "privacy.in-future"));
        }
        if (form.authorityToldAt() != null && form.authorityToldAt().isBefore(form.noticedAt())) {
            errors.add(FieldError.of("authorityToldAt", "privacy.before-noticed"));
        }
        if (form.personsToldAt() != null && form.personsToldAt().isBefore(form.noticedAt())) {
            errors.add(FieldError.of("personsToldAt", "privacy.before-noticed"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static void fill(PrivacyIncidentRecord row, IncidentForm form, Instant now) {
        row.setTitle(form.title().strip());
        row.setKind(form.kind().name());
        row.setHappenedOn(form.happenedOn());
        row.setNoticedAt(form.noticedAt());
        row.setNoticedHow(Typed.orNull(form.noticedHow()));
        row.setDataKinds(form.dataKinds().strip());
        row.setPersons(form.persons());
        row.setConsequences(Typed.orNull(form.consequences()));
        row.setMeasures(Typed.orNull(form.measures()));
        row.setAuthorityToldAt(form.authorityToldAt());
        row.setAuthority(Typed.orNull(form.authority()));
        row.setPersonsToldAt(form.personsToldAt());
        row.setPersonsToldHow(Typed.orNull(form.personsToldHow()));
        row.setPersonsNotTold(Typed.orNull(form.personsNotTold()));
        if (!form.closed()) {
            row.setClosedAt(null);
        } else if (row.getClosedAt() == null) {
            if (!missing(row).isEmpty()) {
                throw PrivacyProblem.INCIDENT_INCOMPLETE.problem();
            }
            row.setClosedAt(now);
        }
        row.setUpdatedAt(now);
    }

    /** Whoever averted the harm need not tell the persons, but has to say so; the authority is always told. */
    private static List<Missing> missing(PrivacyIncidentRecord row) {
        var missing = new ArrayList<Missing>();
        if (row.getPersons() == null) {
            missing.add(Missing.PERSONS);
        }
        if (row.getMeasures() == null) {
            missing.add(Missing.MEASURES);
        }
        if (row.getAuthorityToldAt() == null) {
            missing.add(Missing.AUTHORITY);
        }
        if (row.getPersonsToldAt() == null && row.getPersonsNotTold() == null) {
            missing.add(Missing.TOLD);
        }
        return missing;
    }

    private static IncidentForm form(PrivacyIncidentRecord row) {
        return new IncidentForm(
                row.getTitle(),
                IncidentKind.valueOf(row.getKind()),
                row.getHappenedOn(),
                row.getNoticedAt(),
                row.getNoticedHow(),
                row.getDataKinds(),
                row.getPersons(),
                row.getConsequences(),
                row.getMeasures(),
                row.getAuthorityToldAt(),
                row.getAuthority(),
                row.getPersonsToldAt(),
                row.getPersonsToldHow(),
                row.getPersonsNotTold(),
                row.getClosedAt() != null);
    }

    private List<IncidentView> select(Condition which, int limit) {
        return db.select(PRIVACY_INCIDENT, EMPLOYEE.NAME)
                .from(PRIVACY_INCIDENT)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(PRIVACY_INCIDENT.CREATED_BY))
                .where(which)
                .orderBy(PRIVACY_INCIDENT.NOTICED_AT.desc(), PRIVACY_INCIDENT.ID.desc())
                .limit(limit)
                .fetch(found -> view(found.value1(), found.value2()));
    }

    private static IncidentView view(PrivacyIncidentRecord it, String by) {
        return new IncidentView(
                it.getId(),
                it.getIncidentNo(),
                it.getTitle(),
                IncidentKind.valueOf(it.getKind()),
                it.getHappenedOn(),
                it.getNoticedAt(),
                it.getNoticedHow(),
                it.getDataKinds(),
                it.getPersons(),
                it.getConsequences(),
                it.getMeasures(),
                it.getAuthorityToldAt(),
                it.getAuthority(),
                it.getPersonsToldAt(),
                it.getPersonsToldHow(),
                it.getPersonsNotTold(),
                it.getClosedAt(),
                by,
                it.getCreatedAt(),
                missing(it),
                it.getVersion());
    }
}
