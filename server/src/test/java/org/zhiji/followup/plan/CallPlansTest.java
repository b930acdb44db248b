package org.zhiji.followup.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.DO_NOT_CONTACT;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.followup.Workshop;
import org.zhiji.platform.Ids;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** Monday, 7 September 2026: the orders of last week lie on the desk, and nobody has planned a call yet. */
@ZhijiTest
class CallPlansTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    private Workshop workshop;
    private TestClient lijing;
    private TestClient qianjin;

    @BeforeAll
    void twoCallers() {
        workshop = new Workshop(db, company, time);
        lijing = company.crAdvisor();
        qianjin = company.serviceManager();
        company.hire("赵云", "zhaoyun", company.store(), "CR_ADVISOR");
    }

    @BeforeEach
    void aCleanDesk() {
        workshop.inCompany(() -> {
            db.execute("delete from call_attempt");
            db.execute("delete from follow_up_task");
            db.execute("delete from work_order");
        });
    }

    @Test
    void eachOrderSaysWhetherItsCustomerCanBeCalledAndWhyNot() {
        var ready = order("2026-09-04T17:00");
        var saidNo = workshop.order(workshop.anybody(), "zhoutao", "2026-09-04T17:00", "NO");
        var notAsked = workshop.order(workshop.anybody(), "zhoutao", "2026-09-04T17:00", "NOT_ASKED");
        var refusing = workshop.anybody();
        workshop.consent(refusing, "REFUSED");
        var refused = workshop.order(refusing, "zhoutao", "2026-09-04T17:00", "YES");
        var quiet = workshop.anybody();
        doNotContact(quiet);
        var undisturbed = workshop.order(quiet, "zhoutao", "2026-09-04T17:00", "YES");
        var wrongNumber = workshop.anybody();
        numberIsWrong(wrongNumber);
        var unreachable = workshop.order(wrongNumber, "zhoutao", "2026-09-04T17:00", "YES");
        var old = order("2026-08-01T17:00");
        var prepared = order("2026-09-04T17:00");
        repairType(prepared, "PDI");

        assertThat(standings())
                .containsEntry(ready, "READY")
                .containsEntry(saidNo, "NO_CONSENT")
                .containsEntry(notAsked, "NOT_ASKED")
                .containsEntry(refused, "REFUSED")
                .containsEntry(undisturbed, "DO_NOT_CONTACT")
                .containsEntry(unreachable, "NO_NUMBER")
                .containsEntry(old, "TOO_LATE")
                .containsEntry(prepared, "NO_VISIT");
    }

    @Test
    void ordersAreChosenByDateTypeAdvisorAndConsent() {
        var wanted = workshop.order("wumin", "2026-09-03T17:00");
        repairType(wanted, "SCHEDULED");
        workshop.order("zhoutao", "2026-09-03T17:00");
        workshop.order("wumin", "2026-09-01T17:00");
        workshop.order(workshop.anybody(), "wumin", "2026-09-03T17:00", "NO");

        assertThat(listed("from=2026-09-02&to=2026-09-03&repairType=SCHEDULED&consent=YES&advisorId="
                        + company.id("wumin")))
                .containsExactly(wanted.toString());
        assertThat(listed("consent=NO")).hasSize(1);
        assertThat(listed("planned=false&ready=true")).hasSize(3);
    }

    @Test
    void whatThePreviewShowsIsWhatIsDone() {
        var orders = orders(5);
        var form = form(orders, "2026-09-08", "2026-09-09");

        var preview = qianjin.post("/api/follow-up/plans/preview", form).expect(200);

        assertThat(preview.<Integer>read("$.planned")).isEqualTo(5);
        assertThat(preview.<List<Integer>>read("$.shares[*].planned")).containsExactlyInAnyOrder(2, 1, 1, 1);
        assertThat(tasks()).isEmpty();

        var created = qianjin.post("/api/follow-up/plans", form).expect(201);

        assertThat(created.<Object>read("$.outcome")).isEqualTo(preview.read("$"));
        assertThat(tasks()).hasSize(5);
        assertThat(listed("planned=true")).hasSize(5);
    }

    @Test
    void nobodyIsCalledByTheAdvisorWhoServedHim() {
        var own = workshop.order("lijing", "2026-09-04T17:00");
        var others = order("2026-09-04T17:00");
        var form = form(List.of(own, others), "2026-09-08", "2026-09-08");
        form.put("callerIds", List.of(company.id("lijing")));

        var preview = qianjin.post("/api/follow-up/plans/preview", form).expect(200);

        assertThat(preview.<Integer>read("$.planned")).isEqualTo(1);
        assertThat(preview.<List<String>>read("$.names[?(@.id=='" + own + "')].standing"))
                .containsExactly("NO_CALLER");
    }

    @Test
    void aDayTakesNoMoreThanTheLimitAndWhatIsThereCounts() {
        create(form(orders(2), "2026-09-08", "2026-09-08"));
        var form = form(orders(4), "2026-09-08", "2026-09-08");
        form.put("dailyLimit", 2);

        var preview = qianjin.post("/api/follow-up/plans/preview", form).expect(200);

        assertThat(preview.<Integer>read("$.planned")).isEqualTo(2);
        assertThat(preview.<List<Integer>>read("$.shares[*].before")).containsExactly(1, 1);
        assertThat(preview.<List<Integer>>read("$.refused[?(@.standing=='NO_ROOM')].count"))
                .containsExactly(2);
    }

    @Test
    void evenlyMeansTheSameForEachWhateverThereIsAlready() {
        var busy = form(orders(3), "2026-09-08", "2026-09-08");
        busy.put("callerIds", List.of(company.id("lijing")));
        create(busy);
        var form = form(orders(4), "2026-09-08", "2026-09-08");
        form.put("callerIds", List.of(company.id("lijing"), company.id("zhaoyun")));
        form.put("division", "EVENLY");
        var fair = qianjin.post("/api/follow-up/plans/preview", form).expect(200);
        form.put("division", "LEAST_LOADED");
        var least = qianjin.post("/api/follow-up/plans/preview", form).expect(200);

        assertThat(fair.<List<Integer>>read("$.shares[*].planned")).containsExactly(2, 2);
        assertThat(least.<List<Integer>>read("$.shares[?(@.callerName=='赵云')].planned"))
                .containsExactly(3);
    }

    @Test
    void nobodyIsCalledOnADayOffOrWhenTheVisitIsForgotten() {
        var order = order("2026-09-04T17:00");

        assertThat(refusals(form(List.of(order), "2026-09-12", "2026-09-13"))).containsExactly("NO_WORKING_DAY");
        assertThat(refusals(form(List.of(order), "2026-10-20", "2026-10-20"))).containsExactly("TOO_LATE");
    }

    @Test
    void allThatTheFilterFindsArePlannedAndTheOthersAreCounted() {
        orders(3);
        workshop.order(workshop.anybody(), "zhoutao", "2026-09-04T17:00", "NO");
        var form = form(null, "2026-09-08", "2026-09-10");
        form.put("orders", Map.of("from", "2026-09-01", "to", "2026-09-06", "ready", false));

        var created = create(form);

        assertThat(created.<Integer>read("$.outcome.planned")).isEqualTo(3);
        assertThat(created.<Boolean>read("$.outcome.beyond")).isFalse();
        assertThat(created.<List<Integer>>read("$.outcome.refused[?(@.standing=='NO_CONSENT')].count"))
                .containsExactly(1);
    }

    @Test
    void whatWasPlannedIsNotPlannedAgainAndASecondSendingChangesNothing() {
        var orders = orders(2);
        var sender = qianjin.with("Idempotency-Key", UUID.randomUUID().toString());
        var form = form(orders, "2026-09-08", "2026-09-08");

        var first = sender.post("/api/follow-up/plans", form).expect(201);
        var again = sender.post("/api/follow-up/plans", form).expect(201);

        assertThat(again.<String>read("$.id")).isEqualTo(first.read("$.id"));
        assertThat(tasks()).hasSize(2);
        var refused = qianjin.post("/api/follow-up/plans", form).expect(422);
        assertThat(refused.<String>read("$.code")).isEqualTo("call-plan.nothing-to-plan");
    }

    @Test
    void aPlanIsTakenBackAsFarAsNobodyHasCalledAndItsCustomersCanBePlannedAgain() {
        var orders = orders(3);
        var form = form(orders, "2026-09-07", "2026-09-07");
        form.put("callerIds", List.of(company.id("lijing")));
        String plan = create(form).read("$.id");
        var called = tasks().getFirst();
        lijing.post("/api/follow-up/tasks/" + called + "/attempts", Map.of("outcome", "NO_ANSWER"))
                .expect(201);

        var undone =
                qianjin.post("/api/follow-up/plans/" + plan + "/cancellation").expect(200);

        assertThat(undone.<Integer>read("$.undone")).isEqualTo(2);
        assertThat(undone.<Integer>read("$.kept")).isEqualTo(1);
        assertThat(standings().values()).containsOnlyOnce("ALREADY_PLANNED").contains("READY");
        assertThat(create(form).<Integer>read("$.outcome.planned")).isEqualTo(2);
        qianjin.post("/api/follow-up/plans/" + plan + "/cancellation").expect(409);
        var row = qianjin.get("/api/follow-up/plans").expect(200);
        assertThat(row.<List<Integer>>read("$.items[?(@.id=='" + plan + "')].undone"))
                .containsExactly(2);
    }

    @Test
    void theCallerIsToldOnceAndSeesTheWindowInTheList() {
        var form = form(orders(2), "2026-09-07", "2026-09-07");
        form.put("callerIds", List.of(company.id("lijing")));
        form.put("window", "10:00-11:00");

        create(form);

        List<Integer> told =
                lijing.get("/api/notices").expect(200).read("$.items[?(@.kind=='follow-up.planned')].args.calls");
        assertThat(told).contains(2);
        assertThat(lijing.get("/api/follow-up/today").expect(200).<List<String>>read("$.rows[*].from"))
                .containsExactly("10:00:00", "10:00:00");
    }

    @Test
    void aWindowOutsideTheHoursOfCallingIsRefused() {
        var form = form(orders(1), "2026-09-06", "2026-09-05");
        form.put("window", "22:00-23:00");

        var refused = qianjin.post("/api/follow-up/plans/preview", form).expect(422);

        assertThat(refused.<List<String>>read("$.errors[*].field")).containsExactlyInAnyOrder("from", "to", "window");
    }

    @Test
    void anotherBranchIsSeenAndLeftAlone() {
        var order = order("2026-09-04T17:00");
        var plan = create(form(orders(1), "2026-09-08", "2026-09-08")).<String>read("$.id");
        var hankou = company.hire("何远", "heyuan", company.otherStore(), "CR_ADVISOR");

        var preview = hankou.post("/api/follow-up/plans/preview", form(List.of(order), "2026-09-08", "2026-09-08"))
                .expect(200);

        assertThat(preview.<List<String>>read("$.refused[*].standing")).containsExactly("OUT_OF_REACH");
        hankou.post("/api/follow-up/plans/" + plan + "/cancellation").expect(404);
        var taking = form(List.of(order), "2026-09-08", "2026-09-08");
        taking.put("callerIds", List.of(company.id("lijing")));
        hankou.post("/api/follow-up/plans/preview", taking).expect(422);
    }

    private List<String> refusals(Map<String, Object> form) {
        return qianjin.post("/api/follow-up/plans/preview", form).expect(200).read("$.refused[*].standing");
    }

    private TestClient.Answer create(Map<String, Object> form) {
        return qianjin.post("/api/follow-up/plans", form).expect(201);
    }

    private static Map<String, Object> form(List<UUID> orders, String from, String to) {
        var form = new LinkedHashMap<String, Object>();
        form.put("source", "ORDERS");
        form.put("ids", orders);
        form.put("from", from);
        form.put("to", to);
        form.put("dailyLimit", 40);
        return form;
    }

    private List<UUID> orders(int number) {
        var orders = new ArrayList<UUID>();
        for (var n = 0; n < number; n++) {
            orders.add(order("2026-09-0" + (3 + n % 3) + "T17:00"));
        }
        return orders;
    }

    private UUID order(String deliveredAt) {
        return workshop.order("zhoutao", deliveredAt);
    }

    private List<String> tasks() {
        return qianjin.get("/api/follow-up/tasks?status=PENDING&size=200")
                .expect(200)
                .read("$.items[*].id");
    }

    private List<String> listed(String query) {
        return qianjin.get("/api/follow-up/plannable-orders?" + query)
                .expect(200)
                .read("$.items[*].id");
    }

    private Map<UUID, String> standings() {
        List<Map<String, Object>> rows =
                qianjin.get("/api/follow-up/plannable-orders").expect(200).read("$.items[*]");
        var standings = new LinkedHashMap<UUID, String>();
        rows.forEach(row -> standings.put(UUID.fromString((String) row.get("id")), (String) row.get("standing")));
        return standings;
    }

    private void repairType(UUID order, String type) {
        workshop.inCompany(() -> db.update(WORK_ORDER)
                .set(WORK_ORDER.REPAIR_TYPE, type)
                .where(WORK_ORDER.ID.eq(order))
                .execute());
    }

    private void numberIsWrong(Workshop.Owner owner) {
        workshop.inCompany(() -> db.update(CONTACT_POINT)
                .set(CONTACT_POINT.VALIDITY, "INVALID")
                .where(CONTACT_POINT.CUSTOMER_ID.eq(owner.customer()))
                .execute());
    }

    private void doNotContact(Workshop.Owner owner) {
        workshop.inCompany(() -> db.insertInto(DO_NOT_CONTACT)
                .set(DO_NOT_CONTACT.ID, Ids.next())
                .set(DO_NOT_CONTACT.CUSTOMER_ID, owner.customer())
                .set(DO_NOT_CONTACT.CHANNEL, "PHONE")
                .set(DO_NOT_CONTACT.FROM_AT, time.now())
                .execute());
    }
}
