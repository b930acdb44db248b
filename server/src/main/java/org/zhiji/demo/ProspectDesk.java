package org.zhiji.demo;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Registers of potential customers: 陈晨 and 褚亮 enter and judge, 冯刚 decides and writes how to win them; lost customers get a remedy. */
final class ProspectDesk {

    private static final LocalTime MORNING = LocalTime.of(9, 20);
    private static final int ENTERED = 5;
    private static final List<String> SELLERS = List.of("chenchen", "chuliang");
    private static final List<List<Integer>> POINTS =
            List.of(List.of(5, 4, 4, 5, 3), List.of(4, 4, 3, 4, 2), List.of(2, 3, 1, 4, 2), List.of(4, 5, 4, 3, 3));
    private static final List<String> OPINIONS =
            List.of("年底合同到期要换车，聊过两次，看中皮卡", "老板自己拿主意，最在意售后快不快", "只是随便看看，今年没有打算", "介绍人信得过，预算够");

    private record Entered(String id, JsonNode customer, int turn) {}

    private final Stage stage;
    private final List<String> registers = new ArrayList<>();
    private final List<Entered> entries = new ArrayList<>();

    ProspectDesk(Stage stage) {
        this.stage = stage;
    }

    void plan() {
        var day = stage.calendar().nextWorkingDay(stage.firstDay());
        stage.at(day, MORNING, this::enter);
        stage.at(stage.calendar().nextWorkingDay(day), MORNING, this::judge);
        stage.at(stage.calendar().plusWorkingDays(day, 2), MORNING, this::decide);
        stage.at(stage.calendar().plusWorkingDays(day, 4), MORNING, this::seeToTheLost);
    }

    private void enter() {
        registers.add(register("FAMILY_FRIENDS", "亲友与老客户介绍", null));
        registers.add(register("GROUPS", "开发区车队", "开发区企业名录，逐家走访登记"));
        registers.add(register("PERIODICALS", "企业黄页", "《江城企业名录》2026 年版"));
        registers.add(register("PARTNER_UNITS", "保险公司推荐", "合作协议约定，客户本人同意后推荐"));
        for (var login : SELLERS) {
            var seller = stage.person(login);
            int entered = 0;
            for (var customer : seller.get("/api/customers?owner=me&stage=POTENTIAL&size=50")
                    .get("items")) {
                if (entered++ == ENTERED) {
                    break;
                }
                var register = registers.get(entries.size() % registers.size());
                var entry = seller.post(
                        "/api/prospect-registers/" + register + "/entries",
                        Map.of("customerId", customer.get("id").asString(), "note", "朋友介绍"));
                entries.add(new Entered(entry.get("id").asString(), customer, entries.size()));
            }
        }
    }

    private String register(String type, String name, @Nullable String source) {
        return stage.person("chenchen")
                .post(
                        "/api/prospect-registers",
                        source == null
                                ? Map.of("type", type, "name", name)
                                : Map.of("type", type, "name", name, "sourceNote", source))
                .get("id")
                .asString();
    }

    private void judge() {
        for (var entry : entries) {
            var seller = stage.person(SELLERS.get(entry.turn() / ENTERED % SELLERS.size()));
            var other = stage.person(SELLERS.get((entry.turn() / ENTERED + 1) % SELLERS.size()));
            var address = "/api/prospect-entries/" + entry.id();
            if (entry.turn() % 7 == 6) {
                seller.change("POST", address, "/filtering", Map.of("reason", "已经搬去外地，不会在本地买车"));
                continue;
            }
            if (entry.turn() % 5 == 4) {
                // Nobody has come to these yet.
                continue;
            }
            seller.post(
                    "/api/contacts-made",
                    Map.of(
                            "customerId",
                            entry.customer().get("id").asString(),
                            "channel",
                            "VISIT",
                            "direction",
                            "OUT",
                            "twoWay",
                            true,
                            "functions",
                            List.of("CARE", "INFO"),
                            "content",
                            "上门看看，听他说了用车的打算"));
            seller.change("PUT", address, "/scores", Map.of("points", POINTS.get(entry.turn() % POINTS.size())));
            var recommends = entry.turn() % POINTS.size() != 2;
            seller.post(
                    address + "/opinions",
                    Map.of("text", OPINIONS.get(entry.turn() % OPINIONS.size()), "recommends", recommends));
            if (entry.turn() % 2 == 0) {
                other.post(address + "/opinions", Map.of("text", "一起见过，同意这个看法", "recommends", recommends));
            }
        }
    }

    private void decide() {
        var manager = stage.person("fenggang");
        int decided = 0;
        for (var entry : entries) {
            var address = "/api/prospect-entries/" + entry.id();
            var seen = manager.get(address);
            if (!seen.get("state").asString().equals("CANDIDATE")
                    || !seen.get("editable").asBoolean()) {
                continue;
            }
            manager.change("POST", address, "/decision", Map.of("approved", true));
            if (decided++ % 2 == 0) {
                manager.change(
                        "PUT",
                        address,
                        "/strategy",
                        Map.of("strategy", "先请来店里看售后车间，再上门试驾；报价按三年用车总费用算，不比裸车价", "psychology", "怕买错，看重熟人的话"));
            }
        }
    }

    /** Some of the lost are understood, some not; most wait. */
    private void seeToTheLost() {
        var manager = stage.person("qianjin");
        int seen = 0;
        for (var row : manager.get("/api/lists/churn-cases/rows").get("items")) {
            var address = "/api/churn-cases/" + row.get("id").asString();
            var found = manager.get(address);
            if (!found.get("editable").asBoolean()
                    || !found.get("outcome").asString().equals("OPEN")) {
                continue;
            }
            if (seen++ == 6) {
                break;
            }
            if (seen % 3 == 0) {
                manager.change(
                        "POST", address, "/closing", Map.of("outcome", "NO_ACTION", "reason", "车已过户到外省，新车主不在本地"));
                continue;
            }
            manager.change(
                    "PUT",
                    address,
                    "",
                    Map.of(
                            "reason",
                            seen % 2 == 0 ? "PRICE" : "LACK_OF_CARE",
                            "source",
                            "SURVEY",
                            "problem",
                            seen % 2 == 0 ? "保养比路边店贵两百多，没人告诉我多在哪里" : "一年多没人问过一句，换车都没想起你们",
                            "remedy",
                            seen % 2 == 0 ? "寄一份明细对照，送一次免工时保养" : "顾问登门道歉，改由专人每季度问候"));
            if (seen % 2 == 0) {
                manager.change("POST", address, "/closing", Map.of("outcome", "REMEDIED"));
            }
        }
    }
}
