package org.zhiji.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.approval.ApprovalStatus;
import org.zhiji.approval.ApprovalSubject;
import org.zhiji.dictionary.Dictionaries;
import org.zhiji.dictionary.Word;
import org.zhiji.platform.Texts;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.live.Live;

/** A compensation as something to be agreed to; what was agreed to stands with the complaint. */
@Component
class CompensationSubject implements ApprovalSubject {

    static final String NAME = "COMPENSATION";
    static final String KINDS = "compensation-kind";

    private final CompensationRepository compensations;
    private final ComplaintRepository complaints;
    private final Dictionaries dictionaries;
    private final AuditLog auditLog;
    private final Live live;
    private final Texts texts;

    CompensationSubject(
            CompensationRepository compensations,
            ComplaintRepository complaints,
            Dictionaries dictionaries,
            AuditLog auditLog,
            Live live,
            Texts texts) {
        this.compensations = compensations;
        this.complaints = complaints;
        this.dictionaries = dictionaries;
        this.auditLog = auditLog;
        this.live = live;
        this.texts = texts;
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
        return dictionaries.words(KINDS).stream()
                .filter(word -> !word.retired())
                .map(Word::code)
                .toList();
    }

    @Override
    public String kindName(String kind, Locale locale) {
        return Objects.toString(dictionaries.told(KINDS, kind));
    }

    /** It is never changed: whoever wants something else asks anew. */
    @Override
    public Matter matter(UUID id) {
        var compensation = compensations.get(id);
        return new Matter(compensation.amount(), compensation.kind(), "1");
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> ids, Locale locale) {
        return compensations.about(ids).stream()
                .collect(Collectors.toMap(
                        CompensationRepository.About::compensationId,
                        about -> texts.get(locale, "compensation.title", about.customer(), about.complaintNo())));
    }

    @Override
    public List<AskedFact> facts(UUID id, Locale locale) {
        var compensation = compensations.get(id);
        var about = compensations.about(List.of(id)).getFirst();
        var facts = new ArrayList<AskedFact>();
        facts.add(fact("kind", kindName(compensation.kind(), locale), locale));
        facts.add(fact("amount", "¥" + compensation.amount().toPlainString(), locale));
        facts.add(fact("note", compensation.note(), locale));
        facts.add(fact("severity", texts.get(locale, "choice.Severity." + about.severity()), locale));
        facts.add(fact("category", texts.get(locale, "choice.ComplaintCategory." + about.category()), locale));
        facts.add(fact("description", about.description(), locale));
        if (about.demand() != null) {
            facts.add(fact("demand", about.demand(), locale));
        }
        return facts;
    }

    private AskedFact fact(String key, String value, Locale locale) {
        return new AskedFact(texts.get(locale, "compensation.fact." + key), value);
    }

    @Override
    public void moved(UUID id, ApprovalStatus status, Instant now) {
        var compensation = compensations.get(id);
        var outcome = outcome(status);
        if (outcome == compensation.status()) {
            return;
        }
        compensations.decided(id, outcome, now);
        var complaint = complaints.findForChange(compensation.complaintId()).orElseThrow();
        var before = complaint.state().facts();
        complaint.compensationDecided(compensation.told(), outcome.name(), agreed(compensation), now);
        complaints.update(complaint, null, now);
        auditLog.record(
                AuditLog.SYSTEM,
                ComplaintNotices.SUBJECT,
                complaint.state().id,
                AuditAction.UPDATED,
                before,
                complaint.state().facts());
        live.tellAll(Complaints.TOPIC);
    }

    private @Nullable String agreed(Compensation compensation) {
        var agreed = compensations.of(compensation.complaintId()).stream()
                .filter(it -> it.status() == CompensationStatus.AGREED)
                .map(Compensation::told)
                .collect(Collectors.joining("\n"));
        return agreed.isEmpty() ? null : agreed;
    }

    private static CompensationStatus outcome(ApprovalStatus status) {
        return switch (status) {
            case PENDING -> CompensationStatus.ASKED;
            case RETURNED -> CompensationStatus.RETURNED;
            case REFUSED -> CompensationStatus.REFUSED;
            case WITHDRAWN -> CompensationStatus.WITHDRAWN;
            case APPROVED -> CompensationStatus.AGREED;
        };
    }
}
