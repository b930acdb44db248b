package org.zhiji.capa;

import static zhiji.sql.tenant.Tables.CAPA_DATE_CHANGE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import org.zhiji.approval.ApprovalStatus;
import org.zhiji.approval.ApprovalSubject;
import org.zhiji.capa.CapaRepository.DateChange;
import org.zhiji.platform.Texts;

/** A later day for a measure that was approved with an earlier one. */
@Component
class CapaDateSubject implements ApprovalSubject {

    static final String NAME = "CAPA_DATE";

    private final CapaRepository repository;
    private final MoveCapa move;
    private final Texts texts;

    CapaDateSubject(CapaRepository repository, MoveCapa move, Texts texts) {
        this.repository = repository;
        this.move = move;
        this.texts = texts;
    }

    static Condition open(UUID measure) {
        return CAPA_DATE_CHANGE
                .MEASURE_ID
                .eq(measure)
                .and(CAPA_DATE_CHANGE.STATUS.in(ApprovalStatus.PENDING.name(), ApprovalStatus.RETURNED.name()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Measure measure() {
        return Measure.MONEY;
    }

    @Override
    public List<String> kinds() {
        return List.of();
    }

    @Override
    public String kindName(String kind, Locale locale) {
        return kind;
    }

    @Override
    public Optional<String> lastWord() {
        return Optional.of(CapaSubject.GENERAL_MANAGER);
    }

    @Override
    public Matter matter(UUID id) {
        return new Matter(null, null, String.valueOf(get(id).to()));
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> ids, Locale locale) {
        return repository.dateChanges(CAPA_DATE_CHANGE.ID.in(ids)).stream()
                .collect(Collectors.toMap(
                        DateChange::id,
                        it -> texts.get(
                                locale,
                                "capa.date-change",
                                CapaSubject.title(repository.find(it.capaId()).orElseThrow()),
                                it.to().toString())));
    }

    @Override
    public List<AskedFact> facts(UUID id, Locale locale) {
        var change = get(id);
        var capa = repository.find(change.capaId()).orElseThrow();
        return List.of(
                fact("action", CapaSubject.title(capa), locale),
                fact("measure", capa.measure(change.measureId()).text(), locale),
                fact("from", change.from().toString(), locale),
                fact("to", change.to().toString(), locale),
                fact("reason", change.reason(), locale));
    }

    private AskedFact fact(String key, String value, Locale locale) {
        return new AskedFact(texts.get(locale, "capa.fact." + key), value);
    }

    @Override
    public void moved(UUID id, ApprovalStatus status, Instant now) {
        var change = get(id);
        repository.status(id, status.name());
        switch (status) {
            case APPROVED ->
                move.byDecision(change.capaId(), now, capa -> capa.moveDate(change.measureId(), change.to(), now));
            case REFUSED -> move.byDecision(change.capaId(), now, capa -> capa.keepDate(change.measureId(), now));
            case PENDING, RETURNED, WITHDRAWN -> {
                // The day stays until somebody has agreed.
            }
        }
    }

    private DateChange get(UUID id) {
        return repository.dateChanges(CAPA_DATE_CHANGE.ID.eq(id)).getFirst();
    }
}
