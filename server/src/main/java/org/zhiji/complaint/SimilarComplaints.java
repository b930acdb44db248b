package org.zhiji.complaint;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.COMPLAINT;
import static zhiji.sql.tenant.Tables.COMPLAINT_WORD;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;

/**
 * Past complaints that speak of the same, and what solved them. What two texts have in common counts the more, the fewer
 * complaints have it (inverse document frequency); the rarest pairs find the candidates, so that it stays quick however
 * many complaints there are.
 */
@Component
class SimilarComplaints {

    private static final int SHOWN = 5;
    private static final int SOUGHT = 10;

    /** Less than this share of what is sought in common is chance. */
    private static final double ALIKE = 0.3;

    /** Of many candidates the newest are weighed. */
    private static final int MOST_WEIGHED = 1_000;

    private final DSLContext db;

    SimilarComplaints(DSLContext db) {
        this.db = db;
    }

    /** @param percent how much of what is particular to the complaint the other one has too */
    record SimilarComplaint(
            UUID id,
            String complaintNo,
            Instant registeredAt,
            ComplaintCategory category,
            ComplaintStatus status,
            String description,
            @Nullable String causeCode,
            @Nullable String cause,
            String solution,
            @Nullable String compensation,
            @Nullable VerificationResult verificationResult,
            int percent) {}

    List<SimilarComplaint> to(Actor actor, UUID complaint) {
        var text = db.select(COMPLAINT.DESCRIPTION, COMPLAINT.CUSTOMER_DEMAND)
                .from(COMPLAINT)
                .where(COMPLAINT.ID.eq(complaint), ComplaintAccess.visible(actor))
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound(ComplaintNotices.SUBJECT));
        var sought = rarest(ComplaintWords.of(text.value1(), text.value2()));
        return sought.isEmpty() ? List.of() : alike(actor, complaint, sought);
    }

    private record Weighed(String word, double weight) {}

    private List<Weighed> rarest(List<String> words) {
        var total = Math.max(2, db.fetchCount(COMPLAINT, COMPLAINT.SOLUTION.isNotNull()));
        return db.select(COMPLAINT_WORD.WORD, COMPLAINT_WORD.FOUND)
                .from(COMPLAINT_WORD)
                .where(COMPLAINT_WORD.WORD.in(words), COMPLAINT_WORD.FOUND.gt(1))
                .orderBy(COMPLAINT_WORD.FOUND, COMPLAINT_WORD.WORD)
                .limit(SOUGHT)
                .fetch(row -> new Weighed(row.value1(), Math.log(1 + (double) total / row.value2())));
    }

    private List<SimilarComplaint> alike(Actor actor, UUID complaint, List<Weighed> sought) {
        var most = sought.stream().mapToDouble(Weighed::weight).sum();
        var any = sought.stream().map(it -> "'" + it.word() + "'").collect(Collectors.joining(" | "));
        var candidate = DSL.name("candidate");
        var candidates = DSL.select(COMPLAINT.asterisk())
                .from(COMPLAINT)
                .where(
                        condition("{0} @@ {1}::tsquery", COMPLAINT.SEARCH, DSL.val(any)),
                        COMPLAINT.ID.ne(complaint),
                        COMPLAINT.SOLUTION.isNotNull(),
                        ComplaintStatistics.COUNTED,
                        ComplaintAccess.visible(actor))
                .orderBy(COMPLAINT.REGISTERED_AT.desc())
                .limit(MOST_WEIGHED)
                .asTable(candidate);
        var search = candidates.field(COMPLAINT.SEARCH);
        var registeredAt = Objects.requireNonNull(candidates.field(COMPLAINT.REGISTERED_AT));
        Field<Double> score = sought.stream()
                .<Field<Double>>map(it -> when(
                                condition("{0} @@ {1}::tsquery", search, DSL.val("'" + it.word() + "'")),
                                inline(it.weight()))
                        .otherwise(inline(0d)))
                .reduce(Field::add)
                .orElseThrow()
                .as("score");
        return db
                .select(candidates.fields(
                        COMPLAINT.ID,
                        COMPLAINT.COMPLAINT_NO,
                        COMPLAINT.REGISTERED_AT,
                        COMPLAINT.CATEGORY,
                        COMPLAINT.STATUS,
                        COMPLAINT.DESCRIPTION,
                        COMPLAINT.CAUSE_CODE,
                        COMPLAINT.CAUSE,
                        COMPLAINT.SOLUTION,
                        COMPLAINT.COMPENSATION,
                        COMPLAINT.VERIFICATION_RESULT))
                .select(score)
                .from(candidates)
                .orderBy(score.desc(), registeredAt.desc())
                .limit(SHOWN)
                .fetch(row -> {
                    var result = row.get(COMPLAINT.VERIFICATION_RESULT);
                    return new SimilarComplaint(
                            row.get(COMPLAINT.ID),
                            row.get(COMPLAINT.COMPLAINT_NO),
                            row.get(COMPLAINT.REGISTERED_AT),
                            ComplaintCategory.valueOf(row.get(COMPLAINT.CATEGORY)),
                            ComplaintStatus.valueOf(row.get(COMPLAINT.STATUS)),
                            row.get(COMPLAINT.DESCRIPTION),
                            row.get(COMPLAINT.CAUSE_CODE),
                            row.get(COMPLAINT.CAUSE),
                            row.get(COMPLAINT.SOLUTION),
                            row.get(COMPLAINT.COMPENSATION),
                            result == null ? null : VerificationResult.valueOf(result),
                            (int) Math.round(100 * row.get(score) / most));
                })
                .stream()
                .filter(found -> found.percent() >= 100 * ALIKE)
                .toList();
    }
}
