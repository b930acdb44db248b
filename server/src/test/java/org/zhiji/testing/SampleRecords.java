package org.zhiji.testing;

import static zhiji.sql.installation.Tables.BACKUP;
import static zhiji.sql.tenant.Tables.BLOCKED_NUMBER;
import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.CALL_PLAN;
import static zhiji.sql.tenant.Tables.CALL_SAMPLE;
import static zhiji.sql.tenant.Tables.CHURN_CASE;
import static zhiji.sql.tenant.Tables.CONTACT_MESSAGE;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.CUSTOMER_MERGE;
import static zhiji.sql.tenant.Tables.DUPLICATE_PAIR;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_REPORT;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.HANDOVER;
import static zhiji.sql.tenant.Tables.INCOMING_CALL;
import static zhiji.sql.tenant.Tables.ISSUE;
import static zhiji.sql.tenant.Tables.LIFELONG_PROPOSAL;
import static zhiji.sql.tenant.Tables.NOTICE;
import static zhiji.sql.tenant.Tables.ORDER_HAND_OVER;
import static zhiji.sql.tenant.Tables.OUTGOING_MESSAGE;
import static zhiji.sql.tenant.Tables.PERSONAL_DATA_REQUEST;
import static zhiji.sql.tenant.Tables.PROSPECT_ENTRY;
import static zhiji.sql.tenant.Tables.PROSPECT_REGISTER;
import static zhiji.sql.tenant.Tables.QUALITY_ANALYSIS;
import static zhiji.sql.tenant.Tables.QUESTIONNAIRE;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.Ids;
import tools.jackson.databind.json.JsonMapper;

/**
 * One real record of the second branch, 汉口店, for each kind of address, so that a test can try what a stranger gets to
 * see of it. The key is the address up to its first variable. A room with a new kind of record adds it here.
 */
public final class SampleRecords {

    /** Who gets to see a record besides those who have the right. */
    public enum Reach {
        /** Whoever has it within the view scope. */
        SCOPED,
        /** The person whose record it is and nobody else. */
        OWN,
        /** The whole company: settings, colleagues, calendars. */
        COMPANY
    }

    /** A record: values of the variables of its addresses. */
    public record Sample(Reach reach, Map<String, String> variables) {}

    private final Map<String, Supplier<Sample>> makers = new HashMap<>();
    private final Map<String, Sample> made = new HashMap<>();
    private final Map<String, Function<Map<String, String>, Object>> bodies = new HashMap<>();

    /** Operations that answer alike whether there is something or not, each with its reason. */
    private static final Map<String, String> SILENT = Map.of(
            "DELETE /api/follow-up/tasks/{id}/presence",
            "leaving a call that one is not in changes nothing and tells nothing; a closing tab does not wait for an answer");

    private @Nullable UUID giver;

    private final Company company;
    private final TestTime time;
    private final DSLContext db;

    public SampleRecords(Company company, TestTime time, DSLContext db) {
        this.company = company;
        this.time = time;
        this.db = db;
        people();
        customers();
        workshop();
        followUp();
        complaints();
        approvals();
        makers.put("/api/work-calendars", () -> new Sample(Reach.COMPANY, Map.of("id", calendar(), "year", "2026")));
    }

    public Optional<Sample> of(String address) {
        var key = address.contains("/{") ? address.substring(0, address.indexOf("/{")) : address;
        if (!makers.containsKey(key)) {
            return Optional.empty();
        }
        return Optional.of(made.computeIfAbsent(key, it -> makers.get(it).get()));
    }

    public boolean silent(String operation) {
        return SILENT.containsKey(operation);
    }

    /** A valid body: read off the form, or given below where a form does not say all about itself. */
    public Object body(String operation, Map<String, String> variables, Class<?> form) {
        return bodies.getOrDefault(operation, it -> MinimalBody.of(form)).apply(variables);
    }

    private void people() {
        makers.put("/api/employees", () -> company(company.id("lijing")));
        makers.put("/api/departments", () -> company(company.otherStore()));
        makers.put("/api/roles", () -> {
            List<String> ids =
                    company.administrator().get("/api/roles").expect(200).read("$[*].id");
            return new Sample(Reach.COMPANY, Map.of("id", ids.getFirst()));
        });
        makers.put(
                "/api/tokens",
                () -> own(company.administrator()
                        .post("/api/tokens", Map.of("name", "样例"))
                        .expect(201)
                        .read("$.id")));
        makers.put("/api/jobs", () -> new Sample(Reach.COMPANY, Map.of("name", "audit-partitions")));
        makers.put("/api/personal-data-requests", () -> scoped(personalDataRequest()));
        makers.put("/api/log-retention", () -> new Sample(Reach.COMPANY, Map.of("name", "reveals")));
        makers.put("/api/privacy-incidents", () -> company(privacyIncident()));
        bodies.put("PUT /api/log-retention/{name}", it -> Map.of("days", 1095));
        bodies.put("POST /api/privacy-incidents", it -> incident());
        bodies.put("PUT /api/privacy-incidents/{id}", it -> incident());
        makers.put("/api/blocked-numbers", () -> company(blockedNumber()));
        bodies.put(
                "POST /api/personal-data-requests",
                it -> Map.of("customerId", someId(), "kind", "COPY", "channel", "PHONE"));
        bodies.put("POST /api/personal-data-requests/{id}/answer", it -> Map.of("status", "REFUSED", "result", "样例"));
        bodies.put("POST /api/blocked-numbers", it -> Map.of("numbers", List.of("13800000009")));
        bodies.put("PUT /api/retention-rule", it -> Map.of("years", 5));
        bodies.put("POST /api/outdated-customers/erasure", it -> Map.of("ids", List.of(someId())));
        makers.put("/api/handovers", () -> company(handover()));
        bodies.put(
                "POST /api/handovers",
                it -> Map.of(
                        "fromId", someId(),
                        "reason", "LEAVING",
                        "parts", List.of(Map.of("kind", "customer", "toId", someId()))));
        makers.put(
                "/api/work-in-hand",
                () -> new Sample(Reach.COMPANY, Map.of("employeeId", giver().toString(), "kind", "customer")));
        makers.put("/api/backups", () -> company(backup()));
        makers.put("/api/recycle-bin", () -> new Sample(Reach.SCOPED, Map.of("type", "customer", "id", deleted())));
        makers.put("/api/notices", () -> own(notice().toString()));
        makers.put("/api/outgoing-messages", () -> company(outgoingMessage()));
        makers.put(
                "/api/group-robots",
                () -> company(UUID.fromString(company.administrator()
                        .post("/api/group-robots", groupRobot())
                        .expect(201)
                        .read("$.id"))));
        bodies.put("POST /api/group-robots", it -> groupRobot());
        bodies.put("PUT /api/group-robots/{id}", it -> groupRobot());
        bodies.put("PUT /api/session/language", it -> Map.of("language", "zh"));
    }

    private void customers() {
        makers.put("/api/lists", () -> new Sample(Reach.COMPANY, Map.of("list", "customers", "id", savedView())));
        bodies.put(
                "POST /api/customers/{id}/merges",
                it -> Map.of("other", someId(), "fromOther", List.of(), "version", 0, "otherVersion", 0));
        makers.put("/api/duplicate-pairs", () -> scoped(duplicatePair()));
        makers.put("/api/customer-merges", () -> scoped(merge()));
        makers.put("/api/custom-fields", () -> company(UUID.fromString(customField())));
        bodies.put("POST /api/custom-fields", it -> fieldForm());
        bodies.put("PUT /api/custom-fields/{id}", it -> fieldForm());
        bodies.put("POST /api/lists/{list}/changes", it -> Map.of("ids", List.of(), "field", "kind", "mode", "SET"));
        bodies.put("PUT /api/lists/{list}/records/{id}/custom-values", it -> Map.of("values", Map.of()));
        bodies.put("PUT /api/lists/{list}/views/{id}", it -> viewForm());
        bodies.put("POST /api/lists/{list}/views", it -> viewForm());
        makers.put("/api/cadence-rules", () -> company(cadenceRule()));
        bodies.put("POST /api/cadence-rules", it -> ruleForm());
        bodies.put("POST /api/cadence-rules/preview", it -> ruleForm());
        bodies.put("PUT /api/cadence-rules/{id}", it -> ruleForm());
        makers.put("/api/questionnaires", () -> company(questionnaire()));
        bodies.put("PUT /api/cadence-rules/order", it -> Map.of("ids", List.of(someId())));
        makers.put(
                "/api/kpi-targets",
                () -> new Sample(
                        Reach.SCOPED, Map.of("department", company.otherStore().toString(), "year", "2026")));
        makers.put(
                "/api/wall-screens",
                () -> scoped(UUID.fromString(company.generalManager()
                        .post("/api/wall-screens", Map.of("name", "汉口大厅", "departmentId", company.otherStore()))
                        .expect(201)
                        .read("$.id"))));
        bodies.put("PUT /api/kpi-targets/{department}/{year}", it -> Map.of("targets", Map.of()));
        makers.put("/api/dictionaries", () -> new Sample(Reach.COMPANY, Map.of("dictionary", "customer-category")));
        makers.put("/api/customer-pool/rules", () -> new Sample(Reach.COMPANY, Map.of("kind", "KEY_ACCOUNT")));
        bodies.put(
                "PUT /api/customer-pool/rules/{kind}",
                it -> Map.of(
                        "active", false,
                        "dailyClaims", 5,
                        "capacity", 50,
                        "idleDays", 30,
                        "warningDays", 5,
                        "barredDays", 0));
        makers.put("/api/customers", () -> {
            var id = customer().toString();
            return new Sample(
                    Reach.SCOPED,
                    Map.of(
                            "id",
                            id,
                            "customerId",
                            id,
                            "entryId",
                            someId(),
                            "other",
                            customer().toString(),
                            "kind",
                            "needs"));
        });
    }

    /** What the whole house may see of none of it: only the applicant, and who decides. */
    private void approvals() {
        makers.put(
                "/api/approval-flows",
                () -> company(UUID.fromString(company.administrator()
                        .post("/api/approval-flows", flowForm())
                        .expect(201)
                        .read("$.id"))));
        bodies.put("POST /api/approval-flows", it -> flowForm());
        bodies.put("PUT /api/approval-flows/{id}", it -> flowForm());
        makers.put("/api/approvals", () -> own(export().read("$.approvalId")));
        makers.put("/api/exports", () -> own(export().read("$.id")));
        bodies.put("POST /api/exports", it -> exportForm());
        bodies.put("PUT /api/exports/{id}", it -> exportForm());
    }

    private TestClient.Answer export() {
        return company.hire("汉口导出人", "hankou-" + Ids.next(), company.otherStore(), "DATA_STEWARD")
                .post("/api/exports", exportForm())
                .expect(201);
    }

    private static Map<String, Object> exportForm() {
        return Map.of("list", "customers", "columns", List.of(), "format", "CSV", "whole", true, "purpose", "样例");
    }

    private static Map<String, Object> flowForm() {
        return Map.of(
                "subject",
                "EXPORT",
                "name",
                Ids.next().toString(),
                "position",
                1,
                "active",
                false,
                "kinds",
                List.of(),
                "departmentIds",
                List.of(),
                "steps",
                List.of(Map.of("mode", "ANY", "approvers", List.of(Map.of("by", "SUPERIOR")))));
    }

    private String savedView() {
        return company.generalManager()
                .post("/api/lists/customers/views", viewForm())
                .expect(201)
                .read("$.id");
    }

    private UUID duplicatePair() {
        var id = Ids.next();
        var one = customer();
        var other = customer();
        time.inCompany(() -> db.insertInto(DUPLICATE_PAIR)
                .set(DUPLICATE_PAIR.ID, id)
                .set(DUPLICATE_PAIR.ONE_ID, one)
                .set(DUPLICATE_PAIR.OTHER_ID, other)
                .set(DUPLICATE_PAIR.SCORE, 85)
                .set(DUPLICATE_PAIR.REASONS, new String[] {"MOBILE", "NAME"})
                .set(DUPLICATE_PAIR.FOUND_AT, time.now())
                .execute());
        return id;
    }

    private UUID merge() {
        var id = Ids.next();
        var survivor = customer();
        var loser = customer();
        time.inCompany(() -> db.insertInto(CUSTOMER_MERGE)
                .set(CUSTOMER_MERGE.ID, id)
                .set(CUSTOMER_MERGE.SURVIVOR_ID, survivor)
                .set(CUSTOMER_MERGE.LOSER_ID, loser)
                .set(CUSTOMER_MERGE.MERGED_BY, company.id("lijing"))
                .set(CUSTOMER_MERGE.MERGED_AT, time.now())
                .execute());
        return id;
    }

    private UUID questionnaire() {
        var form = Map.of("purpose", "CARE", "nameZh", "样例", "nameEn", "Sample", "questions", List.of());
        String id = company.administrator()
                .post("/api/questionnaires", form)
                .expect(201)
                .read("$.id");
        return UUID.fromString(id);
    }

    private UUID cadenceRule() {
        String id = company.administrator()
                .post("/api/cadence-rules", ruleForm())
                .expect(201)
                .read("$.id");
        return UUID.fromString(id);
    }

    private static Map<String, Object> ruleForm() {
        return Map.ofEntries(
                Map.entry("name", "样例规则 " + Ids.next()),
                Map.entry("active", false),
                Map.entry("place", 50),
                Map.entry("list", "customers"),
                Map.entry("triggerKind", "BIRTHDAY"),
                Map.entry("number", 3),
                Map.entry("unit", "DAY"),
                Map.entry("yearly", true),
                Map.entry("channel", "PHONE"),
                Map.entry("purpose", "SERVICE_FOLLOW_UP"),
                Map.entry("questionnaire", "CARE"),
                Map.entry("assignee", "OWNER"),
                Map.entry("people", List.of()),
                Map.entry("openDays", 3),
                Map.entry("ladder", List.of()));
    }

    private String customField() {
        return company.administrator()
                .post("/api/custom-fields", fieldForm())
                .expect(201)
                .read("$.id");
    }

    private static Map<String, Object> fieldForm() {
        return Map.of(
                "list",
                "customers",
                "name",
                Ids.next().toString(),
                "type",
                "TEXT",
                "sortable",
                false,
                "choices",
                List.of(),
                "place",
                1,
                "retired",
                false);
    }

    private static Map<String, Object> viewForm() {
        return Map.of("name", Ids.next().toString(), "sharedWith", "COMPANY", "columns", List.of());
    }

    private void workshop() {
        makers.put("/api/vehicles", () -> scoped(vehicle(), "entryId"));
        makers.put("/api/work-orders", () -> scoped(order(), "entryId"));
        makers.put("/api/imports", () -> scoped(dataImport()));
    }

    private void followUp() {
        makers.put("/api/follow-up/tasks", () -> {
            var task = task();
            return new Sample(
                    Reach.SCOPED,
                    Map.of("id", task.toString(), "messageId", message(task).toString()));
        });
        makers.put("/api/incoming-calls", () -> scoped(incomingCall()));
        makers.put("/api/call-samples", () -> scoped(callSample()));
        makers.put("/api/follow-up/attempts", () -> scoped(attempt(task())));
        makers.put("/api/follow-up/records", () -> scoped(record()));
        makers.put("/api/follow-up/plans", () -> scoped(plan()));
        makers.put("/api/follow-up-reports", () -> scoped(report(YearMonth.of(2026, 8))));
        makers.put("/api/quality-analyses", () -> scoped(analysis()));
        makers.put("/api/issues", () -> scoped(issue()));
        makers.put("/api/order-hand-overs", () -> scoped(handOverSheet()));
        makers.put("/api/order-data-checks", () -> new Sample(Reach.SCOPED, Map.of("orderId", order().toString())));
        bodies.put("POST /api/order-hand-overs", it -> Map.of("orderIds", List.of(someId())));
        bodies.put("PUT /api/order-data-checks/{orderId}", it -> Map.of("wrong", List.of("PHONE")));
        bodies.put(
                "PUT /api/follow-up/outcome-rules",
                it -> Map.of("rules", List.of(Map.of("outcome", "REFUSED", "learned", false, "withdraws", true))));
        bodies.put("POST /api/incoming-calls", it -> Map.of("number", "13800000007"));
        bodies.put("POST /api/telephone/calls", it -> Map.of("number", "13800000007", "direction", "OUT"));
        bodies.put("POST /api/follow-up/tasks/{id}/attempts", it -> Map.of("outcome", "NO_ANSWER"));
        bodies.put(
                "POST /api/follow-up/tasks/{id}/record",
                variables -> Map.of(
                        "brokenOff",
                        false,
                        "intervieweeRole",
                        "OWNER",
                        "intervieweeName",
                        "韩信",
                        "sections",
                        List.of(Map.of("taskId", variables.get("id"), "satisfied", "YES", "answers", List.of())),
                        "otherIssues",
                        List.of(),
                        "needsFollowUp",
                        false));
    }

    private void complaints() {
        makers.put("/api/complaints", () -> scoped(complaint()));
        bodies.put("PUT /api/complaints/{id}/handler", it -> Map.of("employeeId", company.id("qianjin")));
        makers.put("/api/contacts-made", () -> scoped(contactMade(), "item"));
        bodies.put("POST /api/contacts-made", it -> contact(someId()));
        bodies.put("PUT /api/contacts-made/{id}", it -> contact(someId()));
        makers.put("/api/success-stories", () -> company(story()));
        bodies.put("POST /api/success-stories", it -> Map.of("title", "样例", "method", "样例"));
        bodies.put("PUT /api/success-stories/{id}", it -> Map.of("title", "样例", "method", "样例"));
        bodies.put("PUT /api/relationship-settings", it -> Map.of());
        makers.put("/api/relationships", () -> scoped(relationship()));
        bodies.put("POST /api/relationships", it -> Map.of("customerId", someId(), "level", "PASSER_BY"));
        bodies.put("PUT /api/relationships/{id}", it -> Map.of());
        bodies.put("POST /api/relationships/{id}/levels", it -> Map.of("level", "FRIEND", "signs", List.of("FAVOUR")));
        makers.put("/api/promises", () -> scoped(promise()));
        bodies.put("POST /api/promise-proposals", it -> Map.of("text", "明天回复"));
        bodies.put("POST /api/promises", it -> promised(someId()));
        bodies.put(
                "PUT /api/promises/{id}",
                it -> Map.of("text", "样例", "ownerId", company.id("qianjin").toString()));
        bodies.put("POST /api/promises/{id}/moves", it -> Map.of("dueOn", promiseDay(), "agreed", "样例"));
        bodies.put("POST /api/promises/{id}/fulfilment", it -> Map.of("outcome", "样例"));
        bodies.put("POST /api/promises/{id}/failure", it -> Map.of("reason", "样例"));
        bodies.put("POST /api/promises/{id}/withdrawal", it -> Map.of("reason", "样例"));
        makers.put("/api/gifts", () -> scoped(gift()));
        bodies.put("POST /api/gifts", it -> given(someId()));
        bodies.put("POST /api/gifts/{id}/giving", it -> Map.of("day", "2026-09-07"));
        bodies.put("PUT /api/gifts/{id}/liking", it -> Map.of("liked", "样例"));
        bodies.put("POST /api/gifts/{id}/declining", it -> Map.of("words", "样例"));
        bodies.put("PUT /api/care-settings", it -> Map.of("pieceCap", 100, "yearCap", 300, "careDays", 90));
        bodies.put("PUT /api/customers/{customerId}/account-plan", it -> Map.of("year", 2026));
        bodies.put("PUT /api/loyalty-settings", it -> Map.of());
        makers.put("/api/prospect-registers", () -> company(prospectRegister()));
        bodies.put("POST /api/prospect-registers", it -> Map.of("type", "CUSTOM", "name", "样例" + Ids.next()));
        bodies.put("PUT /api/prospect-registers/{id}", it -> Map.of("type", "CUSTOM", "name", "样例" + Ids.next()));
        bodies.put("POST /api/prospect-registers/{id}/entries", it -> Map.of("customerId", someId()));
        makers.put("/api/prospect-entries", () -> scoped(prospectEntry()));
        bodies.put("POST /api/prospect-entries/{id}/filtering", it -> Map.of("reason", "样例"));
        bodies.put("PUT /api/prospect-entries/{id}/scores", it -> Map.of("points", List.of(3, 3, 3, 3, 3)));
        bodies.put("POST /api/prospect-entries/{id}/opinions", it -> Map.of("text", "样例", "recommends", true));
        bodies.put("POST /api/prospect-entries/{id}/decision", it -> Map.of("approved", false, "reason", "样例"));
        bodies.put("PUT /api/prospect-entries/{id}/strategy", it -> Map.of("strategy", "样例"));
        bodies.put(
                "POST /api/qualification-criteria",
                it -> Map.of("items", List.of(Map.of("name", "样例", "weight", 100)), "threshold", 60));
        bodies.put("POST /api/customers/{id}/farewell", it -> Map.of("reason", "PRICE", "problem", "样例"));
        bodies.put("POST /api/customers/{id}/lifelong-proposal", it -> Map.of("reason", "样例"));
        makers.put("/api/churn-cases", () -> scoped(churnCase()));
        bodies.put("PUT /api/churn-cases/{id}", it -> Map.of("reason", "PRICE"));
        bodies.put("POST /api/churn-cases/{id}/closing", it -> Map.of("outcome", "NO_ACTION", "reason", "样例"));
        makers.put("/api/lifelong-proposals", () -> scoped(lifelongProposal()));
        bodies.put("POST /api/lifelong-proposals/{id}/decision", it -> Map.of("confirmed", false));
        makers.put("/api/capas", () -> scoped(capa(), "measure"));
        bodies.put("POST /api/capas", it -> action());
        bodies.put("PUT /api/capas/{id}", it -> action());
    }

    private UUID prospectRegister() {
        var id = Ids.next();
        time.inCompany(() -> db.insertInto(PROSPECT_REGISTER)
                .set(PROSPECT_REGISTER.ID, id)
                .set(PROSPECT_REGISTER.TYPE, "CUSTOM")
                .set(PROSPECT_REGISTER.NAME, "名册" + id)
                .set(PROSPECT_REGISTER.CREATED_AT, time.now())
                .set(PROSPECT_REGISTER.UPDATED_AT, time.now())
                .execute());
        return id;
    }

    private UUID prospectEntry() {
        var register = prospectRegister();
        var customer = customer();
        var id = Ids.next();
        time.inCompany(() -> db.insertInto(PROSPECT_ENTRY)
                .set(PROSPECT_ENTRY.ID, id)
                .set(PROSPECT_ENTRY.REGISTER_ID, register)
                .set(PROSPECT_ENTRY.CUSTOMER_ID, customer)
                .set(PROSPECT_ENTRY.ADDED_AT, time.now())
                .set(PROSPECT_ENTRY.UPDATED_AT, time.now())
                .execute());
        return id;
    }

    private UUID churnCase() {
        var id = Ids.next();
        var customer = customer();
        time.inCompany(() -> db.insertInto(CHURN_CASE)
                .set(CHURN_CASE.ID, id)
                .set(CHURN_CASE.CUSTOMER_ID, customer)
                .set(CHURN_CASE.DETECTED_AT, time.now())
                .set(CHURN_CASE.RULE, "ABSENT")
                .set(CHURN_CASE.FROM_STAGE, "REPEAT")
                .set(CHURN_CASE.DUE_ON, LocalDate.of(2026, 9, 30))
                .set(CHURN_CASE.UPDATED_AT, time.now())
                .execute());
        return id;
    }

    private UUID lifelongProposal() {
        var id = Ids.next();
        var customer = customer();
        time.inCompany(() -> db.insertInto(LIFELONG_PROPOSAL)
                .set(LIFELONG_PROPOSAL.ID, id)
                .set(LIFELONG_PROPOSAL.CUSTOMER_ID, customer)
                .set(LIFELONG_PROPOSAL.REASON, "样例")
                .set(LIFELONG_PROPOSAL.PROPOSED_BY, company.id("zhaoming"))
                .set(LIFELONG_PROPOSAL.PROPOSED_AT, time.now())
                .execute());
        return id;
    }

    private UUID contactMade() {
        String id = company.hire("汉口业务员", "hankou-" + Ids.next(), company.otherStore(), "SALESPERSON")
                .post("/api/contacts-made", contact(customer().toString()))
                .expect(201)
                .read("$.id");
        return UUID.fromString(id);
    }

    private UUID story() {
        String id = company.generalManager()
                .post("/api/success-stories", Map.of("title", "样例", "method", "样例"))
                .expect(201)
                .read("$.id");
        return UUID.fromString(id);
    }

    private UUID relationship() {
        String id = company.hire("汉口客户经理", "hankou-" + Ids.next(), company.otherStore(), "SALESPERSON")
                .post("/api/relationships", Map.of("customerId", customer().toString(), "level", "PASSER_BY"))
                .expect(201)
                .read("$.id");
        return UUID.fromString(id);
    }

    private UUID gift() {
        String id = company.hire("汉口送礼人", "hankou-" + Ids.next(), company.otherStore(), "SALESPERSON")
                .post("/api/gifts", given(customer().toString()))
                .expect(201)
                .read("$.id");
        return UUID.fromString(id);
    }

    private static Map<String, Object> given(String customer) {
        return Map.of("customerId", customer, "item", "样例", "amount", 10, "occasion", "样例", "day", "2026-09-07");
    }

    private UUID promise() {
        String id = company.hire("汉口承诺人", "hankou-" + Ids.next(), company.otherStore(), "SALESPERSON")
                .post("/api/promises", promised(customer().toString()))
                .expect(201)
                .read("$.id");
        return UUID.fromString(id);
    }

    private Map<String, Object> promised(String customer) {
        return Map.of("customerId", customer, "text", "样例", "dueOn", promiseDay());
    }

    private static String promiseDay() {
        return "2026-12-31";
    }

    private static Map<String, Object> contact(String customer) {
        return Map.of(
                "customerId",
                customer,
                "channel",
                "PHONE",
                "direction",
                "OUT",
                "twoWay",
                true,
                "functions",
                List.of("CARE"),
                "customerProblem",
                "样例",
                "content",
                "样例");
    }

    private UUID capa() {
        String id = company.hire("汉口经理", "hankou-" + Ids.next(), company.otherStore(), "SERVICE_MANAGER")
                .post("/api/capas", action())
                .expect(201)
                .read("$.id");
        return UUID.fromString(id);
    }

    private static Map<String, Object> action() {
        return Map.of(
                "type", "PREVENTIVE",
                "title", "样例措施",
                "sources", List.of(),
                "causes", List.of(),
                "participants", List.of(),
                "measures", List.of(),
                "effect", Map.of("lowerBetter", false));
    }

    private static Sample company(UUID id) {
        return new Sample(Reach.COMPANY, Map.of("id", id.toString()));
    }

    private static Sample scoped(UUID id) {
        return new Sample(Reach.SCOPED, Map.of("id", id.toString()));
    }

    /** A part that does not exist, of a record that does. */
    private static Sample scoped(UUID id, String part) {
        return new Sample(Reach.SCOPED, Map.of("id", id.toString(), part, someId()));
    }

    private static String someId() {
        return Ids.next().toString();
    }

    private static Sample own(String id) {
        return new Sample(Reach.OWN, Map.of("id", id));
    }

    private String calendar() {
        List<String> ids =
                company.administrator().get("/api/work-calendars").expect(200).read("$[*].id");
        return ids.getFirst();
    }

    private static Map<String, Object> incident() {
        return Map.of(
                "title",
                "样例事件",
                "kind",
                "LEAK",
                "noticedAt",
                "2026-01-05T02:00:00Z",
                "dataKinds",
                "姓名、电话",
                "closed",
                false);
    }

    private UUID privacyIncident() {
        return UUID.fromString(company.hire("样例保护人", "sample-dpo", company.store(), "DPO")
                .post("/api/privacy-incidents", incident())
                .expect(201)
                .read("$.id"));
    }

    private UUID personalDataRequest() {
        var id = Ids.next();
        var customer = customer();
        time.inCompany(() -> db.insertInto(PERSONAL_DATA_REQUEST)
                .set(PERSONAL_DATA_REQUEST.ID, id)
                .set(PERSONAL_DATA_REQUEST.REQUEST_NO, "样例" + id)
                .set(PERSONAL_DATA_REQUEST.CUSTOMER_ID, customer)
                .set(PERSONAL_DATA_REQUEST.KIND, "COPY")
                .set(PERSONAL_DATA_REQUEST.CHANNEL, "PHONE")
                .set(PERSONAL_DATA_REQUEST.RECEIVED_ON, LocalDate.of(2026, 9, 7))
                .set(PERSONAL_DATA_REQUEST.DUE_ON, LocalDate.of(2026, 9, 28))
                .set(PERSONAL_DATA_REQUEST.STATUS, "OPEN")
                .set(PERSONAL_DATA_REQUEST.CREATED_AT, time.now())
                .set(PERSONAL_DATA_REQUEST.CREATED_BY, company.id("lijing"))
                .execute());
        return id;
    }

    private UUID blockedNumber() {
        var id = Ids.next();
        time.inCompany(() -> db.insertInto(BLOCKED_NUMBER)
                .set(BLOCKED_NUMBER.ID, id)
                .set(BLOCKED_NUMBER.NUMBER, "13800000009")
                .set(BLOCKED_NUMBER.NORMALIZED, "13800000009")
                .set(BLOCKED_NUMBER.FROM_AT, time.now())
                .execute());
        return id;
    }

    private UUID handover() {
        var id = Ids.next();
        time.inCompany(() -> db.insertInto(HANDOVER)
                .set(HANDOVER.ID, id)
                .set(HANDOVER.FROM_ID, giver())
                .set(HANDOVER.TO_ID, company.id("lijing"))
                .set(HANDOVER.REASON, "TRANSFER")
                .set(HANDOVER.STATUS, "PROPOSED")
                .set(HANDOVER.PROPOSED_BY, giver())
                .set(HANDOVER.PROPOSED_AT, time.now())
                .execute());
        return id;
    }

    private UUID giver() {
        if (giver == null) {
            company.hire("汉口交接人", "hankou-giver", company.otherStore(), "SALESPERSON");
            giver = company.id("hankou-giver");
        }
        return giver;
    }

    private static Map<String, Object> groupRobot() {
        return Map.of(
                "name", "样例",
                "kind", "WECOM",
                "address", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=sample",
                "urgentOnly", true,
                "active", true);
    }

    private UUID outgoingMessage() {
        var id = Ids.next();
        time.inCompany(() -> db.insertInto(OUTGOING_MESSAGE)
                .set(OUTGOING_MESSAGE.ID, id)
                .set(OUTGOING_MESSAGE.CHANNEL, "MAIL")
                .set(OUTGOING_MESSAGE.RECIPIENT, "nobody@example.cn")
                .set(OUTGOING_MESSAGE.SUBJECT, "样例")
                .set(OUTGOING_MESSAGE.BODY, "样例")
                .set(OUTGOING_MESSAGE.STATUS, "UNDELIVERABLE")
                .set(OUTGOING_MESSAGE.CREATED_AT, time.now())
                .execute());
        return id;
    }

    private UUID notice() {
        var id = Ids.next();
        time.inCompany(() -> db.insertInto(NOTICE)
                .set(NOTICE.ID, id)
                .set(NOTICE.EMPLOYEE_ID, company.id("zhoutao"))
                .set(NOTICE.KIND, "sample")
                .set(NOTICE.SUBJECT_TYPE, "customer")
                .set(NOTICE.SUBJECT_ID, id)
                .set(NOTICE.ARGS, JSONB.valueOf("{}"))
                .set(NOTICE.AT, time.now())
                .execute());
        return id;
    }

    private UUID customer() {
        var id = Ids.next();
        time.inCompany(() -> db.insertInto(CUSTOMER)
                .set(CUSTOMER.ID, id)
                .set(CUSTOMER.CUSTOMER_NO, "样例" + id)
                .set(CUSTOMER.TYPE, "PERSON")
                .set(CUSTOMER.NAME, "韩信")
                .set(CUSTOMER.GENDER, "MALE")
                .set(CUSTOMER.DEPARTMENT_ID, company.otherStore())
                .set(CUSTOMER.CREATED_AT, time.now())
                .set(CUSTOMER.UPDATED_AT, time.now())
                .execute());
        return id;
    }

    private UUID report(YearMonth month) {
        var id = Ids.next();
        time.inCompany(() -> db.insertInto(FOLLOW_UP_REPORT)
                .set(FOLLOW_UP_REPORT.ID, id)
                .set(FOLLOW_UP_REPORT.STARTS_ON, month.atDay(1))
                .set(FOLLOW_UP_REPORT.ENDS_ON, month.atEndOfMonth())
                .set(FOLLOW_UP_REPORT.DEPARTMENT_ID, company.otherStore())
                .set(FOLLOW_UP_REPORT.REVISION, 1)
                .set(FOLLOW_UP_REPORT.FIGURES, figures())
                .set(FOLLOW_UP_REPORT.PREPARED_BY, company.id("lijing"))
                .set(FOLLOW_UP_REPORT.SUBMITTED_AT, time.now())
                .execute());
        return id;
    }

    private UUID analysis() {
        var id = Ids.next();
        var month = YearMonth.of(2026, 7);
        var report = report(month);
        time.inCompany(() -> db.insertInto(QUALITY_ANALYSIS)
                .set(QUALITY_ANALYSIS.ID, id)
                .set(QUALITY_ANALYSIS.REPORT_ID, report)
                .set(QUALITY_ANALYSIS.DEPARTMENT_ID, company.otherStore())
                .set(QUALITY_ANALYSIS.STARTS_ON, month.atDay(1))
                .set(QUALITY_ANALYSIS.ENDS_ON, month.atEndOfMonth())
                .set(QUALITY_ANALYSIS.ANALYST_ID, company.id("qianjin"))
                .set(QUALITY_ANALYSIS.DUE_ON, LocalDate.of(2026, 9, 8))
                .set(QUALITY_ANALYSIS.CREATED_AT, time.now())
                .set(QUALITY_ANALYSIS.UPDATED_AT, time.now())
                .execute());
        return id;
    }

    /** Of a month in which nothing happened. */
    private JSONB figures() {
        Map<String, Object> figures = company.crAdvisor()
                .get("/api/follow-up-reports?month=2020-01")
                .expect(200)
                .read("$.figures");
        return JSONB.valueOf(JsonMapper.shared().writeValueAsString(figures));
    }

    private UUID issue() {
        var record = record();
        var id = Ids.next();
        time.inCompany(() -> db.insertInto(ISSUE)
                .set(ISSUE.ID, id)
                .set(ISSUE.ISSUE_NO, "样例" + id)
                .set(ISSUE.RECORD_ID, record)
                .set(ISSUE.OTHER_ISSUE_SEQ, 1)
                .set(ISSUE.TEXT, "样例")
                .set(ISSUE.CATEGORY, "OTHER")
                .set(ISSUE.DEPARTMENT_ID, company.otherStore())
                .set(ISSUE.OWNER_ID, company.id("zhoutao"))
                .set(ISSUE.DUE_AT, time.now())
                .set(ISSUE.STATUS, "OPEN")
                .set(ISSUE.CREATED_AT, time.now())
                .set(ISSUE.UPDATED_AT, time.now())
                .execute());
        return id;
    }

    private UUID backup() {
        var id = Ids.next();
        db.insertInto(BACKUP)
                .set(BACKUP.ID, id)
                .set(BACKUP.OCCASION, "MANUAL")
                .set(BACKUP.STATUS, "DONE")
                .set(BACKUP.STARTED_AT, time.now())
                .set(BACKUP.NODE, "node")
                .set(BACKUP.FILE, "pom.xml")
                .set(BACKUP.PRODUCT_VERSION, "1")
                .set(BACKUP.LOCKED, false)
                .execute();
        return id;
    }

    private String deleted() {
        var id = customer();
        time.inCompany(() -> db.update(CUSTOMER)
                .set(CUSTOMER.DELETED_AT, time.now())
                .set(CUSTOMER.DELETED_BY, company.id("admin"))
                .where(CUSTOMER.ID.eq(id))
                .execute());
        return id.toString();
    }

    private UUID vehicle() {
        var id = Ids.next();
        time.inCompany(() -> db.insertInto(VEHICLE)
                .set(VEHICLE.ID, id)
                .set(VEHICLE.CUSTOMER_ID, customer())
                .set(VEHICLE.VIN_CHECK, "NONE")
                .set(VEHICLE.PLATE_NO, "鄂A00001")
                .set(VEHICLE.DEPARTMENT_ID, company.otherStore())
                .set(VEHICLE.CREATED_AT, time.now())
                .set(VEHICLE.UPDATED_AT, time.now())
                .execute());
        return id;
    }

    private UUID order() {
        var id = Ids.next();
        var vehicle = vehicle();
        time.inCompany(() -> db.insertInto(WORK_ORDER)
                .set(WORK_ORDER.ID, id)
                .set(WORK_ORDER.ORDER_NO, "样例" + id)
                .set(WORK_ORDER.VEHICLE_ID, vehicle)
                .set(
                        WORK_ORDER.OWNER_ID,
                        db.select(VEHICLE.CUSTOMER_ID)
                                .from(VEHICLE)
                                .where(VEHICLE.ID.eq(vehicle))
                                .fetchSingle(VEHICLE.CUSTOMER_ID))
                .set(WORK_ORDER.DEPARTMENT_ID, company.otherStore())
                .set(WORK_ORDER.DELIVERED_AT, time.now())
                .set(WORK_ORDER.REPAIR_TYPE, "GENERAL")
                .set(WORK_ORDER.ITEMS, "更换刹车片")
                .set(WORK_ORDER.FOLLOW_UP_CONSENT, "NOT_ASKED")
                .set(WORK_ORDER.STATUS, "DELIVERED")
                .set(WORK_ORDER.CREATED_AT, time.now())
                .set(WORK_ORDER.UPDATED_AT, time.now())
                .execute());
        return id;
    }

    private UUID dataImport() {
        var steward = company.hire("汉口档案员", "hankou-steward", company.otherStore(), "DATA_STEWARD");
        var file = "姓名,手机\n韩信,13900000001\n".getBytes(StandardCharsets.UTF_8);
        return UUID.fromString(steward.upload("/api/imports", "客户.csv", file, Map.of())
                .expect(201)
                .read("$.id"));
    }

    private UUID message(UUID task) {
        var id = Ids.next();
        time.inCompany(() -> db.insertInto(CONTACT_MESSAGE)
                .set(CONTACT_MESSAGE.ID, id)
                .set(CONTACT_MESSAGE.TASK_ID, task)
                .set(CONTACT_MESSAGE.CHANNEL, "WECHAT")
                .set(CONTACT_MESSAGE.TEXT, "样例")
                .set(CONTACT_MESSAGE.BY_ID, company.id("lijing"))
                .set(CONTACT_MESSAGE.AT, time.now())
                .execute());
        return id;
    }

    private UUID handOverSheet() {
        var id = Ids.next();
        company.hire("汉口顾问", "hankou-advisor", company.otherStore(), "SERVICE_ADVISOR");
        time.inCompany(() -> db.insertInto(ORDER_HAND_OVER)
                .set(ORDER_HAND_OVER.ID, id)
                .set(ORDER_HAND_OVER.SHEET_NO, "样例" + id)
                .set(ORDER_HAND_OVER.ADVISOR_ID, company.id("hankou-advisor"))
                .set(ORDER_HAND_OVER.DEPARTMENT_ID, company.otherStore())
                .set(ORDER_HAND_OVER.DAY, LocalDate.of(2026, 9, 7))
                .set(ORDER_HAND_OVER.HANDED_OVER_AT, time.now())
                .set(ORDER_HAND_OVER.HANDED_OVER_BY, company.id("hankou-advisor"))
                .execute());
        return id;
    }

    private UUID incomingCall() {
        var id = Ids.next();
        time.inCompany(() -> db.insertInto(INCOMING_CALL)
                .set(INCOMING_CALL.ID, id)
                .set(INCOMING_CALL.NUMBER, "13800000007")
                .set(INCOMING_CALL.STATUS, "MISSED")
                .set(INCOMING_CALL.AT, time.now())
                .set(INCOMING_CALL.DUE_ON, LocalDate.of(2026, 9, 7))
                .set(INCOMING_CALL.DEPARTMENT_ID, company.otherStore())
                .set(INCOMING_CALL.BY_SYSTEM, true)
                .execute());
        return id;
    }

    /** Of the record whose call was listened to. */
    private UUID callSample() {
        var id = Ids.next();
        var record = record();
        time.inCompany(() -> db.insertInto(CALL_SAMPLE)
                .set(CALL_SAMPLE.ID, id)
                .set(CALL_SAMPLE.RECORD_ID, record)
                .set(CALL_SAMPLE.CALLER_ID, company.id("lijing"))
                .set(CALL_SAMPLE.DEPARTMENT_ID, company.otherStore())
                .set(CALL_SAMPLE.WEEK, LocalDate.of(2026, 9, 7))
                .set(CALL_SAMPLE.DRAWN_AT, time.now())
                .execute());
        return id;
    }

    private UUID task() {
        var id = Ids.next();
        time.inCompany(() -> db.insertInto(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.ID, id)
                .set(FOLLOW_UP_TASK.TASK_NO, "样例" + id)
                .set(FOLLOW_UP_TASK.TARGET_TYPE, "COMPLAINT_CHECK")
                .set(FOLLOW_UP_TASK.CUSTOMER_ID, customer())
                .set(
                        FOLLOW_UP_TASK.QUESTIONNAIRE_ID,
                        db.select(QUESTIONNAIRE.ID).from(QUESTIONNAIRE).limit(1).fetchSingle(QUESTIONNAIRE.ID))
                .set(FOLLOW_UP_TASK.DEPARTMENT_ID, company.otherStore())
                .set(FOLLOW_UP_TASK.PLANNED_DATE, LocalDate.of(2026, 9, 7))
                .set(FOLLOW_UP_TASK.STATUS, "PENDING")
                .set(FOLLOW_UP_TASK.CREATED_AT, time.now())
                .set(FOLLOW_UP_TASK.UPDATED_AT, time.now())
                .execute());
        return id;
    }

    private UUID plan() {
        var id = Ids.next();
        time.inCompany(() -> db.insertInto(CALL_PLAN)
                .set(CALL_PLAN.ID, id)
                .set(CALL_PLAN.SOURCE, "ORDERS")
                .set(CALL_PLAN.DEPARTMENT_ID, company.otherStore())
                .set(CALL_PLAN.FIRST_DAY, LocalDate.of(2026, 9, 7))
                .set(CALL_PLAN.LAST_DAY, LocalDate.of(2026, 9, 8))
                .set(CALL_PLAN.CREATED_CALLS, 0)
                .set(CALL_PLAN.REFUSED_CALLS, 0)
                .set(CALL_PLAN.CREATED_AT, time.now())
                .set(CALL_PLAN.CREATED_BY, company.id("founder"))
                .execute());
        return id;
    }

    private UUID complaint() {
        var form = Map.of(
                "customerId", customer(),
                "departmentId", company.otherStore(),
                "source", "INBOUND",
                "severity", "GENERAL",
                "category", "OTHER",
                "description", "空调有异味");
        return UUID.fromString(
                company.as("founder").post("/api/complaints", form).expect(201).read("$.id"));
    }

    private UUID attempt(UUID task) {
        var id = Ids.next();
        time.inCompany(() -> db.insertInto(CALL_ATTEMPT)
                .set(CALL_ATTEMPT.ID, id)
                .set(CALL_ATTEMPT.TASK_ID, task)
                .set(CALL_ATTEMPT.SEQ, 1)
                .set(CALL_ATTEMPT.AT, time.now())
                .set(CALL_ATTEMPT.EMPLOYEE_ID, company.id("founder"))
                .set(CALL_ATTEMPT.OUTCOME, "COMPLETED")
                .set(CALL_ATTEMPT.STATUS_BEFORE, "PENDING")
                .execute());
        return id;
    }

    private UUID record() {
        var id = Ids.next();
        var task = task();
        var attempt = attempt(task);
        time.inCompany(() -> db.insertInto(FOLLOW_UP_RECORD)
                .set(FOLLOW_UP_RECORD.ID, id)
                .set(FOLLOW_UP_RECORD.RECORD_NO, "样例" + id)
                .set(FOLLOW_UP_RECORD.TASK_ID, task)
                .set(FOLLOW_UP_RECORD.ATTEMPT_ID, attempt)
                .set(FOLLOW_UP_RECORD.RECORDED_BY, company.id("founder"))
                .set(FOLLOW_UP_RECORD.AT, time.now())
                .set(FOLLOW_UP_RECORD.INTERVIEWEE_ROLE, "OWNER")
                .set(FOLLOW_UP_RECORD.INTERVIEWEE_NAME, "韩信")
                .set(FOLLOW_UP_RECORD.SATISFIED, "YES")
                .execute());
        return id;
    }
}
