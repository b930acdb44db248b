package org.zhiji.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class EmployeesTest {

    @Autowired
    Company company;

    @Test
    void anEmployeeIsFoundByNameReadingInitialsAndStaffNumber() {
        add(form("单雄信", Map.of("staffNo", "A0917")));
        for (var typed : List.of("单雄信", "雄信", "shanxiongxin", "sxx", "0917")) {
            assertThat(names("q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)))
                    .as(typed)
                    .containsExactly("单雄信");
        }
    }

    @Test
    void theListGoesOnBehindItsCursorAndNamesEverybodyOnce() {
        var first = company.administrator().get("/api/employees?size=5").expect(200);
        assertThat(first.<Integer>read("$.count.value")).isGreaterThanOrEqualTo(14);
        var all = new ArrayList<String>(first.read("$.items[*].id"));
        for (String next = first.read("$.next"); next != null; ) {
            var page = company.administrator()
                    .get("/api/employees?size=5&after=" + next)
                    .expect(200);
            all.addAll(page.read("$.items[*].id"));
            next = page.read("$.next");
        }
        assertThat(all).doesNotHaveDuplicates().hasSize(first.read("$.count.value"));
    }

    @Test
    void aDepartmentIsListedWithThoseBelowIt() {
        assertThat(names("departmentId=" + company.store())).contains("李静").doesNotContain("管理员");
    }

    @Test
    void colleaguesDoNotSeePrivateNumbersOrLoginNames() {
        var id = add(form("冯小婷", Map.of("mobile", "13907110001", "email", "feng@example.cn")));
        var seen = company.crAdvisor().get("/api/employees/" + id).expect(200);
        assertThat(seen.<String>read("$.mobile")).isEqualTo("139****0001");
        assertThat(seen.<String>read("$.email")).isEqualTo("f***@example.cn");
        var own = company.administrator()
                .get("/api/employees/" + company.id("lijing"))
                .expect(200);
        assertThat(own.<String>read("$.loginName")).isEqualTo("lijing");
        assertThat(company.crAdvisor()
                        .get("/api/employees/" + company.id("lijing"))
                        .expect(200)
                        .<String>read("$.loginName"))
                .isNull();
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        var id = add(form("蒋勤", Map.of()));
        var client = company.administrator();
        var seen = client.get("/api/employees/" + id).expect(200).version();
        client.put("/api/employees/" + id, form("蒋勤勤", Map.of())).expect(428);
        var changed = client.ifMatch(seen)
                .put("/api/employees/" + id, form("蒋勤勤", Map.of()))
                .expect(200);
        assertThat(changed.version()).isEqualTo(seen + 1);
        var late = client.ifMatch(seen)
                .put("/api/employees/" + id, form("蒋琴", Map.of()))
                .expect(412);
        assertThat(late.<String>read("$.code")).isEqualTo("version-conflict");
    }

    @Test
    void aChangeIsOnRecordFieldByField() {
        var id = add(form("韩雪", Map.of("mobile", "13907110002")));
        change(id, form("韩雪", Map.of("mobile", "13907110003"))).expect(200);
        var entry = company.administrator()
                .get("/api/audit?subjectType=employee&subjectId=" + id)
                .expect(200);
        assertThat(entry.<String>read("$.items[0].action")).isEqualTo("UPDATED");
        assertThat(entry.<String>read("$.items[0].employeeName")).isEqualTo("管理员");
        assertThat(entry.<List<String>>read("$.items[0].changes[*].field")).containsExactly("mobile");
        assertThat(entry.<String>read("$.items[0].changes[0].after"))
                .as("personal values are masked in the audit too")
                .isEqualTo("139****0003");
    }

    @Test
    void aStaffNumberBelongsToOne() {
        add(form("杨帆", Map.of("staffNo", "B1")));
        var refused = company.administrator()
                .post("/api/employees", form("朱明", Map.of("staffNo", "B1")))
                .expect(409);
        assertThat(refused.<String>read("$.code")).isEqualTo("identity.staff-no-taken");
    }

    @Test
    void superiorsNeverFormACircle() {
        var top = add(form("何大", Map.of()));
        var middle = add(form("何二", Map.of("superiorId", top)));
        var low = add(form("何三", Map.of("superiorId", middle)));
        assertThat(change(top, form("何大", Map.of("superiorId", low)))
                        .expect(409)
                        .<String>read("$.code"))
                .isEqualTo("identity.superior-cycle");
        change(low, form("何三", Map.of("superiorId", low))).expect(409);
    }

    @Test
    void twoAtOnceCannotMakeACircleOfSuperiors() {
        for (int round = 0; round < 5; round++) {
            var left = add(form("吕左" + round, Map.of()));
            var right = add(form("吕右" + round, Map.of()));
            var answers = Stream.of(List.of(left, right), List.of(right, left))
                    .map(pair -> CompletableFuture.supplyAsync(() ->
                            change(pair.get(0), form("吕", Map.of("superiorId", pair.get(1))))))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join).map(Answer::status))
                    .containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void nobodyChangesTheirOwnRoles() {
        var admin = company.administrator();
        var me = admin.get("/api/employees/" + company.id("admin")).expect(200);
        Map<String, Object> form = new HashMap<>(me.<Map<String, Object>>read("$"));
        form.put("roles", List.of("ADMIN", "GENERAL_MANAGER"));
        var refused = admin.ifMatch(me.version())
                .put("/api/employees/" + company.id("admin"), form)
                .expect(409);
        assertThat(refused.<String>read("$.code")).isEqualTo("identity.not-your-own-roles");
    }

    @Test
    void whoHasLeftCanNoLongerSignInAndIsStillThere() {
        var leaver = company.hire("曹兵", "caobing", company.store(), "SALESPERSON");
        leaver.get("/api/session").expect(200);
        var id = company.id("caobing").toString();
        change(id, form("曹兵", Map.of("status", "LEFT", "roles", List.of("SALESPERSON"))))
                .expect(200);
        leaver.get("/api/session").expect(401);
        var gone = company.administrator().get("/api/employees/" + id).expect(200);
        assertThat(gone.<Boolean>read("$.signIn")).isFalse();
        var refused = company.administrator()
                .post("/api/employees/" + id + "/sign-in", Map.of("loginName", "caobing"))
                .expect(409);
        assertThat(refused.<String>read("$.code")).isEqualTo("identity.left-company");
    }

    @Test
    void anImportedEmployeeGetsSignInByALinkThatWorksOnce() {
        var id = add(form("陶然", Map.of("roles", List.of("SERVICE_ADVISOR"))));
        var token = link(id, "taoran");
        var password = Map.of("token", token, "password", "Riverside-42");
        var session =
                company.nobody().post("/api/session/first-password", password).expect(200);
        assertThat(session.<String>read("$.name")).isEqualTo("陶然");
        company.nobody().post("/api/session/first-password", password).expect(410);
        assertThat(company.administrator()
                        .get("/api/audit?subjectType=account&employeeId=" + id)
                        .expect(200)
                        .<List<String>>read("$.items[*].action"))
                .containsExactly("SIGNED_IN", "UPDATED");
        company.nobody()
                .post("/api/session", Map.of("loginName", "taoran", "password", "Riverside-42"))
                .expect(200);
    }

    @Test
    void aNewLinkMakesTheOlderOneWorthless() {
        var id = add(form("姜维一", Map.of()));
        var first = link(id, "jiangwei");
        link(id, "jiangwei");
        company.nobody()
                .post("/api/session/first-password", Map.of("token", first, "password", "Riverside-42"))
                .expect(410);
    }

    @Test
    void closingTheSignInEndsSessionsTokensAndThePassword() {
        var id = add(form("戚光", Map.of()));
        company.nobody()
                .post("/api/session/first-password", Map.of("token", link(id, "qiguang"), "password", "Riverside-42"))
                .expect(200);
        var program = company.as("qiguang");
        program.get("/api/session").expect(200);
        company.administrator().delete("/api/employees/" + id + "/sign-in").expect(204);
        program.get("/api/session").expect(401);
        link(id, "qiguang");
        program.get("/api/session").expect(401);
        company.nobody()
                .post("/api/session", Map.of("loginName", "qiguang", "password", "Riverside-42"))
                .expect(401);
    }

    @Test
    void aTakenLoginNameIsRefused() {
        var id = add(form("谢宁", Map.of()));
        var refused = company.administrator()
                .post("/api/employees/" + id + "/sign-in", Map.of("loginName", "LIJING"))
                .expect(409);
        assertThat(refused.<String>read("$.code")).isEqualTo("identity.login-name-taken");
    }

    private TestClient.Answer change(String id, Map<String, Object> form) {
        var client = company.administrator();
        var version = client.get("/api/employees/" + id).expect(200).version();
        return client.ifMatch(version).put("/api/employees/" + id, form);
    }

    private String link(String id, String loginName) {
        String link = company.administrator()
                .post("/api/employees/" + id + "/sign-in", Map.of("loginName", loginName))
                .expect(200)
                .read("$.link");
        assertThat(link).startsWith("/first-password?token=");
        return link.substring(link.indexOf('=') + 1);
    }

    private String add(Map<String, Object> form) {
        return company.administrator().post("/api/employees", form).expect(201).read("$.id");
    }

    private Map<String, Object> form(String name, Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>(
                Map.of("name", name, "departmentId", company.store(), "status", "ACTIVE", "roles", List.of()));
        form.putAll(more);
        return form;
    }

    private List<String> names(String query) {
        return company.crAdvisor().get("/api/employees?" + query).expect(200).read("$.items[*].name");
    }
}
