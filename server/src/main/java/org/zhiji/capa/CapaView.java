package org.zhiji.capa;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.approval.Approvals;
import org.zhiji.platform.statistics.Difference.Share;

/**
 * An action with its whole story, as its page and the printed form show it.
 *
 * @param author     absent while nobody has taken up what was proposed
 * @param approvalId of the request that waits for a decision
 * @param steps      what the reader may do with it now
 */
record CapaView(
        UUID id,
        String capaNo,
        CapaStatus status,
        CapaType type,
        String title,
        int round,
        CapaPerson department,
        @Nullable CapaPerson author,
        Instant createdAt,
        List<CapaSource> sources,
        @Nullable String problem,
        @Nullable String extent,
        @Nullable String containment,
        List<CapaCause> causes,
        List<CapaPerson> participants,
        @Nullable CapaPerson supervisor,
        List<CapaMeasureView> measures,
        CapaEffectView effect,
        @Nullable Instant submittedAt,
        @Nullable Instant approvedAt,
        @Nullable UUID approvalId,
        List<Approvals.Decision> decisions,
        @Nullable String executionReport,
        List<CapaLookView> looks,
        @Nullable Instant closedAt,
        @Nullable String cancelReason,
        List<CapaStoryView> story,
        List<CapaStep> steps,
        int version) {

    /** What can be done with an action. */
    enum CapaStep {
        EDIT,
        SUBMIT,
        CANCEL,
        REPORT,
        VERIFY,
        NOTE
    }

    record CapaPerson(UUID id, String name) {}

    /**
     * @param mine       whether the reader may say now that it is done
     * @param mayAsk     whether the reader may ask for a later day
     * @param wantedDay  that somebody has asked for and nobody agreed to yet
     */
    record CapaMeasureView(
            UUID id,
            int round,
            String text,
            @Nullable CapaPerson owner,
            @Nullable LocalDate dueOn,
            @Nullable BigDecimal cost,
            @Nullable Instant doneAt,
            @Nullable String result,
            boolean overdue,
            boolean mine,
            boolean mayAsk,
            @Nullable LocalDate wantedDay) {}

    /**
     * How the effect is told.
     *
     * @param name    as people call what is measured
     * @param before  counted when the action was sent in
     * @param opensOn from this day on the effect can be looked at
     * @param from    of the days that are looked at
     * @param proof   what they say, once they are over; of a measure counted by hand only after a look
     */
    record CapaEffectView(
            @Nullable String kind,
            @Nullable String item,
            String name,
            @Nullable CapaPerson department,
            @Nullable BigDecimal target,
            boolean lowerBetter,
            @Nullable LocalDate beforeFrom,
            @Nullable LocalDate beforeTo,
            @Nullable Share before,
            @Nullable BigDecimal beforeRate,
            int waitingDays,
            boolean waitedAgain,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable EffectProof proof) {}

    record CapaLookView(
            int round,
            String by,
            Instant at,
            LocalDate from,
            LocalDate to,
            EffectProof proof,
            Verification.Decision decision,
            @Nullable String note) {}

    record CapaStoryView(
            StoryLine.Kind kind,
            Instant at,
            @Nullable String actorName,
            @Nullable String text,
            Map<String, Object> details) {}
}
