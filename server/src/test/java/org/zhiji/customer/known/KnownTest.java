package org.zhiji.customer.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class KnownTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    private LocalDate today;

    @BeforeEach
    void day() {
        today = LocalDate.ofInstant(time.now(), TestTime.ZONE);
    }

    @Test
    void aNeedHasATimeAndADayToAskAgain() {
        var customer = "/api/customers/" + person("张辽");
        var noted = company.crAdvisor()
                .post(
                        customer + "/needs",
                        Map.of(
                                "description", "希望周末也能预约",
                                "category", "TIME",
                                "functionalNeed", "PROMPTNESS",
                                "status", "NEW"))
                .expect(201);
        assertThat(noted.<String>read("$.needs[0].validFrom")).isEqualTo(today.toString());
        assertThat(noted.<String>read("$.needs[0].reviewOn"))
                .isEqualTo(today.plusMonths(6).toString());
        assertThat(noted.<Boolean>read("$.needs[0].due")).isFalse();
        assertThat(noted.<String>read("$.needs[0].notedBy")).isEqualTo("李静");

        var need = customer + "/needs/" + noted.<String>read("$.needs[0].id");
        var form = new HashMap<String, Object>(
                Map.of("description", "希望周末也能预约", "status", "STUDYING", "reviewOn", today.toString()));
        var changed = company.crAdvisor().ifMatch(0).put(need, form).expect(200);
        assertThat(changed.<Boolean>read("$.needs[0].due")).isTrue();
        company.crAdvisor().ifMatch(0).put(need, form).expect(412);

        form.put("status", "REJECTED");
        assertThat(company.crAdvisor().ifMatch(1).put(need, form).expect(422).<String>read("$.errors[0].field"))
                .isEqualTo("answer");
        form.put("answer", "周末人手不够，已说明");
        var closed = company.crAdvisor().ifMatch(1).put(need, form).expect(200);
        assertThat(closed.<Boolean>read("$.needs[0].due")).isFalse();
        form.put("validFrom", "2026-05-01");
        form.put("validUntil", "2026-04-01");
        form.put("category", "NOTHING");
        company.crAdvisor().ifMatch(2).put(need, form).expect(422);

        var history = company.crAdvisor().get(customer + "/history").expect(200);
        assertThat(history.<List<String>>read("$.items[0].fields[0].after")).contains("REJECTED", "周末人手不够，已说明");
        assertThat(history.<List<String>>read("$.items[2].fields[0].after"))
                .as("words, not codes of the dictionary")
                .contains("时间与便利");
    }

    @Test
    void aMatterIsSolvedWithASolution() {
        var customer = "/api/customers/" + person("乐进");
        var form = new HashMap<String, Object>(Map.of("description", "“每次都要等很久，没人告诉我还要多久”", "status", "OPEN"));
        form.put("ownerId", company.id("zhoutao").toString());
        var noted = company.crAdvisor().post(customer + "/matters", form).expect(201);
        assertThat(noted.<String>read("$.matters[0].ownerName")).isEqualTo("周涛");
        var matter = customer + "/matters/" + noted.<String>read("$.matters[0].id");
        form.put("status", "SOLVED");
        company.crAdvisor().ifMatch(0).put(matter, form).expect(422);
        form.put("solution", "接车时说明预计时间，超时先打电话");
        var solved = company.crAdvisor().ifMatch(0).put(matter, form).expect(200);
        assertThat(solved.<String>read("$.matters[0].solvedOn")).isEqualTo(today.toString());
    }

    @Test
    void whoHasAMatterToSolveDoesNotLeaveWithIt() {
        company.hire("徐荣", "xurong", company.store(), "SERVICE_ADVISOR");
        var customer = "/api/customers/" + person("吕虔");
        company.crAdvisor()
                .post(
                        customer + "/matters",
                        Map.of("description", "“钥匙扣丢了”", "status", "HELPING", "ownerId", company.id("xurong")))
                .expect(201);
        var inHand = company.administrator()
                .get("/api/work-in-hand/" + company.id("xurong"))
                .expect(200);
        assertThat(inHand.<List<String>>read("$.kinds[*].kind")).containsExactly("matter");
    }

    @Test
    void theNameOfAChildIsRefusedWithASentence() {
        var customer = "/api/customers/" + person("于禁");
        var son = new HashMap<String, Object>(Map.of("relation", "SON", "birthYear", 2014, "schoolStage", "PRIMARY"));
        son.put("name", "于圭");
        var refused = company.crAdvisor().post(customer + "/family", son).expect(422);
        assertThat(refused.<String>read("$.errors[0].field")).isEqualTo("name");
        assertThat(refused.<String>read("$.errors[0].message")).contains("未成年人", "出生年份");
        son.remove("name");
        var noted = company.crAdvisor().post(customer + "/family", son).expect(201);
        assertThat(noted.<Integer>read("$.family[0].birthYear")).isEqualTo(2014);
    }

    @Test
    void whatWasTakenOutComesBack() {
        var customer = "/api/customers/" + person("李典");
        var noted = company.crAdvisor()
                .post(
                        customer + "/life-events",
                        Map.of(
                                "type",
                                "OPENING",
                                "happensOn",
                                today.plusDays(12).toString(),
                                "yearly",
                                false))
                .expect(201);
        assertThat(noted.<String>read("$.lifeEvents[0].nextOn"))
                .isEqualTo(today.plusDays(12).toString());
        var event = customer + "/known/life-events/" + noted.<String>read("$.lifeEvents[0].id");
        company.crAdvisor().ifMatch(0).delete(event).expect(204);
        company.crAdvisor().ifMatch(1).delete(event).expect(404);
        assertThat(company.crAdvisor().get(customer + "/known").<List<?>>read("$.lifeEvents"))
                .isEmpty();
        assertThat(company.serviceManager()
                        .get("/api/recycle-bin?type=life-event")
                        .expect(200)
                        .<String>read("$.items[0].title"))
                .startsWith("李典 · 开业");
        assertThat(company.crAdvisor().post(event + "/restoration").expect(200).<List<?>>read("$.lifeEvents"))
                .hasSize(1);
        company.crAdvisor().post(event + "/restoration").expect(404);
        company.crAdvisor().ifMatch(2).delete(event).expect(204);
        company.serviceManager()
                .post("/api/recycle-bin/life-event/" + noted.<String>read("$.lifeEvents[0].id") + "/restoration")
                .expect(204);
        assertThat(company.crAdvisor().get(customer + "/known").<List<?>>read("$.lifeEvents"))
                .hasSize(1);
    }

    @Test
    void whoLooksAfterOthersReadsAllAndChangesNothing() {
        var id = company.dataSteward()
                .post("/api/customers", Map.of("type", "PERSON", "name", "文聘", "ownerId", company.id("chenchen")))
                .expect(201)
                .<String>read("$.id");
        var form = Map.of("description", "想换大一点的车", "status", "NEW");
        company.as("chenchen").post("/api/customers/" + id + "/needs", form).expect(201);
        company.as("chuliang").post("/api/customers/" + id + "/needs", form).expect(403);
        assertThat(company.as("chuliang")
                        .get("/api/customers/" + id + "/known")
                        .expect(200)
                        .<String>read("$.needs[0].description"))
                .as("what one salesman has learned the others can read")
                .isEqualTo("想换大一点的车");
    }

    @Test
    void theBriefingSaysWhatToHaveInMind() {
        var customer = person("荀攸");
        var path = "/api/customers/" + customer;
        company.crAdvisor()
                .ifMatch(0)
                .put(
                        path,
                        Map.of(
                                "type", "PERSON",
                                "name", "荀攸",
                                "gender", "MALE",
                                "contactPoints", List.of(Map.of("type", "MOBILE", "value", "13800138000")),
                                "profile", Map.of("taboos", "不要在电话里报车牌")))
                .expect(200);
        company.crAdvisor()
                .post(path + "/matters", Map.of("description", "“空调还是不凉”", "status", "OPEN"))
                .expect(201);
        company.crAdvisor()
                .post(path + "/needs", Map.of("description", "提醒保养", "status", "NEW", "reviewOn", today.toString()))
                .expect(201);
        for (var days : List.of(29, 31)) {
            company.crAdvisor()
                    .post(
                            path + "/life-events",
                            Map.of(
                                    "type",
                                    "MOVING",
                                    "happensOn",
                                    today.plusDays(days).toString(),
                                    "yearly",
                                    false))
                    .expect(201);
        }
        var briefing = company.crAdvisor().get(path + "/briefing").expect(200);
        assertThat(briefing.<String>read("$.taboos")).isEqualTo("不要在电话里报车牌");
        assertThat(briefing.<List<?>>read("$.matters")).hasSize(1);
        assertThat(briefing.<List<?>>read("$.needs")).hasSize(1);
        assertThat(briefing.<List<?>>read("$.soon")).as("thirty days before").hasSize(1);
        assertThat(briefing.<Integer>read("$.completeness.percent"))
                .as("a number 20, gender 5, life 5; the need is too old to count")
                .isEqualTo(30);
        assertThat(briefing.<List<String>>read("$.completeness.askNext")).containsExactly("CONSENT", "ADDRESS");
        var overview = company.crAdvisor().get(path + "/overview").expect(200);
        assertThat(overview.<Integer>read("$.parts.completeness[0].percent")).isEqualTo(30);
        assertThat(overview.<List<?>>read("$.parts.known[0].needs")).hasSize(1);
    }

    @Test
    void twoWhoBecomeOneAreKnownTogether() {
        var one = person("曹仁");
        var other = person("曹仁弟");
        company.dataSteward()
                .post("/api/customers/" + other + "/needs", Map.of("description", "要发票", "status", "NEW"))
                .expect(201);
        company.dataSteward()
                .post(
                        "/api/customers/" + one + "/merges",
                        Map.of("other", other, "fromOther", List.of(), "version", 0, "otherVersion", 0))
                .expect(201);
        assertThat(company.dataSteward()
                        .get("/api/customers/" + one + "/known")
                        .<List<String>>read("$.needs[*].description"))
                .containsExactly("要发票");
    }

    private String person(String name) {
        return company.dataSteward()
                .post("/api/customers", Map.of("type", "PERSON", "name", name, "confirmDuplicate", true))
                .expect(201)
                .read("$.id");
    }
}
