package org.zhiji.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Complaints are heard, reported, answered, settled and confirmed; some stand half way when the demo begins. */
final class ComplaintDesk {

    private final Stage stage;
    private final Workshop workshop;
    private final Map<String, UUID> stores;
    private final Set<String> waiting = new HashSet<>();

    ComplaintDesk(Stage stage, Workshop workshop, Map<String, UUID> stores) {
        this.stage = stage;
        this.workshop = workshop;
        this.stores = stores;
    }

    /** The second call to this customer is left for whoever takes over. */
    boolean keepsForLater(String customer) {
        return waiting.contains(customer);
    }

    /** Heard in a call: goes its way as far as time allows. */
    void heard(Persona caller, String complaint, Voices.Grievance grievance, Dice dice) {
        var manager = managerOf(caller);
        var course = new Course(complaint, grievance, caller, manager);
        course.report(dice.between(15, 110));
        course.assign(dice.between(120, 160), manager);
        course.investigate(dice.between(170, 260));
        course.reply(dice.between(280, 420));
        course.resolve(dice.between(600, 1100));
    }

    /** The cases that a visitor is to find, each at its own point. */
    void plan() {
        var first = DemoDealer.STORE;
        var second = DemoDealer.SECOND_STORE;
        // Must be reported within the next half hour of work.
        open(215, "zhoutao", first, "VISIT", 2, false, course -> {});
        // Waits for the manager's answer, most of whose time is gone.
        open(410, "lijing", first, "INBOUND", 3, false, course -> course.report(40));
        // Settled; the second call is due.
        open(1400, "lijing", first, "INBOUND", 0, true, course -> {
            course.report(30);
            course.assign(70, stage.person("qianjin"));
            course.investigate(200);
            course.reply(320);
            course.resolve(1240);
        });
        // Nobody reported it, so it was delivered by itself.
        open(430, "wumin", first, "IM", 1, false, course -> {});
        // Nobody has answered in time.
        open(930, "lijing", first, "INBOUND", 5, false, course -> {
            course.report(60);
            course.assign(90, stage.person("qianjin"));
            course.attempt(300);
        });
        open(330, "qinlan", second, "VISIT", 0, false, course -> {
            course.report(25);
            course.assign(60, stage.person("gaoxiang"));
            course.investigate(210);
        });
        open(760, "lijing", first, "EMAIL", 4, false, course -> {
            course.report(50);
            course.assign(100, stage.person("sunli"));
            course.investigate(260);
            course.reply(470);
            course.compensate(500);
        });
        // Major: the general manager himself saw to it, and it ended well.
        open(3000, "zhoutao", first, "INBOUND", 6, false, course -> {
            course.reportBy(stage.person("lijing"), 8);
            course.assign(20, stage.person("zhaoming"));
            course.investigate(150);
            course.reply(190);
            course.resolve(1000);
        });
        open(2300, "lijing", first, "LETTER", 2, false, course -> {
            course.report(80);
            course.investigate(200);
            course.reply(330);
            course.closeAsNotJustified(700);
        });
    }

    private interface Told {
        void as(Course course);
    }

    private void open(int minutesAgo, String by, String store, String source, int grievance, boolean keep, Told told) {
        stage.at(stage.before(minutesAgo), () -> {
            var words = Voices.grievance(grievance);
            var visit = workshop.lately(branch(store));
            if (keep) {
                waiting.add(visit.customerId().toString());
            }
            var form = new HashMap<String, @Nullable Object>();
            form.put("customerId", visit.customerId());
            form.put("vehicleId", visit.vehicleId());
            form.put("workOrderId", visit.orderId());
            form.put("source", source);
            form.put("severity", words.severity());
            form.put("category", words.category());
            form.put("description", words.words());
            form.put("customerDemand", words.demand());
            form.put("legalRisk", words.severity().equals("MAJOR"));
            form.put("handlingWanted", true);
            var person = stage.person(by);
            var opened = person.post("/api/complaints", form);
            told.as(new Course(opened.get("id").asString(), words, person, managerOf(person)));
        });
    }

    private UUID branch(String store) {
        var id = stores.get(store);
        if (id == null) {
            throw new IllegalArgumentException(store);
        }
        return id;
    }

    /** As the catalogue of causes has it. */
    private static String causeOf(String category) {
        return switch (category) {
            case "REPAIR_QUALITY" -> "NOT_CHECKED";
            case "PRICE" -> "PRICE_NOT_EXPLAINED";
            case "TIME" -> "NOT_INFORMED";
            case "PARTS" -> "PART_LATE";
            case "SERVICE_ATTITUDE" -> "MANNER";
            case "CAR_CLEANLINESS" -> "NOT_CLEANED";
            case "PRIVACY" -> "DATA_HANDLING";
            default -> "OTHER";
        };
    }

    private Persona managerOf(Persona person) {
        return stage.person(List.of("qinlan", "linfang", "songwei").contains(person.login()) ? "gaoxiang" : "qianjin");
    }

    /** What happens with one complaint; times are working minutes after it was heard. */
    private final class Course {

        private final String path;
        private final Voices.Grievance grievance;
        private final Persona by;
        private final Instant from;
        private Persona handler;

        private Course(String id, Voices.Grievance grievance, Persona by, Persona handler) {
            this.path = "/api/complaints/" + id;
            this.grievance = grievance;
            this.by = by;
            this.handler = handler;
            from = stage.playing();
        }

        private void report(int minutes) {
            reportBy(by, minutes);
        }

        private void reportBy(Persona reporter, int minutes) {
            after(minutes, () -> reporter.change("POST", path, "/report", Map.of("cc", List.of())));
            after(minutes + 12, () -> stage.person("zhaoming").put(path + "/reading"));
            after(minutes + 25, () -> handler.put(path + "/reading"));
        }

        private void assign(int minutes, Persona chosen) {
            handler = chosen;
            after(
                    minutes,
                    () -> stage.person("zhaoming").change("PUT", path, "/handler", Map.of("employeeId", chosen.id())));
        }

        private void investigate(int minutes) {
            after(
                    minutes,
                    () -> handler.change(
                            "PUT",
                            path,
                            "/findings",
                            Map.of(
                                    "investigation",
                                    grievance.investigation(),
                                    "causeCode",
                                    causeOf(grievance.category()),
                                    "cause",
                                    grievance.cause())));
        }

        private void attempt(int minutes) {
            after(
                    minutes,
                    () -> handler.post(path + "/reply-attempts", Map.of("channel", "PHONE", "note", "电话无人接听，稍后再打")));
        }

        private void reply(int minutes) {
            after(
                    minutes,
                    () -> handler.change(
                            "POST",
                            path,
                            "/replies",
                            Map.of("channel", "PHONE", "content", grievance.reply(), "customerAccepts", true)));
        }

        private void resolve(int minutes) {
            after(minutes, () -> handler.change("POST", path, "/resolution", Map.of("solution", grievance.solution())));
        }

        /** Somebody has still to agree to it when the demo begins. */
        private void compensate(int minutes) {
            after(
                    minutes,
                    () -> handler.change(
                            "POST",
                            path,
                            "/compensations",
                            Map.of("kind", "DISCOUNT", "amount", 380, "note", grievance.compensation())));
        }

        private void closeAsNotJustified(int minutes) {
            after(
                    minutes,
                    () -> stage.person("zhaoming")
                            .change(
                                    "POST",
                                    path,
                                    "/closure",
                                    Map.of("reason", "NOT_JUSTIFIED", "note", "委托书上有客户对追加项目的签字，已向客户出示并说明")));
        }

        private void after(int minutes, Runnable action) {
            stage.at(stage.calendar().add(from, minutes), action);
        }
    }
}
