package org.zhiji.complaint;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of a complaint as they are stored; only {@link Complaint} changes them. */
final class ComplaintState {

    final UUID id;
    final String number;
    final NewComplaint matter;
    final UUID departmentId;
    final UUID registeredBy;
    final Instant registeredAt;
    final int version;

    ComplaintStatus status = ComplaintStatus.REGISTERED;
    Severity severity;
    boolean legalRisk;
    boolean handlingWanted;
    int escalationLevel;
    int reopenCount;
    boolean deliveredAutomatically;

    @Nullable
    Instant reportedAt;

    @Nullable
    UUID handlerId;

    @Nullable
    String investigation;

    @Nullable
    String causeCode;

    @Nullable
    String cause;

    @Nullable
    UUID directResponsibleId;

    @Nullable
    UUID secondaryResponsibleId;

    @Nullable
    String solution;

    @Nullable
    String compensation;

    @Nullable
    Instant repliedAt;

    @Nullable
    ReplyChannel replyChannel;

    @Nullable
    String replyContent;

    @Nullable
    Boolean customerAccepts;

    @Nullable
    Instant unreachableAt;

    @Nullable
    Instant resolvedAt;

    @Nullable
    Instant verifiedAt;

    @Nullable
    VerificationResult verificationResult;

    @Nullable
    Instant closedAt;

    @Nullable
    ClosingReason closingReason;

    @Nullable
    String closingNote;

    @Nullable
    UUID mergedInto;

    /** Whether somebody has still to agree to a compensation. */
    boolean compensationAsked;

    ComplaintState(
            UUID id,
            String number,
            NewComplaint matter,
            UUID departmentId,
            UUID registeredBy,
            Instant registeredAt,
            int version) {
        this.id = id;
        this.number = number;
        this.matter = matter;
        this.departmentId = departmentId;
        this.registeredBy = registeredBy;
        this.registeredAt = registeredAt;
        this.version = version;
        this.severity = matter.severity();
        this.legalRisk = matter.legalRisk();
        this.handlingWanted = matter.handlingWanted();
    }

    /** What the audit compares. */
    Map<String, @Nullable Object> facts() {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("complaintNo", number);
        facts.put("status", status);
        facts.put("severity", severity);
        facts.put("legalRisk", legalRisk);
        facts.put("handlingWanted", handlingWanted);
        facts.put("escalationLevel", escalationLevel);
        facts.put("reopenCount", reopenCount);
        facts.put("deliveredAutomatically", deliveredAutomatically);
        facts.put("reportedAt", reportedAt);
        facts.put("handlerId", handlerId);
        facts.put("investigation", investigation);
        facts.put("causeCode", causeCode);
        facts.put("cause", cause);
        facts.put("directResponsibleId", directResponsibleId);
        facts.put("secondaryResponsibleId", secondaryResponsibleId);
        facts.put("solution", solution);
        facts.put("compensation", compensation);
        facts.put("repliedAt", repliedAt);
        facts.put("replyChannel", replyChannel);
        facts.put("replyContent", replyContent);
        facts.put("customerAccepts", customerAccepts);
        facts.put("unreachableAt", unreachableAt);
        facts.put("resolvedAt", resolvedAt);
        facts.put("verifiedAt", verifiedAt);
        facts.put("verificationResult", verificationResult);
        facts.put("closedAt", closedAt);
        facts.put("closingReason", closingReason);
        facts.put("closingNote", closingNote);
        facts.put("mergedInto", mergedInto);
        return facts;
    }

    static ComplaintState registered(
            UUID id, NewComplaint matter, String number, UUID departmentId, UUID by, Instant now) {
        return new ComplaintState(id, number, matter, departmentId, by, now, 1);
    }
}
