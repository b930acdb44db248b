package org.zhiji.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiji.followup.Calls.path;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.followup.plan.PlanFollowUps;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** What whoever answers for callers sees of their day. */
@ZhijiTest
class TeamDayTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    @Autowired
    PlanFollowUps planFollowUps;

    @BeforeAll
    void twoDaysOfCalls() {
        var workshop = new Workshop(db, company, time);
        time.moveTo("2026-09-07T18:00");
        var first = workshop.task(workshop.anybody(), "zhoutao", planFollowUps);
        workshop.task(workshop.anybody(), "zhoutao", planFollowUps);
        var third = workshop.task(workshop.anybody(), "wumin", planFollowUps);
        time.moveTo("2026-09-11T09:00");
        attempt(first, Map.of("outcome", "REFUSED"));
        attempt(third, Map.of("outcome", "INCONVENIENT", "newTime", "2026-09-11T15:00:00+08:00"));
    }

    @Test
    void theGeneralManagerSeesWhoIsBehind() {
        var day = company.generalManager().get("/api/follow-up/team-day").expect(200);

        assertThat(day.<String>read("$.date")).isEqualTo("2026-09-11");
        assertThat(day.<List<String>>read("$.callers[*].callerName")).containsExactly("李静");
        assertThat(day.<Integer>read("$.callers[0].due")).isEqualTo(3);
        assertThat(day.<Integer>read("$.callers[0].done")).isEqualTo(1);
        assertThat(day.<Integer>read("$.callers[0].overdue")).isEqualTo(1);
    }

    @Test
    void whoAnswersForNobodySeesNobody() {
        assertThat(callers(company.as("chenchen"))).isEmpty();
        company.administrator().get("/api/follow-up/team-day").expect(403);
    }

    @Test
    void anotherBranchSeesItsOwnCallersOnly() {
        var away = company.hire("何远", "heyuan", company.otherStore(), "SERVICE_MANAGER");
        assertThat(callers(away)).isEmpty();
    }

    private static List<Object> callers(TestClient who) {
        return who.get("/api/follow-up/team-day").expect(200).read("$.callers");
    }

    private void attempt(UUID task, Map<String, Object> form) {
        company.crAdvisor().post(path(task, "attempts"), form).expect(201);
    }
}
