package org.zhiji.followup.incoming;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.customer.PhoneNumber;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Sensitive;
import zhiji.sql.tenant.tables.records.IncomingCallRecord;

/** Customers who ring us, for whoever takes the call. */
@RestController
@RequestMapping("/api/incoming-calls")
class IncomingCallController {

    private final FindCaller find;
    private final IncomingCalls calls;
    private final Extensions extensions;
    private final TakeCall take;
    private final Time time;

    IncomingCallController(FindCaller find, IncomingCalls calls, Extensions extensions, TakeCall take, Time time) {
        this.find = find;
        this.calls = calls;
        this.extensions = extensions;
        this.take = take;
        this.time = time;
    }

    record IncomingCallForm(
            @NotBlank @Size(max = 40) String number,
            @Nullable UUID callId,
            @Nullable UUID customerId,
            @Nullable @Size(max = 4000) String note,
            @Nullable @Min(0) @Max(86_400) Integer durationSeconds) {}

    record CallBackForm(
            boolean reached, @Nullable @Size(max = 4000) String note) {}

    record IncomingCallTaken(UUID id) {}

    record MissedCallsView(List<IncomingCalls.MissedCallRow> items) {}

    /** @param call absent while nothing rings */
    record RingingView(@Nullable IncomingCallView call) {}

    record IncomingCallView(UUID id, CallStatus status, Sensitive number, Instant at) {}

    @GetMapping("/caller")
    @Requires({Right.FOLLOW_UP_CALL, Right.CUSTOMER_EDIT})
    CallerView findCaller(Actor actor, @RequestParam String number) {
        return find.by(actor, normalized(number));
    }

    @GetMapping("/missed")
    @Requires({Right.FOLLOW_UP_CALL, Right.FOLLOW_UP_MANAGE})
    MissedCallsView listMissedCalls(Actor actor, @RequestParam(defaultValue = "false") boolean team) {
        return new MissedCallsView(calls.missed(actor, team, LocalDate.ofInstant(time.now(), time.zone())));
    }

    @GetMapping("/ringing")
    @Requires({Right.FOLLOW_UP_CALL, Right.CUSTOMER_EDIT})
    RingingView getRingingCall(Actor actor) {
        return new RingingView(calls.ringingAt(actor.id(), extensions.of(actor.id()), time.now())
                .map(call -> view(call, true))
                .orElse(null));
    }

    @GetMapping("/{id}")
    @Requires({Right.FOLLOW_UP_CALL, Right.FOLLOW_UP_MANAGE})
    IncomingCallView getIncomingCall(Actor actor, @PathVariable UUID id) {
        var call = calls.visible(actor, id).orElseThrow(() -> Problem.notFound("incoming-call"));
        var nobodys = call.getEmployeeId() == null;
        return view(call, nobodys || actor.id().equals(call.getEmployeeId()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires({Right.FOLLOW_UP_CALL, Right.CUSTOMER_EDIT})
    IncomingCallTaken takeIncomingCall(Actor actor, @Valid @RequestBody IncomingCallForm form) {
        return new IncomingCallTaken(take.run(
                actor,
                new TakeCall.Taken(
                        normalized(form.number()),
                        form.callId(),
                        form.customerId(),
                        form.note(),
                        form.durationSeconds()),
                time.now()));
    }

    @PostMapping("/{id}/call-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.FOLLOW_UP_CALL)
    void callBack(Actor actor, @PathVariable UUID id, @Valid @RequestBody CallBackForm form) {
        take.giveBack(actor, id, form.reached(), form.note(), time.now());
    }

    private static IncomingCallView view(IncomingCallRecord call, boolean open) {
        return new IncomingCallView(
                call.getId(),
                CallStatus.valueOf(call.getStatus()),
                Sensitive.phone(call.getNumber(), open),
                call.getAt());
    }

    static String normalized(String number) {
        return PhoneNumber.parse(number)
                .map(PhoneNumber::normalized)
                .orElseThrow(() -> Problem.invalid(FieldError.of("number", IncomingProblem.NOT_A_NUMBER.code())));
    }
}
