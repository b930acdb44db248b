package org.zhiji.capa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of an action as they are stored; only {@link Capa} changes them. */
final class CapaState {

    final UUID id;
    final String number;
    final Instant createdAt;
    final int version;

    Plan plan;
    CapaStatus status = CapaStatus.DRAFT;
    int round = 1;
    int planVersion = 1;

    /** Absent while nobody has taken up what the watch over the figures proposed. */
    @Nullable
    UUID authorId;

    @Nullable
    Instant submittedAt;

    @Nullable
    Instant approvedAt;

    @Nullable
    String executionReport;

    @Nullable
    LocalDate executedOn;

    @Nullable
    LocalDate effectOn;

    boolean waitedAgain;

    @Nullable
    Instant closedAt;

    @Nullable
    String cancelReason;

    CapaState(UUID id, String number, Plan plan, @Nullable UUID authorId, Instant createdAt, int version) {
        this.id = id;
        this.number = number;
        this.plan = plan;
        this.authorId = authorId;
        this.createdAt = createdAt;
        this.version = version;
    }

    /** What the audit compares. */
    Map<String, @Nullable Object> facts() {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("capaNo", number);
        facts.put("status", status);
        facts.put("round", round);
        facts.put("authorId", authorId);
        facts.put("type", plan.type());
        facts.put("title", plan.title());
        facts.put("departmentId", plan.departmentId());
        facts.put("sources", plan.sources());
        facts.put("problem", plan.problem());
        facts.put("extent", plan.extent());
        facts.put("containment", plan.containment());
        facts.put("causes", plan.causes());
        facts.put("participants", plan.participants());
        facts.put("supervisorId", plan.supervisorId());
        facts.put("measures", plan.measures());
        facts.put("effect", plan.effect());
        facts.put("executionReport", executionReport);
        facts.put("effectOn", effectOn);
        facts.put("cancelReason", cancelReason);
        return facts;
    }
}
