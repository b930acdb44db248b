package org.zhiji.capa;

import static zhiji.sql.tenant.Tables.CAPA;
import static zhiji.sql.tenant.Tables.CAPA_MEASURE;
import static zhiji.sql.tenant.Tables.CAPA_VERIFICATION;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.platform.statistics.Difference.Share;
import org.zhiji.platform.time.Time;
import zhiji.sql.tenant.tables.records.CapaVerificationRecord;

/** Front door: what has become of actions whose effect was looked at. */
@Component
public class CapaEffects {

    private final DSLContext db;
    private final Time time;

    CapaEffects(DSLContext db, Time time) {
        this.db = db;
        this.time = time;
    }

    /**
     * One look at the effect of an action.
     *
     * @param kind   of measure, see {@link EffectMeasure#kind}
     * @param item   which of its kind, for example a question
     * @param name   of a measure counted by hand
     * @param before in per cent, as all rates here
     * @param gain   how much better it is, in percentage points; absent where there was nothing to compare
     */
    public record EffectSeen(
            UUID capaId,
            String capaNo,
            String title,
            @Nullable String kind,
            @Nullable String item,
            @Nullable String name,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            BigDecimal target,
            boolean lowerBetter,
            @Nullable BigDecimal gain,
            Verdict verdict,
            Instant seenAt) {}

    /** The looks taken in {@code [from, until)} within a department and those below it, as far as the reader's scope reaches. */
    public List<EffectSeen> seen(Actor actor, @Nullable UUID department, Instant from, Instant until) {
        return db.select()
                .from(CAPA_VERIFICATION)
                .join(CAPA)
                .on(CAPA.ID.eq(CAPA_VERIFICATION.CAPA_ID))
                .where(
                        CAPA_VERIFICATION.VERIFIED_AT.ge(from),
                        CAPA_VERIFICATION.VERIFIED_AT.lt(until),
                        Departments.within(CAPA.DEPARTMENT_ID, department),
                        actor.mayView(CAPA.AUTHOR_ID, CAPA.DEPARTMENT_ID))
                .orderBy(CAPA_VERIFICATION.VERIFIED_AT, CAPA_VERIFICATION.ID)
                .fetch(CapaEffects::seen);
    }

    private static EffectSeen seen(Record row) {
        var capa = row.into(CAPA);
        var look = row.into(CAPA_VERIFICATION);
        var proof = proof(look);
        return new EffectSeen(
                capa.getId(),
                capa.getCapaNo(),
                capa.getTitle(),
                capa.getEffectKind(),
                capa.getEffectItem(),
                capa.getEffectName(),
                proof.beforeRate(),
                proof.afterRate(),
                proof.target(),
                proof.lowerBetter(),
                proof.gain() == null ? null : proof.gain().value(),
                proof.verdict(),
                look.getVerifiedAt());
    }

    /**
     * An action in a few words.
     *
     * @param item    by which question, if by one, its effect is told
     * @param dueOn   when its last measure is due
     * @param owners  of its measures, each once
     * @param verdict of the last look at its effect
     */
    public record CapaBrief(
            UUID id,
            String capaNo,
            String title,
            CapaStatus status,
            @Nullable String item,
            @Nullable String supervisorName,
            List<String> owners,
            @Nullable LocalDate dueOn,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable Verdict verdict) {}

    private static final int MOST_CHOICES = 50;

    /** Whoever may name them has been checked by the caller. */
    public Map<UUID, CapaBrief> briefs(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : briefs(CAPA.ID.in(ids)).stream().collect(Collectors.toMap(CapaBrief::id, it -> it));
    }

    /** Those of a branch that were drawn up from a day on and not called off, the latest first, at most fifty. */
    public List<CapaBrief> ofBranch(UUID department, LocalDate from) {
        return briefs(Departments.within(CAPA.DEPARTMENT_ID, department)
                .and(CAPA.CREATED_AT.ge(from.atStartOfDay(time.zone()).toInstant()))
                .and(CAPA.STATUS.ne(CapaStatus.CANCELLED.name())));
    }

    public boolean belongs(UUID capa, UUID department) {
        return db.fetchExists(CAPA, CAPA.ID.eq(capa), Departments.within(CAPA.DEPARTMENT_ID, department));
    }

    private List<CapaBrief> briefs(Condition condition) {
        var current = CAPA_MEASURE.CAPA_ID.eq(CAPA.ID).and(CAPA_MEASURE.ROUND.eq(CAPA.ROUND));
        var dueOn = DSL.field(
                DSL.select(DSL.max(CAPA_MEASURE.DUE_ON)).from(CAPA_MEASURE).where(current));
        var owners = DSL.multiset(DSL.selectDistinct(EMPLOYEE.NAME)
                        .from(CAPA_MEASURE)
                        .join(EMPLOYEE)
                        .on(EMPLOYEE.ID.eq(CAPA_MEASURE.OWNER_ID))
                        .where(current)
                        .orderBy(EMPLOYEE.NAME))
                .convertFrom(rows -> rows.map(Record1::value1));
        var looks = DSL.multiset(DSL.selectFrom(CAPA_VERIFICATION)
                        .where(CAPA_VERIFICATION.CAPA_ID.eq(CAPA.ID))
                        .orderBy(CAPA_VERIFICATION.VERIFIED_AT.desc())
                        .limit(1))
                .convertFrom(rows -> rows.map(CapaEffects::proof));
        return db.select(CAPA.asterisk(), EMPLOYEE.as("supervisor").NAME, dueOn, owners, looks)
                .from(CAPA)
                .leftJoin(EMPLOYEE.as("supervisor"))
                .on(EMPLOYEE.as("supervisor").ID.eq(CAPA.SUPERVISOR_ID))
                .where(condition)
                .orderBy(CAPA.CREATED_AT.desc(), CAPA.ID.desc())
                .limit(MOST_CHOICES)
                .fetch(row -> {
                    var capa = row.into(CAPA);
                    var look = row.get(looks).stream().findFirst().orElse(null);
                    return new CapaBrief(
                            capa.getId(),
                            capa.getCapaNo(),
                            capa.getTitle(),
                            CapaStatus.valueOf(capa.getStatus()),
                            capa.getEffectItem(),
                            row.get(EMPLOYEE.as("supervisor").NAME),
                            row.get(owners),
                            row.get(dueOn),
                            look == null ? null : look.beforeRate(),
                            look == null ? null : look.afterRate(),
                            look == null ? null : look.verdict());
                });
    }

    private static EffectProof proof(CapaVerificationRecord look) {
        return EffectProof.of(
                new Share(look.getBeforePart(), look.getBeforeWhole()),
                new Share(look.getAfterPart(), look.getAfterWhole()),
                look.getTarget(),
                look.getLowerBetter());
    }
}
