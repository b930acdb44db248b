package org.zhiji.customer.personality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.ZhijiTest;

/** A judgement on a person: on grounds, for few, for the conversation only. */
@ZhijiTest
class PersonalityTest {

    @Autowired
    Company company;

    @Test
    void theSignsSpeakForATypeWhenTheyAgree() {
        assertThat(Personality.of(List.of(Sign.ASKS_FOR_PROOF, Sign.QUOTES_RULES)))
                .contains(Personality.ANALYTICAL);
        assertThat(Personality.of(List.of(Sign.ASKS_FOR_PROOF)))
                .as("one swallow")
                .isEmpty();
        assertThat(Personality.of(List.of(Sign.ASKS_FOR_PROOF, Sign.ASKS_FOR_PROOF)))
                .as("the same thing twice is one sign")
                .isEmpty();
        assertThat(Personality.of(List.of(Sign.THANKS, Sign.FORGIVES, Sign.ASKS_FOR_PROOF, Sign.QUOTES_RULES)))
                .as("two sides")
                .isEmpty();
        assertThat(Personality.of(List.of(Sign.THANKS, Sign.FORGIVES, Sign.ASKS_FOR_PROOF)))
                .contains(Personality.FRIENDLY);
    }

    @Test
    void aJudgementHasGroundsAndCanBeTakenBack() {
        var id = person("徐庶", null);
        judge(company.crAdvisor(), id, "DECISIVE", List.of(), " ").expect(422);
        var judged = judge(
                        company.crAdvisor(),
                        id,
                        "DECISIVE",
                        List.of("ASKS_FOR_PROOF", "KEEPS_RECORDS"),
                        "9 月 3 日要求看结算单和检测数据，并逐项记录")
                .expect(201);
        assertThat(judged.<String>read("$.current")).isEqualTo("DECISIVE");
        assertThat(judged.<String>read("$.suggested"))
                .as("the signs say something else")
                .isEqualTo("ANALYTICAL");
        var taken = company.crAdvisor()
                .post(
                        "/api/customers/" + id + "/personality-judgements",
                        Map.of("signs", List.of(), "evidence", "判断依据不足，撤回"))
                .expect(201);
        assertThat(taken.<Object>read("$.current")).isNull();
        assertThat(taken.<List<?>>read("$.history")).hasSize(2);
    }

    @Test
    void onlyWhoLooksAfterTheCustomerAndSpeaksWithItKnows() {
        var id = person("庞统", "chenchen");
        judge(company.as("chenchen"), id, "ANALYTICAL", List.of(), "要求书面说明").expect(201);
        assertThat(known(company.as("chenchen"), id)).hasSize(1);
        assertThat(known(company.as("chuliang"), id)).as("another salesman").isEmpty();
        assertThat(known(company.dataSteward(), id)).as("without the right").isEmpty();
        judge(company.as("chuliang"), id, "FRIENDLY", List.of(), "听说的").expect(404);
        judge(company.dataSteward(), id, "FRIENDLY", List.of(), "听说的").expect(403);
        assertThat(company.as("chuliang")
                        .get("/api/customers/" + id + "/briefing")
                        .body())
                .doesNotContain("ANALYTICAL");
        assertThat(company.as("chenchen")
                        .get("/api/customers/" + id + "/briefing")
                        .<String>read("$.personality"))
                .isEqualTo("ANALYTICAL");
        assertThat(company.dataSteward()
                        .get("/api/customers/" + id + "/history")
                        .expect(200)
                        .body())
                .as("the customer's history is for everybody")
                .doesNotContain("ANALYTICAL", "要求书面说明");
        assertThat(company.dataSteward().get("/api/audit").expect(200).body())
                .as("the audit says that, not what")
                .contains("customer-personality")
                .doesNotContain("ANALYTICAL", "要求书面说明");
    }

    /** Does the self-centred complain most, as is said? Of fewer than five nothing is told. */
    @Test
    void aTableComparesTheFourAndNamesNobody() {
        for (int n = 0; n < PersonalityFigures.FEWEST; n++) {
            judge(
                            company.serviceManager(),
                            person("对照甲" + n, null),
                            "SELF_CENTRED",
                            List.of("SEES_OWN_SIDE", "THREATENS"),
                            "多次打断")
                    .expect(201);
        }
        judge(company.serviceManager(), person("对照乙", null), "DECISIVE", List.of("DECIDES_FAST", "GIVES_ORDERS"), "话短")
                .expect(201);
        var figures = company.serviceManager().get("/api/personality-figures").expect(200);
        assertThat(figures.<List<Integer>>read("$[?(@.personality=='SELF_CENTRED')].complaining"))
                .containsExactly(0);
        assertThat(figures.<List<Integer>>read("$[?(@.personality=='DECISIVE')].loyal"))
                .containsExactly((Integer) null);
        assertThat(figures.body()).doesNotContain("对照");
        company.dataSteward().get("/api/personality-figures").expect(403);
    }

    @Test
    void noListAndSoNoFileKnowsIt() {
        for (var list : List.of("customers", "vehicles", "work-orders", "follow-up-tasks", "complaints")) {
            assertThat(company.serviceManager()
                            .get("/api/lists/" + list)
                            .expect(200)
                            .body()
                            .toLowerCase(java.util.Locale.ROOT))
                    .as(list)
                    .doesNotContain("personality", "性格", "analytical");
        }
    }

    /**
     * Queues and deadlines are made elsewhere: what they cannot read they cannot follow. Only what is asked may, and the hint
     * on a complaint that it may end before a court.
     */
    @Test
    void nobodyElseReadsIt() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/org/zhiji"))) {
            var readers = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(PersonalityTest::speaksOfPersonality)
                    .map(file -> file.getParent().getFileName() + "/" + file.getFileName())
                    .toList();
            assertThat(readers)
                    .contains("personality/Personalities.java")
                    .allMatch(file -> file.startsWith("personality/")
                            || file.equals("known/BriefCaller.java")
                            || file.equals("known/BriefingView.java")
                            || file.equals("complaint/ComplaintReading.java")
                            || file.equals("followup/OfferedQuestions.java"));
        }
    }

    private static boolean speaksOfPersonality(Path file) {
        try {
            var source = Files.readString(file);
            return source.contains("PERSONALITY_JUDGEMENT") || source.contains("customer.personality");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<?> known(TestClient person, String id) {
        return person.get("/api/customers/" + id + "/overview").expect(200).read("$.parts.personality");
    }

    private static TestClient.Answer judge(
            TestClient person, String id, String personality, List<String> signs, String evidence) {
        return person.post(
                "/api/customers/" + id + "/personality-judgements",
                Map.of("personality", personality, "signs", signs, "evidence", evidence));
    }

    private String person(String name, String owner) {
        Map<String, Object> form = owner == null
                ? Map.of("type", "PERSON", "name", name)
                : Map.of("type", "PERSON", "name", name, "ownerId", company.id(owner));
        return company.dataSteward().post("/api/customers", form).expect(201).read("$.id");
    }
}
