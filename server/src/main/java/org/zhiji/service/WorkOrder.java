package org.zhiji.service;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.search.SearchTokens;

/** 维修委托书: one visit of a car to the workshop. */
record WorkOrder(
        UUID id,
        Details details,
        OrderStatus status,
        @Nullable Instant deliveredAt,
        FollowUp followUp,
        int version) {

    record Details(
            String orderNo,
            UUID vehicleId,
            UUID ownerId,
            @Nullable UUID senderCustomerId,
            @Nullable String senderName,
            @Nullable String senderPhone,
            @Nullable UUID serviceAdvisorId,
            @Nullable UUID technicianId,
            UUID departmentId,
            @Nullable Instant receivedAt,
            @Nullable Instant completedAt,
            @Nullable Integer mileage,
            boolean mileageConfirmed,
            RepairType repairType,
            String items,
            @Nullable BigDecimal totalAmount) {}

    /** What the customer said about being called, where that is proved, and how to call. */
    record FollowUp(
            FollowUpConsent consent,
            @Nullable String evidence,
            @Nullable String phone,
            @Nullable String window) {}

    /** An order leaves our hands only with an answer (domain: follow-up is asked for, never assumed). */
    WorkOrder deliver(Instant at, FollowUp answer) {
        if (status == OrderStatus.DELIVERED) {
            throw ServiceProblem.ALREADY_DELIVERED.problem();
        }
        if (answer.consent() == FollowUpConsent.NOT_ASKED) {
            throw ServiceProblem.ASK_FOR_CONSENT.problem();
        }
        return new WorkOrder(id, details, OrderStatus.DELIVERED, at, answer, version);
    }

    /** The answer that was still missing on an order of another system. */
    WorkOrder answer(FollowUp answer) {
        if (followUp.consent() != FollowUpConsent.NOT_ASKED) {
            throw ServiceProblem.ALREADY_ANSWERED.problem();
        }
        if (answer.consent() == FollowUpConsent.NOT_ASKED) {
            throw ServiceProblem.ASK_FOR_CONSENT.problem();
        }
        return new WorkOrder(id, details, status, deliveredAt, answer, version);
    }

    WorkOrder cancel() {
        if (status == OrderStatus.CANCELLED) {
            throw ServiceProblem.ALREADY_CANCELLED.problem();
        }
        return new WorkOrder(id, details, OrderStatus.CANCELLED, deliveredAt, followUp, version);
    }

    /** Where it stood in between is not known any more: delivered or just received. */
    WorkOrder reinstate() {
        if (status != OrderStatus.CANCELLED) {
            throw ServiceProblem.NOT_CANCELLED.problem();
        }
        var before = deliveredAt == null ? OrderStatus.RECEIVED : OrderStatus.DELIVERED;
        return new WorkOrder(id, details, before, deliveredAt, followUp, version);
    }

    WorkOrder with(Details newDetails) {
        return new WorkOrder(id, newDetails, status, deliveredAt, followUp, version);
    }

    boolean delivered() {
        return status == OrderStatus.DELIVERED;
    }

    SearchTokens tokens() {
        return new SearchTokens()
                .number(details.orderNo())
                .person(details.senderName())
                .number(details.senderPhone())
                .number(followUp.phone());
    }

    Audited audited() {
        return new Audited(details, status, deliveredAt, followUp);
    }

    record Audited(
            @JsonUnwrapped Details details,
            OrderStatus status,
            @Nullable Instant deliveredAt,
            @JsonUnwrapped(prefix = "followUp.") FollowUp followUp) {}
}
