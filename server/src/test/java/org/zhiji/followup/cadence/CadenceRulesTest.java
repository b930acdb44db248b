package org.zhiji.followup.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static zhiji.sql.tenant.Tables.CADENCE_HOLD_OUT;
import static zhiji.sql.tenant.Tables.CADENCE_RULE;
import static zhiji.sql.tenant.Tables.CONTACT_PERSON;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DO_NOT_CONTACT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.followup.Workshop;
import org.zhiji.followup.Workshop.Owner;
import org.zhiji.platform.Ids;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;
import zhiji.sql.tenant.tables.records.FollowUpTaskRecord;

/** Rules carried out on real tables; each test has customers of its own, told apart by their employer. */
@ZhijiTest
class CadenceRulesTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    @Autowired
    CadencePlanning planning;

    private Workshop workshop;
    private TestClient manager;
    private int group;

    @BeforeEach
    void onTheMondayOfTheStories() {
        if (workshop == null) {
            workshop = new Workshop(db, company, time);
        }
        company.store();
        manager = company.serviceManager();
        group++;
        time.startAt("2026-09-07T08:30");
        workshop.inCompany(() -> db.update(CADENCE_RULE)
                .setNull(CADENCE_RULE.ACTIVE_SINCE)
                .where(CADENCE_RULE.ACTIVE_SINCE.isNotNull())
                .execute());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-07, 1, WEEK, 2026-09-08, 2026-09-14",
        "2026-09-01, 2, WEEK, 2026-09-08, 2026-09-15",
        "2026-08-12, 1, MONTH, 2026-09-08, 2026-09-14",
        "2026-08-31, 1, MONTH, 2026-09-23, 2026-09-30",
        "2026-09-28, 1, WEEK, 2026-09-30, 2026-10-08"
    })
    void aContactIsDueAnIntervalAfterTheLastOneOnAWorkingDayAndItsOwnerMakesIt(
            LocalDate spoken, int number, String unit, LocalDate seen, LocalDate due) {
        var customer = customer(spoken + "T10:00", "lijing");
        var rule = interval(number, unit);

        plan(seen + "T07:10");

        assertThat(only(rule, customer).getPlannedDate()).isEqualTo(due);
        assertThat(only(rule, customer).getCallerId()).isEqualTo(company.id("lijing"));
        assertThat(only(rule, customer).getTargetType()).isEqualTo("REVISIT");
    }

    @Test
    void missedDaysAreCaughtUpAndPlanningAgainMakesNothing() {
        var customer = customer("2026-09-07T10:00", "lijing");
        var rule = interval(2, "WEEK");

        plan("2026-09-23T07:10");
        plan("2026-09-23T07:11");
        plan("2026-09-24T07:10");

        assertThat(only(rule, customer).getPlannedDate()).isEqualTo(LocalDate.of(2026, 9, 23));
    }

    @Test
    void onlyARealContactResetsTheClock() {
        var called = customer("2026-09-07T10:00", "lijing");
        var spoken = customer("2026-09-07T10:00", "lijing");
        var rule = interval(1, "WEEK");
        plan("2026-09-08T07:10");

        attempts(only(rule, called), 2);
        spoken(spoken, "2026-09-09T10:00");
        plan("2026-09-10T07:10");

        assertThat(only(rule, called).getStatus()).isEqualTo("PENDING");
        assertThat(tasks(rule, spoken))
                .extracting(FollowUpTaskRecord::getStatus, FollowUpTaskRecord::getPlannedDate)
                .containsExactly(
                        tuple("CANCELLED", LocalDate.of(2026, 9, 14)), tuple("PENDING", LocalDate.of(2026, 9, 16)));
    }

    @Test
    void aContactNobodyMadeExpiresAndTheNextBeatFollows() {
        var customer = customer("2026-09-07T10:00", "lijing");
        var rule = interval(1, "WEEK");
        plan("2026-09-08T07:10");

        plan("2026-09-18T07:10");

        assertThat(only(rule, customer, "EXPIRED").getClosingOn()).isEqualTo(LocalDate.of(2026, 9, 17));
        assertThat(only(rule, customer, "PENDING").getPlannedDate()).isEqualTo(LocalDate.of(2026, 9, 21));
    }

    @Test
    void whoDoesNotWantToBeCalledIsNotPlanned() {
        var refused = customer("2026-09-01T10:00", "lijing");
        var leftAlone = customer("2026-09-01T10:00", "lijing");
        workshop.consent(refused, "REFUSED");
        leaveAlone(leftAlone);
        var rule = interval(1, "WEEK");

        plan("2026-09-08T07:10");

        assertThat(tasks(rule, refused)).isEmpty();
        assertThat(tasks(rule, leftAlone)).isEmpty();
    }

    @Test
    void aCustomerIsContactedByRulesAtMostOnceAWeek() {
        var customer = customer("2026-09-04T10:00", "lijing");
        workshop.inCompany(() -> db.update(CUSTOMER)
                .set(CUSTOMER.BIRTH_MONTH, 9)
                .set(CUSTOMER.BIRTH_DAY, 9)
                .where(CUSTOMER.ID.eq(customer.customer()))
                .execute());
        var rule = create(form("customers", "BIRTHDAY", 0, "DAY"));

        plan("2026-09-08T07:10");

        assertThat(only(rule, customer).getPlannedDate()).isEqualTo(LocalDate.of(2026, 9, 11));
    }

    @Test
    void whoWorksForACustomerHasABirthdayToo() {
        var customer = customer(null, "lijing");
        born(customer, "程建设", "13907195501", null);
        born(customer, "程建设（已调走）", "13907195502", LocalDate.of(2026, 8, 31));
        var form = form("contact-persons", "CONTACT_BIRTHDAY", 3, "DAY");
        form.put("channel", "WECHAT");
        form.put("message", "{customer}{honorific}生日快乐，江城电器全体同事祝您健康顺遂！");
        form.put("filter", Map.of("field", "name", "operator", "CONTAINS", "values", List.of("程建设")));
        var rule = create(form);

        plan("2026-09-18T07:10");

        assertThat(only(rule, customer).getPlannedDate()).isEqualTo(LocalDate.of(2026, 9, 22));
        assertThat(only(rule, customer).getOccasionOn()).isEqualTo(LocalDate.of(2026, 9, 25));
        var call = company.crAdvisor()
                .get("/api/follow-up/tasks/" + only(rule, customer).getId())
                .expect(200);
        assertThat(call.<String>read("$.occasion.person")).isEqualTo("程建设");
        assertThat(call.<List<String>>read("$.numbers[*].value")).containsExactly("13907195501");
        assertThat(call.<String>read("$.writing.ways[0].text")).isEqualTo("程先生生日快乐，江城电器全体同事祝您健康顺遂！");
    }

    @Test
    void aFestivalIsTheSameDayForEverybody() {
        var customer = customer(null, "lijing");
        var form = form("customers", "FESTIVAL", 3, "DAY");
        form.put("field", "MID_AUTUMN");
        var rule = create(form);

        plan("2026-09-18T07:10");

        assertThat(only(rule, customer).getPlannedDate()).isEqualTo(LocalDate.of(2026, 9, 22));
        form.put("field", "EASTER");
        form.put("name", "没有的节日");
        assertThat(manager.post("/api/cadence-rules", form).expect(422).<String>read("$.errors[0].field"))
                .isEqualTo("field");
    }

    @ParameterizedTest
    @CsvSource({
        "保险到期提醒, insuranceUntil, MARKETING",
        "年检到期提醒, inspectionUntil, SERVICE_FOLLOW_UP",
        "质保到期提醒, warrantyUntil, SERVICE_FOLLOW_UP"
    })
    void aDayOfACarIsRemindedOfByTheRuleThatIsThere(String name, String day, String purpose) {
        var customer = customer(null, "lijing");
        var car = manager.get("/api/vehicles/" + customer.vehicle()).expect(200);
        manager.ifMatch(car.version())
                .put(
                        "/api/vehicles/" + customer.vehicle(),
                        Map.of("customerId", customer.customer(), "plateNo", car.read("$.plateNo"), day, "2026-10-14"))
                .expect(200);
        var rule = standing(name);

        plan("2026-09-08T07:10");
        assertThat(tasks(rule, customer)).hasSize(purpose.equals("MARKETING") ? 0 : 1);
        agrees(customer, purpose);
        plan("2026-09-09T07:10");

        assertThat(only(rule, customer).getOccasionOn()).isEqualTo(LocalDate.of(2026, 10, 14));
        assertThat(only(rule, customer).getPlannedDate()).isEqualTo(LocalDate.of(2026, 9, 14));
        assertThat(only(rule, customer).getTargetType()).isEqualTo("CARE");
    }

    @Test
    void theFirstPurchaseBeginsASeriesThatDoesNotWaitForThePause() {
        var customer = customer("2026-09-07T10:00", "lijing");
        var order = workshop.order(customer, "zhoutao", "2026-09-07T17:30", "YES");
        workshop.inCompany(() -> db.update(WORK_ORDER)
                .set(WORK_ORDER.TOTAL_AMOUNT, new BigDecimal("680"))
                .where(WORK_ORDER.ID.eq(order))
                .execute());
        var welcome = standing("新客户欢迎：次日问候");
        var week = standing("新客户欢迎：一周回访");
        var month = standing("新客户欢迎：满月回访");

        plan("2026-09-08T07:10");
        var call = company.crAdvisor()
                .get("/api/follow-up/tasks/" + only(welcome, customer).getId())
                .expect(200);
        assertThat(call.<String>read("$.writing.ways[0].text")).contains("谢谢您选择我们");
        plan("2026-10-08T07:10");

        assertThat(List.of(only(welcome, customer), only(week, customer), only(month, customer)))
                .extracting(FollowUpTaskRecord::getPlannedDate)
                .containsExactly(LocalDate.of(2026, 9, 8), LocalDate.of(2026, 9, 14), LocalDate.of(2026, 10, 8));
    }

    @Test
    void contactsBelongToTheTrackOfTheirRule() {
        var customer = customer("2026-09-01T10:00", "lijing");
        var form = form("customers", "INTERVAL", 1, "WEEK");
        form.put("track", "DEVELOPMENT");
        var rule = create(form);
        assertThat(manager.get("/api/cadence-rules/" + rule).<String>read("$.rule.track"))
                .isEqualTo("DEVELOPMENT");

        plan("2026-09-08T07:10");

        var developing = "{\"field\":\"track\",\"operator\":\"IS\",\"values\":[\"DEVELOPMENT\"]}";
        assertThat(manager.get("/api/lists/follow-up-tasks/rows?size=100&filter="
                                + URLEncoder.encode(developing, StandardCharsets.UTF_8))
                        .expect(200)
                        .<List<String>>read("$.items[*].id"))
                .containsExactly(only(rule, customer).getId().toString());
    }

    @Test
    void anAbsentOwnersContactsGoToTheStandIn() {
        var customer = customer("2026-09-07T10:00", "zhoutao");
        away("zhoutao", "wumin");
        var rule = interval(1, "WEEK");

        plan("2026-09-08T07:10");
        away("zhoutao", null);

        assertThat(only(rule, customer).getCallerId()).isEqualTo(company.id("wumin"));
    }

    @Test
    void whatWasDeliveredIsAskedAboutLaterByAnybodyButTheAdvisor() {
        var owner = customer(null, "zhoutao");
        workshop.order(owner, "zhoutao", "2026-09-01T17:30", "YES");
        var form = form("work-orders", "DELIVERY", 14, "DAY");
        form.put("filter", null);
        var rule = create(form);

        plan("2026-09-09T07:10");

        var task = only(rule, owner);
        assertThat(task.getPlannedDate()).isEqualTo(LocalDate.of(2026, 9, 15));
        assertThat(task.getCallerId()).isEqualTo(company.id("lijing"));
    }

    @Test
    void whatPassedWhileTheProgramStoodStillIsPutDownAsExpired() {
        var customer = customer(null, "lijing");
        sold(customer, "2024-09-10");
        var form = form("vehicles", "DATE", 0, "DAY");
        form.put("filter", null);
        form.put("field", "saleDate");
        form.put("yearly", true);
        var rule = create(form);

        plan("2026-09-28T07:10");

        assertThat(only(rule, customer).getStatus()).isEqualTo("EXPIRED");
        assertThat(only(rule, customer).getOccasionOn()).isEqualTo(LocalDate.of(2026, 9, 10));
    }

    @Test
    void aPausedRulePlansNothingAndWhatItPlannedIsTakenBack() {
        var customer = customer("2026-09-07T10:00", "lijing");
        var rule = interval(1, "WEEK");
        plan("2026-09-08T07:10");

        manager.put("/api/cadence-rules/" + rule + "/pause", Map.of()).expect(200);
        plan("2026-09-09T07:10");

        assertThat(only(rule, customer).getReasonCancelled()).isEqualTo("RULE_CHANGED");
        manager.delete("/api/cadence-rules/" + rule + "/pause").expect(200);
        plan("2026-09-10T07:10");
        assertThat(only(rule, customer, "PENDING").getPlannedDate()).isEqualTo(LocalDate.of(2026, 9, 14));
    }

    @Test
    void aCustomerMayHaveARhythmOfTheOwnOrNone() {
        var often = customer("2026-09-07T10:00", "lijing");
        var never = customer("2026-09-07T10:00", "lijing");
        var rule = interval(1, "MONTH");
        override(often, Map.of("number", 8, "unit", "DAY", "reason", "正在谈第二台车")).expect(200);
        override(never, Map.of("reason", "客户请我们不要定期打电话")).expect(200);
        override(never, Map.of("number", 3, "reason", "x")).expect(422);

        plan("2026-09-09T07:10");

        assertThat(only(rule, often).getPlannedDate()).isEqualTo(LocalDate.of(2026, 9, 15));
        plan("2026-10-09T07:10");
        assertThat(tasks(rule, never)).isEmpty();
        var page =
                manager.get("/api/customers/" + often.customer() + "/cadence").expect(200);
        assertThat(page.<String>read("$.override.reason")).isEqualTo("正在谈第二台车");
        assertThat(page.<Integer>read("$.number")).isEqualTo(8);
        assertThat(page.<List<String>>read("$.next[*].ruleName")).isNotEmpty();
    }

    @Test
    void oneKindOfCustomerHasOneInterval() {
        interval(1, "WEEK");
        var again = form("customers", "INTERVAL", 1, "MONTH");

        var refused = manager.post("/api/cadence-rules", again).expect(409);

        assertThat(refused.<String>read("$.code")).isEqualTo("cadence.same-audience");
        again.put("active", false);
        manager.post("/api/cadence-rules", again).expect(201);
        company.serviceAdvisor().post("/api/cadence-rules", again).expect(403);
    }

    @Test
    void theFirstOfTwoIntervalsHolds() {
        var customer = customer("2026-09-07T10:00", "lijing");
        var weekly = interval(1, "WEEK");
        var form = form("customers", "INTERVAL", 8, "DAY");
        form.put("filter", Map.of("match", "ALL", "of", List.of(form.get("filter"))));
        form.put("place", 20);
        var second = create(form);

        plan("2026-09-09T07:10");

        assertThat(tasks(weekly, customer)).hasSize(1);
        assertThat(tasks(second, customer)).isEmpty();
    }

    @Test
    void whoeverOrdersTheRulesDecidesWhichIntervalHolds() {
        var customer = customer("2026-09-07T10:00", "lijing");
        var weekly = interval(1, "WEEK");
        var form = form("customers", "INTERVAL", 8, "DAY");
        form.put("filter", Map.of("match", "ALL", "of", List.of(form.get("filter"))));
        form.put("place", 20);
        var second = create(form);
        plan("2026-09-09T07:10");
        var order = new ArrayList<>(manager.get("/api/cadence-rules").<List<String>>read("$[*].id"));
        order.remove(second);
        manager.put("/api/cadence-rules/order", Map.of("ids", order)).expect(409);
        order.addFirst(second);
        company.serviceAdvisor()
                .put("/api/cadence-rules/order", Map.of("ids", order))
                .expect(403);

        var ordered =
                manager.put("/api/cadence-rules/order", Map.of("ids", order)).expect(200);
        plan("2026-09-09T07:20");

        assertThat(ordered.<List<String>>read("$[*].id")).containsExactlyElementsOf(order);
        assertThat(only(weekly, customer).getStatus()).isEqualTo("CANCELLED");
        assertThat(only(second, customer, "PENDING").getPlannedDate()).isEqualTo(LocalDate.of(2026, 9, 15));
        assertThat(manager.get("/api/cadence-rules/" + second + "/history").<List<String>>read("$[0].fields[*].field"))
                .containsExactly("place");
    }

    @Test
    void aShareIsLeftAloneBeatByBeatAndOnRecord() {
        var customers = IntStream.range(0, 24)
                .mapToObj(n -> customer("2026-09-07T10:00", "lijing"))
                .toList();
        var form = form("customers", "INTERVAL", 1, "WEEK");
        form.put("holdOutPercent", 50);
        form.put("openDays", 0);
        var rule = create(form);

        plan("2026-09-08T07:10");
        plan("2026-09-08T07:20");
        plan("2026-09-15T07:10");

        var beats = List.of(LocalDate.of(2026, 9, 14), LocalDate.of(2026, 9, 21));
        var held = customers.stream().filter(it -> tasks(rule, it).isEmpty()).toList();
        assertThat(held).hasSizeBetween(3, 21);
        for (var each : customers) {
            var days = held.contains(each)
                    ? heldOut(rule, each)
                    : tasks(rule, each).stream()
                            .map(FollowUpTaskRecord::getPlannedDate)
                            .toList();
            assertThat(days).isEqualTo(beats);
        }
        assertThat(manager.get("/api/customers/" + held.getFirst().customer() + "/cadence")
                        .<List<String>>read("$.leftAlone[*].on"))
                .containsExactly("2026-09-21");
    }

    @Test
    void beforeItIsSavedARuleShowsWhatItWouldBring() {
        customer("2026-09-07T10:00", "lijing");
        customer("2026-09-07T10:00", "lijing");
        leaveAlone(customer("2026-09-07T10:00", "lijing"));
        var weekly = interval(1, "WEEK");
        time.runDue();
        var form = form("customers", "INTERVAL", 1, "MONTH");
        form.put("filter", Map.of("match", "ALL", "of", List.of(form.get("filter"))));
        form.put("place", 20);
        form.put("number", 2);
        form.put("unit", "WEEK");

        var alone =
                manager.post("/api/cadence-rules/preview?rule=" + weekly, form).expect(200);
        var beside = manager.post("/api/cadence-rules/preview", form).expect(200);

        assertThat(alone.<Integer>read("$.audience")).isEqualTo(3);
        assertThat(beside.<Integer>read("$.caught")).isZero();
        assertThat(beside.<List<Integer>>read("$.clashes[*].customers")).containsExactly(3);
        assertThat(beside.<List<Boolean>>read("$.clashes[*].before")).containsExactly(true);
        manager.put("/api/cadence-rules/" + weekly + "/pause", Map.of()).expect(200);
        var preview = manager.post("/api/cadence-rules/preview", form).expect(200);
        assertThat(preview.<Integer>read("$.caught")).isEqualTo(3);
        assertThat(preview.<Integer>read("$.blocked")).isEqualTo(1);
        assertThat(preview.<List<String>>read("$.rows[*].hindrance")).containsOnlyOnce("BLOCKED");
        // Every other week from the 21st on.
        assertThat(preview.<List<Integer>>read("$.loads[0].added")).containsExactly(0, 0, 2, 0, 2, 0, 2, 0, 2, 0, 2, 0);
    }

    @Test
    void whoChangedARuleAndWhatIsKept() {
        var form = form("customers", "INTERVAL", 1, "WEEK");
        var rule = create(form);
        form.put("number", 2);
        manager.ifMatch(0).put("/api/cadence-rules/" + rule, form).expect(200);

        var history = manager.get("/api/cadence-rules/" + rule + "/history").expect(200);

        assertThat(history.<List<String>>read("$[0].fields[*].field")).containsExactly("number");
        assertThat(history.<List<String>>read("$[*].employeeName")).containsExactly("钱进", "钱进");
    }

    private String interval(int number, String unit) {
        return create(form("customers", "INTERVAL", number, unit));
    }

    /** One that every company has from the beginning, switched on. */
    private String standing(String name) {
        List<String> found = manager.get("/api/cadence-rules").read("$[?(@.rule.name == '" + name + "')].id");
        manager.delete("/api/cadence-rules/" + found.getFirst() + "/pause").expect(200);
        workshop.inCompany(() -> db.update(CADENCE_RULE)
                .set(CADENCE_RULE.ACTIVE_SINCE, LocalDate.of(2026, 1, 1))
                .where(CADENCE_RULE.ID.eq(UUID.fromString(found.getFirst())))
                .execute());
        return found.getFirst();
    }

    private void agrees(Owner customer, String purpose) {
        manager.post(
                        "/api/customers/" + customer.customer() + "/consents",
                        Map.of("purpose", purpose, "channel", "PHONE", "status", "GRANTED", "evidence", "到店签字"))
                .expect(201);
    }

    private String create(Map<String, Object> form) {
        return manager.post("/api/cadence-rules", form).expect(201).read("$.id");
    }

    private Map<String, Object> form(String list, String trigger, int number, String unit) {
        var form = new HashMap<String, Object>();
        form.put("name", "规则 " + Ids.next());
        form.put("active", true);
        form.put("place", 10);
        form.put("list", list);
        form.put("filter", Map.of("field", "employer", "operator", "IS", "values", List.of(employer())));
        form.put("triggerKind", trigger);
        form.put("number", number);
        form.put("unit", unit);
        form.put("yearly", false);
        form.put("channel", "PHONE");
        form.put("purpose", "SERVICE_FOLLOW_UP");
        form.put("questionnaire", "REVISIT");
        form.put("assignee", "OWNER");
        form.put("people", List.of());
        form.put("openDays", 3);
        form.put("ladder", List.of());
        return form;
    }

    private String employer() {
        return "单位" + group;
    }

    private Owner customer(String spokenAt, String owner) {
        var customer = workshop.anybody();
        workshop.inCompany(() -> db.update(CUSTOMER)
                .set(CUSTOMER.EMPLOYER, employer())
                .set(CUSTOMER.LAST_CONTACT_AT, spokenAt == null ? null : TestTime.at(spokenAt))
                .set(CUSTOMER.OWNER_ID, company.id(owner))
                .where(CUSTOMER.ID.eq(customer.customer()))
                .execute());
        return customer;
    }

    /** By the lunar calendar at full moon of the eighth month, which is 25 September in 2026. */
    private void born(Owner customer, String name, String mobile, LocalDate until) {
        var person = Ids.next();
        workshop.inCompany(() -> db.insertInto(CONTACT_PERSON)
                .set(CONTACT_PERSON.ID, person)
                .set(CONTACT_PERSON.CUSTOMER_ID, customer.customer())
                .set(CONTACT_PERSON.NAME, name)
                .set(CONTACT_PERSON.GENDER, "MALE")
                .set(CONTACT_PERSON.BIRTH_CALENDAR, "LUNAR")
                .set(CONTACT_PERSON.BIRTH_MONTH, 8)
                .set(CONTACT_PERSON.BIRTH_DAY, 15)
                .set(CONTACT_PERSON.UNTIL, until)
                .set(CONTACT_PERSON.CREATED_AT, time.now())
                .set(CONTACT_PERSON.UPDATED_AT, time.now())
                .execute());
        workshop.inCompany(() -> db.insertInto(CONTACT_POINT)
                .set(CONTACT_POINT.ID, Ids.next())
                .set(CONTACT_POINT.CUSTOMER_ID, customer.customer())
                .set(CONTACT_POINT.CONTACT_PERSON_ID, person)
                .set(CONTACT_POINT.TYPE, "MOBILE")
                .set(CONTACT_POINT.VALUE, mobile)
                .set(CONTACT_POINT.NORMALIZED, mobile)
                .set(CONTACT_POINT.CREATED_AT, time.now())
                .execute());
    }

    private void spoken(Owner customer, String at) {
        workshop.set(CUSTOMER.LAST_CONTACT_AT, CUSTOMER.ID, customer.customer(), TestTime.at(at));
    }

    private void sold(Owner owner, String day) {
        workshop.inCompany(() -> db.update(VEHICLE)
                .set(VEHICLE.SALE_DATE, LocalDate.parse(day))
                .where(VEHICLE.ID.eq(owner.vehicle()))
                .execute());
    }

    private void attempts(FollowUpTaskRecord task, int attempts) {
        workshop.inCompany(() -> db.update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.ATTEMPT_COUNT, attempts)
                .where(FOLLOW_UP_TASK.ID.eq(task.getId()))
                .execute());
    }

    private void leaveAlone(Owner owner) {
        workshop.inCompany(() -> db.insertInto(DO_NOT_CONTACT)
                .set(DO_NOT_CONTACT.ID, Ids.next())
                .set(DO_NOT_CONTACT.CUSTOMER_ID, owner.customer())
                .set(DO_NOT_CONTACT.CHANNEL, "PHONE")
                .set(DO_NOT_CONTACT.FROM_AT, time.now())
                .execute());
    }

    private void away(String who, String standIn) {
        workshop.inCompany(() -> db.update(EMPLOYEE)
                .set(EMPLOYEE.STATUS, standIn == null ? "ACTIVE" : "LEAVE")
                .set(EMPLOYEE.DELEGATE_ID, standIn == null ? null : company.id(standIn))
                .where(EMPLOYEE.ID.eq(company.id(who)))
                .execute());
    }

    private TestClient.Answer override(Owner customer, Map<String, Object> form) {
        return manager.put("/api/customers/" + customer.customer() + "/cadence/override", form);
    }

    private void plan(String at) {
        time.moveTo(at);
        workshop.inCompany(() -> planning.run(time.now()));
    }

    private FollowUpTaskRecord only(String rule, Owner customer) {
        var found = tasks(rule, customer);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private FollowUpTaskRecord only(String rule, Owner customer, String status) {
        var found = tasks(rule, customer).stream()
                .filter(it -> it.getStatus().equals(status))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<LocalDate> heldOut(String rule, Owner customer) {
        var found = new ArrayList<LocalDate>();
        workshop.inCompany(() -> db.selectFrom(CADENCE_HOLD_OUT)
                .where(
                        CADENCE_HOLD_OUT.RULE_ID.eq(UUID.fromString(rule)),
                        CADENCE_HOLD_OUT.CUSTOMER_ID.eq(customer.customer()))
                .orderBy(CADENCE_HOLD_OUT.DUE_ON)
                .forEach(it -> found.add(it.getDueOn())));
        return found;
    }

    private List<FollowUpTaskRecord> tasks(String rule, Owner customer) {
        var found = new ArrayList<FollowUpTaskRecord>();
        workshop.inCompany(() -> db.selectFrom(FOLLOW_UP_TASK)
                .where(
                        FOLLOW_UP_TASK.RULE_ID.eq(UUID.fromString(rule)),
                        FOLLOW_UP_TASK.CUSTOMER_ID.eq(customer.customer()))
                .orderBy(FOLLOW_UP_TASK.CREATED_AT, FOLLOW_UP_TASK.ID)
                .forEach(found::add));
        return found;
    }
}
