package org.zhiji.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhiji.sql.tenant.Tables.AUDIT_ENTRY;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.QUESTION;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.followup.Workshop;
import org.zhiji.followup.plan.PlanFollowUps;
import org.zhiji.platform.problem.Problem;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** Questionnaires written, published, asked, replaced and counted, on Thursday, 10 September 2026. */
@ZhijiTest
class QuestionnairesTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    @Autowired
    PlanFollowUps planFollowUps;

    @Autowired
    QuestionnaireStore store;

    private Workshop workshop;
    private TestClient manager;
    private TestClient lijing;

    @BeforeEach
    void onThursday() {
        if (workshop == null) {
            workshop = new Workshop(db, company, time);
            company.store();
        }
        time.startAt("2026-09-10T09:00");
        manager = company.serviceManager();
        lijing = company.crAdvisor();
    }

    @Test
    void aDraftIsChangedFreelyAndAPublishedVersionNeverByWhateverWay() {
        var draft = created(form("POST_SERVICE", yesNo("new-1", "装的时候量过胎压吗？")));
        assertThat(draft.<String>read("$.status")).isEqualTo("DRAFT");
        var id = draft.<String>read("$.id");
        var better = form("POST_SERVICE", yesNo(code(draft, 0), "胎压给您调过吗？"));
        var changed =
                manager.ifMatch(0).put("/api/questionnaires/" + id, better).expect(200);
        assertThat(changed.<String>read("$.form.questions[0].textZh")).isEqualTo("胎压给您调过吗？");
        assertThat(changed.<String>read("$.form.questions[0].code")).isEqualTo(code(draft, 0));
        manager.ifMatch(0).put("/api/questionnaires/" + id, better).expect(412);

        published(id);

        assertThat(manager.ifMatch(2)
                        .put("/api/questionnaires/" + id, form("POST_SERVICE"))
                        .expect(409)
                        .<String>read("$.code"))
                .isEqualTo("survey.not-a-draft");
        assertThat(manager.delete("/api/questionnaires/" + id).expect(409).<String>read("$.code"))
                .isEqualTo("survey.not-a-draft");
        var empty = new QuestionnaireForm(Purpose.POST_SERVICE, "空", "Empty", null, null, List.of());
        workshop.inCompany(() -> {
            assertThatThrownBy(() -> store.replaceDraft(UUID.fromString(id), empty, null, time.now()))
                    .isInstanceOf(Problem.class);
            assertThatThrownBy(() -> store.deleteDraft(UUID.fromString(id))).isInstanceOf(Problem.class);
            assertThat(db.fetchCount(QUESTION, QUESTION.QUESTIONNAIRE_ID.eq(UUID.fromString(id))))
                    .isEqualTo(1);
        });
    }

    @Test
    void aMonthWithTwoVersionsAddsUpByTheCodeOfTheQuestion() {
        var before = task();
        var standard = standard("POST_SERVICE");
        var draft = manager.post("/api/questionnaires/" + standard + "/draft").expect(201);
        assertThat(manager.post("/api/questionnaires/" + standard + "/draft")
                        .expect(409)
                        .<String>read("$.code"))
                .isEqualTo("survey.draft-there");
        Map<String, Object> form = new HashMap<>(draft.<Map<String, Object>>read("$.form"));
        List<Map<String, Object>> questions =
                new ArrayList<>(draft.<List<Map<String, Object>>>read("$.form.questions"));
        questions.removeIf(it -> Objects.equals(it.get("code"), "Q12"));
        questions.get(3).put("textZh", "说好的时间，车交到您手上了吗？");
        questions.get(3).put("causes", List.of("DELIVERY_TIME", "PRICE"));
        questions.add(scale("Q13", 9));
        form.put("questions", questions);
        var id = draft.<String>read("$.id");
        manager.ifMatch(0).put("/api/questionnaires/" + id, form).expect(200);
        published(id);
        var after = task();

        answer(before, Map.of("Q04", "NO"));
        answer(after, Map.of("Q04", "NO:PRICE", "Q13", List.of("10")));

        var report = lijing.get("/api/follow-up-reports?month=2026-09&department=" + company.store())
                .expect(200);
        var asked = "$.figures.answers.questions[?(@.code == '%s')]";
        Map<String, Object> onTime = only(report, asked.formatted("Q04"));
        assertThat(onTime).containsEntry("favourable", 0).containsEntry("unfavourable", 2);
        assertThat(only(report, asked.formatted("Q02"))).containsEntry("favourable", 2);
        assertThat(onTime).containsEntry("textZh", "说好的时间，车交到您手上了吗？");
        assertThat(only(report, asked.formatted("Q12"))).containsEntry("favourable", 1);
        assertThat(only(report, asked.formatted("Q13"))).containsEntry("favourable", 1);
        assertThat(only(figures(), "$.answers[?(@.question == 'Q13')]"))
                .containsEntry("answered", 1)
                .containsEntry("average", 10.0);
        assertThat(report.<List<String>>read("$.figures.issues.byCategory[*].category"))
                .as("the cause that was chosen, not the one that is proposed")
                .containsExactlyInAnyOrder("TIME", "PRICE");
        List<String> behind = lijing.get(
                        "/api/follow-up-reports/problems?month=2026-09&category=PRICE&department=" + company.store())
                .expect(200)
                .read("$.items[*].questionCode");
        assertThat(behind).containsExactly("Q04");
        assertThat(standard("POST_SERVICE")).isEqualTo(id);
        assertThat(manager.get("/api/questionnaires/" + standard).<String>read("$.status"))
                .isEqualTo("RETIRED");
        workshop.inCompany(
                () -> assertThat(db.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.SUBJECT_ID.eq(UUID.fromString(standard))))
                        .as("the version that was replaced has it in its history, too")
                        .isEqualTo(1));
        assertThat(manager.get("/api/questionnaires/" + id).<List<Integer>>read("$.versions[*].versionNo"))
                .containsExactly(2, 1);
        var otherKind = yesNo("Q13", "愿意推荐吗？");
        assertThat(manager.post("/api/questionnaires", form("POST_SERVICE", otherKind))
                        .expect(422)
                        .<List<String>>read("$.errors[*].field"))
                .containsExactly("questions[0].kind");
    }

    @Test
    void whatHangsOnAnAnswerIsKeptOnlyAfterThatAnswerAndReadInWords() {
        var satisfied = yesNo("new-1", "修得还满意吗？");
        var where = question("new-2", "MULTIPLE", "哪里不满意？");
        where.put("choices", List.of(choice("SLOW", "太慢", false), choice("DEAR", "太贵", false)));
        where.put("showWhen", List.of(Map.of("question", "new-1", "answers", List.of("NO"))));
        var day = question("new-3", "DATE", "哪天方便再来？");
        var draft = created(form("POST_SERVICE", satisfied, where, day));
        published(draft.read("$.id"));
        var content = asks(task(), draft);
        var unhappy = asks(task(), draft);
        var codes = draft.<List<String>>read("$.form.questions[*].code");
        assertThat(lijing.get(path(content)).<List<String>>read("$.questions[*].code"))
                .isEqualTo(codes);
        assertThat(lijing.get(path(content)).<List<String>>read("$.questions[1].showWhen[*].question"))
                .containsExactly(codes.getFirst());

        var kept = record(answer(
                content,
                Map.of(codes.get(0), "YES", codes.get(1), List.of("SLOW"), codes.get(2), List.of("2026-09-18"))));
        var told = record(answer(
                unhappy, Map.of(codes.get(0), "NO", codes.get(1), List.of("SLOW", "DEAR"), codes.get(2), List.of())));

        assertThat(kept.<List<String>>read("$.answers[*].code")).containsExactly(codes.get(0), codes.get(2));
        assertThat(kept.<String>read("$.answers[1].said")).isEqualTo("2026-09-18");
        assertThat(told.<List<String>>read("$.answers[*].said")).containsExactly(null, "太慢、太贵", null);
        assertThat(told.<List<String>>read("$.answers[*].value")).containsExactly("NO", "YES", "NOT_ANSWERED");
        var chosen = "$.answers[?(@.question == '" + codes.get(1) + "')]";
        assertThat(only(figures(), chosen)).containsEntry("answered", 1);
        assertThat(figures().<List<String>>read(chosen + ".options[*].textZh")).containsExactly("太慢", "太贵");
        assertThat(figures().<List<Integer>>read(chosen + ".options[*].contacts"))
                .containsExactly(1, 1);
        assertThat(lijing.get("/api/follow-up-figures/contacts?from=2026-09-01&to=2026-09-30&option=DEAR&question="
                                + codes.get(1) + "&questionnaire="
                                + only(figures(), chosen).get("questionnaire"))
                        .expect(200)
                        .<List<String>>read("$.items[*].taskId"))
                .containsExactly(unhappy.toString());
        var correction = lijing.get("/api/follow-up/records/" + kept.<String>read("$.id") + "/questions");
        assertThat(correction.<List<String>>read("$[*].code")).isEqualTo(codes);
    }

    @Test
    void whatCannotBeAskedIsRefusedAtTheField() {
        var first = yesNo("new-1", "第一题？");
        first.put("showWhen", List.of(Map.of("question", "new-2", "answers", List.of("YES"))));
        var second = yesNo("new-2", "第二题？");
        second.put("showWhen", List.of(Map.of("question", "new-1", "answers", List.of("PERHAPS"))));
        var third = question("new-3", "SINGLE", "第三题？");
        third.put("choices", List.of(choice("A", "只有一个", false)));

        var refused = manager.post("/api/questionnaires", form("CARE", first, second, third))
                .expect(422);

        assertThat(refused.<List<String>>read("$.errors[*].field"))
                .containsExactly(
                        "questions[0].showWhen[0].question",
                        "questions[1].showWhen[0].answers",
                        "questions[2].choices");
        assertThat(manager.ifMatch(0)
                        .put(
                                "/api/questionnaires/" + created(form("CARE")).<String>read("$.id") + "/publication",
                                Map.of())
                        .expect(409)
                        .<String>read("$.code"))
                .isEqualTo("survey.nothing-to-ask");
        lijing.post("/api/questionnaires", form("CARE")).expect(403);
    }

    @Test
    void aQuotaIsAskedUntilItIsReachedInTheBranchAndTheMonth() {
        var always = yesNo("new-1", "洗车洗得干净吗？");
        var sometimes = yesNo("new-2", "等候区的水够热吗？");
        sometimes.put("monthlyQuota", 1);
        var draft = created(form("POST_SERVICE", always, sometimes));
        published(draft.read("$.id"));
        var codes = draft.<List<String>>read("$.form.questions[*].code");
        var first = asks(task(), draft);
        var second = asks(task(), draft);
        var open = asks(task(), draft);
        answer(first, Map.of());

        assertThat(lijing.get(path(second)).<List<String>>read("$.questions[*].code"))
                .containsExactly(codes.getFirst());
        answer(open, Map.of(codes.getFirst(), "YES"));
        time.moveTo("2026-10-08T09:00");
        assertThat(lijing.get(path(second)).<List<String>>read("$.questions[*].code"))
                .isEqualTo(codes);
    }

    @Test
    void onlyWhoDrivesOnBatteriesIsAskedAboutCharging() {
        var charging = yesNo("new-1", "充电口检查过了吗？");
        charging.put(
                "applies",
                Map.of(
                        "repairTypes", List.of(),
                        "interviewees", List.of(),
                        "customerTypes", List.of("PERSON"),
                        "energies", List.of("ELECTRIC"),
                        "models", List.of("408"),
                        "personalities", List.of()));
        var draft = created(form("POST_SERVICE", charging, yesNo("new-2", "里外都看过了吗？")));
        published(draft.read("$.id"));
        var electric =
                workshop.order(workshop.owner("电车", "13812340001", "鄂AD12345"), "zhoutao", "2026-09-07T17:30", "YES");
        var codes = draft.<List<String>>read("$.form.questions[*].code");

        assertThat(lijing.get(path(asks(workshop.task(electric, planFollowUps), draft)))
                        .<List<String>>read("$.questions[*].code"))
                .isEqualTo(codes);
        assertThat(lijing.get(path(asks(task(), draft))).<List<String>>read("$.questions[*].code"))
                .containsExactly(codes.get(1));
    }

    @Test
    void whatARuleAsksIsChosenAmongThoseInUseAndStaysWhileARuleAsksIt() {
        var draft = created(form("CARE", yesNo("new-1", "需要我帮您约时间吗？")));
        var code = draft.<String>read("$.code");
        assertThat(manager.post("/api/cadence-rules", rule(code)).expect(422).<List<String>>read("$.errors[*].field"))
                .containsExactly("questionnaire");
        var id = published(draft.read("$.id")).<String>read("$.id");
        var rule = manager.post("/api/cadence-rules", rule(code)).expect(201).<String>read("$.id");

        assertThat(manager.ifMatch(1)
                        .delete("/api/questionnaires/" + id + "/publication")
                        .expect(409)
                        .<String>read("$.code"))
                .isEqualTo("survey.in-use");
        manager.delete("/api/cadence-rules/" + rule).expect(204);
        assertThat(manager.ifMatch(1)
                        .delete("/api/questionnaires/" + id + "/publication")
                        .expect(200)
                        .<String>read("$.status"))
                .isEqualTo("RETIRED");
        var careful = manager.get("/api/questionnaires/" + standard("CARE"));
        assertThat(manager.ifMatch(careful.version())
                        .delete("/api/questionnaires/" + careful.<String>read("$.id") + "/publication")
                        .expect(409)
                        .<String>read("$.code"))
                .isEqualTo("survey.is-standard");
    }

    @Test
    void aPlanAsksTheQuestionnaireThatWasChosenForIt() {
        var draft = created(form("POST_SERVICE", yesNo("new-1", "这一次的短问卷？")));
        published(draft.read("$.id"));
        var order = workshop.order("zhoutao", "2026-09-08T17:00");

        lijing.post(
                        "/api/follow-up/plans",
                        Map.of(
                                "source",
                                "ORDERS",
                                "ids",
                                List.of(order),
                                "from",
                                "2026-09-11",
                                "to",
                                "2026-09-11",
                                "dailyLimit",
                                40,
                                "questionnaire",
                                draft.<String>read("$.code")))
                .expect(201);

        workshop.inCompany(() -> assertThat(db.select(FOLLOW_UP_TASK.QUESTIONNAIRE_ID)
                        .from(FOLLOW_UP_TASK)
                        .where(FOLLOW_UP_TASK.WORK_ORDER_ID.eq(order))
                        .fetchSingle()
                        .value1())
                .isEqualTo(UUID.fromString(draft.read("$.id"))));
    }

    /** Every question of our banks can be taken, asked with what it hangs on, and published as it stands. */
    @Test
    void ourOwnBanksAreQuestionnairesInThemselves() {
        var banks = manager.get("/api/question-banks").expect(200);
        assertThat(banks.<List<String>>read("$[*].purpose"))
                .containsExactlyInAnyOrder(
                        "POST_SERVICE", "LONG_ABSENT", "NEW_CUSTOMER", "COMPLAINT_CHECK", "WIN_BACK");
        for (Map<String, Object> bank : banks.<List<Map<String, Object>>>read("$")) {
            @SuppressWarnings("unchecked")
            var questions = new ArrayList<>((List<Map<String, Object>>) bank.get("questions"));
            // The short and the long question about the visit as a whole exclude each other.
            questions.removeIf(it -> Objects.equals(it.get("code"), "Q14"));
            assertThat(questions).hasSizeGreaterThanOrEqualTo(10);
            var form = form(String.valueOf(bank.get("purpose")));
            form.put("questions", questions);
            assertThat(created(form).<List<String>>read("$.form.questions[*].code"))
                    .isEqualTo(questions.stream().map(it -> it.get("code")).toList());
        }
    }

    private TestClient.Answer created(Map<String, Object> form) {
        return manager.post("/api/questionnaires", form).expect(201);
    }

    private TestClient.Answer published(String id) {
        var version = manager.get("/api/questionnaires/" + id).version();
        return manager.ifMatch(version)
                .put("/api/questionnaires/" + id + "/publication", Map.of())
                .expect(200);
    }

    private String standard(String purpose) {
        List<String> ids = manager.get("/api/questionnaires")
                .read("$[?(@.standard == true && @.purpose == '" + purpose + "')].id");
        return ids.getFirst();
    }

    private static String code(TestClient.Answer questionnaire, int at) {
        return questionnaire.read("$.form.questions[" + at + "].code");
    }

    private UUID task() {
        return workshop.task(workshop.anybody(), "zhoutao", planFollowUps);
    }

    private UUID asks(UUID task, TestClient.Answer questionnaire) {
        workshop.inCompany(() -> db.update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.QUESTIONNAIRE_ID, UUID.fromString(questionnaire.read("$.id")))
                .where(FOLLOW_UP_TASK.ID.eq(task))
                .execute());
        return task;
    }

    private static String path(UUID task) {
        return "/api/follow-up/tasks/" + task;
    }

    private TestClient.Answer record(String id) {
        return lijing.get("/api/follow-up/records/" + id).expect(200);
    }

    /** Yes to everything but what is said: YES or NO by code, or what was given. */
    private String answer(UUID task, Map<String, Object> said) {
        var answers = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> question : lijing.get(path(task)).<List<Map<String, Object>>>read("$.questions[*]")) {
            var words = said.getOrDefault(String.valueOf(question.get("code")), "YES");
            var unwanted = words instanceof String word && word.startsWith("NO");
            var answer = new LinkedHashMap<String, Object>();
            answer.put("questionId", question.get("id"));
            answer.put("value", unwanted ? "NO" : "YES");
            answer.put("given", words instanceof String ? null : words);
            answer.put("remark", unwanted ? "说不好" : null);
            answer.put(
                    "cause",
                    unwanted && words.toString().length() > 3 ? words.toString().substring(3) : null);
            answers.add(answer);
        }
        return lijing.post(
                        path(task) + "/record",
                        Map.of(
                                "brokenOff",
                                false,
                                "intervieweeRole",
                                "OWNER",
                                "intervieweeName",
                                "王建国",
                                "sections",
                                List.of(Map.of("taskId", task, "satisfied", "YES", "answers", answers)),
                                "otherIssues",
                                List.of(),
                                "needsFollowUp",
                                false))
                .expect(201)
                .read("$.recordId");
    }

    private TestClient.Answer figures() {
        return lijing.get("/api/follow-up-figures?from=2026-09-01&to=2026-09-30")
                .expect(200);
    }

    private static Map<String, Object> only(TestClient.Answer report, String path) {
        List<Map<String, Object>> found = report.read(path);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @SafeVarargs
    private static Map<String, Object> form(String purpose, Map<String, Object>... questions) {
        var form = new HashMap<String, Object>();
        form.put("purpose", purpose);
        form.put("nameZh", "样例问卷");
        form.put("nameEn", "");
        form.put("share", null);
        form.put("monthlyQuota", null);
        form.put("questions", List.of(questions));
        return form;
    }

    private static Map<String, Object> yesNo(String code, String text) {
        var question = question(code, "YES_NO", text);
        question.put("positive", "YES");
        return question;
    }

    private static Map<String, Object> scale(String code, int wantedFrom) {
        var question = question(code, "SCALE_0_10", "会推荐给朋友吗？");
        question.put("wantedFrom", wantedFrom);
        return question;
    }

    private static Map<String, Object> question(String code, String kind, String text) {
        var question = new HashMap<String, @Nullable Object>();
        question.put("code", code);
        question.put("kind", kind);
        question.put("textZh", text);
        question.put("textEn", "");
        question.put("dimension", "OTHER");
        question.put("causes", List.of());
        question.put("choices", List.of());
        question.put("showWhen", List.of());
        question.put(
                "applies",
                Map.of(
                        "repairTypes", List.of(),
                        "interviewees", List.of(),
                        "customerTypes", List.of(),
                        "energies", List.of(),
                        "models", List.of(),
                        "personalities", List.of()));
        return question;
    }

    private static Map<String, Object> choice(String code, String text, boolean wanted) {
        return Map.of("code", code, "textZh", text, "textEn", "", "wanted", wanted);
    }

    private static Map<String, Object> rule(String questionnaire) {
        return Map.ofEntries(
                Map.entry("name", "生日问候 " + questionnaire),
                Map.entry("active", false),
                Map.entry("place", 50),
                Map.entry("list", "customers"),
                Map.entry("triggerKind", "BIRTHDAY"),
                Map.entry("number", 3),
                Map.entry("unit", "DAY"),
                Map.entry("yearly", true),
                Map.entry("channel", "PHONE"),
                Map.entry("purpose", "SERVICE_FOLLOW_UP"),
                Map.entry("questionnaire", questionnaire),
                Map.entry("assignee", "OWNER"),
                Map.entry("people", List.of()),
                Map.entry("openDays", 3),
                Map.entry("ladder", List.of()));
    }
}
