package org.zhiji.customer;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** What one learns of a customer, and of the people at an organisation. */
@ZhijiTest
class CustomerProfileTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    @Test
    void whatIsKnownOfACustomerIsKeptFoundAndTold() {
        var referrer = entered(person("甘宁"));
        var profile = Map.of(
                "category", "INTENT",
                "source", "REFERRAL",
                "referredById", referrer,
                "consumptionType", "EMOTIONAL",
                "purchasingPower", "HIGH",
                "birthday", Map.of("month", 8, "day", 15, "calendar", "LUNAR"),
                "occupation", "教师",
                "preferences", "喝龙井",
                "taboos", "不要提起离职的事");
        var id = entered(with(person("凌统"), profile));
        var seen = company.crAdvisor().get("/api/customers/" + id).expect(200);
        assertThat(seen.<String>read("$.profile.referredByName")).isEqualTo("甘宁");
        assertThat(seen.<Integer>read("$.profile.birthday.day")).isEqualTo(15);
        assertThat(seen.<String>read("$.profile.taboos")).isEqualTo("不要提起离职的事");

        assertThat(company.crAdvisor()
                        .get("/api/customers/" + referrer + "/overview")
                        .expect(200)
                        .<List<String>>read("$.parts.referrals[*].name"))
                .containsExactly("凌统");

        assertThat(found("{\"field\":\"category\",\"operator\":\"IS\",\"values\":[\"INTENT\"]}"))
                .contains("凌统")
                .doesNotContain("甘宁");
        assertThat(found("{\"field\":\"taboos\",\"operator\":\"NOT_EMPTY\",\"values\":[]}"))
                .contains("凌统")
                .doesNotContain("甘宁");

        company.dataSteward()
                .ifMatch(0)
                .put(
                        "/api/customers/" + id,
                        with(person("凌统"), Map.of("category", "ORDINARY", "referredById", referrer)))
                .expect(200);
        var history =
                company.dataSteward().get("/api/customers/" + id + "/history").expect(200);
        assertThat(history.<List<String>>read("$.items[0].fields[?(@.field=='category')].before"))
                .containsExactly("意向客户");
        assertThat(history.<List<String>>read("$.items[0].fields[?(@.field=='category')].after"))
                .containsExactly("普通客户");
        assertThat(history.<List<String>>read("$.items[1].fields[?(@.field=='referredById')].after"))
                .containsExactly("甘宁");
        company.dataSteward()
                .ifMatch(1)
                .post(
                        "/api/customers/" + id + "/history/" + history.<String>read("$.items[0].id") + "/restoration",
                        Map.of("field", "taboos"))
                .expect(200);
        assertThat(company.crAdvisor().get("/api/customers/" + id).<String>read("$.profile.taboos"))
                .isEqualTo("不要提起离职的事");
    }

    @Test
    void whoSaysNothingOfTheProfileLeavesItAsItIs() {
        var id = entered(with(person("丁奉"), Map.of("source", "STORE")));
        company.dataSteward()
                .ifMatch(0)
                .put("/api/customers/" + id, person("丁奉改"))
                .expect(200);
        assertThat(company.crAdvisor().get("/api/customers/" + id).<String>read("$.profile.source"))
                .isEqualTo("STORE");
    }

    @Test
    void aKeyCustomerHasAReasonAndAWordIsOneOfTheDictionary() {
        var refused = company.dataSteward()
                .post("/api/customers", with(person("徐盛"), Map.of("category", "KEY", "source", "NOWHERE")))
                .expect(422);
        assertThat(refused.<List<String>>read("$.errors[*].field"))
                .containsExactlyInAnyOrder("profile.categoryReason", "profile.source", "ownerId");
        entered(owned(with(person("徐盛"), Map.of("category", "KEY", "categoryReason", "车队有四十辆车"))));
    }

    @Test
    void aKeyCustomerIsNotSavedWithoutAnOwnerAndOneThatHadNoneCanBePutRight() {
        var key = Map.<String, Object>of("category", "KEY", "categoryReason", "车队有四十辆车");
        var id = entered(owned(with(person("朱桓"), key)));
        assertThat(company.dataSteward()
                        .ifMatch(0)
                        .put("/api/customers/" + id, with(person("朱桓"), key))
                        .expect(422)
                        .<String>read("$.errors[0].code"))
                .isEqualTo("customer.invalid.key-without-owner");
        time.inCompany(() -> db.update(CUSTOMER)
                .setNull(CUSTOMER.OWNER_ID)
                .where(CUSTOMER.ID.eq(UUID.fromString(id)))
                .execute());
        company.dataSteward()
                .ifMatch(0)
                .put("/api/customers/" + id, with(person("朱桓改"), key))
                .expect(200);
    }

    @Test
    void whoHasLeftGetsNoCustomers() {
        company.hire("孙皎", "sunjiao", company.store(), "SALESPERSON");
        var gone = company.id("sunjiao");
        time.inCompany(() -> db.update(EMPLOYEE)
                .set(EMPLOYEE.STATUS, "LEFT")
                .where(EMPLOYEE.ID.eq(gone))
                .execute());
        var form = person("潘濬");
        form.put("ownerId", gone);
        assertThat(company.dataSteward()
                        .post("/api/customers", form)
                        .expect(422)
                        .<String>read("$.errors[0].code"))
                .isEqualTo("customer.invalid.owner-gone");
    }

    @Test
    void aDayThatNeverWasIsNoBirthday() {
        for (var wrong : List.of(
                Map.of("month", 2, "day", 30, "calendar", "SOLAR"),
                Map.of("year", 2025, "month", 2, "day", 29, "calendar", "SOLAR"),
                Map.of("month", 13, "day", 1, "calendar", "SOLAR"),
                Map.of("month", 12, "day", 31, "calendar", "LUNAR"),
                Map.of("year", 1980, "month", 5, "calendar", "SOLAR"),
                Map.of("year", 2099, "calendar", "SOLAR"))) {
            var refused = company.dataSteward()
                    .post("/api/customers", with(person("潘璋"), Map.of("birthday", wrong)))
                    .expect(422);
            assertThat(refused.<String>read("$.errors[0].field")).isEqualTo("profile.birthday");
        }
        entered(with(person("潘璋"), Map.of("birthday", Map.of("month", 2, "day", 29, "calendar", "SOLAR"))));
    }

    @Test
    void whatIsSensitiveNeedsARightAndTheCustomersConsentAndIsShownForAReasonOnly() {
        var id = entered(person("马岱"));
        var form = with(person("马岱"), Map.of("ethnicGroup", "回族"));
        assertThat(company.crAdvisor()
                        .ifMatch(0)
                        .put("/api/customers/" + id, form)
                        .expect(403)
                        .<String>read("$.code"))
                .isEqualTo("customer.sensitive-for-few");
        assertThat(company.dataSteward()
                        .ifMatch(0)
                        .put("/api/customers/" + id, form)
                        .expect(409)
                        .<String>read("$.code"))
                .isEqualTo("customer.sensitive-without-consent");
        company.dataSteward()
                .post(
                        "/api/customers/" + id + "/consents",
                        Map.of("purpose", "SENSITIVE", "channel", "ANY", "status", "GRANTED", "evidence", "签字"))
                .expect(201);
        company.dataSteward().ifMatch(0).put("/api/customers/" + id, form).expect(200);

        var seen = company.generalManager().get("/api/customers/" + id).expect(200);
        assertThat(seen.<String>read("$.profile.ethnicGroup")).isEqualTo("***");
        assertThat(company.generalManager()
                        .get("/api/customers/" + id + "/history")
                        .body())
                .contains("ethnicGroup")
                .doesNotContain("回族");
        company.crAdvisor().post("/api/reveals", reveal(id)).expect(404);
        assertThat(company.generalManager()
                        .post("/api/reveals", reveal(id))
                        .expect(201)
                        .<String>read("$.value"))
                .isEqualTo("回族");

        company.crAdvisor()
                .ifMatch(1)
                .put("/api/customers/" + id, with(person("马岱"), Map.of("ethnicGroup", "***", "occupation", "司机")))
                .expect(200);
        assertThat(company.generalManager().post("/api/reveals", reveal(id)).<String>read("$.value"))
                .as("the stars stand for what is there")
                .isEqualTo("回族");
    }

    @Test
    void manyCustomersGetACategoryAtOnceAndBack() {
        var ids = List.of(entered(person("周仓")), entered(person("廖化")));
        var change = company.dataSteward()
                .post(
                        "/api/lists/customers/changes",
                        Map.of("ids", ids, "field", "category", "mode", "SET", "value", "ORDINARY"))
                .expect(201);
        assertThat(change.<Integer>read("$.changed")).isEqualTo(2);
        company.dataSteward()
                .post("/api/lists/customers/changes/" + change.<String>read("$.id") + "/cancellation")
                .expect(200);
        assertThat(company.crAdvisor().get("/api/customers/" + ids.getFirst()).<Object>read("$.profile.category"))
                .isNull();
    }

    @Test
    void thePeopleOfAnOrganisationHaveAnAttitudeATimeAndASuccessor() {
        var form = organization("江东水运有限公司");
        form.put("contactPersons", List.of(contact("鲁肃", "DECISION_MAKER"), contact("吕蒙", "PURCHASER")));
        var created = company.dataSteward().post("/api/customers", form).expect(201);
        String id = created.read("$.id");
        List<Map<String, Object>> persons = created.read("$.contactPersons");
        var former = new HashMap<>(persons.get(0));
        former.put("attitude", "SUPPORTER");
        former.put("since", "2019-03-01");
        former.put("until", "2026-08-31");
        former.put("successorId", persons.get(1).get("id"));
        former.put("birthday", Map.of("year", 1972, "calendar", "SOLAR"));
        form.put("contactPersons", List.of(former, persons.get(1)));
        var changed = company.dataSteward()
                .ifMatch(0)
                .put("/api/customers/" + id, form)
                .expect(200);
        assertThat(changed.<String>read("$.contactPersons[0].successorId"))
                .isEqualTo(changed.read("$.contactPersons[1].id"));

        form.put("contactPersons", List.of(persons.get(1)));
        company.dataSteward().ifMatch(1).put("/api/customers/" + id, form).expect(200);
        var history =
                company.dataSteward().get("/api/customers/" + id + "/history").expect(200);
        company.dataSteward()
                .ifMatch(2)
                .post(
                        "/api/customers/" + id + "/history/" + history.<String>read("$.items[0].id") + "/restoration",
                        Map.of("field", "contactPersons"))
                .expect(200);
        var back = company.dataSteward().get("/api/customers/" + id).expect(200);
        assertThat(back.<String>read("$.contactPersons[0].name")).isEqualTo("鲁肃");
        assertThat(back.<String>read("$.contactPersons[0].successorId"))
                .as("people are put back with who took over from them")
                .isEqualTo(back.read("$.contactPersons[1].id"));
    }

    @Test
    void nobodySucceedsHimselfOrLeavesBeforeComing() {
        var form = organization("荆州船厂");
        form.put("contactPersons", List.of(contact("蔡瑁", null), contact("张允", null)));
        var created = company.dataSteward().post("/api/customers", form).expect(201);
        List<Map<String, Object>> persons = created.read("$.contactPersons");
        var one = new HashMap<>(persons.get(0));
        one.put("successorId", one.get("id"));
        one.put("since", "2026-05-01");
        one.put("until", "2026-04-01");
        form.put("contactPersons", List.of(one, persons.get(1)));
        var refused = company.dataSteward()
                .ifMatch(0)
                .put("/api/customers/" + created.<String>read("$.id"), form)
                .expect(422);
        assertThat(refused.<List<String>>read("$.errors[*].field"))
                .containsExactlyInAnyOrder("contactPersons[0].until", "contactPersons[0].successorId");
    }

    private List<String> found(String filter) {
        TestClient.Answer rows = company.crAdvisor()
                .get("/api/lists/customers/rows?columns=name&filter=" + encode(filter, UTF_8))
                .expect(200);
        return rows.read("$.items[*].cells.name");
    }

    private String entered(Map<String, Object> form) {
        return company.dataSteward().post("/api/customers", form).expect(201).read("$.id");
    }

    private static Map<String, Object> reveal(String id) {
        return Map.of("type", "customer", "id", id, "field", "ethnicGroup", "purpose", "核对资料");
    }

    private static Map<String, Object> person(String name) {
        return new HashMap<>(
                Map.of("type", "PERSON", "name", name, "confirmDuplicate", true, "contactPoints", new ArrayList<>()));
    }

    private Map<String, Object> owned(Map<String, Object> form) {
        form.put("ownerId", company.id("chenchen"));
        return form;
    }

    private static Map<String, Object> organization(String name) {
        return new HashMap<>(Map.of("type", "ORGANIZATION", "name", name, "confirmDuplicate", true));
    }

    private static Map<String, Object> contact(String name, String role) {
        var contact = new HashMap<String, Object>(Map.of("name", name));
        if (role != null) {
            contact.put("buyingRole", role);
        }
        return contact;
    }

    private static Map<String, Object> with(Map<String, Object> form, Map<String, Object> profile) {
        form.put("profile", profile);
        return form;
    }
}
