package org.zhiji.followup;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.concatWs;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.CALL_DRAFT;
import static zhiji.sql.tenant.Tables.CALL_PRESENCE;
import static zhiji.sql.tenant.Tables.CALL_SCRIPT_STEP;
import static zhiji.sql.tenant.Tables.COMPLAINT;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.customer.Gender;
import org.zhiji.customer.PersonName;
import org.zhiji.followup.CallPresence.PresenceView;
import org.zhiji.followup.CallView.Permission;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.Sensitive;
import org.zhiji.survey.AnswerValue;
import org.zhiji.survey.Question;
import org.zhiji.survey.Questionnaires;
import org.zhiji.survey.Questionnaires.Questions;
import org.zhiji.worktime.WorkCalendars;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import zhiji.sql.tenant.tables.Department;
import zhiji.sql.tenant.tables.Employee;

/** The call page: one statement for the customer's side, one for the questions. */
@Repository
class CallQueries {

    private static final Employee CALLER = EMPLOYEE.as("caller");
    private static final Employee ADVISOR = EMPLOYEE.as("advisor");
    private static final Employee TECHNICIAN = EMPLOYEE.as("technician");
    private static final Employee WRITER = EMPLOYEE.as("writer");
    private static final Employee BUSY = EMPLOYEE.as("busy");
    private static final Department STORE = DEPARTMENT.as("store");

    private final DSLContext db;
    private final Questionnaires questionnaires;
    private final FollowUpSettingsStore settings;
    private final WorkCalendars calendars;
    private final ObjectMapper json;

    CallQueries(
            DSLContext db,
            Questionnaires questionnaires,
            FollowUpSettingsStore settings,
            WorkCalendars calendars,
            ObjectMapper json) {
        this.db = db;
        this.questionnaires = questionnaires;
        this.settings = settings;
        this.calendars = calendars;
        this.json = json;
    }

    CallView find(Actor actor, UUID taskId, Locale locale, Instant now, ZoneId zone) {
        var chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        var found = db.select(
                        task(actor, now),
                        row(
                                        CUSTOMER.ID,
                                        CUSTOMER.NAME,
                                        CUSTOMER.GENDER,
                                        CUSTOMER.HONORIFIC,
                                        CUSTOMER.TYPE,
                                        CUSTOMER.NOTE)
                                .mapping(CustomerPart::new),
                        row(
                                        VEHICLE.ID,
                                        VEHICLE.PLATE_NO,
                                        VEHICLE.VIN,
                                        VEHICLE.BRAND,
                                        VEHICLE.SERIES,
                                        VEHICLE.MODEL,
                                        VEHICLE.SALE_DATE,
                                        VEHICLE.LAST_MILEAGE,
                                        VEHICLE.LAST_VISIT_ON)
                                .mapping(VehiclePart::new),
                        row(
                                        WORK_ORDER.ID,
                                        WORK_ORDER.ORDER_NO,
                                        WORK_ORDER.REPAIR_TYPE,
                                        WORK_ORDER.ITEMS,
                                        WORK_ORDER.DELIVERED_AT,
                                        WORK_ORDER.MILEAGE,
                                        WORK_ORDER.SENDER_NAME,
                                        WORK_ORDER.SENDER_PHONE,
                                        WORK_ORDER.FOLLOW_UP_PHONE,
                                        WORK_ORDER.FOLLOW_UP_WINDOW,
                                        WORK_ORDER.SERVICE_ADVISOR_ID,
                                        ADVISOR.NAME,
                                        TECHNICIAN.NAME)
                                .mapping(OrderPart::new),
                        row(STORE.NAME, STORE.STATION_NAME, STORE.BRAND, STORE.AREA_CODE)
                                .mapping(StorePart::new),
                        row(CALL_DRAFT.CONTENT, CALL_DRAFT.SAVED_AT, WRITER.NAME)
                                .mapping(DraftPart::new),
                        row(CALL_PRESENCE.EMPLOYEE_ID, BUSY.NAME, CALL_PRESENCE.SINCE)
                                .mapping(PresencePart::new),
                        contacts(),
                        script(chinese),
                        others(actor),
                        attempts(),
                        history(),
                        visits(),
                        complaints())
                .from(FOLLOW_UP_TASK)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                .join(STORE)
                .on(STORE.ID.eq(nearestStore()))
                .leftJoin(VEHICLE)
                .on(VEHICLE.ID.eq(FOLLOW_UP_TASK.VEHICLE_ID))
                .leftJoin(WORK_ORDER)
                .on(WORK_ORDER.ID.eq(FOLLOW_UP_TASK.WORK_ORDER_ID))
                .leftJoin(ADVISOR)
                .on(ADVISOR.ID.eq(WORK_ORDER.SERVICE_ADVISOR_ID))
                .leftJoin(TECHNICIAN)
                .on(TECHNICIAN.ID.eq(WORK_ORDER.TECHNICIAN_ID))
                .leftJoin(CALLER)
                .on(CALLER.ID.eq(FOLLOW_UP_TASK.CALLER_ID))
                .leftJoin(CALL_DRAFT)
                .on(CALL_DRAFT.TASK_ID.eq(FOLLOW_UP_TASK.ID))
                .leftJoin(WRITER)
                .on(WRITER.ID.eq(CALL_DRAFT.EMPLOYEE_ID))
                .leftJoin(CALL_PRESENCE)
                .on(CALL_PRESENCE.CUSTOMER_ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID), CALL_PRESENCE.EXPIRES_AT.gt(now))
                .leftJoin(BUSY)
                .on(BUSY.ID.eq(CALL_PRESENCE.EMPLOYEE_ID))
                .where(
                        FOLLOW_UP_TASK.ID.eq(taskId),
                        actor.mayView(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID))
                .fetchOptional(mapping(Found::new))
                .orElseThrow(() -> Problem.notFound("follow-up-task"));
        return new Assembly(actor, found, locale, now, zone).view();
    }

    private static org.jooq.SelectField<TaskPart> task(Actor actor, Instant now) {
        return row(
                        FOLLOW_UP_TASK.ID,
                        FOLLOW_UP_TASK.TASK_NO,
                        FOLLOW_UP_TASK.TARGET_TYPE,
                        FOLLOW_UP_TASK.STATUS,
                        FOLLOW_UP_TASK.PLANNED_DATE,
                        FOLLOW_UP_TASK.NEXT_ATTEMPT_AT,
                        FOLLOW_UP_TASK.ATTEMPT_COUNT,
                        FOLLOW_UP_TASK.VERSION,
                        FOLLOW_UP_TASK.CALLER_ID,
                        CALLER.NAME,
                        FOLLOW_UP_TASK.DEPARTMENT_ID,
                        FOLLOW_UP_TASK.QUESTIONNAIRE_ID,
                        FOLLOW_UP_TASK.LANDLINE,
                        FOLLOW_UP_TASK.DEAD_NUMBERS,
                        field(actor.mayEdit(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID)),
                        field(MayCall.at(now)),
                        field(select(FOLLOW_UP_RECORD.ID)
                                .from(FOLLOW_UP_RECORD)
                                .where(FOLLOW_UP_RECORD.TASK_ID.eq(FOLLOW_UP_TASK.ID))))
                .mapping(TaskPart::new);
    }

    /** The branch speaks on the telephone, not the department inside it. */
    private static Field<UUID> nearestStore() {
        var own = DEPARTMENT.as("own");
        var above = DEPARTMENT.as("above");
        return field(select(above.ID)
                .from(own)
                .join(above)
                .on(own.PATH.startsWith(above.PATH))
                .where(own.ID.eq(FOLLOW_UP_TASK.DEPARTMENT_ID), above.KIND.in("STORE", "COMPANY"))
                .orderBy(length(above.PATH).desc())
                .limit(1));
    }

    private static Field<List<TelephoneNumbers.Contact>> contacts() {
        return multiset(select(CONTACT_POINT.TYPE, CONTACT_POINT.VALUE, CONTACT_POINT.PREFERRED)
                        .from(CONTACT_POINT)
                        .where(TelephoneNumbers.usable(FOLLOW_UP_TASK.CUSTOMER_ID))
                        .orderBy(CONTACT_POINT.PREFERRED.desc(), CONTACT_POINT.SORT))
                .convertFrom(rows -> rows.map(mapping(TelephoneNumbers.Contact::new)));
    }

    private static Field<List<CallView.ScriptStep>> script(boolean chinese) {
        return multiset(select(
                                CALL_SCRIPT_STEP.SEQ,
                                CALL_SCRIPT_STEP.KIND,
                                chinese ? CALL_SCRIPT_STEP.TEXT_ZH : CALL_SCRIPT_STEP.TEXT_EN,
                                chinese ? CALL_SCRIPT_STEP.HINT_ZH : CALL_SCRIPT_STEP.HINT_EN)
                        .from(CALL_SCRIPT_STEP)
                        .where(CALL_SCRIPT_STEP.TARGET_TYPE.eq(FOLLOW_UP_TASK.TARGET_TYPE))
                        .orderBy(CALL_SCRIPT_STEP.SEQ))
                .convertFrom(rows -> rows.map(mapping(CallView.ScriptStep::new)));
    }

    private static Field<List<OtherPart>> others(Actor actor) {
        var other = FOLLOW_UP_TASK.as("other_task");
        var order = WORK_ORDER.as("other_order");
        var vehicle = VEHICLE.as("other_vehicle");
        return multiset(select(
                                other.ID,
                                other.TASK_NO,
                                other.TARGET_TYPE,
                                other.STATUS,
                                other.PLANNED_DATE,
                                concatWs(" ", vehicle.PLATE_NO, vehicle.BRAND, vehicle.SERIES),
                                order.ORDER_NO,
                                order.ITEMS,
                                order.REPAIR_TYPE,
                                order.SERVICE_ADVISOR_ID,
                                other.QUESTIONNAIRE_ID)
                        .from(other)
                        .leftJoin(vehicle)
                        .on(vehicle.ID.eq(other.VEHICLE_ID))
                        .leftJoin(order)
                        .on(order.ID.eq(other.WORK_ORDER_ID))
                        .where(
                                other.CUSTOMER_ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID),
                                other.ID.ne(FOLLOW_UP_TASK.ID),
                                other.STATUS.in(TaskStatus.openNames()),
                                actor.mayEdit(other.CALLER_ID, other.DEPARTMENT_ID))
                        .orderBy(other.PLANNED_DATE, other.ID))
                .convertFrom(rows -> rows.map(mapping(OtherPart::new)));
    }

    private static Field<List<AttemptPart>> attempts() {
        return multiset(select(
                                CALL_ATTEMPT.ID,
                                CALL_ATTEMPT.SEQ,
                                CALL_ATTEMPT.AT,
                                EMPLOYEE.NAME,
                                CALL_ATTEMPT.NUMBER,
                                CALL_ATTEMPT.OUTCOME,
                                CALL_ATTEMPT.DURATION_SECONDS,
                                CALL_ATTEMPT.RESCHEDULED_TO,
                                CALL_ATTEMPT.NOTE)
                        .from(CALL_ATTEMPT)
                        .join(EMPLOYEE)
                        .on(EMPLOYEE.ID.eq(CALL_ATTEMPT.EMPLOYEE_ID))
                        .where(CALL_ATTEMPT.TASK_ID.eq(FOLLOW_UP_TASK.ID))
                        .orderBy(CALL_ATTEMPT.SEQ))
                .convertFrom(rows -> rows.map(mapping(AttemptPart::new)));
    }

    private static Field<List<CallView.PastRecord>> history() {
        var past = FOLLOW_UP_TASK.as("past_task");
        return multiset(select(
                                FOLLOW_UP_RECORD.ID,
                                FOLLOW_UP_RECORD.RECORD_NO,
                                FOLLOW_UP_RECORD.AT,
                                past.TARGET_TYPE.convertFrom(TargetType::valueOf),
                                FOLLOW_UP_RECORD.SATISFIED.convertFrom(AnswerValue::valueOf),
                                field(FOLLOW_UP_RECORD.SEVERITY.isNotNull()),
                                FOLLOW_UP_RECORD.CONTENT,
                                EMPLOYEE.NAME)
                        .from(FOLLOW_UP_RECORD)
                        .join(past)
                        .on(past.ID.eq(FOLLOW_UP_RECORD.TASK_ID))
                        .join(EMPLOYEE)
                        .on(EMPLOYEE.ID.eq(FOLLOW_UP_RECORD.RECORDED_BY))
                        .where(past.CUSTOMER_ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                        .orderBy(FOLLOW_UP_RECORD.AT.desc())
                        .limit(5))
                .convertFrom(rows -> rows.map(mapping(CallView.PastRecord::new)));
    }

    private static Field<List<CallView.PastVisit>> visits() {
        var past = WORK_ORDER.as("past_order");
        return multiset(select(past.ID, past.ORDER_NO, past.DELIVERED_AT, past.REPAIR_TYPE, past.ITEMS)
                        .from(past)
                        .where(
                                past.VEHICLE_ID.eq(FOLLOW_UP_TASK.VEHICLE_ID),
                                past.DELETED_AT.isNull(),
                                past.STATUS.eq("DELIVERED"))
                        .orderBy(past.DELIVERED_AT.desc())
                        .limit(5))
                .convertFrom(rows -> rows.map(mapping(CallView.PastVisit::new)));
    }

    private static Field<List<CallView.OpenComplaint>> complaints() {
        return multiset(select(
                                COMPLAINT.ID,
                                COMPLAINT.COMPLAINT_NO,
                                COMPLAINT.STATUS,
                                COMPLAINT.SEVERITY,
                                COMPLAINT.DESCRIPTION,
                                COMPLAINT.DISCOVERED_AT)
                        .from(COMPLAINT)
                        .where(COMPLAINT.CUSTOMER_ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID), COMPLAINT.STATUS.ne("CLOSED"))
                        .orderBy(COMPLAINT.DISCOVERED_AT.desc()))
                .convertFrom(rows -> rows.map(mapping(CallView.OpenComplaint::new)));
    }

    private record Found(
            TaskPart task,
            CustomerPart customer,
            VehiclePart vehicle,
            OrderPart order,
            StorePart store,
            DraftPart draft,
            PresencePart presence,
            List<TelephoneNumbers.Contact> contacts,
            List<CallView.ScriptStep> script,
            List<OtherPart> others,
            List<AttemptPart> attempts,
            List<CallView.PastRecord> history,
            List<CallView.PastVisit> visits,
            List<CallView.OpenComplaint> complaints) {}

    private record TaskPart(
            UUID id,
            String taskNo,
            String targetType,
            String status,
            LocalDate plannedDate,
            @Nullable Instant nextAttemptAt,
            int attemptCount,
            int version,
            @Nullable UUID callerId,
            @Nullable String callerName,
            UUID departmentId,
            UUID questionnaireId,
            @Nullable String landline,
            String[] deadNumbers,
            boolean editable,
            boolean callable,
            @Nullable UUID recordId) {}

    private record CustomerPart(
            UUID id,
            String name,
            String gender,
            @Nullable String honorific,
            String type,
            @Nullable String note) {}

    private record VehiclePart(
            @Nullable UUID id,
            @Nullable String plateNo,
            @Nullable String vin,
            @Nullable String brand,
            @Nullable String series,
            @Nullable String model,
            @Nullable LocalDate saleDate,
            @Nullable Integer lastMileage,
            @Nullable LocalDate lastVisitOn) {}

    private record OrderPart(
            @Nullable UUID id,
            @Nullable String orderNo,
            @Nullable String repairType,
            @Nullable String items,
            @Nullable Instant deliveredAt,
            @Nullable Integer mileage,
            @Nullable String senderName,
            @Nullable String senderPhone,
            @Nullable String followUpPhone,
            @Nullable String window,
            @Nullable UUID advisorId,
            @Nullable String advisorName,
            @Nullable String technicianName) {}

    private record StorePart(
            String name,
            @Nullable String stationName,
            @Nullable String brand,
            @Nullable String areaCode) {}

    private record DraftPart(
            @Nullable JSONB content,
            @Nullable Instant savedAt,
            @Nullable String savedBy) {}

    private record PresencePart(
            @Nullable UUID employeeId,
            @Nullable String name,
            @Nullable Instant since) {}

    private record OtherPart(
            UUID id,
            String taskNo,
            String targetType,
            String status,
            LocalDate plannedDate,
            @Nullable String vehicleName,
            @Nullable String orderNo,
            @Nullable String items,
            @Nullable String repairType,
            @Nullable UUID advisorId,
            UUID questionnaireId) {}

    private record AttemptPart(
            UUID id,
            int seq,
            Instant at,
            String employeeName,
            @Nullable String number,
            String outcome,
            @Nullable Integer durationSeconds,
            @Nullable Instant rescheduledTo,
            @Nullable String note) {}

    /** Puts the page together from what was found. */
    private final class Assembly {

        private final Actor actor;
        private final Found found;
        private final Locale locale;
        private final Instant now;
        private final ZoneId zone;
        private final Permission permission;
        private final boolean chinese;

        Assembly(Actor actor, Found found, Locale locale, Instant now, ZoneId zone) {
            this.actor = actor;
            this.found = found;
            this.locale = locale;
            this.now = now;
            this.zone = zone;
            this.permission = permission();
            this.chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        }

        CallView view() {
            var task = found.task();
            var calendar = calendars.of(task.departmentId());
            var rules = settings.get();
            var windows = CallWindows.read(found.order().window()).orElseGet(rules::windows);
            var ids = new ArrayList<UUID>(List.of(task.questionnaireId()));
            found.others().forEach(other -> ids.add(other.questionnaireId()));
            var questions = questionnaires.of(ids);
            return new CallView(
                    task.id(),
                    task.taskNo(),
                    TargetType.valueOf(task.targetType()),
                    TaskStatus.valueOf(task.status()),
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
                    asks(questions, task.questionnaireId(), found.order().repairType()),
                    others(questions),
                    attempts(),
                    found.history(),
                    found.visits(),
                    found.complaints(),
                    draft(),
                    presence());
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
            return new CallView.CallCustomer(
                    customer.id(), customer.name(), address(), customer.type(), customer.note());
        }

        private String address() {
            var customer = found.customer();
            return customer.type().equals("PERSON")
                    ? PersonName.address(
                            customer.name(), Gender.valueOf(customer.gender()), customer.honorific(), locale)
                    : customer.name();
        }

        private List<CallView.PhoneView> numbers() {
            return TelephoneNumbers.of(
                            found.task().landline(),
                            found.order().followUpPhone(),
                            found.order().senderPhone(),
                            found.contacts(),
                            Arrays.asList(found.task().deadNumbers()),
                            found.store().areaCode())
                    .usable()
                    .stream()
                    .map(number -> new CallView.PhoneView(
                            Sensitive.phone(number.value(), open()),
                            number.kind() == org.zhiji.customer.PhoneNumber.Kind.MOBILE,
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
            var values = new ScriptFields(
                            found.store().brand(),
                            found.store().name(),
                            found.store().stationName(),
                            actor.name(),
                            found.customer().name(),
                            found.customer().type().equals("PERSON"),
                            Gender.valueOf(found.customer().gender()),
                            found.customer().honorific(),
                            found.order().deliveredAt() == null
                                    ? null
                                    : LocalDate.ofInstant(found.order().deliveredAt(), zone),
                            found.order().items(),
                            monthsAway())
                    .in(locale);
            return found.script().stream()
                    .map(step -> new CallView.ScriptStep(
                            step.seq(), step.kind(), new ScriptText(step.text()).merged(values), step.hint()))
                    .toList();
        }

        private List<CallView.CallQuestion> asks(
                Questions questions, UUID questionnaireId, @Nullable String repairType) {
            return questions.after(questionnaireId, repairType).stream()
                    .map(this::ask)
                    .toList();
        }

        private CallView.CallQuestion ask(Question question) {
            return new CallView.CallQuestion(
                    question.id(),
                    question.code(),
                    chinese ? question.textZh() : question.textEn(),
                    question.positive(),
                    question.endsOn(),
                    question.cause());
        }

        private List<CallView.OtherTask> others(Questions questions) {
            return found.others().stream()
                    .map(other -> new CallView.OtherTask(
                            other.id(),
                            other.taskNo(),
                            TargetType.valueOf(other.targetType()),
                            TaskStatus.valueOf(other.status()),
                            other.plannedDate(),
                            other.vehicleName(),
                            other.orderNo(),
                            other.items(),
                            !actor.id().equals(other.advisorId()),
                            asks(questions, other.questionnaireId(), other.repairType())))
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

        @SuppressWarnings("NullAway") // a JSON object may hold nulls; the type reference cannot say so
        private Map<String, @Nullable Object> content(JSONB stored) {
            return json.readValue(stored.data(), new TypeReference<Map<String, Object>>() {});
        }

        private CallView.@Nullable DraftView draft() {
            var draft = found.draft();
            return draft.content() == null || draft.savedAt() == null || draft.savedBy() == null
                    ? null
                    : new CallView.DraftView(content(draft.content()), draft.savedAt(), draft.savedBy());
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
}
