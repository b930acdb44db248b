package org.zhiji.capa;

import static zhiji.sql.tenant.Tables.CAPA;
import static zhiji.sql.tenant.Tables.CAPA_SOURCE;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.capa.WatchedRate.Counted;
import org.zhiji.platform.Texts;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.job.DailyJob;
import org.zhiji.platform.statistics.Difference.Share;
import org.zhiji.platform.time.Time;

/**
 * Each night: what many customers answered unfavourably in the month before, and what has left its usual course, becomes a
 * draft of a preventive action with the evidence in it. Nothing is proposed twice, nor while an action about it is under way.
 */
@Component
class ProposeActions implements DailyJob {

    private static final String FREQUENT = "frequent-problem";
    private static final String CHART = "control-chart";

    /** 26 weeks before the eight that a rule looks at. */
    private static final int WEEKS = 34;

    private static final int USUAL_WAITING_DAYS = 30;

    private final ObjectProvider<WatchedRate> rates;
    private final CapaRepository repository;
    private final CapaPeople people;
    private final CapaNotices notices;
    private final AuditLog audit;
    private final Texts texts;
    private final Time time;
    private final DSLContext db;

    ProposeActions(
            ObjectProvider<WatchedRate> rates,
            CapaRepository repository,
            CapaPeople people,
            CapaNotices notices,
            AuditLog audit,
            Texts texts,
            Time time,
            DSLContext db) {
        this.rates = rates;
        this.repository = repository;
        this.people = people;
        this.notices = notices;
        this.audit = audit;
        this.texts = texts;
        this.time = time;
        this.db = db;
    }

    private record Watched(UUID departmentId, String item) {}

    /** @param key tells one occasion from the next */
    private record Evidence(String type, String key, String words, LocalDate from, LocalDate to) {}

    @Override
    public String name() {
        return "capa-proposals";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(2, 30);
    }

    @Override
    @Transactional
    public void run(Instant now) {
        var today = now.atZone(time.zone()).toLocalDate();
        rates.forEach(rate -> look(rate, today, now));
    }

    private void look(WatchedRate rate, LocalDate today, Instant now) {
        var month = YearMonth.from(today).minusMonths(1);
        var monday = today.with(DayOfWeek.MONDAY);
        var days = rate.counted(earlier(monday.minusWeeks(WEEKS), month.atDay(1)), today.minusDays(1));
        days.stream()
                .collect(Collectors.groupingBy(it -> new Watched(it.departmentId(), it.item())))
                .forEach((watched, counted) -> {
                    frequent(rate, watched, counted, month, now);
                    unusual(
                            rate,
                            watched,
                            counted.stream()
                                    .filter(it -> it.day().isBefore(monday))
                                    .toList(),
                            now);
                });
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private void frequent(WatchedRate rate, Watched watched, List<Counted> counted, YearMonth month, Instant now) {
        var bad = counted.stream()
                .filter(it -> YearMonth.from(it.day()).equals(month))
                .map(Counted::bad)
                .reduce(new Share(0, 0), Share::plus);
        var share = bad.percent();
        if (share == null || !FrequentProblem.is(bad)) {
            return;
        }
        var words = texts.get(
                Locale.CHINESE,
                "capa.proposal.frequent",
                name(rate, watched),
                month.toString(),
                String.valueOf(bad.whole()),
                String.valueOf(bad.part()),
                share.toPlainString());
        propose(
                rate,
                watched,
                new Evidence(FREQUENT, month + " " + watched.item(), words, month.atDay(1), month.atEndOfMonth()),
                now);
    }

    private void unusual(WatchedRate rate, Watched watched, List<Counted> counted, Instant now) {
        var points = ControlChart.points(ControlChart.weeks(counted));
        ControlChart.signal(points).ifPresent(rule -> {
            var last = points.getLast();
            var subgroup = last.subgroup();
            var words = texts.get(
                    Locale.CHINESE,
                    "capa.proposal.chart." + rule,
                    name(rate, watched),
                    subgroup.from() + "–" + subgroup.to(),
                    String.valueOf(subgroup.bad().whole()),
                    String.valueOf(subgroup.bad().part()),
                    "%.1f".formatted(100 * last.centre()));
            var evidence = new Evidence(
                    CHART,
                    subgroup.from() + " " + watched.item(),
                    words,
                    subgroup.to().minusWeeks(4).plusDays(1),
                    subgroup.to());
            propose(rate, watched, evidence, now);
        });
    }

    private static String name(WatchedRate rate, Watched watched) {
        return rate.items(Locale.CHINESE).stream()
                .filter(it -> it.id().equals(watched.item()))
                .findFirst()
                .map(EffectMeasure.Item::name)
                .orElse(watched.item());
    }

    private void propose(WatchedRate rate, Watched watched, Evidence evidence, Instant now) {
        if (underWay(rate, watched) || proposed(watched, evidence)) {
            return;
        }
        var plan = new Plan(
                CapaType.PREVENTIVE,
                texts.get(Locale.CHINESE, "capa.proposal.title", name(rate, watched)),
                watched.departmentId(),
                List.of(new CapaSource(evidence.type(), evidence.key(), evidence.key())),
                evidence.words(),
                null,
                null,
                List.of(),
                Set.of(),
                null,
                List.of(),
                new EffectPlan(
                        rate.kind(),
                        watched.item(),
                        null,
                        watched.departmentId(),
                        null,
                        rate.lowerBetter(),
                        evidence.from(),
                        evidence.to(),
                        null,
                        USUAL_WAITING_DAYS));
        var capa = Capa.drawnUp(plan, repository.nextNumber(now, time.zone()), null, now);
        repository.insert(capa, now);
        audit.record(
                AuditLog.SYSTEM,
                KeepDraft.SUBJECT,
                capa.state().id,
                AuditAction.CREATED,
                null,
                capa.state().facts());
        notices.proposed(capa, people.managers(watched.departmentId()), now);
    }

    private boolean underWay(WatchedRate rate, Watched watched) {
        return db.fetchExists(
                CAPA,
                CAPA.DEPARTMENT_ID.eq(watched.departmentId()),
                CAPA.EFFECT_KIND.eq(rate.kind()),
                CAPA.EFFECT_ITEM.eq(watched.item()),
                CAPA.STATUS.notIn(CapaStatus.CLOSED.name(), CapaStatus.CANCELLED.name()));
    }

    private boolean proposed(Watched watched, Evidence evidence) {
        return db.fetchExists(
                CAPA_SOURCE.join(CAPA).on(CAPA.ID.eq(CAPA_SOURCE.CAPA_ID)),
                CAPA.DEPARTMENT_ID.eq(watched.departmentId()),
                CAPA_SOURCE.TYPE.eq(evidence.type()),
                CAPA_SOURCE.SOURCE_ID.eq(evidence.key()));
    }
}
