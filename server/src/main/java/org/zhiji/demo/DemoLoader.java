package org.zhiji.demo;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiji.demo.DemoDealer.Cast;
import org.zhiji.identity.signin.ApiTokens;
import org.zhiji.identity.signin.Staff;
import org.zhiji.platform.job.JobRunner;
import org.zhiji.platform.tenant.CurrentTenant;
import org.zhiji.platform.tenant.Tenants;
import org.zhiji.worktime.WorkCalendar;
import org.zhiji.worktime.WorkCalendars;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Front door: fills an empty installation with the demo dealer, who then lives through the last weeks. The clock stands
 * and is moved from scene to scene; everybody acts through the API; jobs run when they fall due. What one sees at the end
 * is therefore what the product itself made of it.
 */
@Component
public class DemoLoader {

    private static final long SEED = 20_260_907;
    private static final int CUSTOMERS = 600;
    private static final int LONG_ABSENT = 36;
    private static final int LONG_ABSENT_BEFORE = 24;
    private static final int LONG_ABSENT_DAYS = 13;
    private static final int MOST_CALLS_A_DAY = 40;
    private static final int MINUTES_OF_A_DAY = 480;
    private static final int WORKING_DAYS = 8;

    /** So many of last month belong to the story that its report has something to say. */
    private static final int LAST_MONTH = 12;

    private static final int QUIET_DAYS = 30;

    /** Longer than the story with the longest holidays in it. */
    private static final Duration LEAD = Duration.ofDays(75);

    private static final List<String> CALLERS = List.of("lijing", "qinlan");
    private static final List<String> READERS = List.of("zhaoming", "qianjin", "sunli", "gaoxiang", "lijing", "qinlan");

    private final DemoDealer dealer;
    private final LoadData data;
    private final Staff staff;
    private final ApiTokens tokens;
    private final Tenants tenants;
    private final WorkCalendars calendars;
    private final ObjectProvider<JobRunner> jobs;
    private final ObjectMapper json;

    DemoLoader(
            DemoDealer dealer,
            LoadData data,
            Staff staff,
            ApiTokens tokens,
            Tenants tenants,
            WorkCalendars calendars,
            ObjectProvider<JobRunner> jobs,
            ObjectMapper json) {
        this.dealer = dealer;
        this.data = data;
        this.staff = staff;
        this.tokens = tokens;
        this.tenants = tenants;
        this.calendars = calendars;
        this.jobs = jobs;
        this.json = json;
    }

    /** Where somebody comes in. */
    public record Door(String role, String name, String link) {}

    /** The moment at which the clock of the installation must stand when loading begins. */
    public static Instant beginning(Instant now) {
        return now.minus(LEAD);
    }

    /**
     * Loads the dealer and returns a one-time link for each role.
     *
     * @param url  where the application answers
     * @param now  the moment at which the story arrives
     * @param more customers beyond those of the story
     */
    public List<Door> load(String url, Instant now, long more, LongConsumer progress) {
        return CurrentTenant.call(tenants.first().orElseThrow(), () -> {
            var cast = tell(url, now);
            // Their last visits are long enough ago that nobody has to ring a thousand people tomorrow.
            load(cast, now, more, QUIET_DAYS, progress);
            return doors(cast, url);
        });
    }

    /** The same house, grown: more people at the telephone, and the additional customers come until today. */
    public void loadLarge(String url, Instant now, long more, LongConsumer progress) {
        CurrentTenant.run(tenants.first().orElseThrow(), () -> {
            var cast = tell(url, now);
            dealer.hireCallers();
            load(cast, now, more, 1, progress);
        });
    }

    private Cast tell(String url, Instant now) {
        var cast = dealer.found();
        var calendar = calendars.standard();
        tell(cast, Generator.of(SEED, calendar.dateOf(now)), calendar, url, now);
        return cast;
    }

    private void load(Cast cast, Instant now, long more, int quietDays, LongConsumer progress) {
        var today = calendars.standard().dateOf(now);
        var lastDay = today.minusDays(quietDays);
        data.load(Generator.of(SEED, today), cast.house(), CUSTOMERS, CUSTOMERS + more, lastDay, progress);
    }

    private void tell(Cast cast, Generator generator, WorkCalendar calendar, String url, Instant now) {
        var today = calendar.dateOf(now);
        var lately = daysBack(calendar, today.plusDays(1), WORKING_DAYS);
        var lastMonth = daysBack(calendar, today.withDayOfMonth(1), LAST_MONTH);
        var firstDay = lately.isBefore(lastMonth) ? lately : lastMonth;
        var runner = jobs.getObject();
        var start = firstDay.atTime(6, 0).atZone(calendar.zone()).toInstant();
        runner.moveTo(start);
        try (var http = HttpClient.newHttpClient()) {
            var people = people(cast, url, http);
            var stage = new Stage(calendar, start, now, people);
            callFewLongAbsent(stage.person("zouping"));
            var cars = data.loadFirst(generator, cast.house(), CUSTOMERS, firstDay);
            var workshop = new Workshop(data, generator, cast.house(), cars, today);
            var complaints = new ComplaintDesk(stage, workshop, cast.stores());
            workshop.plan(stage);
            complaints.plan();
            new CallDesk(stage, complaints, SEED, CALLERS).plan();
            new IssueDesk(stage, SEED).plan();
            new KnowledgeDesk(stage, SEED, json).plan();
            new SalesDesk(stage, SEED).plan();
            new PromiseDesk(stage, SEED).plan();
            new CareDesk(stage, SEED).plan();
            new AccountDesk(stage).plan();
            new FrontDesk(stage, generator, SEED, CUSTOMERS).plan();
            new ReportDesk(stage, cast.stores()).plan();
            stage.at(start, () -> setTargets(stage, cast));
            stage.at(start, () -> waitWithWinBack(stage.person("qianjin")));
            stage.at(start, () -> askLongAbsent(stage.person("qianjin"), LONG_ABSENT_BEFORE, firstDay));
            stage.at(lately, LocalTime.of(7, 0), () -> askLongAbsent(stage.person("qianjin"), LONG_ABSENT, lately));
            readNotices(stage);
            stage.play(runner::moveTo);
            people.values().forEach(Persona::leave);
        }
    }

    /** The day from which on so many working days have passed before another one. */
    private static LocalDate daysBack(WorkCalendar calendar, LocalDate before, int workingDays) {
        var day = before;
        for (int found = 0; found < workingDays; ) {
            day = day.minusDays(1);
            found += calendar.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    private Map<String, Persona> people(DemoDealer.Cast cast, String url, HttpClient http) {
        var people = new HashMap<String, Persona>();
        cast.members().forEach((login, member) -> {
            var token = tokens.issue(login, "demo");
            people.put(login, new Persona(member, url, token.token(), token.id(), http, json));
        });
        return people;
    }

    /** The company's for every branch; one branch wants more of its callers. */
    private static void setTargets(Stage stage, Cast cast) {
        int year = stage.today().getYear();
        var company = stage.person("zhaoming")
                .get("/api/departments")
                .get(0)
                .get("id")
                .asString();
        stage.person("zhaoming")
                .begin(
                        "/api/kpi-targets/" + company + "/" + year,
                        Map.of(
                                "targets",
                                Map.of(
                                        "SATISFACTION", 95,
                                        "LOYALTY", 95,
                                        "FOLLOW_UP_SUCCESS", 75,
                                        "REPORT_ON_TIME", 100,
                                        "ANSWER_ON_TIME", 95,
                                        "COMPLAINTS", 4,
                                        "RECOVERY", 70)));
        stage.person("qianjin")
                .begin(
                        "/api/kpi-targets/" + cast.stores().get(DemoDealer.STORE) + "/" + year,
                        Map.of("targets", Map.of("FOLLOW_UP_SUCCESS", 80)));
    }

    /** Else the list of a small house would be full of them for a month. */
    private void callFewLongAbsent(Persona administrator) {
        var path = "/api/follow-up/settings";
        var settings = (ObjectNode) administrator.get(path);
        settings.put("absentDailyLimit", 2);
        administrator.change("PUT", path, "", json.convertValue(settings, Map.class));
    }

    private static void askLongAbsent(Persona manager, int most, LocalDate from) {
        var cars = new ArrayList<String>();
        manager.get("/api/follow-up/absent-cars?ready=true&size=" + most)
                .get("items")
                .forEach(car -> cars.add(car.get("vehicleId").asString()));
        manager.post(
                "/api/follow-up/plans",
                Map.of(
                        "source",
                        "ABSENT",
                        "ids",
                        cars,
                        "from",
                        from,
                        "to",
                        from.plusDays(LONG_ABSENT_DAYS),
                        "dailyLimit",
                        MOST_CALLS_A_DAY));
    }

    /** Years of history are found lost in one night: whom to ring first is decided on the page of the lost. */
    private static void waitWithWinBack(Persona manager) {
        manager.get("/api/cadence-rules").forEach(it -> {
            if (it.at("/rule/triggerKind").asString().equals("LOST")) {
                manager.put("/api/cadence-rules/" + it.get("id").asString() + "/pause");
            }
        });
    }

    /** What came before the last working day everybody has read. */
    private static void readNotices(Stage stage) {
        stage.at(
                stage.before(MINUTES_OF_A_DAY),
                () -> READERS.forEach(login -> stage.person(login).put("/api/notices/reading")));
    }

    /** One for each role, and one more where a second person shows something else. */
    private List<Door> doors(Cast cast, String url) {
        Set<String> shown = new LinkedHashSet<>();
        return cast.members().values().stream()
                .filter(member -> shown.add(member.role()) || member.login().equals("gaoxiang"))
                .map(member -> new Door(
                        member.role(), member.name(), url + "/enter?token=" + staff.signInLink(member.login())))
                .toList();
    }
}
