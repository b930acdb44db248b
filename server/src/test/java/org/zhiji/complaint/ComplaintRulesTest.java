package org.zhiji.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhiji.testing.TestClient.Answer;

/** What is refused, to whom, and in which words; and what the lists show. */
class ComplaintRulesTest extends ComplaintStories {

    @Test
    void everyEmployeeMayRegisterAndSeesTheOwnOnes() {
        for (var login :
                List.of("zhaoming", "qianjin", "zhoutao", "lijing", "chenchen", "weilan", "shenjie", "zhengqiang")) {
            var id = registered(company.as(login), smell(liMin()));
            see(company.as(login), id);
        }
        var foreign = registered();
        company.as("weilan").get("/api/complaints/" + foreign).expect(404);
        company.as("weilan")
                .put("/api/complaints/" + foreign + "/reading", Map.of())
                .expect(404);
    }

    @Test
    void aRegistrantWhoDoesNotReportLeavesThatToTheAdvisors() {
        var id = registered(company.serviceAdvisor(), smell(liMin()));
        assertThat(told("to-report", id)).containsExactly("lijing");
        step(company.serviceAdvisor(), id, "report", Map.of()).expect(403);
        step(company.crAdvisor(), id, "report", Map.of()).expect(200);
    }

    @Test
    void onlyManagersAnswerResolveAndCloseAsNotJustified() {
        var id = reported();
        for (var who : List.of(company.crAdvisor(), company.serviceAdvisor(), company.dataSteward())) {
            who.ifMatch(2)
                    .post("/api/complaints/" + id + "/replies", Map.of("channel", "PHONE", "content", "…"))
                    .expect(403);
            who.ifMatch(2)
                    .post("/api/complaints/" + id + "/closure", Map.of("reason", "NOT_JUSTIFIED", "note", "…"))
                    .expect(403);
        }
        company.nobody().get("/api/complaints/" + id).expect(401);
    }

    @Test
    void aManagerOfAnotherBranchSeesButDoesNotTouch() {
        var other = company.hire("何方", "hefang", company.otherStore(), "SERVICE_MANAGER");
        var id = reported();
        see(other, id);
        step(other, id, "replies", Map.of("channel", "PHONE", "content", "…")).expect(403);
    }

    /** S2-104: whoever it is, the time within which an answer is owed is the same. */
    @Test
    void everyCustomerIsAnsweredWithinTheSameTime() {
        var key = customer("重点客户", company.store());
        var lost = customer("流失的客户", company.store());
        time.inCompany(() -> {
            db.execute(
                    "update customer set kind = 'KEY_ACCOUNT', category = 'KEY', category_reason = '贡献大' where id = ?",
                    key);
            db.execute("update customer set lifecycle_stage = 'LOST', region_code = '650000' where id = ?", lost);
        });
        var due = Stream.of(key, lost)
                .map(customer -> registered(company.crAdvisor(), smell(customer)))
                .map(id -> dueAt(id, "T1_REPORT"))
                .distinct()
                .toList();
        assertThat(due).hasSize(1);
    }

    @Test
    void copiesGoToManagersOnly() {
        var id = registered();
        code(
                step(company.crAdvisor(), id, "report", Map.of("cc", List.of(company.id("zhoutao"))))
                        .expect(422),
                "complaint.copy-to-managers-only");
        var reported = step(company.crAdvisor(), id, "report", Map.of("cc", List.of(company.id("sunli"))))
                .expect(200);
        assertThat(reported.<List<String>>read("$.recipients[?(@.role == 'CC')].name"))
                .containsExactly("孙丽");
    }

    @Test
    void stepsOutOfOrderAreRefusedWithWhatToDoFirst() {
        var id = registered();
        var manager = company.serviceManager();
        code(
                step(manager, id, "replies", Map.of("channel", "PHONE", "content", "…"))
                        .expect(409),
                "complaint.not-yet-reported");
        code(step(manager, id, "resolution", Map.of("solution", "…")).expect(409), "complaint.not-replied");
        code(step(manager, id, "verification", Map.of("result", "SATISFIED")).expect(409), "complaint.not-resolved");
        code(step(manager, id, "reopening", Map.of("text", "…")).expect(409), "complaint.not-closed");
        step(company.crAdvisor(), id, "report", Map.of()).expect(200);
        code(
                step(manager, id, "closure", Map.of("reason", "NOT_WANTED", "note", "…"))
                        .expect(409),
                "complaint.still-wanted");
        code(
                step(manager, id, "closure", Map.of("reason", "NOT_JUSTIFIED", "note", "…"))
                        .expect(409),
                "complaint.not-replied");
        step(manager, id, "replies", Map.of("channel", "PHONE", "content", "…")).expect(200);
        code(step(manager, id, "resolution", Map.of("solution", "…")).expect(409), "complaint.cause-missing");
        step(manager, id, "replies", Map.of("channel", "PHONE", "content", "")).expect(422);
    }

    @Test
    void timesMayNotRunBackwardsOrAhead() {
        var id = reported();
        var manager = company.serviceManager();
        code(
                step(manager, id, "replies", Map.of("channel", "PHONE", "content", "…", "at", "2026-09-01T01:00:00Z"))
                        .expect(422),
                "complaint.answer-before-report");
        code(
                step(manager, id, "replies", Map.of("channel", "PHONE", "content", "…", "at", "2036-09-01T01:00:00Z"))
                        .expect(422),
                "complaint.in-the-future");
        var form = smell(liMin());
        form.put("discoveredAt", "2036-09-01T01:00:00Z");
        code(company.crAdvisor().post("/api/complaints", form).expect(422), "complaint.in-the-future");
    }

    @Test
    void twoPeopleDoNotOverwriteEachOther() {
        var id = reported();
        var manager = company.serviceManager();
        manager.post("/api/complaints/" + id + "/replies", Map.of("channel", "PHONE", "content", "…"))
                .expect(428);
        manager.ifMatch(1)
                .post("/api/complaints/" + id + "/replies", Map.of("channel", "PHONE", "content", "…"))
                .expect(412);
    }

    @Test
    void aDiscontentCustomerOpensItAgainAndEverybodyLearnsOfIt() {
        var id = resolved();
        var again = step(company.crAdvisor(), id, "verification", Map.of("result", "DISSATISFIED", "note", "还有异味"))
                .expect(200);
        assertThat(again.<String>read("$.status")).isEqualTo("INVESTIGATING");
        assertThat(again.<Integer>read("$.handling.reopenCount")).isEqualTo(1);
        assertThat(this.<Integer>clock(id, "T2_REPLY", "round")).isEqualTo(1);
        assertThat(told("reopened", id)).containsExactlyInAnyOrder("zhaoming", "qianjin", "sunli");
    }

    @Test
    void whoWantsNoHandlingIsClosedAfterTheReport() {
        var form = smell(liMin());
        form.put("severity", "GRIEVANCE");
        form.put("handlingWanted", false);
        var id = registered(company.crAdvisor(), form);
        var reported = step(company.crAdvisor(), id, "report", Map.of()).expect(200);
        assertThat(reported.<List<String>>read("$.clocks[*].kind")).containsExactly("T1_REPORT");
        var view = see(company.serviceManager(), id);
        assertThat(view.<String>read("$.steps[0]")).isEqualTo("CLOSE_NOT_WANTED");
        var closed = step(company.serviceManager(), id, "closure", Map.of("reason", "NOT_WANTED", "note", "已知悉"))
                .expect(200);
        assertThat(closed.<String>read("$.status")).isEqualTo("CLOSED");
    }

    @Test
    void aTryIsOnRecordAndStopsNothing() {
        var id = reported();
        company.serviceManager()
                .post("/api/complaints/" + id + "/reply-attempts", Map.of("channel", "PHONE", "note", "无人接听"))
                .expect(201);
        var view = see(company.serviceManager(), id);
        assertThat(view.<String>read("$.story[-1].kind")).isEqualTo("ATTEMPTED");
        assertThat(this.<String>clock(id, "T2_REPLY", "stoppedAt")).isNull();
        code(put(company.serviceManager(), id, "unreachability", Map.of()).expect(409), "complaint.too-few-attempts");
    }

    @Test
    void theHandlerHasToBeAtWork() {
        var id = reported();
        put(company.serviceManager(), id, "handler", Map.of("employeeId", UUID.randomUUID()))
                .expect(422);
        var assigned = put(company.generalManager(), id, "handler", Map.of("employeeId", company.id("sunli")))
                .expect(200);
        assertThat(assigned.<String>read("$.status")).isEqualTo("INVESTIGATING");
        assertThat(told("assigned", id)).containsExactly("sunli");
    }

    @Test
    void whatIsNotThereIsSaidByField() {
        var form = smell(UUID.randomUUID());
        assertThat(company.crAdvisor().post("/api/complaints", form).expect(422).<String>read("$.errors[0].field"))
                .isEqualTo("customerId");
        var vehicle = smell(liMin());
        vehicle.put("vehicleId", UUID.randomUUID());
        assertThat(company.crAdvisor()
                        .post("/api/complaints", vehicle)
                        .expect(422)
                        .<String>read("$.errors[0].field"))
                .isEqualTo("vehicleId");
        company.crAdvisor().post("/api/complaints", Map.of()).expect(422);
        company.crAdvisor().get("/api/complaints/not-an-id").expect(404);
    }

    @Test
    void phonesAreWholeForThoseWhoCallAndMaskedForOthers() {
        var id = reported();
        assertThat(see(company.crAdvisor(), id).<String>read("$.customer.phone"))
                .isEqualTo("13800138000");
        assertThat(see(company.as("chenchen"), id).<String>read("$.customer.phone"))
                .isEqualTo("138****8000");
    }

    @Test
    void theRegisterIsReadPageByPageAndNarrowed() {
        var one = customer("欧阳翻页", company.store());
        for (int i = 0; i < 5; i++) {
            registered(company.crAdvisor(), smell(one));
        }
        var path = "/api/complaints?size=2&customer=" + one;
        var first = company.crAdvisor().get(path + "&count=true").expect(200);
        assertThat(first.<Integer>read("$.count.value")).isEqualTo(5);
        var second =
                company.crAdvisor().get(path + "&after=" + first.read("$.next")).expect(200);
        var third = company.crAdvisor()
                .get(path + "&after=" + second.read("$.next"))
                .expect(200);
        assertThat(third.<List<?>>read("$.items")).hasSize(1);
        assertThat(third.<String>read("$.next")).isNull();
        var number = first.<String>read("$.items[0].complaintNo");
        assertThat(company.crAdvisor()
                        .get("/api/complaints?q=" + number)
                        .expect(200)
                        .<List<?>>read("$.items"))
                .hasSize(1);
        company.crAdvisor().get("/api/complaints?status=OFFEN").expect(422);
        company.crAdvisor().get("/api/complaints?after=Quatsch").expect(422);
        assertThat(company.crAdvisor().get(path + "&status=CLOSED").expect(200).<List<?>>read("$.items"))
                .isEmpty();
    }

    @Test
    void theBoardShowsEachStateAndWhoHoldsIt() {
        var id = reported();
        var board = company.serviceManager().get("/api/complaints/board").expect(200);
        assertThat(board.<List<String>>read("$[*].status"))
                .containsExactly("REGISTERED", "REPORTED", "INVESTIGATING", "REPLIED", "VERIFYING", "CLOSED");
        assertThat(board.<List<String>>read("$[1].items[?(@.id == '" + id + "')].holder.name"))
                .containsExactly("赵明");
        assertThat(board.<List<Integer>>read("$[1].items[?(@.id == '" + id + "')].clock.leftMinutes"))
                .containsExactly(480);
    }

    @Test
    void everybodySeesWhatWaitsForThem() {
        var id = reported();
        assertThat(waiting("qianjin")).contains(id);
        assertThat(waiting("lijing")).doesNotContain(id);
        put(company.serviceManager(), id, "handler", Map.of("employeeId", company.id("sunli")))
                .expect(200);
        assertThat(waiting("qianjin")).doesNotContain(id);
        assertThat(waiting("sunli")).contains(id);
        var unreported = registered();
        assertThat(waiting("lijing")).contains(unreported);
    }

    @Test
    void aComplaintOfSomebodyWhoDoesNotReportWaitsAtTheAdvisorsDesk() {
        var id = registered(company.as("weilan"), smell(liMin()));
        assertThat(waiting("weilan")).doesNotContain(id);
        assertThat(waiting("lijing")).contains(id);
    }

    @Test
    void whatIsDueSoonestWaitsFirst() {
        var earlier = reported();
        var later = registered(company.generalManager(), smell(liMin()));
        assertThat(waiting("zhaoming")).containsSubsequence(later, earlier);
    }

    private List<String> waiting(String login) {
        return company.as(login).get("/api/complaints/waiting").expect(200).read("$[*].id");
    }

    private static void code(Answer answer, String code) {
        assertThat(answer.<String>read("$.code")).isEqualTo(code);
    }
}
