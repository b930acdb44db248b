package org.zhiji.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class RevealWatchTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Test
    void whoLooksAtMoreThanFiftyNumbersInADayIsReportedOnceThatDay() {
        time.moveTo("2026-09-07T10:00");
        var lijing = company.crAdvisor();
        String customer = lijing.post(
                        "/api/customers",
                        Map.of(
                                "type",
                                "PERSON",
                                "name",
                                "孟浩然",
                                "contactPoints",
                                List.of(Map.of("type", "MOBILE", "value", "18800001111"))))
                .expect(201)
                .read("$.id");

        look(lijing, customer, 50);
        assertThat(told(company.administrator())).isEmpty();
        look(lijing, customer, 3);
        assertThat(told(company.administrator())).containsExactly("李静");
        assertThat(told(company.serviceManager())).as("the superior").containsExactly("李静");
        assertThat(told(lijing)).isEmpty();
        assertThat(told(company.generalManager())).isEmpty();

        time.moveTo("2026-09-08T09:00");
        look(lijing, customer, 51);
        assertThat(told(company.administrator())).hasSize(2);
    }

    private static void look(TestClient who, String customer, int times) {
        for (var n = 0; n < times; n++) {
            who.post("/api/reveals", Map.of("type", "customer", "id", customer, "field", "phone", "purpose", "预约"))
                    .expect(201);
        }
    }

    private static List<String> told(TestClient who) {
        return who.get("/api/notices?size=200")
                .expect(200)
                .read("$.items[?(@.kind == 'privacy.many-reveals')].args.employee");
    }
}
