package org.zhiji.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Some key customers have their plan for the year; the others wait for one. */
final class AccountDesk {

    private static final LocalTime MORNING = LocalTime.of(10, 5);
    private static final int PLANNED = 2;

    private final Stage stage;

    AccountDesk(Stage stage) {
        this.stage = stage;
    }

    void plan() {
        var day = stage.calendar().workingDayFrom(stage.today().minusDays(4));
        stage.at(day, MORNING, () -> List.of("chenchen", "hanxue").forEach(login -> write(stage.person(login), day)));
    }

    private void write(Persona seller, LocalDate day) {
        int planned = 0;
        for (var account : seller.get("/api/accounts")) {
            var customer = account.get("customerId").asString();
            var seen = seller.get("/api/customers/" + customer + "/account");
            if (planned < PLANNED
                    && account.get("planYear").isNull()
                    && seen.get("editable").asBoolean()
                    && seller.id().toString().equals(seen.get("ownerId").asString(""))) {
                seller.begin("/api/customers/" + customer + "/account-plan", plan(seller, day));
                know(seller, customer, seen, 0, "FRIEND");
                know(seller, customer, seen, 1, "ACQUAINTANCE");
                know(stage.person("fenggang"), customer, seen, 1, "ACQUAINTANCE");
                planned++;
            }
        }
    }

    /** Whom somebody has known from before. */
    private static void know(Persona one, String customer, JsonNode account, int place, String level) {
        var people = account.get("people");
        for (var tie : account.get("ties")) {
            if (tie.get("employeeId").asString().equals(one.id().toString())) {
                return;
            }
        }
        if (place < people.size()) {
            one.post(
                    "/api/relationships",
                    Map.of(
                            "customerId",
                            customer,
                            "contactPersonId",
                            people.get(place).get("id").asString(),
                            "level",
                            level,
                            "reason",
                            "合作多年，逢年过节都走动"));
        }
    }

    private static Map<String, Object> plan(Persona seller, LocalDate day) {
        return Map.of(
                "year",
                day.getYear(),
                "scope",
                "车队队长和采购已经熟，财务经理只通过电话，年内要当面认识；行政那边请队长引见。",
                "strategy",
                "专人负责，故障四十分钟到场；每季度给司机做一次节油和应急培训；大修提前报价，不先修后谈。",
                "goals",
                "停驶天数比去年减半；轮胎和油耗两项一年省下约三万元。",
                "variables",
                List.of(
                        variable("PERSONNEL", "AT_RISK", day, "采购经理换人，新任还没见过"),
                        variable("QUALITY", "OK", day, "近三个月没有返修"),
                        variable("NEGLECT", "OK", day, "每两周见一次"),
                        variable("NEEDS", "OK", day, "年底打算换车，先看方案"),
                        variable("COMPETITORS", "AT_RISK", day, "恒信汽车报价低三个点，送两次保养")),
                "actions",
                List.of(
                        action(seller, "去认识新来的采购经理，请队长引见", day.plusDays(10), false),
                        action(seller, "司机节油培训，在客户场地办半天", day.plusDays(28), true),
                        action(seller, "和客户一起做年度回顾，谈明年的保养合同", day.withMonth(12).withDayOfMonth(10), true)));
    }

    private static Map<String, Object> variable(String variable, String state, LocalDate day, String note) {
        return Map.of("variable", variable, "state", state, "checkedOn", day.toString(), "note", note);
    }

    private static Map<String, Object> action(Persona seller, String text, LocalDate dueOn, boolean tell) {
        return Map.of("text", text, "ownerId", seller.id().toString(), "dueOn", dueOn.toString(), "tellCustomer", tell);
    }
}
