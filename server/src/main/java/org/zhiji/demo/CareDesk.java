package org.zhiji.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Small gifts of the salespeople, with what was liked; one of them was too dear and waits for the compliance approver. */
final class CareDesk {

    private static final LocalTime AFTERNOON = LocalTime.of(15, 35);

    private record Small(String item, double amount, String occasion, String liked) {}

    private static final List<Small> SMALL = List.of(
            new Small("一盒绿豆糕", 38, "探望", "老人爱吃，软和不太甜"),
            new Small("儿童安全座椅试用一周", 0, "帮忙", "孩子坐得惯，准备自己买一个"),
            new Small("一提水果", 56, "乔迁", "夸新鲜，问在哪家买的"),
            new Small("手写贺卡和车载香薰", 45, "购车周年", "香味淡，一直用着"),
            new Small("帮忙接孩子放学", 0, "帮忙", "连声道谢，说以后有事也找他"),
            new Small("一束花", 88, "开业", "摆在前台最显眼的地方"));

    private final Stage stage;
    private final long seed;
    private int given;

    CareDesk(Stage stage, long seed) {
        this.stage = stage;
        this.seed = seed;
    }

    void plan() {
        for (var day = stage.firstDay(); day.isBefore(stage.today()); day = day.plusDays(1)) {
            if (stage.calendar().isWorkingDay(day)
                    && (day.getDayOfWeek() == DayOfWeek.TUESDAY || day.getDayOfWeek() == DayOfWeek.FRIDAY)) {
                var date = day;
                stage.at(day, AFTERNOON, () -> List.of("chenchen", "hanxue").forEach(login -> give(login, date)));
            }
        }
        stage.at(stage.today(), LocalTime.of(9, 5), () -> askForMore(stage.today()));
    }

    private void give(String login, LocalDate day) {
        var dice = Dice.of(seed, "gift", given++);
        var people = found(login, "owner=me&size=60").stream()
                .filter(it -> it.get("type").asString().equals("PERSON"))
                .toList();
        if (people.isEmpty()) {
            return;
        }
        var small = dice.pick(SMALL);
        var form = new HashMap<String, Object>();
        form.put("customerId", dice.pickEarly(people).get("id").asString());
        form.put("item", small.item());
        form.put("amount", small.amount());
        form.put("occasion", small.occasion());
        form.put("day", day.toString());
        form.put("liked", dice.chance(0.7) ? small.liked() : null);
        form.put("reason", "老客户，全年合计略超");
        stage.person(login).post("/api/gifts", form);
    }

    private void askForMore(LocalDate day) {
        for (var organisation : found("chenchen", "q=" + URLEncoder.encode("宏达物流", StandardCharsets.UTF_8))) {
            var id = organisation.get("id").asString();
            var people = stage.person("chenchen").get("/api/customers/" + id).get("contactPersons");
            if (!people.isEmpty()) {
                var form = new HashMap<String, Object>();
                form.put("customerId", id);
                form.put("contactPersonId", people.get(0).get("id").asString());
                form.put("item", "中秋礼盒");
                form.put("amount", 168);
                form.put("occasion", "中秋");
                form.put("day", day.plusDays(14).toString());
                form.put("reason", "合作十周年，对方上月介绍来两家新客户");
                stage.person("chenchen").post("/api/gifts", form);
                return;
            }
        }
    }

    private List<JsonNode> found(String login, String which) {
        var found = new ArrayList<JsonNode>();
        stage.person(login).get("/api/customers?" + which).get("items").forEach(found::add);
        return found;
    }
}
