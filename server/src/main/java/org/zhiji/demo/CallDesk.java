package org.zhiji.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The customer-relations advisors work their lists of the day; on the last day they leave something to do. */
final class CallDesk {

    private static final List<LocalTime> ROUNDS = List.of(LocalTime.of(9, 5), LocalTime.of(14, 0));
    private static final Duration PER_CALL = Duration.ofMinutes(7);
    private static final Duration UNTIL_SOME_CALLS_ARE_MADE = Duration.ofMinutes(9 * 60 + 40);
    private static final double NEEDS_HANDLING = 0.4;
    private static final int CALLED_TODAY = 4;
    private static final int LEFT_THE_DAY_BEFORE = 3;
    private static final int LEFT_BEFORE_A_FREE_DAY = 6;
    private static final int PUT_OFF_UNTIL_TODAY = 2;
    private static final List<LocalTime> AGREED = List.of(
            LocalTime.of(10, 0),
            LocalTime.of(11, 0),
            LocalTime.of(14, 30),
            LocalTime.of(15, 30),
            LocalTime.of(17, 0),
            LocalTime.of(18, 30),
            LocalTime.of(19, 30));

    private final Stage stage;
    private final ComplaintDesk complaints;
    private final long seed;
    private final List<String> callers;
    private final LocalDate lastDay;
    private final LocalDate dayBefore;
    private final Set<String> left = new HashSet<>();
    private final Map<String, Integer> putOff = new HashMap<>();
    private int calls;

    CallDesk(Stage stage, ComplaintDesk complaints, long seed, List<String> callers) {
        this.stage = stage;
        this.complaints = complaints;
        this.seed = seed;
        this.callers = callers;
        lastDay = workingDayUpTo(stage.calendar().dateOf(stage.end().minus(UNTIL_SOME_CALLS_ARE_MADE)));
        dayBefore = workingDayUpTo(lastDay.minusDays(1));
    }

    void plan() {
        for (var day = stage.firstDay(); !day.isAfter(stage.today()); day = day.plusDays(1)) {
            if (stage.calendar().isWorkingDay(day)) {
                for (var round : ROUNDS) {
                    var date = day;
                    callers.forEach(caller -> stage.at(date, round, () -> round(stage.person(caller), date, round)));
                }
            }
        }
    }

    private void round(Persona caller, LocalDate day, LocalTime time) {
        var rows = new ArrayList<JsonNode>();
        caller.get("/api/follow-up/today").get("rows").forEach(row -> {
            var customer = row.get("customer").get("id").asString();
            if (!row.get("part").asString().equals("DONE")
                    && !isForLater(row, stage.moment(day, time))
                    && !left.contains(customer)
                    && !complaints.keepsForLater(customer)) {
                rows.add(row);
            }
        });
        var today = rows.subList(0, rows.size() - leaveToDo(day, time, rows.size()));
        rows.subList(today.size(), rows.size())
                .forEach(row -> left.add(row.get("customer").get("id").asString()));
        var at = stage.moment(day, time);
        for (var row : today) {
            at = at.plus(PER_CALL);
            var task = row.get("taskId").asString();
            stage.at(at, () -> call(caller, task, day));
        }
    }

    private static boolean isForLater(JsonNode row, Instant at) {
        var next = row.get("nextAttemptAt");
        return !next.isNull() && Instant.parse(next.asString()).isAfter(at.plus(Duration.ofHours(1)));
    }

    /** The last ones of the list stay, so that whoever takes over finds work of every kind. */
    private int leaveToDo(LocalDate day, LocalTime time, int size) {
        if (day.equals(lastDay)) {
            var isToday = day.equals(stage.today());
            var wanted = time.equals(ROUNDS.getFirst())
                    ? isToday ? size - CALLED_TODAY : Math.min(LEFT_BEFORE_A_FREE_DAY, size - CALLED_TODAY)
                    : isToday ? size : 0;
            return Math.clamp(wanted, 0, size);
        }
        return day.equals(dayBefore) && time.equals(ROUNDS.getFirst()) ? Math.min(LEFT_THE_DAY_BEFORE, size) : 0;
    }

    private void call(Persona caller, String task, LocalDate day) {
        var path = "/api/follow-up/tasks/" + task;
        var view = caller.get(path);
        if (!view.get("permission").asString().equals("ALLOWED")) {
            return;
        }
        var dice = Dice.of(seed, "call", calls++);
        var checks = view.get("targetType").asString().equals("COMPLAINT_CHECK");
        var agreed = day.equals(lastDay) && !checks ? putOff(caller) : null;
        var outcome = agreed != null ? "INCONVENIENT" : checks ? "COMPLETED" : outcome(dice);
        if (outcome.equals("COMPLETED")) {
            complete(caller, path, view, dice);
            return;
        }
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("outcome", outcome);
        if (outcome.equals("INCONVENIENT")) {
            form.put("newTime", agreed == null ? stage.calendar().add(stage.moment(day, LocalTime.NOON), 150) : agreed);
            form.put("note", agreed == null ? "客户在开会，下午再联系" : "客户正在开车，约好时间再打");
        }
        caller.post(path + "/attempts", form);
    }

    private static String outcome(Dice dice) {
        var part = dice.below(100);
        return part < 72
                ? "COMPLETED"
                : part < 82
                        ? "NO_ANSWER"
                        : part < 86
                                ? "BUSY"
                                : part < 90
                                        ? "POWER_OFF"
                                        : part < 95
                                                ? "INCONVENIENT"
                                                : part < 98 ? "REFUSED" : part < 99 ? "WRONG_PERSON" : "EMPTY_NUMBER";
    }

    /** A time later today at which two customers of each caller want to be rung; tomorrow, where the day is over. */
    private @Nullable Instant putOff(Persona caller) {
        var number = putOff.merge(caller.login(), 1, Integer::sum);
        if (number > PUT_OFF_UNTIL_TODAY) {
            return null;
        }
        var times = new ArrayList<Instant>();
        for (var day : List.of(stage.today(), stage.today().plusDays(1))) {
            AGREED.stream()
                    .map(time -> stage.moment(day, time))
                    .filter(at -> at.isAfter(stage.end().plus(Duration.ofMinutes(12))))
                    .forEach(times::add);
        }
        return times.get((number - 1) * 2);
    }

    private void complete(Persona caller, String path, JsonNode view, Dice dice) {
        var sections = new ArrayList<Map<String, @Nullable Object>>();
        var first = section(view, dice);
        sections.add(first);
        view.get("others").forEach(other -> {
            if (other.get("carried").asBoolean()) {
                sections.add(section(other, dice));
            }
        });
        var order = view.get("order");
        var sender = order.isNull() || order.get("senderName").isNull()
                ? null
                : order.get("senderName").asString();
        var bySender = sender != null && dice.chance(0.6);
        var discontent = first.get("satisfied") == "NO" || dice.chance(0.03);
        var grievance =
                view.get("targetType").asString().equals("POST_SERVICE") && discontent ? Voices.grievance(dice) : null;
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("brokenOff", false);
        form.put("durationSeconds", dice.between(70, 340));
        form.put("intervieweeRole", bySender ? "SENDER" : "OWNER");
        form.put(
                "intervieweeName",
                bySender ? sender : view.get("customer").get("name").asString());
        form.put("sections", sections);
        form.put("otherIssues", List.of());
        form.put("content", grievance == null ? Voices.content(dice) : "客户对这次服务有意见，已记录原话。");
        form.put("suggestion", dice.chance(0.12) ? Voices.suggestion(dice) : null);
        form.put("grievance", grievance == null ? null : form(grievance));
        form.put("needsFollowUp", false);
        var saved = caller.post(path + "/record", form);
        if (grievance != null) {
            complaints.heard(caller, saved.get("complaintId").asString(), grievance, dice);
        }
    }

    private static Map<String, @Nullable Object> form(Voices.Grievance grievance) {
        var form = new HashMap<String, @Nullable Object>();
        form.put("ownWords", grievance.words());
        form.put("severity", grievance.severity());
        form.put("category", grievance.category());
        form.put("demand", grievance.demand());
        form.put("legalRisk", false);
        form.put("wantsHandling", true);
        return form;
    }

    private static Map<String, @Nullable Object> section(JsonNode task, Dice dice) {
        var answers = new ArrayList<Map<String, @Nullable Object>>();
        var causes = new ArrayList<String>();
        int unwanted = 0;
        var willReturn = true;
        for (var question : task.get("questions")) {
            var code = question.get("code").asString();
            if (!question.get("kind").asString().equals("YES_NO")
                    || question.get("positive").isNull()) {
                continue;
            }
            var positive = question.get("positive").asString();
            var no = code.equals("Q01") ? dice.chance(0.04) : Voices.unwanted(code, dice);
            var value = no ? positive.equals("YES") ? "NO" : "YES" : positive;
            var cause = question.get("causes").path(0);
            var answer = new HashMap<String, @Nullable Object>();
            answer.put("questionId", question.get("id").asString());
            answer.put("value", value);
            answer.put("remark", no ? Voices.reason(code, dice) : null);
            answer.put("cause", no && !cause.isMissingNode() ? cause.asString() : null);
            answer.put("needsHandling", no && dice.chance(NEEDS_HANDLING));
            answers.add(answer);
            if (no) {
                unwanted++;
                willReturn &= !code.equals("L10");
                if (!cause.isMissingNode()) {
                    causes.add(cause.asString());
                }
            }
            if (value.equals(question.get("endsOn").asString(""))) {
                break;
            }
        }
        var absent = task.get("targetType").asString().equals("LONG_ABSENT");
        var section = new HashMap<String, @Nullable Object>();
        section.put("taskId", task.get("id").asString());
        section.put("satisfied", absent ? "NOT_ANSWERED" : unwanted > 3 || saidNo(answers) ? "NO" : "YES");
        section.put("answers", answers);
        section.put("churnReason", absent && !causes.isEmpty() ? causes.getFirst() : null);
        section.put("willReturn", absent ? willReturn : null);
        return section;
    }

    /** The first question is about all in all. */
    private static boolean saidNo(List<Map<String, @Nullable Object>> answers) {
        return !answers.isEmpty() && answers.getFirst().get("remark") != null;
    }

    private LocalDate workingDayUpTo(LocalDate day) {
        var found = day;
        while (!stage.calendar().isWorkingDay(found)) {
            found = found.minusDays(1);
        }
        return found;
    }
}
