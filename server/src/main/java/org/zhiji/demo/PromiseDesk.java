package org.zhiji.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the salespeople promise their customers: 陈晨 keeps his word, 褚亮 promises what he cannot keep, 韩雪 asks for another day in time. */
final class PromiseDesk {

    private static final LocalTime GIVEN = LocalTime.of(11, 20);
    private static final LocalTime SETTLED = LocalTime.of(16, 10);

    private record Said(String expectation, String text, int days) {}

    private static final List<Said> SAID = List.of(
            new Said("这周内知道换轮胎的总价", "报一份四轮更换的总价，含动平衡", 2),
            new Said("年检当天不用排队", "约好检测线头一个时段，并派人接送车", 3),
            new Said("司机能自己看懂仪表报警", "把常见报警灯的说明印一份送过去", 4),
            new Said("发票能赶上月底报账", "把本月三张工单的发票合开，寄到公司", 5),
            new Said("知道车什么时候能修好", "配件一到就电话告知取车时间", 3),
            new Said("保养时有代步车", "给下次保养留一台代步车", 6));

    private final Stage stage;
    private final long seed;
    private int said;

    PromiseDesk(Stage stage, long seed) {
        this.stage = stage;
        this.seed = seed;
    }

    void plan() {
        int number = 0;
        for (var day = stage.firstDay(); day.isBefore(stage.today()); day = day.plusDays(1)) {
            if (stage.calendar().isWorkingDay(day)) {
                var date = day;
                var seller = List.of("chenchen", "chuliang", "hanxue").get(number++ % 3);
                stage.at(day, GIVEN, () -> give(seller, date));
                stage.at(day, SETTLED, () -> Set.of("chenchen", "hanxue").forEach(this::settle));
            }
        }
    }

    private void give(String login, LocalDate day) {
        var seller = stage.person(login);
        var customers = new ArrayList<String>();
        seller.get("/api/customers?owner=me&size=40")
                .get("items")
                .forEach(it -> customers.add(it.get("id").asString()));
        if (customers.isEmpty()) {
            return;
        }
        var dice = Dice.of(seed, "promise", said++);
        var words = dice.pick(SAID);
        var form = new HashMap<String, Object>();
        form.put("customerId", dice.pickEarly(customers));
        form.put("expectation", words.expectation());
        form.put("text", words.text());
        form.put("dueOn", stage.calendar().plusWorkingDays(day, words.days()).toString());
        seller.post("/api/promises", form);
    }

    /** What is due today or tomorrow is done, or agreed anew. */
    private void settle(String login) {
        var seller = stage.person(login);
        var soon = stage.calendar()
                .nextWorkingDay(stage.calendar().dateOf(stage.playing()))
                .toString();
        seller.get("/api/owed-promises").forEach(it -> {
            var dice = Dice.of(seed, "settled", said++);
            if (!it.get("status").asString().equals("OPEN")
                    || it.get("dueOn").asString().compareTo(soon) > 0) {
                return;
            }
            var promise = "/api/promises/" + it.get("id").asString();
            if (login.equals("hanxue") && it.get("moves").isEmpty() && dice.chance(0.4)) {
                var later = stage.calendar().plusWorkingDays(LocalDate.parse(soon), 3);
                seller.change(
                        "POST", promise, "/moves", Map.of("dueOn", later.toString(), "agreed", "电话里说配件下周到，客户说不急"));
            } else if (dice.chance(0.85)) {
                seller.change("POST", promise, "/fulfilment", Map.of("outcome", "已办好，微信发给客户看了"));
            }
        });
    }
}
