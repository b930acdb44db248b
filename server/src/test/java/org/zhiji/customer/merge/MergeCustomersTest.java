package org.zhiji.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class MergeCustomersTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    FindDuplicates findDuplicates;

    @Test
    void theOneThatStaysHasEverythingOfBothAndItCanBeTakenApart() {
        var stays = customer("王建国", "13600136001", Map.of());
        var goes = customer("王建国", "13600136002", Map.of("employer", "江城电器", "note", "爱钓鱼"));
        var car = company.dataSteward()
                .post("/api/vehicles", Map.of("customerId", goes, "plateNo", "鄂A70001"))
                .expect(201)
                .<String>read("$.id");
        var merged = merge(stays, goes, List.of("note")).expect(201);
        var one = company.dataSteward().get("/api/customers/" + stays).expect(200);
        assertThat(one.<List<String>>read("$.contactPoints[*].value")).hasSize(2);
        assertThat(one.<String>read("$.employer")).isEqualTo("江城电器");
        assertThat(one.<String>read("$.note")).isEqualTo("爱钓鱼");
        assertThat(owner(car)).isEqualTo(stays);
        company.dataSteward().get("/api/customers/" + goes).expect(404);
        assertThat(company.dataSteward().get("/api/recycle-bin").<List<String>>read("$.items[*].id"))
                .doesNotContain(goes);
        assertThat(company.dataSteward()
                        .get("/api/customers/" + stays + "/history")
                        .<String>read("$.items[0].cause.kind"))
                .isEqualTo("MERGE");

        var undo = "/api/customer-merges/" + merged.<String>read("$.id") + "/cancellation";
        company.dataSteward().post(undo, Map.of()).expect(204);
        var other = company.dataSteward().get("/api/customers/" + goes).expect(200);
        assertThat(other.<List<String>>read("$.contactPoints[*].value")).hasSize(1);
        assertThat(other.<String>read("$.note")).isEqualTo("爱钓鱼");
        var back = company.dataSteward().get("/api/customers/" + stays).expect(200);
        assertThat(back.<List<String>>read("$.contactPoints[*].value")).hasSize(1);
        assertThat(back.<String>read("$.note")).isNull();
        assertThat(owner(car)).isEqualTo(goes);
        company.dataSteward().post(undo, Map.of()).expect(409);
    }

    @Test
    void whatWasChangedSinceStaysWhenItIsTakenApart() {
        var stays = customer("后改甲", "13600136011", Map.of());
        var goes = customer("后改甲", "13600136012", Map.of("employer", "旧单位"));
        var merged = merge(stays, goes, List.of()).expect(201);
        var seen = company.dataSteward().get("/api/customers/" + stays);
        var form = form("后改甲", "13600136011", Map.of("employer", "新单位"));
        company.dataSteward()
                .ifMatch(seen.<Integer>read("$.version"))
                .put("/api/customers/" + stays, form)
                .expect(200);
        company.dataSteward()
                .post("/api/customer-merges/" + merged.<String>read("$.id") + "/cancellation", Map.of())
                .expect(204);
        assertThat(company.dataSteward().get("/api/customers/" + stays).<String>read("$.employer"))
                .isEqualTo("新单位");
        assertThat(company.dataSteward().get("/api/customers/" + goes).<String>read("$.employer"))
                .isEqualTo("旧单位");
    }

    @Test
    void aMergeOfWhatIsMergedIsRefusedAndTwoAtOnceAreOne() {
        var one = customer("三合一", "13600136021", Map.of());
        var two = customer("三合一", "13600136022", Map.of());
        var three = customer("三合一", "13600136023", Map.of());
        merge(one, one, List.of()).expect(422);
        merge(one, two, List.of()).expect(201);
        var again = merge(three, two, 0, 2, List.of()).expect(409);
        assertThat(again.<String>read("$.code")).isEqualTo("customer.already-merged");
        merge(one, three, 0, 0, List.of()).expect(412);
    }

    @Test
    void eightWhoEnterTheSameCustomerAtOnceMakeOneAndSevenAreTold() throws Exception {
        var answers = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(n -> () -> company.crAdvisor()
                        .post("/api/customers", form("八人", "13600136031", Map.of()))
                        .status())
                .toList();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = executor.invokeAll(answers).stream()
                    .map(MergeCustomersTest::result)
                    .toList();
            assertThat(statuses).containsOnly(201, 409);
            assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
        }
    }

    private static int result(java.util.concurrent.Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoEntersSomebodyElsesCustomerIsToldWithoutLearningWhose() {
        var stranger = company.hire("外店客服", "dup-stranger", company.otherStore(), "DEPT_MANAGER");
        customer("保密客户", "13600136041", Map.of());
        var refused = stranger.post("/api/customers", form("保密客户", "13600136041", Map.of()))
                .expect(409);
        assertThat(refused.<String>read("$.code")).isEqualTo("customer.with-a-colleague");
        assertThat(refused.body()).doesNotContain("C2026");
        var check = stranger.post("/api/customers/duplicate-check", form("保密客户", "13600136041", Map.of()))
                .expect(200);
        assertThat(check.<List<Integer>>read("$[*].score")).containsExactly(85);
        assertThat(check.<List<Object>>read("$[*].id")).containsOnlyNulls();
    }

    @Test
    void theScanFindsPairsOnceAndRemembersWhatWasDecided() {
        customer("扫描甲", "13600136051", Map.of());
        var again = new HashMap<>(form("扫描甲", "13600136051", Map.of()));
        again.put("confirmDuplicate", true);
        company.dataSteward().post("/api/customers", again).expect(201);
        customer("扫描乙", "13600136051", Map.of());
        scan();
        var pairs = company.dataSteward().get("/api/duplicate-pairs").expect(200);
        assertThat(pairs.<List<Integer>>read("$.items[?(@.one.name=='扫描甲' && @.other.name=='扫描甲')].score"))
                .containsExactly(85);
        assertThat(pairs.<List<Integer>>read("$.items[?(@.other.name=='扫描乙')].score"))
                .containsExactly(60, 60);
        String id = pairs.<List<String>>read("$.items[?(@.one.name=='扫描甲' && @.other.name=='扫描甲')].id")
                .getFirst();
        company.dataSteward()
                .put("/api/duplicate-pairs/" + id + "/dismissal", Map.of())
                .expect(204);
        scan();
        assertThat(company.dataSteward().get("/api/duplicate-pairs").<List<String>>read("$.items[*].id"))
                .doesNotContain(id);
        assertThat(company.dataSteward()
                        .get("/api/duplicate-pairs?state=DISMISSED")
                        .<List<String>>read("$.items[*].id"))
                .contains(id);
    }

    @Test
    void twoStandSideBySideBeforeTheyBecomeOne() {
        var one = customer("比甲", "13600136061", Map.of("employer", "甲厂"));
        var two = customer("比乙", "13600136062", Map.of("employer", "乙厂"));
        var compared = company.dataSteward()
                .get("/api/customers/" + one + "/comparison/" + two)
                .expect(200);
        assertThat(compared.<List<String>>read("$.fields[?(@.field=='employer')].other"))
                .containsExactly("乙厂");
        assertThat(compared.<List<Boolean>>read("$.fields[?(@.field=='kind')].different"))
                .containsExactly(false);
        company.crAdvisor().get("/api/customers/" + one + "/comparison/" + two).expect(403);
    }

    private void scan() {
        time.inCompany(() -> findDuplicates.run(time.now()));
    }

    private Answer merge(String stays, String goes, List<String> fromOther) {
        return merge(stays, goes, 0, 0, fromOther);
    }

    private Answer merge(String stays, String goes, int version, int otherVersion, List<String> fromOther) {
        return company.dataSteward()
                .post(
                        "/api/customers/" + stays + "/merges",
                        Map.of(
                                "other",
                                UUID.fromString(goes),
                                "fromOther",
                                fromOther,
                                "version",
                                version,
                                "otherVersion",
                                otherVersion));
    }

    private String owner(String vehicle) {
        return company.dataSteward().get("/api/vehicles/" + vehicle).read("$.customerId");
    }

    private String customer(String name, String mobile, Map<String, Object> more) {
        TestClient steward = company.dataSteward();
        return steward.post("/api/customers", form(name, mobile, more))
                .expect(201)
                .read("$.id");
    }

    private Map<String, Object> form(String name, String mobile, Map<String, Object> more) {
        var form = new HashMap<String, Object>(Map.of(
                "type",
                "PERSON",
                "name",
                name,
                "departmentId",
                company.store(),
                "contactPoints",
                List.of(Map.of("type", "MOBILE", "value", mobile))));
        form.putAll(more);
        return form;
    }
}
