package org.zhiji.complaint;

import static zhiji.sql.tenant.Tables.COMPLAINT;
import static zhiji.sql.tenant.Tables.COMPLAINT_CLOCK;
import static zhiji.sql.tenant.Tables.COMPLAINT_COMPENSATION;
import static zhiji.sql.tenant.Tables.COMPLAINT_EVENT;
import static zhiji.sql.tenant.Tables.COMPLAINT_RECIPIENT;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.complaint.StoryEntry.Kind;
import org.zhiji.platform.Ids;
import tools.jackson.databind.ObjectMapper;
import zhiji.sql.tenant.tables.records.ComplaintClockRecord;
import zhiji.sql.tenant.tables.records.ComplaintRecord;

/** Complaints in and out, each with its clocks; what is loaded to be changed is locked until the transaction ends. */
@Repository
class ComplaintRepository {

    private final DSLContext db;
    private final ObjectMapper json;

    ComplaintRepository(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /** 投诉 + month + running number. A sequence leaves gaps and never waits. */
    String nextNumber(Instant now, ZoneId zone) {
        var month = YearMonth.from(now.atZone(zone));
        var number = db.nextval(DSL.sequence(DSL.name("complaint_number"), Long.class));
        return "TS%04d%02d%05d".formatted(month.getYear(), month.getMonthValue(), number);
    }

    Optional<Complaint> findForChange(UUID id) {
        return db.selectFrom(COMPLAINT)
                .where(COMPLAINT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .map(row -> {
                    var state = state(row);
                    state.compensationAsked = db.fetchExists(
                            COMPLAINT_COMPENSATION,
                            COMPLAINT_COMPENSATION.COMPLAINT_ID.eq(id),
                            COMPLAINT_COMPENSATION.STATUS.eq(CompensationStatus.ASKED.name()));
                    return new Complaint(state, clocks(id), attempts(row));
                });
    }

    /** Several at once always in the same order, so that two who merge crosswise do not wait for each other. */
    void lock(UUID... ids) {
        db.select(COMPLAINT.ID)
                .from(COMPLAINT)
                .where(COMPLAINT.ID.in(ids))
                .orderBy(COMPLAINT.ID)
                .forUpdate()
                .execute();
    }

    /** Whom the report went to; null before the report. */
    @Nullable
    Recipients deliveredTo(UUID complaint) {
        var to = db.select(COMPLAINT_RECIPIENT.EMPLOYEE_ID)
                .from(COMPLAINT_RECIPIENT)
                .where(COMPLAINT_RECIPIENT.COMPLAINT_ID.eq(complaint), COMPLAINT_RECIPIENT.ROLE.eq("TO"))
                .fetchOne(COMPLAINT_RECIPIENT.EMPLOYEE_ID);
        return to == null ? null : new Recipients(to, Set.copyOf(copiesTo(complaint)));
    }

    /** Open complaints whose clocks may have moved with a calendar. */
    List<UUID> withRunningClocks() {
        return db.selectDistinct(COMPLAINT_CLOCK.COMPLAINT_ID)
                .from(COMPLAINT_CLOCK)
                .where(COMPLAINT_CLOCK.STOPPED_AT.isNull())
                .fetch(COMPLAINT_CLOCK.COMPLAINT_ID);
    }

    void insert(Complaint complaint, Instant now) {
        var row = row(complaint.state());
        row.setUpdatedAt(now);
        row.setUpdatedBy(complaint.state().registeredBy);
        db.insertInto(COMPLAINT).set(row).execute();
        remember(complaint.state());
        saveParts(complaint, now);
    }

    /** Its pairs of characters find it again, and count how common each of them is. In their order, or two would wait for each other. */
    private void remember(ComplaintState state) {
        var words = ComplaintWords.of(state.matter.description(), state.matter.customerDemand());
        db.update(COMPLAINT)
                .set(Map.of(COMPLAINT.SEARCH, DSL.field("{0}::tsvector", DSL.val(ComplaintWords.vector(words)))))
                .where(COMPLAINT.ID.eq(state.id))
                .execute();
        db.execute("""
                insert into complaint_word (word, found)
                select word, 1 from unnest({0}::text[]) as word order by word
                on conflict (word) do update set found = complaint_word.found + 1
                """, DSL.val(words.toArray(String[]::new)));
    }

    void update(Complaint complaint, @Nullable UUID by, Instant now) {
        var row = row(complaint.state());
        row.setVersion(complaint.state().version + 1);
        row.setUpdatedAt(now);
        row.setUpdatedBy(by);
        db.update(COMPLAINT)
                .set(row)
                .where(COMPLAINT.ID.eq(complaint.state().id))
                .execute();
        saveParts(complaint, now);
    }

    /** What a clock did by itself is no new version: nobody who just writes an answer shall be turned back by it. */
    void saveTick(Complaint complaint, Instant now) {
        db.update(COMPLAINT)
                .set(COMPLAINT.ESCALATION_LEVEL, (short) complaint.state().escalationLevel)
                .where(COMPLAINT.ID.eq(complaint.state().id))
                .execute();
        saveParts(complaint, now);
    }

    /** @return whether this was the first look */
    boolean read(UUID complaint, UUID employee, Instant now) {
        return db.update(COMPLAINT_RECIPIENT)
                        .set(COMPLAINT_RECIPIENT.READ_AT, now)
                        .where(
                                COMPLAINT_RECIPIENT.COMPLAINT_ID.eq(complaint),
                                COMPLAINT_RECIPIENT.EMPLOYEE_ID.eq(employee),
                                COMPLAINT_RECIPIENT.READ_AT.isNull())
                        .execute()
                > 0;
    }

    List<UUID> recipients(UUID complaint) {
        return db.select(COMPLAINT_RECIPIENT.EMPLOYEE_ID)
                .from(COMPLAINT_RECIPIENT)
                .where(COMPLAINT_RECIPIENT.COMPLAINT_ID.eq(complaint))
                .fetch(COMPLAINT_RECIPIENT.EMPLOYEE_ID);
    }

    List<UUID> copiesTo(UUID complaint) {
        return db.select(COMPLAINT_RECIPIENT.EMPLOYEE_ID)
                .from(COMPLAINT_RECIPIENT)
                .where(COMPLAINT_RECIPIENT.COMPLAINT_ID.eq(complaint), COMPLAINT_RECIPIENT.ROLE.eq("CC"))
                .fetch(COMPLAINT_RECIPIENT.EMPLOYEE_ID);
    }

    private void saveParts(Complaint complaint, Instant now) {
        var id = complaint.state().id;
        complaint.clocks().forEach(clock -> saveClock(id, clock));
        var recipients = complaint.newRecipients();
        if (recipients != null) {
            addRecipient(id, recipients.to(), "TO", now);
            recipients.cc().forEach(cc -> addRecipient(id, cc, "CC", now));
        }
        complaint.newEntries().forEach(entry -> addEntry(id, entry, now));
    }

    private void saveClock(UUID complaint, ComplaintClock clock) {
        var row = new ComplaintClockRecord();
        row.setId(clock.id());
        row.setComplaintId(complaint);
        row.setKind(clock.kind().name());
        row.setRound(clock.round());
        row.setStartedAt(clock.startedAt());
        row.setDueAt(clock.dueAt());
        row.setStoppedAt(clock.stoppedAt());
        row.setStopReason(name(clock.stopReason()));
        row.setToldPercent((short) clock.toldPercent());
        row.setBreachedAt(clock.breachedAt());
        row.setRemindedOn(clock.remindedOn());
        row.setPausedMinutes(clock.pausedMinutes());
        db.insertInto(COMPLAINT_CLOCK)
                .set(row)
                .onConflict(COMPLAINT_CLOCK.ID)
                .doUpdate()
                .set(row)
                .execute();
    }

    private void addRecipient(UUID complaint, UUID employee, String role, Instant now) {
        db.insertInto(COMPLAINT_RECIPIENT)
                .set(COMPLAINT_RECIPIENT.COMPLAINT_ID, complaint)
                .set(COMPLAINT_RECIPIENT.EMPLOYEE_ID, employee)
                .set(COMPLAINT_RECIPIENT.ROLE, role)
                .set(COMPLAINT_RECIPIENT.DELIVERED_AT, now)
                .execute();
    }

    private void addEntry(UUID complaint, StoryEntry entry, Instant now) {
        db.insertInto(COMPLAINT_EVENT)
                .set(COMPLAINT_EVENT.ID, Ids.next())
                .set(COMPLAINT_EVENT.COMPLAINT_ID, complaint)
                .set(COMPLAINT_EVENT.KIND, entry.kind().name())
                .set(COMPLAINT_EVENT.AT, entry.at())
                .set(COMPLAINT_EVENT.RECORDED_AT, now)
                .set(COMPLAINT_EVENT.ACTOR_ID, entry.actorId())
                .set(COMPLAINT_EVENT.TEXT, entry.text())
                .set(COMPLAINT_EVENT.DETAILS, JSONB.valueOf(json.writeValueAsString(entry.details())))
                .execute();
    }

    private List<ComplaintClock> clocks(UUID complaint) {
        return db.selectFrom(COMPLAINT_CLOCK)
                .where(COMPLAINT_CLOCK.COMPLAINT_ID.eq(complaint))
                .fetch(ComplaintRepository::clock);
    }

    /** Tries to reach the customer since the matter was opened, or opened again. */
    private List<ReplyAttempt> attempts(ComplaintRecord complaint) {
        var reopened = db.select(DSL.max(COMPLAINT_EVENT.RECORDED_AT))
                .from(COMPLAINT_EVENT)
                .where(
                        COMPLAINT_EVENT.COMPLAINT_ID.eq(complaint.getId()),
                        COMPLAINT_EVENT.KIND.eq(Kind.REOPENED.name()));
        return db.select(COMPLAINT_EVENT.DETAILS, COMPLAINT_EVENT.AT)
                .from(COMPLAINT_EVENT)
                .where(
                        COMPLAINT_EVENT.COMPLAINT_ID.eq(complaint.getId()),
                        COMPLAINT_EVENT.KIND.eq(Kind.ATTEMPTED.name()),
                        COMPLAINT_EVENT.RECORDED_AT.ge(DSL.coalesce(DSL.field(reopened), complaint.getRegisteredAt())))
                .orderBy(COMPLAINT_EVENT.AT)
                .fetch(row -> new ReplyAttempt(channel(row.value1()), row.value2()));
    }

    /** What an attempt's entry in the story keeps beside its words. */
    private record Tried(ReplyChannel channel) {}

    private ReplyChannel channel(JSONB details) {
        return json.readValue(details.data(), Tried.class).channel();
    }

    static ComplaintClock clock(ComplaintClockRecord row) {
        return new ComplaintClock(
                row.getId(),
                ClockKind.valueOf(row.getKind()),
                row.getRound(),
                row.getStartedAt(),
                row.getDueAt(),
                row.getStoppedAt(),
                value(row.getStopReason(), StopReason::valueOf),
                row.getToldPercent(),
                row.getBreachedAt(),
                row.getRemindedOn(),
                row.getPausedMinutes());
    }

    private static ComplaintState state(ComplaintRecord row) {
        var matter = new NewComplaint(
                row.getCustomerId(),
                row.getVehicleId(),
                row.getWorkOrderId(),
                row.getSourceRecordId(),
                row.getDepartmentId(),
                ComplaintSource.valueOf(row.getSource()),
                Severity.valueOf(row.getSeverity()),
                ComplaintCategory.valueOf(row.getCategory()),
                row.getDescription(),
                row.getCustomerDemand(),
                row.getLegalRisk(),
                row.getHandlingWanted(),
                new CallBack(row.getCallBackFrom(), row.getCallBackUntil(), row.getCallBackPhone()),
                row.getDiscoveredAt());
        var state = new ComplaintState(
                row.getId(),
                row.getComplaintNo(),
                matter,
                row.getDepartmentId(),
                row.getRegisteredBy(),
                row.getRegisteredAt(),
                row.getVersion());
        state.status = ComplaintStatus.valueOf(row.getStatus());
        state.escalationLevel = row.getEscalationLevel();
        state.reopenCount = row.getReopenCount();
        state.deliveredAutomatically = row.getDeliveredAutomatically();
        state.reportedAt = row.getReportedAt();
        state.handlerId = row.getHandlerId();
        state.investigation = row.getInvestigation();
        state.causeCode = row.getCauseCode();
        state.cause = row.getCause();
        state.directResponsibleId = row.getDirectResponsibleId();
        state.secondaryResponsibleId = row.getSecondaryResponsibleId();
        state.solution = row.getSolution();
        state.compensation = row.getCompensation();
        state.repliedAt = row.getRepliedAt();
        state.replyChannel = value(row.getReplyChannel(), ReplyChannel::valueOf);
        state.replyContent = row.getReplyContent();
        state.customerAccepts = row.getCustomerAccepts();
        state.unreachableAt = row.getUnreachableAt();
        state.resolvedAt = row.getResolvedAt();
        state.verifiedAt = row.getVerifiedAt();
        state.verificationResult = value(row.getVerificationResult(), VerificationResult::valueOf);
        state.closedAt = row.getClosedAt();
        state.closingReason = value(row.getClosingReason(), ClosingReason::valueOf);
        state.closingNote = row.getClosingNote();
        state.mergedInto = row.getMergedInto();
        return state;
    }

    private static ComplaintRecord row(ComplaintState state) {
        var matter = state.matter;
        var row = new ComplaintRecord();
        row.setId(state.id);
        row.setComplaintNo(state.number);
        row.setCustomerId(matter.customerId());
        row.setVehicleId(matter.vehicleId());
        row.setWorkOrderId(matter.workOrderId());
        row.setSourceRecordId(matter.sourceRecordId());
        row.setDepartmentId(state.departmentId);
        row.setSource(matter.source().name());
        row.setSeverity(state.severity.name());
        row.setCategory(matter.category().name());
        row.setDescription(matter.description());
        row.setCustomerDemand(matter.customerDemand());
        row.setLegalRisk(state.legalRisk);
        row.setHandlingWanted(state.handlingWanted);
        row.setCallBackFrom(matter.callBack().from());
        row.setCallBackUntil(matter.callBack().until());
        row.setCallBackPhone(matter.callBack().phone());
        row.setStatus(state.status.name());
        row.setEscalationLevel((short) state.escalationLevel);
        row.setDiscoveredAt(matter.discoveredAt());
        row.setRegisteredBy(state.registeredBy);
        row.setRegisteredAt(state.registeredAt);
        row.setReportedAt(state.reportedAt);
        row.setDeliveredAutomatically(state.deliveredAutomatically);
        row.setHandlerId(state.handlerId);
        row.setInvestigation(state.investigation);
        row.setCauseCode(state.causeCode);
        row.setCause(state.cause);
        row.setDirectResponsibleId(state.directResponsibleId);
        row.setSecondaryResponsibleId(state.secondaryResponsibleId);
        row.setSolution(state.solution);
        row.setCompensation(state.compensation);
        row.setRepliedAt(state.repliedAt);
        row.setReplyChannel(name(state.replyChannel));
        row.setReplyContent(state.replyContent);
        row.setCustomerAccepts(state.customerAccepts);
        row.setUnreachableAt(state.unreachableAt);
        row.setResolvedAt(state.resolvedAt);
        row.setVerifiedAt(state.verifiedAt);
        row.setVerificationResult(name(state.verificationResult));
        row.setClosedAt(state.closedAt);
        row.setClosingReason(name(state.closingReason));
        row.setClosingNote(state.closingNote);
        row.setMergedInto(state.mergedInto);
        row.setReopenCount(state.reopenCount);
        row.setVersion(state.version);
        return row;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <T> @Nullable T value(@Nullable String name, Function<String, T> of) {
        return name == null ? null : of.apply(name);
    }
}
