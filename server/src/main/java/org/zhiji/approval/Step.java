package org.zhiji.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.Ids;

/** One step of a request. Who sits in it is found when its turn comes. */
final class Step {

    final UUID id;
    final StepMode mode;
    final List<ApproverRule> approvers;
    final @Nullable Integer hours;
    final @Nullable UUID addedBy;
    State state;

    @Nullable
    Instant openedAt;

    @Nullable
    Instant dueAt;

    final List<Seat> seats;

    Step(
            UUID id,
            StepMode mode,
            List<ApproverRule> approvers,
            @Nullable Integer hours,
            @Nullable UUID addedBy,
            State state,
            @Nullable Instant openedAt,
            @Nullable Instant dueAt,
            List<Seat> seats) {
        this.id = id;
        this.mode = mode;
        this.approvers = approvers;
        this.hours = hours;
        this.addedBy = addedBy;
        this.state = state;
        this.openedAt = openedAt;
        this.dueAt = dueAt;
        this.seats = new ArrayList<>(seats);
    }

    /** Its turn. */
    enum State {
        WAITING,
        OPEN,
        DONE
    }

    static Step of(FlowStep step) {
        return waiting(step.mode(), step.approvers(), step.hours(), null);
    }

    static Step added(UUID signer, @Nullable Integer hours, UUID by) {
        return waiting(StepMode.ALL, List.of(ApproverRule.person(signer)), hours, by);
    }

    private static Step waiting(
            StepMode mode, List<ApproverRule> approvers, @Nullable Integer hours, @Nullable UUID addedBy) {
        return new Step(Ids.next(), mode, approvers, hours, addedBy, State.WAITING, null, null, List.of());
    }

    List<Seat> openSeats() {
        return seats.stream().filter(Seat::isOpen).toList();
    }

    boolean seats(UUID person) {
        return seats.stream().anyMatch(seat -> seat.approver.equals(person) && seat.state != Seat.State.HANDED_ON);
    }

    /** Ends the step if enough have agreed. */
    void settle() {
        var enough = mode == StepMode.ANY
                ? seats.stream().anyMatch(Seat::hasAgreed)
                : seats.stream().noneMatch(Seat::isOpen);
        if (enough) {
            end();
        }
    }

    void end() {
        openSeats().forEach(seat -> seat.state = Seat.State.NOT_NEEDED);
        state = State.DONE;
    }

    /** Somebody else comes first; who sits in it, and who has agreed already, stays. */
    void waitAgain() {
        state = State.WAITING;
        openedAt = null;
        dueAt = null;
    }
}
