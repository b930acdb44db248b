package org.zhiji.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiji.customer.Gender;
import org.zhiji.customer.PersonName;
import org.zhiji.customer.PhoneNumber;
import org.zhiji.followup.CallParts.Found;
import org.zhiji.followup.CallPresence.PresenceView;
import org.zhiji.followup.CallView.Permission;
import org.zhiji.identity.Actor;
import org.zhiji.platform.web.Sensitive;
import org.zhiji.survey.Question;
import org.zhiji.worktime.WorkCalendar;

/** Puts the page together from what was found. */
final class CallAssembly {

    private final Actor actor;
    private final Found found;
    private final Map<UUID, List<Question>> questions;
    private final FollowUpSettings rules;
    private final WorkCalendar calendar;
    private final @Nullable String festival;
    private final Locale locale;
    private final Instant now;
    private final ZoneId zone;
    private final Permission permission;
    private final boolean chinese;

    CallAssembly(
            Actor actor,
            Found found,
            Map<UUID, List<Question>> questions,
            FollowUpSettings rules,
            WorkCalendar calendar,
            @Nullable String festival,
            Locale locale,
            Instant now,
            ZoneId zone) {
        this.actor = actor;
        this.found = found;
        this.questions = questions;
        this.rules = rules;
        this.calendar = calendar;
        this.festival = festival;
        this.locale = locale;
        this.now = now;
        this.zone = zone;
        this.permission = permission();
        this.chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
    }

    CallView view() {
        var task = found.task();
        var windows = CallWindows.read(found.order().window()).orElseGet(rules::windows);
        return new CallView(
                task.id(),
                task.taskNo(),
                TargetType.valueOf(task.targetType()),
                TaskStatus.valueOf(task.status()),
                task.reasonCancelled() == null ? null : CancelReason.valueOf(task.reasonCancelled()),
                task.plannedDate(),
                task.nextAttemptAt(),
                task.attemptCount(),
                task.version(),
                task.callerId(),
                task.callerName(),
                permission,
                found.order().id() == null || found.order().advisorId() != null,
                windows.contains(now, calendar),
                windows.sameOrNext(now, calendar),
                rules.partialPercent(),
                monthsAway(),
                task.recordId(),
                customer(),
                numbers(),
                vehicle(),
                order(),
                script(),
                asks(task.id()),
                others(),
                attempts(),
                found.history(),
                found.visits(),
                found.complaints(),
                draft(),
                presence(),
                found.numbers().why(),
                found.writing().phoneToConfirmSince(),
                task.channel(),
                writing(),
                found.messages(),
                promises(),
                occasion());
    }

    private CallView.@Nullable CallOccasion occasion() {
        var occasion = found.occasion();
        return occasion.rule() == null
                ? null
                : new CallView.CallOccasion(
                        occasion.rule(), occasion.on(), occasion.person(), occasion.position(), festival);
    }

    private Permission permission() {
        if (!TaskStatus.valueOf(found.task().status()).isOpen()) {
            return Permission.CLOSED;
        }
        if (!found.task().editable()) {
            return Permission.NOT_OURS;
        }
        if (actor.id().equals(found.order().advisorId())) {
            return Permission.CALLER_IS_ADVISOR;
        }
        return found.task().callable() ? Permission.ALLOWED : Permission.NO_CONSENT;
    }

    /** Only whoever may call sees a number whole. */
    private boolean open() {
        return permission == Permission.ALLOWED;
    }

    private @Nullable LocalDate lastSeen() {
        var car = found.vehicle();
        return car.lastVisitOn() == null ? car.saleDate() : car.lastVisitOn();
    }

    private @Nullable Integer monthsAway() {
        var seen = lastSeen();
        return seen == null ? null : (int) ChronoUnit.MONTHS.between(seen, LocalDate.ofInstant(now, zone));
    }

    private CallView.CallCustomer customer() {
        var customer = found.customer();
        return new CallView.CallCustomer(customer.id(), customer.name(), address(), customer.type(), customer.note());
    }

    private String address() {
        var customer = found.customer();
        return customer.type().equals("PERSON")
                ? PersonName.address(customer.name(), Gender.valueOf(customer.gender()), customer.honorific(), locale)
                : customer.name();
    }

    private List<CallView.PhoneView> numbers() {
        return found.numbers().usable().stream()
                .map(number -> new CallView.PhoneView(
                        Sensitive.phone(number.value(), open()),
                        number.kind() == PhoneNumber.Kind.MOBILE,
                        number.origin()))
                .toList();
    }

    private CallView.@Nullable CallVehicle vehicle() {
        var car = found.vehicle();
        return car.id() == null
                ? null
                : new CallView.CallVehicle(
                        car.id(),
                        car.plateNo() == null ? null : Sensitive.plate(car.plateNo(), open()),
                        car.vin() == null ? null : Sensitive.vin(car.vin(), open()),
                        car.brand(),
                        car.series(),
                        car.model(),
                        car.saleDate(),
                        car.lastMileage(),
                        car.lastVisitOn());
    }

    private CallView.@Nullable CallOrder order() {
        var order = found.order();
        return order.id() == null || order.orderNo() == null || order.repairType() == null
                ? null
                : new CallView.CallOrder(
                        order.id(),
                        order.orderNo(),
                        order.repairType(),
                        order.items() == null ? "" : order.items(),
                        order.deliveredAt(),
                        order.mileage(),
                        order.senderName(),
                        order.window(),
                        order.advisorId(),
                        order.advisorName(),
                        order.technicianName());
    }

    private List<CallView.ScriptStep> script() {
        var values = fields();
        return found.script().stream()
                .map(step -> new CallView.ScriptStep(
                        step.seq(), step.kind(), new ScriptText(step.text()).merged(values), step.hint()))
                .toList();
    }

    private Map<String, String> fields() {
        var person = found.occasion().person();
        var gender = found.occasion().gender();
        return new ScriptFields(
                        found.store().brand(),
                        found.store().name(),
                        found.store().stationName(),
                        actor.name(),
                        person == null ? found.customer().name() : person,
                        person != null || found.customer().type().equals("PERSON"),
                        Gender.valueOf(gender == null ? found.customer().gender() : gender),
                        person == null ? found.customer().honorific() : null,
                        found.order().deliveredAt() == null
                                ? null
                                : LocalDate.ofInstant(found.order().deliveredAt(), zone),
                        found.order().items(),
                        monthsAway(),
                        festival)
                .in(locale);
    }

    private List<CallView.CallQuestion> asks(UUID taskId) {
        return questions.getOrDefault(taskId, List.of()).stream()
                .map(question -> CallView.CallQuestion.of(question, chinese))
                .toList();
    }

    private List<CallView.OtherTask> others() {
        return found.others().stream()
                .map(other -> new CallView.OtherTask(
                        other.id(),
                        other.taskNo(),
                        TargetType.valueOf(other.targetType()),
                        TaskStatus.valueOf(other.status()),
                        other.plannedDate(),
                        other.plateNo() == null ? null : Sensitive.plate(other.plateNo(), open()),
                        TaskQueries.vehicleName(other.brand(), other.series()),
                        other.orderNo(),
                        other.items(),
                        !actor.id().equals(other.advisorId()),
                        asks(other.id())))
                .toList();
    }

    private List<CallView.AttemptView> attempts() {
        return found.attempts().stream()
                .map(attempt -> new CallView.AttemptView(
                        attempt.id(),
                        attempt.seq(),
                        attempt.at(),
                        attempt.employeeName(),
                        attempt.number() == null ? null : Sensitive.phone(attempt.number(), open()),
                        CallOutcome.valueOf(attempt.outcome()),
                        attempt.durationSeconds(),
                        attempt.rescheduledTo(),
                        attempt.note()))
                .toList();
    }

    private CallView.@Nullable DraftView draft() {
        var draft = found.draft();
        return draft.content() == null || draft.savedAt() == null || draft.savedBy() == null
                ? null
                : new CallView.DraftView(draft.content(), draft.savedAt(), draft.savedBy());
    }

    /** What is owed, and the last one that was kept. */
    private List<CallView.Promise> promises() {
        var kept = found.promises().stream()
                .filter(promise -> promise.keptAt() != null)
                .limit(1);
        return Stream.concat(found.promises().stream().filter(promise -> promise.keptAt() == null), kept)
                .toList();
    }

    private CallView.@Nullable Writing writing() {
        var instead = TaskStatus.valueOf(found.task().status()) == TaskStatus.UNREACHABLE;
        var ways = Arrays.stream(MessageChannel.values())
                .filter(channel -> instead
                        ? instead(channel)
                        : channel.carriesOut(found.task().channel()))
                .filter(channel -> instead ? found.task().editable() : open())
                .sorted(Comparator.comparing(
                        channel -> !channel.name().equals(found.writing().lastStep())))
                .map(channel -> new CallView.WayToWrite(channel, draftText(channel, instead)))
                .toList();
        return instead || !ways.isEmpty() ? new CallView.Writing(instead, ways) : null;
    }

    /** Whether the customer can be written to in this way once no call got through. */
    private boolean instead(MessageChannel channel) {
        return switch (channel) {
            case SMS -> found.writing().sms() && found.numbers().mobile().isPresent();
            case WECHAT -> found.writing().wechat();
            case EMAIL -> false;
            case POST -> found.writing().post();
        };
    }

    /** As the rule says it, or as it is usual for the occasion, else in the words for somebody who was not reached. */
    private String draftText(MessageChannel channel, boolean instead) {
        var wanted = found.occasion().message();
        if (!instead && wanted != null) {
            return new ScriptText(wanted).merged(fields());
        }
        var occasion = instead ? CallQueries.UNREACHED : found.task().targetType();
        return found.writing().texts().stream()
                .filter(text -> text.form().equals(channel.form()))
                .max(Comparator.comparing(text -> text.occasion().equals(occasion)))
                .map(text -> new ScriptText(text.text()).merged(fields()))
                .orElse("");
    }

    private @Nullable PresenceView presence() {
        var busy = found.presence();
        return busy.employeeId() == null || busy.name() == null || busy.since() == null
                ? null
                : new PresenceView(
                        busy.employeeId(),
                        busy.name(),
                        busy.since(),
                        busy.employeeId().equals(actor.id()));
    }
}
