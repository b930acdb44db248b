package org.zhiji.approval;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Employees;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.live.Live;

/** Who hears what about a request. Whoever no longer has to decide finds nothing unread about it. */
@Component
class ApprovalNotices {

    static final String TOPIC = "approvals";
    private static final String SUBJECT = "approval";

    private final Notices notices;
    private final StandIns standIns;
    private final Employees employees;
    private final Live live;

    ApprovalNotices(Notices notices, StandIns standIns, Employees employees, Live live) {
        this.notices = notices;
        this.standIns = standIns;
        this.employees = employees;
        this.live = live;
    }

    void after(ApprovalRequest request, UUID actor, Instant now) {
        settled(request).forEach(person -> notices.read(person, SUBJECT, request.id, now));
        switch (request.status) {
            case PENDING -> {
                notices.read(request.applicant, SUBJECT, request.id, now);
                request.openStep().ifPresent(step -> toDecide(request, step, now));
            }
            case APPROVED -> toApplicant(request, actor, "approval.approved", now);
            case REFUSED -> toApplicant(request, actor, "approval.refused", now);
            case RETURNED -> toApplicant(request, actor, "approval.returned", now);
            case WITHDRAWN -> {
                // Whose turn it was has nothing to do any more, and nothing to read.
            }
        }
        live.tellAll(TOPIC);
    }

    void overdue(ApprovalRequest request, Step step, Instant now) {
        notices.send(people(request, step.openSeats()), "approval.overdue", SUBJECT, request.id, args(request), now);
        live.tellAll(TOPIC);
    }

    private void toDecide(ApprovalRequest request, Step step, Instant now) {
        for (var seat : step.openSeats()) {
            notices.sendOnce(
                    SUBJECT + "/" + seat.id,
                    people(request, List.of(seat)),
                    "approval.to-decide",
                    SUBJECT,
                    request.id,
                    args(request),
                    now);
        }
    }

    private void toApplicant(ApprovalRequest request, UUID actor, String kind, Instant now) {
        var args = args(request);
        args.put("employee", employees.names(List.of(actor)).getOrDefault(actor, ""));
        notices.send(List.of(request.applicant), kind, SUBJECT, request.id, args, now);
    }

    /** The superior of somebody without a stand-in is not known to the notices. */
    private Set<UUID> people(ApprovalRequest request, List<Seat> seats) {
        var people = new LinkedHashSet<UUID>();
        seats.forEach(seat -> people.add(seat.approver));
        people.addAll(standIns.of(people, request.applicant).values());
        return people;
    }

    private static Set<UUID> settled(ApprovalRequest request) {
        var open = request.openStep().stream()
                .flatMap(step -> step.openSeats().stream())
                .map(it -> it.approver)
                .toList();
        var settled = new LinkedHashSet<UUID>();
        request.steps.stream()
                .flatMap(step -> step.seats.stream())
                .flatMap(seat -> Stream.of(seat.approver, seat.decidedBy == null ? seat.approver : seat.decidedBy))
                .filter(person -> !open.contains(person))
                .forEach(settled::add);
        return settled;
    }

    private Map<String, Object> args(ApprovalRequest request) {
        var args = new LinkedHashMap<String, Object>();
        args.put("subject", request.subject);
        args.put("employee", employees.names(List.of(request.applicant)).getOrDefault(request.applicant, ""));
        if (request.matter.amount() != null) {
            args.put("amount", request.matter.amount());
        }
        return args;
    }
}
