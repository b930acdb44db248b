package org.zhiji.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** In the afternoon the service managers see to what was ticked in the calls; some of it they leave too long. */
final class IssueDesk {

    private static final LocalTime AFTERNOON = LocalTime.of(16, 40);
    private static final List<String> OWNERS = List.of("qianjin", "gaoxiang");
    private static final double SEEN_TO = 0.45;
    private static final List<String> RESULTS = List.of(
            "已给客户回电说明，客户表示理解", "晨会上讲过，当天起按新的做法执行", "已请客户顺路回店免费处理，客户满意", "和服务顾问核对过，漏做的说明已补发给客户", "安排技师复检，没有发现问题，已电话告知");

    private final Stage stage;
    private final long seed;
    private int items;

    IssueDesk(Stage stage, long seed) {
        this.stage = stage;
        this.seed = seed;
    }

    void plan() {
        for (var day = stage.firstDay(); day.isBefore(stage.today()); day = day.plusDays(1)) {
            if (stage.calendar().isWorkingDay(day)) {
                var date = day;
                OWNERS.forEach(owner -> stage.at(date, AFTERNOON, () -> work(stage.person(owner))));
            }
        }
    }

    private void work(Persona owner) {
        owner.get("/api/issues?mine=true&status=OPEN&size=100").get("items").forEach(item -> {
            var dice = Dice.of(seed, "item", items++);
            if (dice.chance(SEEN_TO)) {
                owner.change(
                        "POST",
                        "/api/issues/" + item.get("id").asString(),
                        "/completion",
                        Map.of("result", dice.pick(RESULTS)));
            }
        });
    }
}
