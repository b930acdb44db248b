package org.zhiji.complaint;

import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.COMPLAINT;
import static zhiji.sql.tenant.Tables.COMPLAINT_LINK;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.complaint.ComplaintForms.ComplaintPartForm;
import org.zhiji.complaint.ComplaintView.ComplaintLinkView;
import org.zhiji.identity.Actor;
import org.zhiji.platform.web.ExpectedVersion;

/** What belongs together: linked, taken for one, or taken apart. */
@Component
class ComplaintLinks {

    /** What the other complaint is to the one that is looked at. */
    enum LinkKind {
        RELATED,
        WHOLE,
        PART,
        MERGED_INTO,
        DUPLICATE
    }

    private enum Stored {
        RELATED,
        SPLIT,
        MERGED
    }

    private final MoveComplaint move;
    private final OpenComplaint open;
    private final ComplaintRepository repository;
    private final ComplaintNotices notices;
    private final DSLContext db;

    ComplaintLinks(
            MoveComplaint move,
            OpenComplaint open,
            ComplaintRepository repository,
            ComplaintNotices notices,
            DSLContext db) {
        this.move = move;
        this.open = open;
        this.repository = repository;
        this.notices = notices;
        this.db = db;
    }

    /** As far as the reader may see them. */
    List<ComplaintLinkView> of(Actor actor, UUID complaint) {
        var from = COMPLAINT_LINK.COMPLAINT_ID.eq(complaint);
        var kind = when(COMPLAINT_LINK.KIND.eq(Stored.RELATED.name()), LinkKind.RELATED.name())
                .when(COMPLAINT_LINK.KIND.eq(Stored.SPLIT.name()).and(from), LinkKind.PART.name())
                .when(COMPLAINT_LINK.KIND.eq(Stored.SPLIT.name()), LinkKind.WHOLE.name())
                .when(from, LinkKind.DUPLICATE.name())
                .otherwise(LinkKind.MERGED_INTO.name());
        return db.select(
                        COMPLAINT.ID,
                        COMPLAINT.COMPLAINT_NO,
                        COMPLAINT.CATEGORY,
                        COMPLAINT.STATUS,
                        COMPLAINT.DESCRIPTION,
                        kind)
                .from(COMPLAINT_LINK)
                .join(COMPLAINT)
                .on(COMPLAINT
                        .ID
                        .eq(COMPLAINT_LINK.OTHER_ID)
                        .and(from)
                        .or(COMPLAINT.ID.eq(COMPLAINT_LINK.COMPLAINT_ID).and(COMPLAINT_LINK.OTHER_ID.eq(complaint))))
                .where(from.or(COMPLAINT_LINK.OTHER_ID.eq(complaint)), ComplaintAccess.visible(actor))
                .orderBy(COMPLAINT_LINK.LINKED_AT, COMPLAINT.ID)
                .fetch(row -> new ComplaintLinkView(
                        row.value1(),
                        row.value2(),
                        LinkKind.valueOf(row.value6()),
                        ComplaintCategory.valueOf(row.value3()),
                        ComplaintStatus.valueOf(row.value4()),
                        row.value5()));
    }

    @Transactional
    public void link(Actor actor, UUID id, UUID other, Instant now) {
        refuseSame(id, other);
        move.refuseInvisible(actor, id);
        move.refuseInvisible(actor, other);
        repository.lock(id, other);
        if (db.fetchExists(COMPLAINT_LINK, between(id, other))) {
            throw ComplaintProblem.ALREADY_LINKED.problem();
        }
        var number = number(other);
        move.move(actor, id, null, now, (complaint, calendar) -> complaint.link(number, actor.id(), now));
        store(actor, id, other, Stored.RELATED, now);
    }

    /** What was taken apart, or for one, stays so; only a link of somebody's hand can be taken off. */
    @Transactional
    public void unlink(Actor actor, UUID id, UUID other, Instant now) {
        move.refuseInvisible(actor, id);
        move.refuseInvisible(actor, other);
        repository.lock(id, other);
        var removed = db.deleteFrom(COMPLAINT_LINK)
                .where(between(id, other), COMPLAINT_LINK.KIND.eq(Stored.RELATED.name()))
                .execute();
        if (removed == 0) {
            throw ComplaintProblem.LINK_STAYS.problem();
        }
        var number = number(other);
        move.move(actor, id, null, now, (complaint, calendar) -> complaint.unlink(number, actor.id(), now));
    }

    @Transactional
    public void merge(Actor actor, UUID id, ExpectedVersion expected, UUID into, String note, Instant now) {
        refuseSame(id, into);
        move.refuseInvisible(actor, id);
        move.refuseInvisible(actor, into);
        repository.lock(id, into);
        var before = new Severity[1];
        var goesOn = move.move(actor, into, null, now, (target, calendar) -> {
            before[0] = target.state().severity;
            move.move(
                    actor, id, expected, now, (duplicate, same) -> duplicate.mergeInto(target, note, actor.id(), now));
        });
        db.deleteFrom(COMPLAINT_LINK)
                .where(between(id, into), COMPLAINT_LINK.KIND.eq(Stored.RELATED.name()))
                .execute();
        store(actor, into, id, Stored.MERGED, now);
        if (goesOn.state().severity == Severity.MAJOR && before[0] != Severity.MAJOR) {
            notices.major(goesOn, now);
        }
    }

    /** @return the id of the part */
    @Transactional
    public UUID split(Actor actor, UUID id, ExpectedVersion expected, ComplaintPartForm form, Instant now) {
        var part = new Complaint[1];
        move.move(actor, id, expected, now, (whole, calendar) -> {
            var state = whole.state();
            part[0] = whole.split(
                    form.of(state.matter, state.legalRisk, state.handlingWanted),
                    open.nextNumber(now),
                    repository.deliveredTo(id),
                    actor.id(),
                    now,
                    calendar);
        });
        open.opened(actor, part[0], now);
        var partId = part[0].state().id;
        store(actor, id, partId, Stored.SPLIT, now);
        return partId;
    }

    private static void refuseSame(UUID id, UUID other) {
        if (id.equals(other)) {
            throw ComplaintProblem.SAME_COMPLAINT.problem();
        }
    }

    private static Condition between(UUID one, UUID other) {
        return COMPLAINT_LINK
                .COMPLAINT_ID
                .eq(one)
                .and(COMPLAINT_LINK.OTHER_ID.eq(other))
                .or(COMPLAINT_LINK.COMPLAINT_ID.eq(other).and(COMPLAINT_LINK.OTHER_ID.eq(one)));
    }

    private String number(UUID complaint) {
        return db.select(COMPLAINT.COMPLAINT_NO)
                .from(COMPLAINT)
                .where(COMPLAINT.ID.eq(complaint))
                .fetchOptional(COMPLAINT.COMPLAINT_NO)
                .orElseThrow();
    }

    private void store(Actor actor, UUID id, UUID other, Stored kind, Instant now) {
        db.insertInto(COMPLAINT_LINK)
                .set(COMPLAINT_LINK.COMPLAINT_ID, id)
                .set(COMPLAINT_LINK.OTHER_ID, other)
                .set(COMPLAINT_LINK.KIND, kind.name())
                .set(COMPLAINT_LINK.LINKED_AT, now)
                .set(COMPLAINT_LINK.LINKED_BY, actor.id())
                .execute();
    }
}
