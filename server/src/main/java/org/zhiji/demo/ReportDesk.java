package org.zhiji.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** At the end of last month its report was handed in and read; this month's is still open. */
final class ReportDesk {

    private final Stage stage;
    private final Map<String, UUID> stores;
    private final Map<UUID, String> reports = new HashMap<>();

    ReportDesk(Stage stage, Map<String, UUID> stores) {
        this.stage = stage;
        this.stores = stores;
    }

    void plan() {
        var month = YearMonth.from(stage.today()).minusMonths(1);
        var lastDay = month.atEndOfMonth();
        while (!stage.calendar().isWorkingDay(lastDay)) {
            lastDay = lastDay.minusDays(1);
        }
        var nextDay = stage.calendar().nextWorkingDay(lastDay);
        submit("lijing", DemoDealer.STORE, month, lastDay, "保养提醒和按时交车反映较多，建议交车单上加一栏下次保养时间，晚交车前先打电话告知。");
        submit("qinlan", DemoDealer.SECOND_STORE, month, lastDay, "本月电话停机、空号偏多，请服务顾问接车时核对一遍手机号。");
        read("zhaoming", DemoDealer.STORE, nextDay, LocalTime.of(8, 52));
        read("zhaoming", DemoDealer.SECOND_STORE, nextDay, LocalTime.of(8, 57));
        read("qianjin", DemoDealer.STORE, nextDay, LocalTime.of(9, 20));
        read("gaoxiang", DemoDealer.SECOND_STORE, nextDay, LocalTime.of(9, 31));
    }

    private void submit(String by, String store, YearMonth month, LocalDate day, String comment) {
        var department = store(store);
        var form = Map.of("month", month.toString(), "departmentId", department, "comment", comment);
        stage.at(
                day,
                LocalTime.of(17, 40),
                () -> reports.put(
                        department,
                        stage.person(by)
                                .post("/api/follow-up-reports", form)
                                .get("submission")
                                .get("id")
                                .asString()));
    }

    private void read(String by, String store, LocalDate day, LocalTime time) {
        stage.at(
                day,
                time,
                () -> stage.person(by).put("/api/follow-up-reports/" + reports.get(store(store)) + "/reading"));
    }

    private UUID store(String name) {
        var id = stores.get(name);
        if (id == null) {
            throw new IllegalArgumentException(name);
        }
        return id;
    }
}
