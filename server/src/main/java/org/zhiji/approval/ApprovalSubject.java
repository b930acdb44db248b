package org.zhiji.approval;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be asked for: exports, gifts, discounts. The room that owns it offers a bean; who has to agree is made
 * in the browser, and the request goes in by {@link Approvals#submit}.
 */
public interface ApprovalSubject {

    /** Stable, as it stands in flows and requests, for example {@code EXPORT}. */
    String name();

    /** What its amount counts. */
    Measure measure();

    /** What a flow may ask for besides the amount and the branch; empty if there are no kinds of it. */
    List<String> kinds();

    String kindName(String kind, Locale locale);

    /** As it stands now; is read again whenever somebody is about to agree. */
    Matter matter(UUID id);

    /** One line each, for lists. */
    Map<UUID, String> titles(Collection<UUID> ids, Locale locale);

    /**
     * The role that has the last word whatever a flow says, for example {@code GENERAL_MANAGER}: without a flow it decides
     * alone. Absent where the flows alone say who.
     */
    default Optional<String> lastWord() {
        return Optional.empty();
    }

    /** What somebody must know who decides, in this order. */
    List<AskedFact> facts(UUID id, Locale locale);

    /** The request has come to this; in the same transaction. */
    void moved(UUID id, ApprovalStatus status, Instant now);

    /** What the amount of a subject counts. */
    enum Measure {
        MONEY,
        ROWS
    }

    /**
     * What a flow asks for.
     *
     * @param version whatever changes when the subject does, so that nobody agrees to something else than was seen
     */
    record Matter(@Nullable BigDecimal amount, @Nullable String kind, String version) {}

    /** For example 用途: 寄送保养提醒. */
    record AskedFact(String name, String value) {}
}
