package org.zhiji.relationship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How near one of us stands to somebody.
 *
 * @param personName  at an organisation; absent where it is the customer himself
 * @param noteOpen    whether the reader may know the note
 * @param lastTalkAt  when the two last spoke
 * @param ready       why it may be time for the next level; empty where it is not
 * @param evidence    contacts since the last change, the latest first
 */
record RelationshipView(
        UUID id,
        UUID customerId,
        String customerName,
        @Nullable UUID contactPersonId,
        @Nullable String personName,
        UUID employeeId,
        String employeeName,
        RelationshipLevel level,
        Instant since,
        @Nullable RelationshipLevel targetLevel,
        @Nullable LocalDate targetOn,
        @Nullable String note,
        boolean noteOpen,
        @Nullable Instant lastTalkAt,
        List<RiseHint.Because> ready,
        List<Evidence> evidence,
        List<Change> history,
        boolean editable,
        int version) {

    record Evidence(UUID id, String kind, Instant at, String channel) {}

    record Change(
            UUID id,
            @Nullable RelationshipLevel fromLevel,
            RelationshipLevel toLevel,
            boolean rise,
            Instant at,
            @Nullable String byName,
            @Nullable String evidenceKind,
            @Nullable Instant evidenceAt,
            List<RelationshipSign> signs,
            @Nullable String reason) {

        /** For those who may know the level and not what was thought about it. */
        Change withoutWords() {
            return new Change(id, fromLevel, toLevel, rise, at, byName, evidenceKind, evidenceAt, List.of(), null);
        }
    }
}
