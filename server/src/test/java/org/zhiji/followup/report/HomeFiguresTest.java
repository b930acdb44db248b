package org.zhiji.followup.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** The home pages say of September 2026 what its report says (US-03). */
@ZhijiTest
class HomeFiguresTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @BeforeAll
    void live() {
        new SeptemberStory(company, time).live();
    }

    @Test
    void theServiceManagerSeesHisThreeFiguresOfTheMonth() {
        var home = figures(company.serviceManager());
        assertThat(home.<String>read("$.role")).isEqualTo("SERVICE_MANAGER");
        assertThat(home.<String>read("$.departmentId"))
                .isEqualTo(company.store().toString());
        assertThat(values(home))
                .containsExactly(
                        Map.entry("SATISFACTION", 93.6),
                        Map.entry("FOLLOW_UP_SUCCESS", 80.0),
                        Map.entry("ANSWER_ON_TIME", 83.3));
        assertThat(home.<String>read("$.figures[0].item")).isEqualTo("Q01");
        assertThat(home.<Integer>read("$.figures[1].part")).isEqualTo(260);
        assertThat(home.<Integer>read("$.figures[1].of")).isEqualTo(325);
    }

    @Test
    void theGeneralManagerSeesSatisfactionLoyaltyAndComplaints() {
        var home = figures(company.generalManager());
        assertThat(home.<String>read("$.role")).isEqualTo("GENERAL_MANAGER");
        assertThat(values(home))
                .containsExactly(
                        Map.entry("SATISFACTION", 93.6), Map.entry("LOYALTY", 95.9), Map.entry("COMPLAINTS", 5.3));
    }

    @Test
    void whoCallsSeesTheOwnFigures() {
        var home = figures(company.crAdvisor());
        assertThat(home.<String>read("$.role")).isEqualTo("CALLER");
        assertThat(home.<String>read("$.personId"))
                .isEqualTo(company.id("lijing").toString());
        assertThat(values(home).stream().map(Map.Entry::getKey))
                .containsExactly("FOLLOW_UP_SUCCESS", "SATISFACTION", "REPORT_ON_TIME");
        var advisor = figures(company.serviceAdvisor());
        assertThat(advisor.<String>read("$.role")).isEqualTo("SERVICE_ADVISOR");
        var report = company.serviceManager()
                .get("/api/follow-up-reports?month=2026-09&advisor=" + company.id("zhoutao"))
                .expect(200);
        assertThat(values(advisor))
                .contains(
                        Map.entry("SATISFACTION", report.<Double>read("$.figures.answers.overall.rate")),
                        Map.entry("FOLLOW_UP_SUCCESS", report.<Double>read("$.figures.calls.total.successRate")));
    }

    @Test
    void whoHasNoFiguresSeesNone() {
        assertThat(figures(company.administrator()).<List<Object>>read("$.figures"))
                .isEmpty();
        assertThat(figures(company.dataSteward()).<String>read("$.role")).isEqualTo("OTHER");
    }

    @Test
    void targetsOfTheYearStandBesideTheFigures() {
        var manager = company.serviceManager();
        var of = "/api/kpi-targets/" + company.store() + "/2026";
        manager.ifMatch(0)
                .put(of, Map.of("targets", Map.of("SATISFACTION", 101)))
                .expect(422);
        var kept = manager.ifMatch(0)
                .put(of, Map.of("targets", Map.of("SATISFACTION", 95, "FOLLOW_UP_SUCCESS", 78.5)))
                .expect(200);
        assertThat(kept.version()).isEqualTo(1);
        company.businessManager()
                .ifMatch(0)
                .put(of, Map.of("targets", Map.of()))
                .expect(412);
        company.crAdvisor().ifMatch(1).put(of, Map.of("targets", Map.of())).expect(403);

        var home = figures(manager);
        assertThat(home.<Double>read("$.figures[0].target")).isEqualTo(95.0);
        assertThat(home.<Boolean>read("$.figures[0].targetMet")).isFalse();
        assertThat(home.<Boolean>read("$.figures[1].targetMet")).isTrue();

        var changed = manager.ifMatch(1)
                .put(of, Map.of("targets", Map.of("SATISFACTION", 96.5, "FOLLOW_UP_SUCCESS", 78.5)))
                .expect(200);
        assertThat(changed.version()).isEqualTo(2);
        manager.ifMatch(2)
                .put(of, Map.of("targets", Map.of("SATISFACTION", 95, "FOLLOW_UP_SUCCESS", 78.5)))
                .expect(200);

        // What the branch has not set is the company's.
        String root =
                company.generalManager().get("/api/departments").expect(200).read("$[0].id");
        company.generalManager()
                .ifMatch(0)
                .put(
                        "/api/kpi-targets/" + root + "/2026",
                        Map.of("targets", Map.of("ANSWER_ON_TIME", 90, "SATISFACTION", 80)))
                .expect(200);
        var year = manager.get("/api/kpi-targets?year=2026").expect(200);
        var answers = row(year, "ANSWER_ON_TIME");
        assertThat(answers.get("inherited")).isEqualTo(90.0);
        assertThat(answers.get("target")).isNull();
        assertThat(answers.get("met")).isEqualTo(false);
        var satisfaction = row(year, "SATISFACTION");
        assertThat(satisfaction.get("target")).isEqualTo(95.0);
        assertThat(satisfaction.get("value")).isEqualTo(93.6);
        assertThat((List<?>) satisfaction.get("months")).hasSize(9);
        assertThat(row(year, "REPORT_ON_TIME").get("value")).isEqualTo(94.4);
        assertThat(row(year, "COMPLAINTS").get("lowerBetter")).isEqualTo(true);
        assertThat(manager.get("/api/kpi-targets?year=1999").status()).isEqualTo(422);
    }

    @Test
    void anotherBranchIsAskedForByItsId() {
        var other = company.generalManager()
                .get("/api/home/figures?department=" + company.otherStore())
                .expect(200);
        assertThat(other.<Integer>read("$.figures[0].of")).isZero();
        assertThat(other.<Object>read("$.figures[0].value")).isNull();
        assertThat(other.<String>read("$.figures[0].trend")).isEqualTo("UNKNOWN");
        company.generalManager()
                .get("/api/home/figures?department=00000000-0000-7000-8000-000000000000")
                .expect(404);
    }

    private static Answer figures(TestClient person) {
        return person.get("/api/home/figures").expect(200);
    }

    private static List<Map.Entry<String, Double>> values(Answer home) {
        return home.<List<Map<String, Object>>>read("$.figures[*]").stream()
                .map(it -> Map.entry((String) it.get("kpi"), (Double) it.get("value")))
                .toList();
    }

    private static Map<String, Object> row(Answer year, String kpi) {
        return year.<List<Map<String, Object>>>read("$.rows[?(@.kpi == '" + kpi + "')]")
                .getFirst();
    }
}
