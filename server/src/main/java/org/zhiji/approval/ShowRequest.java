package org.zhiji.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.approval.ApprovalView.ApprovalSeatView;
import org.zhiji.approval.ApprovalView.ApprovalStepView;
import org.zhiji.approval.ApprovalView.Move;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.problem.Problem;

/** One request as somebody sees it; whoever opens it has read what was said about it. */
@Component
class ShowRequest {

    private final ApprovalRepository repository;
    private final ApprovalQueries queries;
    private final ApprovalSubjects subjects;
    private final SeeRequest see;
    private final HoldRequest hold;
    private final StandIns standIns;
    private final FindApprovers findApprovers;
    private final Employees employees;
    private final Departments departments;
    private final Notices notices;

    ShowRequest(
            ApprovalRepository repository,
            ApprovalQueries queries,
            ApprovalSubjects subjects,
            SeeRequest see,
            HoldRequest hold,
            StandIns standIns,
            FindApprovers findApprovers,
            Employees employees,
            Departments departments,
            Notices notices) {
        this.repository = repository;
        this.queries = queries;
        this.subjects = subjects;
        this.see = see;
        this.hold = hold;
        this.standIns = standIns;
        this.findApprovers = findApprovers;
        this.employees = employees;
        this.departments = departments;
        this.notices = notices;
    }

    @Transactional
    public ApprovalView open(Actor actor, UUID id, Locale locale, Instant now) {
        var view = of(actor, id, locale);
        notices.read(actor.id(), "approval", id, now);
        return view;
    }

    ApprovalView of(Actor actor, UUID id, Locale locale) {
        var request =
                repository.find(id).filter(it -> see.may(actor, it)).orElseThrow(() -> Problem.notFound("approval"));
        var subject = subjects.get(request.subject);
        var shown = request.steps.stream().map(step -> shown(step, request)).toList();
        var people = new HashSet<UUID>(Set.of(request.applicant));
        shown.forEach(step -> collect(step, people));
        var approvers = shown.stream()
                .flatMap(step -> step.seats.stream())
                .map(seat -> seat.approver)
                .toList();
        var absent = standIns.of(approvers, request.applicant);
        people.addAll(absent.values());
        var names = employees.names(people);
        return new ApprovalView(
                request.id,
                request.version,
                request.subject,
                request.subjectId,
                subject.titles(List.of(request.subjectId), locale).getOrDefault(request.subjectId, request.subject),
                subject.facts(request.subjectId, locale),
                request.matter.amount(),
                person(request.applicant, names),
                departments.get(request.department).name(),
                request.status,
                request.submittedAt,
                request.decidedAt,
                request.flowName,
                shown.stream().map(step -> view(step, names, absent)).toList(),
                queries.history(id),
                moves(actor, request));
    }

    /** Of a step whose turn has not come, the people as they would be found now. */
    private Step shown(Step step, ApprovalRequest request) {
        if (!request.isPending() || step.state != Step.State.WAITING || !step.seats.isEmpty()) {
            return step;
        }
        var seats = findApprovers.of(step.approvers, request.applicant, request.department).stream()
                .map(found -> Seat.open(found.employee(), found.reason()))
                .toList();
        return new Step(step.id, step.mode, step.approvers, step.hours, step.addedBy, step.state, null, null, seats);
    }

    private static void collect(Step step, Set<UUID> people) {
        if (step.addedBy != null) {
            people.add(step.addedBy);
        }
        for (var seat : step.seats) {
            people.add(seat.approver);
            if (seat.decidedBy != null) {
                people.add(seat.decidedBy);
            }
        }
    }

    private static ApprovalStepView view(Step step, Map<UUID, String> names, Map<UUID, UUID> absent) {
        return new ApprovalStepView(
                step.id,
                step.mode,
                step.state,
                step.hours,
                step.openedAt,
                step.dueAt,
                step.addedBy == null ? null : person(step.addedBy, names),
                step.seats.stream()
                        .map(seat -> new ApprovalSeatView(
                                person(seat.approver, names),
                                seat.reason,
                                seat.state,
                                seat.isOpen() ? personOrNull(absent.get(seat.approver), names) : null,
                                personOrNull(seat.decidedBy, names),
                                seat.decidedAt,
                                seat.opinion))
                        .toList());
    }

    private List<Move> moves(Actor actor, ApprovalRequest request) {
        var moves = new ArrayList<Move>();
        if (!request.mine(hold.seatsOf(actor, request)).isEmpty()) {
            moves.add(Move.DECIDE);
        }
        if (request.applicant.equals(actor.id())) {
            switch (request.status) {
                case PENDING -> moves.add(Move.WITHDRAW);
                case RETURNED -> moves.addAll(List.of(Move.SEND_AGAIN, Move.WITHDRAW));
                case WITHDRAWN -> moves.add(Move.SEND_AGAIN);
                case APPROVED, REFUSED -> {
                    // It has come to its end.
                }
            }
        }
        return moves;
    }

    private static ApprovalPerson person(UUID id, Map<UUID, String> names) {
        return new ApprovalPerson(id, names.getOrDefault(id, ""));
    }

    private static @Nullable ApprovalPerson personOrNull(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? null : person(id, names);
    }
}
