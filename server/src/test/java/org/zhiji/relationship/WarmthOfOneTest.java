package org.zhiji.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** What is shown of the warmth of one relationship, and what lists have of it. */
@ZhijiTest
class WarmthOfOneTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    WarmthNight night;

    @Autowired
    DSLContext db;

    @BeforeAll
    void open() {
        time.startAt("2026-09-07T10:00");
    }

    @Test
    void itIsExplainedToTheLastDigitAndTheNightComesToTheSame() {
        var customer = customer();
        talk(customer, "VISIT", "2026-08-08T02:00:00Z");
        talk(customer, "PHONE", "2026-09-07T02:00:00Z");
        talk(customer, "PHONE", "2026-09-05T02:00:00Z");
        String id = seller().get("/api/customers/" + customer + "/relationships")
                .expect(200)
                .read("$[0].id");
        var warmth = seller().get("/api/relationships/" + id + "/warmth").expect(200);
        // 10 × 1.3 thirty days ago at a half-life of thirty days, two calls of 5 × 1.3, one of them two days ago.
        assertThat(warmth.<List<Double>>read("$.parts[*].left")).containsExactly(6.5, 6.21, 6.5);
        assertThat(warmth.<Double>read("$.warmth")).isEqualTo(19.21);
        assertThat(warmth.<Boolean>read("$.warm")).isTrue();
        // 30 × log2(19.21 / 5) = 58.3
        assertThat(warmth.<String>read("$.coolsOn")).isEqualTo("2026-11-05");

        time.inCompany(() -> night.run(time.now()));
        time.inCompany(() -> assertThat(
                        db.fetchValue("select warmth from relationship where id = {0}", DSL.val(UUID.fromString(id))))
                .isEqualTo(new BigDecimal("19.21")));
    }

    @Test
    void whatTheCompanyDecidesHoldsAtOnceAndOddScalesAreRefused() {
        var administrator = company.administrator();
        var found = administrator.get("/api/relationship-settings").expect(200);
        Map<String, Object> settings = new HashMap<>(found.<Map<String, Object>>read("$"));
        settings.put("normConfidantTo", 1);
        administrator
                .ifMatch(found.version())
                .put("/api/relationship-settings", settings)
                .expect(422);
        settings.put("normConfidantTo", 6);
        administrator
                .ifMatch(found.version())
                .put("/api/relationship-settings", settings)
                .expect(200);
        assertThat(administrator.get("/api/relationship-settings").<Double>read("$.normConfidantTo"))
                .isEqualTo(6.0);
        seller().ifMatch(found.version() + 1)
                .put("/api/relationship-settings", settings)
                .expect(403);
    }

    private void talk(String customer, String channel, String at) {
        seller().post(
                        "/api/contacts-made",
                        Map.of(
                                "customerId",
                                customer,
                                "channel",
                                channel,
                                "direction",
                                "OUT",
                                "twoWay",
                                true,
                                "functions",
                                List.of("CARE"),
                                "content",
                                "问候",
                                "at",
                                at))
                .expect(201);
    }

    private TestClient seller() {
        return company.as("chenchen");
    }

    private String customer() {
        return seller().post(
                        "/api/customers",
                        Map.of(
                                "type",
                                "PERSON",
                                "name",
                                "温度",
                                "gender",
                                "MALE",
                                "ownerId",
                                company.id("chenchen"),
                                "contactPoints",
                                List.of(Map.of("type", "MOBILE", "value", "13900050001"))))
                .expect(201)
                .read("$.id");
    }
}
