package org.zhiji.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.approval.ApprovalEvent.What;
import org.zhiji.approval.FindApprovers.Found;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;

/** What somebody asks for and who has agreed so far. It refuses the moves that its state does not allow. */
final class ApprovalRequest {

    private static final int MOST_STEPS = 30;

    final UUID id;
    final String subject;
    final UUID subjectId;
    final UUID applicant;
    final UUID department;
    ApprovalSubject.Matter matter;

    @Nullable
    UUID flowId;

    @Nullable
    String flowName;

    ApprovalStatus status;
    int version;
    Instant submittedAt;

    @Nullable
    Instant decidedAt;

    final List<Step> steps;
    final List<ApprovalEvent> fresh = new ArrayList<>();

    ApprovalRequest(
            UUID id,
            String subject,
            UUID subjectId,
            UUID applicant,
            UUID department,
            ApprovalSubject.Matter matter,
            @Nullable UUID flowId,
            @Nullable String flowName,
            ApprovalStatus status,
            int version,
            Instant submittedAt,
            @Nullable Instant decidedAt,
            List<Step> steps) {
        this.id = id;
        this.subject = subject;
        this.subjectId = subjectId;
        this.applicant = applicant;
        this.department = department;
        this.matter = matter;
        this.flowId = flowId;
        this.flowName = flowName;
        this.status = status;
        this.version = version;
        this.submittedAt = submittedAt;
        this.decidedAt = decidedAt;
        this.steps = new ArrayList<>(steps);
    }

    boolean isPending() {
        return status == ApprovalStatus.PENDING;
    }

    Optional<Step> openStep() {
        return steps.stream().filter(step -> step.state == Step.State.OPEN).findFirst();
    }

    Optional<Step> nextStep() {
        return steps.stream().filter(step -> step.state == Step.State.WAITING).findFirst();
    }

    /** Goes in, for the first time or again. */
    void submit(
            ApprovalSubject.Matter asked,
            List<Step> way,
            @Nullable ApprovalFlow by,
            @Nullable String words,
            Instant now) {
        matter = asked;
        flowId = by == null ? null : by.id();
        flowName = by == null ? null : by.name();
        steps.clear();
        steps.addAll(way);
        status = ApprovalStatus.PENDING;
        submittedAt = now;
        decidedAt = null;
        happened(What.SUBMITTED, applicant, null, null, words, now);
    }

    void submitAgain(
            UUID person,
            ApprovalSubject.Matter asked,
            List<Step> way,
            @Nullable ApprovalFlow by,
            @Nullable String words,
            Instant now) {
        checkApplicant(person);
        if (status != ApprovalStatus.RETURNED && status != ApprovalStatus.WITHDRAWN) {
            throw ApprovalProblem.ALREADY_SENT_IN.problem();
        }
        version++;
        submit(asked, way, by, words, now);
    }

    /** The next step's turn; whoever has agreed before is not asked again. */
    void open(Step step, List<Found> people, @Nullable Instant due, Instant now) {
        if (step.seats.isEmpty()) {
            people.forEach(person -> step.seats.add(Seat.open(person.employee(), person.reason())));
        }
        step.openSeats().stream()
                .filter(seat -> agreed(seat.approver))
                .forEach(seat -> seat.state = Seat.State.AGREED_BEFORE);
        step.state = Step.State.OPEN;
        step.openedAt = now;
        step.dueAt = due;
        step.settle();
    }

    private boolean agreed(UUID person) {
        return steps.stream()
                .flatMap(step -> step.seats.stream())
                .anyMatch(seat -> seat.state == Seat.State.AGREED && person.equals(seat.decidedBy));
    }

    void approve(Instant now) {
        finish(ApprovalStatus.APPROVED, now);
    }

    /** Whether it was this person who last decided so: the same request sent twice. */
    boolean decidedSo(Seat.State decision, UUID person, Set<UUID> seatsOf) {
        return mine(seatsOf).isEmpty()
                && steps.stream()
                        .flatMap(step -> step.seats.stream())
                        .anyMatch(seat -> seat.state == decision && person.equals(seat.decidedBy));
    }

    /** @param seatsOf the person, and those for whom the person stands in */
    void agree(UUID person, Set<UUID> seatsOf, @Nullable String words, Instant now) {
        var step = myStep(seatsOf);
        decide(Seat.State.AGREED, What.AGREED, person, seatsOf, words, now);
        step.settle();
    }

    void refuse(UUID person, Set<UUID> seatsOf, String why, Instant now) {
        var step = myStep(seatsOf);
        decide(Seat.State.REFUSED, What.REFUSED, person, seatsOf, why, now);
        step.end();
        finish(ApprovalStatus.REFUSED, now);
    }

    void giveBack(UUID person, Set<UUID> seatsOf, String why, Instant now) {
        var step = myStep(seatsOf);
        decide(Seat.State.RETURNED, What.RETURNED, person, seatsOf, why, now);
        step.end();
        finish(ApprovalStatus.RETURNED, now);
    }

    void withdraw(UUID person, Instant now) {
        checkApplicant(person);
        if (status != ApprovalStatus.PENDING && status != ApprovalStatus.RETURNED) {
            throw ApprovalProblem.ALREADY_DECIDED.problem();
        }
        openStep().ifPresent(Step::end);
        happened(What.WITHDRAWN, person, null, null, null, now);
        finish(ApprovalStatus.WITHDRAWN, now);
    }

    /** One more person, before the open step or right after it. */
    void addSigner(UUID person, Set<UUID> seatsOf, UUID signer, boolean before, String why, Instant now) {
        var step = myStep(seatsOf);
        checkNewcomer(step, signer);
        if (steps.size() >= MOST_STEPS) {
            throw ApprovalProblem.TOO_MANY_STEPS.problem(MOST_STEPS);
        }
        happened(What.SIGNER_ADDED, person, insteadOf(person, seatsOf, step), signer, why, now);
        var added = Step.added(signer, step.hours, person);
        var at = steps.indexOf(step);
        if (before) {
            step.waitAgain();
            steps.add(at, added);
        } else {
            steps.add(at + 1, added);
        }
    }

    void handOn(UUID person, Set<UUID> seatsOf, UUID to, @Nullable String why, Instant now) {
        var step = myStep(seatsOf);
        checkNewcomer(step, to);
        var insteadOf = insteadOf(person, seatsOf, step);
        mine(seatsOf).forEach(seat -> seat.decide(Seat.State.HANDED_ON, person, why, now));
        step.seats.add(Seat.open(to, Seat.Reason.HANDED_ON));
        happened(What.HANDED_ON, person, insteadOf, to, why, now);
    }

    /** Whether the person could decide in the open step instead of another one. */
    boolean mayTake(UUID person) {
        return !person.equals(applicant)
                && openStep().filter(step -> !step.seats(person)).isPresent();
    }

    void remind(Instant now) {
        happened(What.REMINDED, null, null, null, null, now);
    }

    List<Seat> mine(Set<UUID> seatsOf) {
        return openStep().stream()
                .filter(step -> isPending())
                .flatMap(step -> step.openSeats().stream())
                .filter(seat -> seatsOf.contains(seat.approver))
                .toList();
    }

    private Step myStep(Set<UUID> seatsOf) {
        if (!isPending()) {
            throw ApprovalProblem.ALREADY_DECIDED.problem();
        }
        if (mine(seatsOf).isEmpty()) {
            throw ApprovalProblem.NOT_YOUR_TURN.problem();
        }
        return openStep().orElseThrow();
    }

    private void decide(
            Seat.State decision, What what, UUID person, Set<UUID> seatsOf, @Nullable String words, Instant now) {
        var mine = mine(seatsOf);
        happened(what, person, insteadOf(person, seatsOf, openStep().orElseThrow()), null, words, now);
        mine.forEach(seat -> seat.decide(decision, person, words, now));
    }

    /** Nobody's own seat among them: the person stands in. */
    private static @Nullable UUID insteadOf(UUID person, Set<UUID> seatsOf, Step step) {
        var open = step.openSeats().stream()
                .map(seat -> seat.approver)
                .filter(seatsOf::contains)
                .toList();
        return open.contains(person) ? null : open.getFirst();
    }

    private void checkApplicant(UUID person) {
        if (!person.equals(applicant)) {
            throw ApprovalProblem.NOT_THE_APPLICANT.problem();
        }
    }

    private void checkNewcomer(Step step, UUID person) {
        if (person.equals(applicant)) {
            throw Problem.invalid(FieldError.of("employeeId", "approval.invalid.applicant"));
        }
        if (step.seats(person)) {
            throw Problem.invalid(FieldError.of("employeeId", "approval.invalid.already-there"));
        }
    }

    private void finish(ApprovalStatus end, Instant now) {
        status = end;
        decidedAt = now;
    }

    private void happened(
            What what,
            @Nullable UUID who,
            @Nullable UUID insteadOf,
            @Nullable UUID other,
            @Nullable String words,
            Instant now) {
        fresh.add(new ApprovalEvent(now, what, who, insteadOf, other, words));
    }
}
