package org.zhiji.capa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.messaging.Notices;

/** Who hears what about an action. Every notice has a key, so that a repeated job tells nobody twice. */
@Component
class CapaNotices {

    private final Notices notices;
    private final CapaPeople people;

    CapaNotices(Notices notices, CapaPeople people) {
        this.notices = notices;
        this.people = people;
    }

    /** The general manager has agreed: those who execute learn what is theirs. */
    void started(Capa capa, Instant now) {
        for (var measure : capa.current()) {
            send(capa, owner(measure), "measure-given", "given/" + measure.id(), about(measure), now);
        }
        send(capa, supervisor(capa), "started", "started/" + capa.state().round, Map.of(), now);
    }

    void measureDue(Capa capa, CapaMeasure measure, Instant now) {
        send(capa, owner(measure), "measure-due", "due/" + measure.id() + "/" + measure.dueOn(), about(measure), now);
    }

    /** Each working morning to whoever has to do it. */
    void measureOverdue(Capa capa, CapaMeasure measure, LocalDate day, Instant now) {
        send(capa, owner(measure), "measure-overdue", overdue(measure) + "/" + day, about(measure), now);
    }

    /** @param week how many weeks it has been overdue: once in each */
    void measureOverdueAbove(Capa capa, CapaMeasure measure, int week, Instant now) {
        send(
                capa,
                both(supervisor(capa), generalManagers(capa)),
                "measure-overdue",
                overdue(measure) + "/week-" + week,
                about(measure),
                now);
    }

    private static String overdue(CapaMeasure measure) {
        return "overdue/" + measure.id() + "/" + measure.dueOn();
    }

    /** All is done: the execution report goes up. */
    void executed(Capa capa, Instant now) {
        send(
                capa,
                both(generalManagers(capa), supervisor(capa)),
                "executed",
                "executed/" + capa.state().round,
                Map.of("effectOn", String.valueOf(capa.state().effectOn)),
                now);
    }

    void reported(Capa capa, Instant now) {
        send(capa, generalManagers(capa), "reported", "reported/" + now, Map.of(), now);
    }

    /** @param week since the day on which it could be looked at; from the second on the general manager hears it too */
    void toVerify(Capa capa, int week, Instant now) {
        var recipients = week > 0 ? both(supervisor(capa), generalManagers(capa)) : supervisor(capa);
        send(capa, recipients, "to-verify", "verify/" + capa.state().effectOn + "/week-" + week, Map.of(), now);
    }

    void verified(Capa capa, Instant now) {
        var look = Objects.requireNonNull(capa.newVerification());
        var recipients = both(generalManagers(capa), author(capa));
        switch (look.decision()) {
            case CLOSE -> send(capa, recipients, "closed", "closed", Map.of(), now);
            case NEXT_ROUND -> send(capa, recipients, "next-round", "round/" + capa.state().round, Map.of(), now);
            case WAIT -> {
                // The supervisor's own decision, and nobody has anything to do before the day.
            }
        }
    }

    void proposed(Capa capa, Collection<UUID> managers, Instant now) {
        send(capa, managers, "proposed", "proposed", Map.of(), now);
    }

    private static List<UUID> owner(CapaMeasure measure) {
        return only(measure.ownerId());
    }

    private static List<UUID> supervisor(Capa capa) {
        return only(capa.state().plan.supervisorId());
    }

    private static List<UUID> author(Capa capa) {
        return only(capa.state().authorId);
    }

    private static List<UUID> only(@Nullable UUID person) {
        return person == null ? List.of() : List.of(person);
    }

    private List<UUID> generalManagers(Capa capa) {
        return people.generalManagers(capa.state().plan.departmentId());
    }

    private static List<UUID> both(List<UUID> one, List<UUID> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    private static Map<String, Object> about(CapaMeasure measure) {
        return Map.of("measure", measure.text(), "dueOn", String.valueOf(measure.dueOn()));
    }

    private void send(
            Capa capa,
            Collection<UUID> recipients,
            String kind,
            String occasion,
            Map<String, Object> more,
            Instant now) {
        var args = new LinkedHashMap<String, Object>(more);
        args.put("capaNo", capa.state().number);
        args.put("title", capa.state().plan.title());
        notices.sendOnce(
                KeepDraft.SUBJECT + "/" + capa.state().id + "/" + occasion,
                recipients,
                KeepDraft.SUBJECT + "." + kind,
                KeepDraft.SUBJECT,
                capa.state().id,
                args,
                now);
    }
}
