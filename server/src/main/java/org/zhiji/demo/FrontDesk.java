package org.zhiji.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Customers ring the two desks, and in the evening the advisors bring the day's orders there. */
final class FrontDesk {

    private static final LocalTime OPENING = LocalTime.of(8, 5);
    private static final LocalTime CLOSING = LocalTime.of(17, 40);
    private static final LocalTime NEXT_MORNING = LocalTime.of(8, 50);
    private static final List<LocalTime> RINGS =
            List.of(LocalTime.of(9, 40), LocalTime.of(11, 5), LocalTime.of(14, 20), LocalTime.of(16, 10));
    private static final double PICKED_UP = 0.75;
    private static final double CALLED_BACK = 0.7;
    private static final int UNTIL_CALLED_BACK = 55;

    private static final List<String> SAID = List.of(
            "问保养大概要多长时间，能不能等着取车", "想约周六上午换机油，已记下并转服务顾问", "车上有异响，问要不要马上来，建议尽快到店检查", "问发票什么时候能开", "问保险还有多久到期，已查告");

    private record Desk(String agent, String extension, List<String> advisors) {}

    private static final List<Desk> DESKS = List.of(
            new Desk("lijing", "801", List.of("zhoutao", "wumin")),
            new Desk("qinlan", "802", List.of("linfang", "songwei")));

    private final Stage stage;
    private final Generator generator;
    private final long seed;
    private final int customers;
    private int calls;

    FrontDesk(Stage stage, Generator generator, long seed, int customers) {
        this.stage = stage;
        this.generator = generator;
        this.seed = seed;
        this.customers = customers;
    }

    void plan() {
        for (var desk : DESKS) {
            stage.at(
                    stage.firstDay(),
                    OPENING,
                    () -> stage.person(desk.agent())
                            .put("/api/telephone/extension", Map.of("extension", desk.extension())));
            for (var day = stage.firstDay(); !day.isAfter(stage.today()); day = day.plusDays(1)) {
                if (stage.calendar().isWorkingDay(day)) {
                    plan(desk, day);
                }
            }
        }
    }

    private void plan(Desk desk, LocalDate day) {
        RINGS.forEach(time -> rings(desk, day, time));
        desk.advisors().forEach(advisor -> stage.at(day, CLOSING, () -> handOver(advisor, day)));
        stage.at(day, NEXT_MORNING, () -> receive(desk));
    }

    private void rings(Desk desk, LocalDate day, LocalTime time) {
        var dice = Dice.of(seed, "rings", calls++);
        var number = generator.customer(dice.below(customers)).phones().getFirst();
        var name = "demo-" + calls;
        if (dice.chance(PICKED_UP)) {
            var seconds = dice.between(4, 35);
            stage.at(day, time, () -> say(desk, name, number, null));
            stage.at(day, time.plusSeconds(seconds), () -> say(desk, name, number, true));
            stage.at(day, time.plusMinutes(3), () -> note(desk, number, name, dice.pick(SAID)));
        } else {
            stage.at(day, time, () -> say(desk, name, number, false));
            if (dice.chance(CALLED_BACK)) {
                stage.at(day, time.plusMinutes(dice.below(UNTIL_CALLED_BACK) + 5L), () -> callBack(desk));
            }
        }
    }

    private String say(Desk desk, String name, String number, @Nullable Boolean answered) {
        var event = new HashMap<String, Object>();
        event.put("number", number);
        event.put("direction", "IN");
        event.put("extension", desk.extension());
        event.put("callId", name);
        if (answered != null) {
            event.put("answered", answered);
        }
        return stage.person("zouping")
                .post("/api/telephone/calls", event)
                .get("id")
                .asString();
    }

    private void note(Desk desk, String number, String name, String said) {
        var agent = stage.person(desk.agent());
        var form = new HashMap<String, Object>();
        form.put("number", number);
        form.put("callId", say(desk, name, number, true));
        form.put("note", said);
        var known = agent.get("/api/incoming-calls/caller?number=" + number).get("customers");
        if (known.size() == 1) {
            form.put("customerId", known.get(0).get("id").asString());
        }
        agent.post("/api/incoming-calls", form);
    }

    private void callBack(Desk desk) {
        var agent = stage.person(desk.agent());
        var missed = agent.get("/api/incoming-calls/missed").get("items");
        if (!missed.isEmpty()) {
            agent.post(
                    "/api/incoming-calls/" + missed.get(0).get("id").asString() + "/call-back",
                    Map.of("reached", true));
        }
    }

    private void handOver(String login, LocalDate day) {
        var advisor = stage.person(login);
        var orders = advisor.get(
                        "/api/order-hand-overs/open-orders?advisor=" + advisor.id() + "&from=" + day + "&to=" + day)
                .valueStream()
                .map(order -> order.get("orderId").asString())
                .toList();
        if (!orders.isEmpty()) {
            advisor.post("/api/order-hand-overs", Map.of("orderIds", orders));
        }
    }

    private void receive(Desk desk) {
        var agent = stage.person(desk.agent());
        agent.get("/api/order-hand-overs?received=false").get("items").forEach(sheet -> {
            // Of two branches each sees the other's; what is not hers she leaves.
            if (desk.advisors().stream()
                    .anyMatch(it -> stage.person(it)
                            .id()
                            .toString()
                            .equals(sheet.get("advisorId").asString()))) {
                agent.put("/api/order-hand-overs/" + sheet.get("id").asString() + "/receipt");
            }
        });
    }
}
