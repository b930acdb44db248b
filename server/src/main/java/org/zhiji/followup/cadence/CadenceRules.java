package org.zhiji.followup.cadence;

import static zhiji.sql.tenant.Tables.CADENCE_RULE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.customer.ConsentPurpose;
import org.zhiji.platform.Typed;
import org.zhiji.platform.problem.Problem;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import zhiji.sql.tenant.tables.records.CadenceRuleRecord;

/** Rules in and out of the database, in the order in which they hold. */
@Repository
class CadenceRules {

    static final String SUBJECT = "cadence-rule";

    private static final TypeReference<Map<String, Object>> FILTER = new TypeReference<>() {};
    private static final TypeReference<List<Rung>> LADDER = new TypeReference<>() {};

    private final DSLContext db;
    private final ObjectMapper json;

    CadenceRules(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    List<CadenceRule> all() {
        return find(DSL.trueCondition());
    }

    List<CadenceRule> active() {
        return find(CADENCE_RULE.ACTIVE_SINCE.isNotNull());
    }

    CadenceRule get(UUID id) {
        return find(CADENCE_RULE.ID.eq(id)).stream().findFirst().orElseThrow(() -> Problem.notFound(SUBJECT));
    }

    CadenceRule lock(UUID id) {
        db.select(CADENCE_RULE.ID)
                .from(CADENCE_RULE)
                .where(CADENCE_RULE.ID.eq(id))
                .forUpdate()
                .fetch();
        return get(id);
    }

    void insert(CadenceRule rule, @Nullable UUID by, Instant now) {
        var row = db.newRecord(CADENCE_RULE);
        row.setId(rule.id());
        row.setCreatedAt(now);
        row.setCreatedBy(by);
        row.setTurn(0);
        row.setPlannedContacts(0);
        row.setWaitingContacts(0);
        fill(row, rule, now);
        row.insert();
    }

    void update(CadenceRule rule, Instant now) {
        var row = db.newRecord(CADENCE_RULE);
        fill(row, rule, now);
        db.update(CADENCE_RULE).set(row).where(CADENCE_RULE.ID.eq(rule.id())).execute();
    }

    void place(UUID id, int place, Instant now) {
        db.update(CADENCE_RULE)
                .set(CADENCE_RULE.PLACE, place)
                .set(CADENCE_RULE.UPDATED_AT, now)
                .set(CADENCE_RULE.VERSION, CADENCE_RULE.VERSION.plus(1))
                .where(CADENCE_RULE.ID.eq(id))
                .execute();
    }

    void delete(UUID id, Instant now) {
        db.update(CADENCE_RULE)
                .set(CADENCE_RULE.DELETED_AT, now)
                .setNull(CADENCE_RULE.ACTIVE_SINCE)
                .set(CADENCE_RULE.UPDATED_AT, now)
                .where(CADENCE_RULE.ID.eq(id))
                .execute();
    }

    void carriedOut(UUID id, int planned, int waiting, int turn, Instant now) {
        db.update(CADENCE_RULE)
                .set(CADENCE_RULE.PLANNED_AT, now)
                .set(CADENCE_RULE.PLANNED_CONTACTS, planned)
                .set(CADENCE_RULE.WAITING_CONTACTS, waiting)
                .set(CADENCE_RULE.TURN, turn)
                .where(CADENCE_RULE.ID.eq(id))
                .execute();
    }

    private List<CadenceRule> find(Condition condition) {
        return db.selectFrom(CADENCE_RULE)
                .where(condition, CADENCE_RULE.DELETED_AT.isNull())
                .orderBy(CADENCE_RULE.PLACE, CADENCE_RULE.CREATED_AT, CADENCE_RULE.ID)
                .fetch(this::rule);
    }

    private void fill(CadenceRuleRecord row, CadenceRule rule, Instant now) {
        var form = rule.form();
        row.setName(form.name());
        row.setPlace(form.place());
        row.setActiveSince(rule.activeSince());
        row.setList(form.list());
        row.setFilter(JSONB.valueOf(filter(form)));
        row.setTriggerKind(form.triggerKind());
        row.setNumber(form.number());
        row.setUnit(form.unit().name());
        row.setField(form.field());
        row.setYearly(form.yearly());
        row.setChannel(form.channel().name());
        row.setPurpose(form.purpose().name());
        row.setQuestionnaire(form.questionnaire());
        row.setAssignee(form.assignee().name());
        row.setPeople(form.people().toArray(UUID[]::new));
        row.setOpenDays(form.openDays());
        row.setMessage(Typed.orNull(form.message()));
        row.setLadder(JSONB.valueOf(json.writeValueAsString(form.ladder())));
        row.setHoldOutPercent(form.heldOut());
        row.setTrack(form.on().name());
        row.setWithinPause(form.mayCrowd());
        row.setVersion(rule.version());
        row.setUpdatedAt(now);
    }

    /** As the list reads it. */
    String filter(CadenceRuleForm form) {
        return json.writeValueAsString(form.filter() == null ? Map.of() : form.filter());
    }

    private CadenceRule rule(CadenceRuleRecord row) {
        var filter = json.readValue(row.getFilter().data(), FILTER);
        var form = new CadenceRuleForm(
                row.getName(),
                row.getActiveSince() != null,
                row.getPlace(),
                row.getList(),
                filter.isEmpty() ? null : filter,
                row.getTriggerKind(),
                row.getNumber(),
                Interval.Unit.valueOf(row.getUnit()),
                row.getField(),
                row.getYearly(),
                CadenceChannel.valueOf(row.getChannel()),
                ConsentPurpose.valueOf(row.getPurpose()),
                row.getQuestionnaire(),
                Assignee.valueOf(row.getAssignee()),
                Arrays.asList(row.getPeople()),
                row.getOpenDays(),
                row.getMessage(),
                json.readValue(row.getLadder().data(), LADDER),
                row.getHoldOutPercent(),
                Track.valueOf(row.getTrack()),
                row.getWithinPause());
        LocalDate since = row.getActiveSince();
        return new CadenceRule(
                row.getId(),
                form,
                since,
                row.getPlannedAt(),
                row.getPlannedContacts(),
                row.getWaitingContacts(),
                row.getTurn(),
                row.getVersion());
    }
}
