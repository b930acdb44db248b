package org.zhiji.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiji.followup.Calls.path;
import static zhiji.sql.tenant.Tables.AUDIT_ENTRY;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.followup.plan.PlanFollowUps;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class CallTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    @Autowired
    PlanFollowUps planFollowUps;

    private Workshop workshop;
    private TestClient lijing;

    @BeforeEach
    void openTheBranch() {
        if (workshop == null) {
            workshop = new Workshop(db, company, time);
            company.store();
            time.moveTo("2026-09-10T09:00");
        }
        lijing = company.crAdvisor();
    }

    @Test
    void aStrangerEndsTheNumberAndIsCountedAgainstTheAdvisor() {
        var owner = workshop.anybody();
        var task = task(owner, "zhoutao");

        var answer = lijing.post(path(task, "attempts"), Map.of("outcome", "WRONG_PERSON"))
                .expect(201);

        assertThat(answer.<String>read("$.status")).isEqualTo("UNREACHABLE");
        workshop.inCompany(() -> assertThat(db.select(CONTACT_POINT.VALIDITY, CONTACT_POINT.INVALID_REASON)
                        .from(CONTACT_POINT)
                        .where(CONTACT_POINT.CUSTOMER_ID.eq(owner.customer()))
                        .fetchSingle()
                        .intoArray())
                .containsExactly("INVALID", "WRONG"));
        assertThat(lijing.get("/api/follow-up/board?from=2026-09-10")
                        .<List<String>>read("$.wrongNumbers[*].advisorName"))
                .contains("周涛");
    }

    @Test
    void aSecondNumberKeepsTheTaskOpen() {
        var owner = workshop.anybody();
        workshop.phone(owner.customer(), "13900009999");
        var task = task(owner, "zhoutao");

        lijing.post(path(task, "attempts"), Map.of("outcome", "EMPTY_NUMBER", "number", "13900009999"))
                .expect(201);

        var page = lijing.get(path(task));
        assertThat(page.<String>read("$.status")).isEqualTo("IN_PROGRESS");
        assertThat(page.<List<String>>read("$.numbers[*].value")).hasSize(1).doesNotContain("13900009999");
    }

    @Test
    void theAdvisorOfTheOrderIsRefused() {
        var task = task(workshop.anybody(), "zhoutao");
        workshop.inCompany(() -> db.update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.CALLER_ID, company.id("zhoutao"))
                .where(FOLLOW_UP_TASK.ID.eq(task))
                .execute());

        assertThat(company.serviceAdvisor().get(path(task)).<String>read("$.permission"))
                .isEqualTo("CALLER_IS_ADVISOR");
        assertThat(company.serviceAdvisor()
                        .post(path(task, "attempts"), Map.of("outcome", "NO_ANSWER"))
                        .expect(403)
                        .<String>read("$.code"))
                .isEqualTo("follow-up.caller-is-advisor");
        assertThat(company.serviceAdvisor()
                        .post(path(task, "record"), record(task))
                        .expect(403)
                        .<String>read("$.code"))
                .isEqualTo("follow-up.caller-is-advisor");
    }

    @Test
    void theAdvisorIsNotGivenTheTaskByAManagerEither() {
        var task = task(workshop.anybody(), "zhoutao");

        assertThat(company.serviceManager()
                        .ifMatch(0)
                        .put(path(task, "caller"), Map.of("callerId", company.id("zhoutao")))
                        .expect(403)
                        .<String>read("$.code"))
                .isEqualTo("follow-up.caller-is-advisor");
        company.serviceManager()
                .ifMatch(0)
                .put(path(task, "caller"), Map.of("callerId", company.id("wumin")))
                .expect(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FRIEND", "DRIVER"})
    void onlyOwnerOrSenderAnswers(String role) {
        var task = task(workshop.anybody(), "zhoutao");
        var form = record(task);
        form.put("intervieweeRole", role);

        lijing.post(path(task, "record"), form).expect(422);
    }

    @Test
    void aCompletedCallComesWithItsRecord() {
        var task = task(workshop.anybody(), "zhoutao");

        assertThat(lijing.post(path(task, "attempts"), Map.of("outcome", "COMPLETED"))
                        .expect(422)
                        .<String>read("$.code"))
                .isEqualTo("follow-up.record-comes-with-completion");
    }

    @Test
    void tooFewAnswersAreNoSuccess() {
        var task = task(workshop.anybody(), "zhoutao");
        var form = record(task);
        @SuppressWarnings("unchecked")
        var answers = (List<Map<String, Object>>)
                ((Map<String, Object>) ((List<?>) form.get("sections")).getFirst()).get("answers");
        answers.subList(5, answers.size()).forEach(answer -> answer.put("value", "NOT_ANSWERED"));

        assertThat(lijing.post(path(task, "record"), form).expect(422).<String>read("$.code"))
                .isEqualTo("follow-up.too-little-answered");
    }

    @Test
    void whoHangsUpHalfWayKeepsHisAnswersUntilTheNextCall() {
        var task = task(workshop.anybody(), "zhoutao");
        lijing.put(path(task, "draft"), Map.of("content", Map.of("answers", Map.of("Q01", "YES"))))
                .expect(204);

        lijing.post(path(task, "attempts"), Map.of("outcome", "PARTIAL", "newTime", "2026-09-11T10:00:00+08:00"))
                .expect(201);

        var page = lijing.get(path(task));
        assertThat(page.<String>read("$.status")).isEqualTo("RESCHEDULED");
        assertThat(page.<String>read("$.draft.content.answers.Q01")).isEqualTo("YES");
        assertThat(page.<String>read("$.draft.savedBy")).isEqualTo("李静");
    }

    @Test
    void othersSeeWhoIsOnThePhoneUntilTheBrowserFallsSilent() {
        var task = task(workshop.anybody(), "wumin");
        assertThat(lijing.put(path(task, "presence"), Map.of()).expect(200).<Boolean>read("$.mine"))
                .isTrue();

        var seen =
                company.serviceManager().put(path(task, "presence"), Map.of()).expect(200);
        assertThat(seen.<String>read("$.name")).isEqualTo("李静");
        assertThat(seen.<Boolean>read("$.mine")).isFalse();
        assertThat(company.serviceManager().get(path(task)).<String>read("$.presence.name"))
                .isEqualTo("李静");

        assertThat(company.serviceManager()
                        .put(path(task, "presence?takeOver=true"), Map.of())
                        .<Boolean>read("$.mine"))
                .isTrue();
        assertThat(lijing.put(path(task, "presence"), Map.of()).<String>read("$.name"))
                .isEqualTo("钱进");

        time.moveTo(local(time.now().plusSeconds(91)));
        assertThat(lijing.put(path(task, "presence"), Map.of()).<Boolean>read("$.mine"))
                .isTrue();
    }

    @Test
    void aWrongKeyIsTakenBackWithinTenMinutes() {
        var task = task(workshop.anybody(), "zhoutao");
        String attempt = lijing.post(path(task, "attempts"), Map.of("outcome", "REFUSED"))
                .expect(201)
                .read("$.attemptId");
        assertThat(lijing.get(path(task)).<String>read("$.status")).isEqualTo("REFUSED");

        lijing.delete("/api/follow-up/attempts/" + attempt).expect(204);

        assertThat(lijing.get(path(task)).<String>read("$.status")).isEqualTo("PENDING");
        assertThat(lijing.get(path(task)).<Integer>read("$.attemptCount")).isZero();
    }

    @Test
    void oneCallCarriesAllOpenTasksOfTheCustomer() {
        var owner = workshop.anybody();
        var first = task(owner, "zhoutao");
        var second = task(owner, "wumin");
        assertThat(lijing.get(path(first)).<List<String>>read("$.others[*].id")).containsExactly(second.toString());

        var form = record(first);
        var sections = new ArrayList<Object>((List<?>) form.get("sections"));
        sections.addAll((List<?>) record(second).get("sections"));
        form.put("sections", sections);
        lijing.post(path(first, "record"), form).expect(201);

        assertThat(lijing.get(path(second)).<String>read("$.status")).isEqualTo("SUCCESS");
        assertThat(lijing.get(path(second)).<List<String>>read("$.attempts[*].outcome"))
                .containsExactly("COMPLETED");
    }

    @Test
    void aSecondCallThatWasAgreedIsATaskOfItsOwn() {
        var task = task(workshop.anybody(), "zhoutao");
        var form = record(task);
        form.put("needsFollowUp", true);
        form.put("followUpAt", "2026-09-14T10:00:00+08:00");

        UUID child = UUID.fromString(
                lijing.post(path(task, "record"), form).expect(201).read("$.childTaskId"));

        assertThat(lijing.get(path(child)).<String>read("$.plannedDate")).isEqualTo("2026-09-14");
        assertThat(lijing.get(path(child)).<String>read("$.status")).isEqualTo("PENDING");
    }

    @Test
    void aRecordIsCorrectedOnItsOwnDayOnlyAndEveryWordingIsKept() {
        var task = task(workshop.anybody(), "zhoutao");
        String id = lijing.post(path(task, "record"), record(task)).expect(201).read("$.recordId");
        var corrected = record(task);
        corrected.put("suggestion", "早点打电话");

        company.serviceManager()
                .ifMatch(0)
                .put("/api/follow-up/records/" + id, corrected)
                .expect(403);
        lijing.put("/api/follow-up/records/" + id, corrected).expect(428);
        lijing.ifMatch(7).put("/api/follow-up/records/" + id, corrected).expect(412);
        lijing.ifMatch(0).put("/api/follow-up/records/" + id, corrected).expect(204);

        assertThat(lijing.get("/api/follow-up/records/" + id).<String>read("$.suggestion"))
                .isEqualTo("早点打电话");
        workshop.inCompany(() -> assertThat(db.select(AUDIT_ENTRY.CHANGES)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.SUBJECT_ID.eq(UUID.fromString(id)), AUDIT_ENTRY.ACTION.eq("UPDATED"))
                        .fetchSingle()
                        .value1()
                        .data())
                .contains("早点打电话"));

        time.moveTo(local(time.now().plusSeconds(86_400)));
        assertThat(lijing.ifMatch(1)
                        .put("/api/follow-up/records/" + id, corrected)
                        .expect(409)
                        .<String>read("$.code"))
                .isEqualTo("follow-up.record-of-another-day");
    }

    @Test
    void aGrievanceBecomesAComplaintWithTheRecord() {
        var task = task(workshop.anybody(), "zhoutao");
        var form = record(task);
        form.put(
                "grievance",
                Map.of(
                        "ownWords", "空调有一股霉味，开了就头疼",
                        "severity", "GENERAL",
                        "category", "REPAIR_QUALITY",
                        "legalRisk", false,
                        "wantsHandling", true));

        var saved = lijing.post(path(task, "record"), form).expect(201);

        assertThat(saved.<String>read("$.complaintNo")).isNotBlank();
        assertThat(lijing.get("/api/follow-up/records/" + saved.read("$.recordId"))
                        .<String>read("$.grievance.complaintNo"))
                .isEqualTo(saved.<String>read("$.complaintNo"));
        assertThat(lijing.ifMatch(0)
                        .put("/api/follow-up/records/" + saved.read("$.recordId"), record(task))
                        .expect(409)
                        .<String>read("$.code"))
                .isEqualTo("follow-up.grievance-stands");
    }

    @Test
    void doNotCallEndsWhatIsOpen() {
        var owner = workshop.anybody();
        var task = task(owner, "zhoutao");

        lijing.post(
                        "/api/customers/" + owner.customer() + "/do-not-contact",
                        Map.of("channel", "PHONE", "reason", "不要再打"))
                .expect(201);

        assertThat(lijing.get(path(task)).<String>read("$.status")).isEqualTo("CANCELLED");
        lijing.post(path(task, "attempts"), Map.of("outcome", "NO_ANSWER")).expect(409);
    }

    @Test
    void somebodyOfAnotherBranchMayLookButNotCall() {
        var task = task(workshop.anybody(), "zhoutao");
        var stranger =
                company.hire("张远", "zhangyuan" + task.toString().substring(24), company.otherStore(), "CR_ADVISOR");

        assertThat(stranger.get(path(task)).expect(200).<String>read("$.permission"))
                .isEqualTo("NOT_OURS");
        assertThat(stranger.get(path(task)).<String>read("$.numbers[0].value")).contains("*");
        stranger.post(path(task, "attempts"), Map.of("outcome", "NO_ANSWER")).expect(404);
    }

    private UUID task(Workshop.Owner owner, String advisor) {
        return workshop.task(owner, advisor, planFollowUps);
    }

    private Map<String, Object> record(UUID task) {
        return Calls.record(lijing, task);
    }

    private static String local(Instant at) {
        return at.atZone(TestTime.ZONE).toLocalDateTime().toString();
    }
}
