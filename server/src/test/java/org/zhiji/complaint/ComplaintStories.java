package org.zhiji.complaint;

import static zhiji.sql.tenant.Tables.COMPLAINT_CLOCK;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.NOTICE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.platform.Ids;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** Makers and steps for the stories of complaints, told through the API. */
@ZhijiTest
abstract class ComplaintStories {

    @Autowired
    protected Company company;

    @Autowired
    protected TestTime time;

    @Autowired
    protected DSLContext db;

    /** 李敏 of the branch in the story, with one mobile. */
    protected UUID liMin() {
        return customer("李敏", company.store());
    }

    protected UUID customer(String name, UUID department) {
        var id = Ids.next();
        time.inCompany(() -> {
            db.insertInto(CUSTOMER)
                    .set(CUSTOMER.ID, id)
                    .set(CUSTOMER.CUSTOMER_NO, "C" + id)
                    .set(CUSTOMER.TYPE, "PERSON")
                    .set(CUSTOMER.NAME, name)
                    .set(CUSTOMER.DEPARTMENT_ID, department)
                    .set(CUSTOMER.CREATED_AT, time.now())
                    .set(CUSTOMER.UPDATED_AT, time.now())
                    .execute();
            db.insertInto(CONTACT_POINT)
                    .set(CONTACT_POINT.ID, Ids.next())
                    .set(CONTACT_POINT.CUSTOMER_ID, id)
                    .set(CONTACT_POINT.TYPE, "MOBILE")
                    .set(CONTACT_POINT.VALUE, "13800138000")
                    .set(CONTACT_POINT.NORMALIZED, "13800138000")
                    .set(CONTACT_POINT.CREATED_AT, time.now())
                    .execute();
        });
        return id;
    }

    protected static Map<String, Object> smell(UUID customer) {
        return new HashMap<>(Map.of(
                "customerId",
                customer,
                "source",
                "INBOUND",
                "severity",
                "GENERAL",
                "category",
                "REPAIR_QUALITY",
                "description",
                "空调一开就有异味"));
    }

    protected String registered() {
        return registered(company.crAdvisor(), smell(liMin()));
    }

    protected static String registered(TestClient by, Map<String, Object> form) {
        return by.post("/api/complaints", form).expect(201).read("$.id");
    }

    protected String reported() {
        var id = registered();
        step(company.crAdvisor(), id, "report", Map.of()).expect(200);
        return id;
    }

    protected String replied() {
        var id = reported();
        step(company.serviceManager(), id, "replies", Map.of("channel", "PHONE", "content", "更换滤芯"))
                .expect(200);
        return id;
    }

    protected String resolved() {
        var id = replied();
        step(
                        company.serviceManager(),
                        id,
                        "resolution",
                        Map.of("causeCode", "PART_FAULTY", "cause", "滤芯受潮", "solution", "更换空调滤芯"))
                .expect(200);
        return id;
    }

    /** A POST with the version that the person has just seen. */
    protected static Answer step(TestClient who, String id, String step, Map<String, ?> form) {
        return who.ifMatch(version(who, id)).post("/api/complaints/" + id + "/" + step, form);
    }

    protected static Answer put(TestClient who, String id, String what, Map<String, ?> form) {
        return who.ifMatch(version(who, id)).put("/api/complaints/" + id + "/" + what, form);
    }

    protected static int version(TestClient who, String id) {
        return see(who, id).version();
    }

    protected static Answer see(TestClient who, String id) {
        return who.get("/api/complaints/" + id).expect(200);
    }

    protected Instant dueAt(String id, String kind) {
        return Instant.parse(clock(id, kind, "dueAt"));
    }

    protected <T> T clock(String id, String kind, String field) {
        var clocks =
                see(company.generalManager(), id).<List<Map<String, T>>>read("$.clocks[?(@.kind == '" + kind + "')]");
        return clocks.getLast().get(field);
    }

    /** Who was told something about the complaint, by sign-in name, in order. */
    protected List<String> told(String kind, String id) {
        var names = new HashMap<UUID, String>();
        for (var login : List.of("zhaoming", "qianjin", "sunli", "lijing", "zhoutao", "admin", "founder")) {
            names.put(company.id(login), login);
        }
        var found = new ArrayList<String>();
        time.inCompany(() -> db.select(NOTICE.EMPLOYEE_ID)
                .from(NOTICE)
                .where(NOTICE.SUBJECT_ID.eq(UUID.fromString(id)), NOTICE.KIND.eq("complaint." + kind))
                .orderBy(NOTICE.AT, NOTICE.ID)
                .forEach(row ->
                        found.add(names.getOrDefault(row.value1(), row.value1().toString()))));
        return found;
    }

    protected int percentTold(String id, String kind) {
        var found = new ArrayList<Short>();
        time.inCompany(() -> found.addAll(db.select(COMPLAINT_CLOCK.TOLD_PERCENT)
                .from(COMPLAINT_CLOCK)
                .where(COMPLAINT_CLOCK.COMPLAINT_ID.eq(UUID.fromString(id)), COMPLAINT_CLOCK.KIND.eq(kind))
                .fetch(COMPLAINT_CLOCK.TOLD_PERCENT)));
        return found.getLast();
    }
}
