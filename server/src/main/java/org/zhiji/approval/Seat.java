package org.zhiji.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.Ids;

/** That one person decides in one step, or did. */
final class Seat {

    final UUID id;
    final UUID approver;
    final Reason reason;
    State state;

    @Nullable
    UUID decidedBy;

    @Nullable
    Instant decidedAt;

    @Nullable
    String opinion;

    Seat(
            UUID id,
            UUID approver,
            Reason reason,
            State state,
            @Nullable UUID decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String opinion) {
        this.id = id;
        this.approver = approver;
        this.reason = reason;
        this.state = state;
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
        this.opinion = opinion;
    }

    /** Why it is this person. */
    enum Reason {
        PERSON,
        ROLE,
        SUPERIOR,
        DEPARTMENT_HEAD,
        /** Nobody decides over what is one's own. */
        INSTEAD_OF_APPLICANT,
        /** The one who was meant has left the company. */
        INSTEAD_OF_LEAVER,
        /** The step would have had nobody. */
        NOBODY_ELSE,
        HANDED_ON
    }

    /** What became of it. */
    enum State {
        OPEN,
        AGREED,
        /** In an earlier step of the same request; nobody is asked twice. */
        AGREED_BEFORE,
        REFUSED,
        RETURNED,
        /** Another one has decided. */
        NOT_NEEDED,
        HANDED_ON
    }

    static Seat open(UUID approver, Reason reason) {
        return new Seat(Ids.next(), approver, reason, State.OPEN, null, null, null);
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean hasAgreed() {
        return state == State.AGREED || state == State.AGREED_BEFORE;
    }

    void decide(State decision, UUID by, @Nullable String words, Instant now) {
        state = decision;
        decidedBy = by;
        decidedAt = now;
        opinion = words;
    }
}
