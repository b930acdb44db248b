package org.zhiji.followup.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestTime;

/**
 * September 2026 of story US-03, lived through at the API: orders come in by file, calls are made day by day, items are
 * closed, complaints answered. The weeks and reasons are those of the story; which call of a week is which is our choice.
 */
final class SeptemberStory {

    /** Per calendar week of the month: [due, carried out, successful] after a service. */
    private static final int[][] AFTER_SERVICE = {{46, 46, 41}, {67, 67, 58}, {68, 68, 58}, {49, 46, 38}, {38, 35, 29}};

    private static final int[][] LONG_ABSENT = {{12, 10, 6}, {15, 13, 9}, {18, 15, 12}, {12, 12, 9}};

    /** The question's code: how many said no, how many nothing. */
    private static final Map<String, int[]> ANSWERS = Map.ofEntries(
            Map.entry("Q01", new int[] {14, 4}),
            Map.entry("Q02", new int[] {5, 2}),
            Map.entry("Q03", new int[] {16, 3}),
            Map.entry("Q04", new int[] {24, 2}),
            Map.entry("Q05", new int[] {12, 3}),
            Map.entry("Q06", new int[] {20, 3}),
            Map.entry("Q07", new int[] {28, 4}),
            Map.entry("Q08", new int[] {19, 2}),
            Map.entry("Q09", new int[] {9, 5}),
            Map.entry("Q10", new int[] {10, 2}),
            Map.entry("Q11", new int[] {31, 3}),
            Map.entry("Q12", new int[] {9, 3}));

    private static final int TICKED_Q11 = 31;
    private static final int TICKED_Q04 = 9;

    private final Company company;
    private final TestTime time;
    private final TestClient lijing;
    private final List<String> failures = new ArrayList<>();
    private final List<String> absenceReasons = new ArrayList<>();
    private final List<String> rescheduled = new ArrayList<>();
    private int orders;
    private int records;

    SeptemberStory(Company company, TestTime time) {
        this.company = company;
        this.time = time;
        this.lijing = company.crAdvisor();
        failures.addAll(Collections.nCopies(6, "REFUSED"));
        failures.addAll(Collections.nCopies(15, "NO_ANSWER"));
        failures.addAll(Collections.nCopies(6, "BUSY"));
        failures.addAll(Collections.nCopies(9, "POWER_OFF"));
        failures.addAll(Collections.nCopies(3, "SUSPENDED"));
        failures.addAll(Collections.nCopies(5, "EMPTY_NUMBER"));
        failures.addAll(Collections.nCopies(4, "WRONG_PERSON"));
        failures.addAll(Collections.nCopies(4, "INCONVENIENT"));
        Map.of(
                        "DISTANCE",
                        9,
                        "PRICE",
                        8,
                        "WARRANTY_EXPIRED",
                        6,
                        "LOW_MILEAGE",
                        5,
                        "ATTITUDE",
                        3,
                        "QUALITY",
                        2,
                        "SOLD",
                        2,
                        "OTHER",
                        1)
                .forEach((reason, cases) -> absenceReasons.addAll(Collections.nCopies(cases, reason)));
    }

    /** Ends on 30 September at 18:00. */
    void live() {
        time.startAt("2026-08-31T19:00");
        time.withDailyJobs();
        var settings = company.administrator().get("/api/follow-up/settings").expect(200);
        Map<String, Object> rules = new HashMap<>(settings.<Map<String, Object>>read("$"));
        rules.put("absentDailyLimit", 3);
        company.administrator()
                .ifMatch(settings.version())
                .put("/api/follow-up/settings", rules)
                .expect(200);
        deliver("2026-01-15", 57, "是");
        deliver("2026-08-29", 1, "是");
        deliver("2026-08-30", 1, "是");
        deliver("2026-08-31", 1, "是");
        on("2026-09-01T19:00");
        deliver("2026-09-01", 43, "是");
        deliver("2026-09-01", 57, "否");
        on("2026-09-04T10:00");
        calls(0, "2026-09-01", "2026-09-06");
        on("2026-09-05T19:00");
        deliver("2026-09-05", 67, "是");
        on("2026-09-08T10:00");
        close(34);
        on("2026-09-11T10:00");
        calls(1, "2026-09-07", "2026-09-13");
        on("2026-09-12T19:00");
        deliver("2026-09-12", 68, "是");
        complaints();
        on("2026-09-20T10:00");
        close(4);
        calls(2, "2026-09-14", "2026-09-20");
        on("2026-09-20T19:00");
        deliver("2026-09-19", 49, "是");
        on("2026-09-24T10:00");
        calls(3, "2026-09-21", "2026-09-27");
        on("2026-09-25T19:00");
        deliver("2026-09-25", 38, "是");
        on("2026-09-29T19:00");
        deliver("2026-09-28", 6, "是");
        deliver("2026-09-29", 6, "是");
        on("2026-09-30T10:00");
        calls(4, "2026-09-28", "2026-09-30");
        deliver("2026-09-30", 6, "是");
        on("2026-09-30T18:00");
    }

    /** One who had no time in September is reached after all. */
    void lateSuccess() {
        on("2026-10-08T10:00");
        record(rescheduled.getFirst(), Map.of());
    }

    private void on(String local) {
        time.moveTo(local);
    }

    private void deliver(String day, int count, String consent) {
        var file = new StringBuilder("委托书号,车主姓名,手机,车牌号,车型,交车日期,维修类型,服务顾问,是否同意回访\n");
        for (int i = 0; i < count; i++) {
            int n = ++orders;
            file.append("R%04d,客户%d,139%08d,鄂A%05d,408,%s 09:30,一般维修,%s,%s%n"
                    .formatted(n, n, n, 10_000 + n, day, n % 2 == 0 ? "周涛" : "吴敏", consent));
        }
        String id = company.dataSteward()
                .upload(
                        "/api/imports",
                        "工单.csv",
                        file.toString().getBytes(StandardCharsets.UTF_8),
                        Map.of("mode", "EXECUTE", "options", "{}"))
                .expect(201)
                .read("$.id");
        time.runDue();
        var done = company.dataSteward().get("/api/imports/" + id).expect(200);
        assertThat(done.<Integer>read("$.result.workOrders.created"))
                .as(done.body())
                .isEqualTo(count);
    }

    private void calls(int week, String from, String to) {
        var page = lijing.get("/api/follow-up/tasks?size=200&from=" + from + "&to=" + to);
        List<String> after = page.read("$.items[?(@.targetType=='POST_SERVICE')].id");
        List<String> absent = page.read("$.items[?(@.targetType=='LONG_ABSENT')].id");
        assertThat(after).as("after service in week " + week).hasSize(AFTER_SERVICE[week][0]);
        for (int i = 0; i < AFTER_SERVICE[week][1]; i++) {
            if (i < AFTER_SERVICE[week][2]) {
                recordAfterService(after.get(i));
            } else {
                fail(after.get(i));
            }
        }
        if (week < LONG_ABSENT.length) {
            assertThat(absent).as("long absent in week " + week).hasSize(LONG_ABSENT[week][0]);
            for (int i = 0; i < LONG_ABSENT[week][1]; i++) {
                if (i < LONG_ABSENT[week][2]) {
                    record(absent.get(i), Map.of("churnReason", absenceReasons.removeLast()));
                } else {
                    fail(absent.get(i));
                }
            }
        }
    }

    private void fail(String task) {
        var outcome = failures.removeLast();
        Map<String, Object> form = new HashMap<>(Map.of("outcome", outcome));
        if (outcome.equals("INCONVENIENT")) {
            form.put("newTime", "2026-10-08T10:00:00+08:00");
            rescheduled.add(task);
        }
        lijing.post("/api/follow-up/tasks/" + task + "/attempts", form).expect(201);
    }

    /** Every so manieth customer has a suggestion to make. */
    private static final int SUGGESTING = 100;

    private void recordAfterService(String task) {
        int record = records++;
        record(task, Map.of("record", record));
    }

    private void record(String task, Map<String, Object> said) {
        var call = lijing.get("/api/follow-up/tasks/" + task).expect(200);
        var answers = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> question : call.<List<Map<String, Object>>>read("$.questions[*]")) {
            answers.add(answer(question, said.get("record")));
        }
        var section = new LinkedHashMap<String, Object>(Map.of("taskId", task, "satisfied", "YES", "answers", answers));
        section.put("churnReason", said.get("churnReason"));
        var form = new LinkedHashMap<String, Object>(Map.of(
                "brokenOff",
                false,
                "intervieweeRole",
                "OWNER",
                "intervieweeName",
                "客户",
                "sections",
                List.of(section),
                "otherIssues",
                List.of(),
                "needsFollowUp",
                false));
        if (said.get("record") instanceof Integer index && index % SUGGESTING == 0) {
            form.put("suggestion", "希望周末也能取车 " + index);
        }
        lijing.post("/api/follow-up/tasks/" + task + "/record", form).expect(201);
    }

    private static Map<String, Object> answer(Map<String, Object> question, Object record) {
        var code = (String) question.get("code");
        var answer = new HashMap<String, Object>();
        answer.put("questionId", question.get("id"));
        answer.put("value", question.get("positive"));
        if (record instanceof Integer index) {
            var story = ANSWERS.get(code);
            if (index < story[0]) {
                answer.put("value", "NO");
                answer.put("remark", "客户对“" + code + "”不满意");
                answer.put(
                        "needsHandling",
                        code.equals("Q11") && index < TICKED_Q11 || code.equals("Q04") && index < TICKED_Q04);
            } else if (index < story[0] + story[1]) {
                answer.put("value", "NOT_ANSWERED");
            }
        }
        return answer;
    }

    private void close(int count) {
        var qianjin = company.serviceManager();
        List<Map<String, Object>> open =
                qianjin.get("/api/issues?status=OPEN&size=200").read("$.items[*]");
        assertThat(open).hasSizeGreaterThanOrEqualTo(count);
        for (var issue : open.subList(0, count)) {
            qianjin.ifMatch((int) issue.get("version"))
                    .post("/api/issues/" + issue.get("id") + "/completion", Map.of("result", "已向客户说明并道歉"))
                    .expect(200);
        }
    }

    /** Eighteen on the 14th: one is not reported in time, three are answered late. */
    private void complaints() {
        on("2026-09-14T09:00");
        List<String> customers = lijing.get("/api/customers?size=18").read("$.items[*].id");
        var complaints = new ArrayList<String>();
        for (var customer : customers) {
            complaints.add(lijing.post(
                            "/api/complaints",
                            Map.of(
                                    "customerId", customer,
                                    "source", "INBOUND",
                                    "severity", "GENERAL",
                                    "category", "REPAIR_QUALITY",
                                    "description", "修过的地方又响了"))
                    .expect(201)
                    .read("$.id"));
        }
        on("2026-09-14T09:30");
        complaints.subList(0, 17).forEach(id -> step(lijing, id, "report", Map.of()));
        on("2026-09-14T16:00");
        complaints
                .subList(0, 15)
                .forEach(id ->
                        step(company.serviceManager(), id, "replies", Map.of("channel", "PHONE", "content", "约定返工")));
        on("2026-09-17T16:00");
        complaints
                .subList(15, 18)
                .forEach(id ->
                        step(company.serviceManager(), id, "replies", Map.of("channel", "PHONE", "content", "约定返工")));
    }

    private static void step(TestClient who, String id, String step, Map<String, ?> form) {
        int version = who.get("/api/complaints/" + id).expect(200).version();
        who.ifMatch(version).post("/api/complaints/" + id + "/" + step, form).expect(200);
    }
}
