package org.zhiji.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.zhiji.bench.Scenario.Request;
import org.zhiji.platform.search.Pinyin;

/** Takes from the loaded data what people would ask for: names, numbers, customers, calls to be made. */
final class Samples {

    static final String SAVING = "saving a call";

    private static final String SOME = " order by md5(id::text) limit 2000";

    private final Random random = new Random(20_260_907);
    private final Access access;

    /** Mine or my department's, not spoken to for a month, with a car older than three years. */
    private static final String THREE = "{\"match\":\"ALL\",\"of\":["
            + test("owner", "IS", "me", "my-department") + ","
            + test("lastContactAt", "OLDER_THAN", "30", "DAY") + ","
            + "{\"relation\":\"vehicles\",\"has\":true,\"where\":" + test("saleDate", "OLDER_THAN", "3", "YEAR")
            + "}]}";

    /** How the database is reached past the product. */
    record Access(String url, String user, String password, String schema) {}

    Samples(Access access) {
        this.access = access;
    }

    /** How much there is of everything, in one line. */
    String sizes() {
        return texts("""
                select format('%s customers, %s vehicles, %s orders, %s calls, %s records',
                    (select count(*) from customer), (select count(*) from vehicle), (select count(*) from work_order),
                    (select count(*) from follow_up_task), (select count(*) from follow_up_record))
                """).getFirst();
    }

    UUID employee(String login) {
        return UUID.fromString(
                texts("select employee_id::text from zhiji.account where login_name = '%s'".formatted(login))
                        .getFirst());
    }

    /** What only reads, with the aims; the report is that of the month before. */
    List<Scenario> reading(LocalDate today, UUID store) {
        var people = texts("select name from customer where name ~ '^[一-龥]{2,4}$'" + SOME);
        var phones = texts("select substr(normalized, 4, 5) from contact_point where type = 'MOBILE'" + SOME);
        var customers = texts("select id::text from customer where deleted_at is null" + SOME);
        var report = "/api/follow-up-reports?month="
                + today.minusMonths(1).toString().substring(0, 7) + "&department=" + store;
        return List.of(
                read("today's list", 0.35, () -> "/api/follow-up/today"),
                list("customer list", 30, ""),
                list("list by last visit", 50, "&sort=-lastServiceAt"),
                list("list: one condition", 50, filter(test("stage", "IS", "LOST"))),
                list("list: three conditions", 150, filter(THREE)),
                read("search: two characters", 0.35, () -> search(one(people).substring(0, 2))),
                read("search: initials", 0.35, () -> search(initials(one(people)))),
                read("search: part of a phone", 0.2, () -> search(one(phones))),
                read("customer page", 0.2, () -> "/api/customers/" + one(customers) + "/overview"),
                board("complaint board", 100, "/api/complaints/board"),
                board("home figures", 100, "/api/home/figures"),
                board("wall board", 100, "/api/wall-board?department=" + store),
                board("year of targets", 500, "/api/kpi-targets?department=" + store),
                board("own figures", 500, "/api/benchmarks?department=" + store),
                board("revenue concentration", 500, "/api/revenue-concentration?department=" + store),
                new Scenario("month's report", () -> new Request(report, null), 500, 0.8, false));
    }

    /** Saving the record of each call that this person may make today. */
    Scenario saving(UUID caller, LocalDate today) {
        return new Scenario(SAVING, new ConcurrentLinkedQueue<>(calls(caller, today))::poll, 30, 0.2, true);
    }

    private static Scenario list(String name, int milliseconds, String asked) {
        var path = "/api/lists/customers/rows?size=50" + asked;
        return new Scenario(name, () -> new Request(path, null), milliseconds, 0.35, false);
    }

    private static Scenario board(String name, int milliseconds, String path) {
        return new Scenario(name, () -> new Request(path, null), milliseconds, 0.35, false);
    }

    private static String filter(String filter) {
        return "&filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    private static String test(String field, String operator, String... values) {
        return "{\"field\":\"%s\",\"operator\":\"%s\",\"values\":[\"%s\"]}"
                .formatted(field, operator, String.join("\",\"", values));
    }

    private static Scenario read(String name, double ratio, Supplier<String> path) {
        return new Scenario(name, () -> new Request(path.get(), null), 30, ratio, false);
    }

    private static String search(String words) {
        return "/api/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static String initials(String name) {
        return name.codePoints()
                .mapToObj(character ->
                        Pinyin.ofText(Character.toString(character)).substring(0, 1))
                .collect(Collectors.joining());
    }

    /** A record with every question of the call answered well, for each call that the caller may make. */
    private ArrayDeque<Request> calls(UUID caller, LocalDate today) {
        var requests = new ArrayDeque<Request>();
        for (var task : texts("""
                select t.id || ' ' || string_agg(q.id::text, ',')
                from follow_up_task t
                join work_order o on o.id = t.work_order_id
                join question q on q.questionnaire_id = t.questionnaire_id and q.retired_at is null
                    and (q.repair_types = '{}' or o.repair_type = any (q.repair_types))
                where t.status = 'PENDING' and t.target_type = 'POST_SERVICE' and t.caller_id = '%s'
                    and t.planned_date <= date '%s' and o.service_advisor_id is distinct from t.caller_id
                group by t.id
                order by t.id
                """.formatted(caller, today))) {
            var id = task.substring(0, task.indexOf(' '));
            var answers = List.of(task.substring(task.indexOf(' ') + 1).split(",")).stream()
                    .map(question -> "{\"questionId\":\"" + question + "\",\"value\":\"YES\"}")
                    .collect(Collectors.joining(","));
            requests.add(new Request("/api/follow-up/tasks/" + id + "/record", """
                    {"brokenOff":false,"intervieweeRole":"OWNER","intervieweeName":"客户","otherIssues":[],
                     "needsFollowUp":false,
                     "sections":[{"taskId":"%s","satisfied":"YES","answers":[%s]}]}""".formatted(id, answers)));
        }
        return requests;
    }

    private String one(List<String> choices) {
        synchronized (random) {
            return choices.get(random.nextInt(choices.size()));
        }
    }

    private List<String> texts(String sql) {
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var statement = connection.createStatement()) {
            statement.execute("SET search_path TO \"" + access.schema() + "\", public");
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
