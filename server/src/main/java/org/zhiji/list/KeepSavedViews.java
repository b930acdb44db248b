package org.zhiji.list;

import static zhiji.sql.tenant.Tables.PINNED_VIEW;
import static zhiji.sql.tenant.Tables.SAVED_VIEW;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;
import tools.jackson.databind.ObjectMapper;
import zhiji.sql.tenant.tables.records.SavedViewRecord;

/** Saves, changes, deletes and pins views. Only the owner changes one; administrators may clear away others' ones. */
@Component
class KeepSavedViews {

    private static final String SUBJECT = "saved-view";
    private static final int MOST_OF_ONE_PERSON = 100;

    private final DSLContext db;
    private final SavedViewQueries queries;
    private final ListQueries lists;
    private final AuditLog audit;
    private final ObjectMapper json;

    KeepSavedViews(DSLContext db, SavedViewQueries queries, ListQueries lists, AuditLog audit, ObjectMapper json) {
        this.db = db;
        this.queries = queries;
        this.lists = lists;
        this.audit = audit;
        this.json = json;
    }

    @Transactional
    public SavedView create(Actor actor, RecordList list, SavedViewForm form, Instant now) {
        var own = db.fetchCount(SAVED_VIEW, SAVED_VIEW.OWNER_ID.eq(actor.id()), SAVED_VIEW.LIST.eq(list.name()));
        if (own >= MOST_OF_ONE_PERSON) {
            throw ListProblem.TOO_MANY_VIEWS.problem(MOST_OF_ONE_PERSON);
        }
        var view = db.newRecord(SAVED_VIEW);
        view.setId(Ids.next());
        view.setList(list.name());
        view.setOwnerId(actor.id());
        view.setVersion(0);
        view.setCreatedAt(now);
        fill(view, actor, list, form, now);
        store(view::insert);
        audit.record(actor.id(), SUBJECT, view.getId(), AuditAction.CREATED, null, form);
        return queries.get(actor, view.getId());
    }

    @Transactional
    public SavedView change(
            Actor actor, RecordList list, UUID id, SavedViewForm form, ExpectedVersion version, Instant now) {
        var before = queries.get(actor, id);
        var view = own(actor, list, id);
        version.check(view.getVersion());
        view.setVersion(view.getVersion() + 1);
        fill(view, actor, list, form, now);
        store(view::update);
        var after = queries.get(actor, id);
        audit.record(actor.id(), SUBJECT, id, AuditAction.UPDATED, before, after);
        return after;
    }

    @Transactional
    public void delete(Actor actor, RecordList list, UUID id) {
        var before = queries.get(actor, id);
        if (!before.mine() && !actor.may(Right.POLICY_EDIT)) {
            throw ListProblem.NOT_YOUR_VIEW.problem(before.ownerName());
        }
        db.deleteFrom(SAVED_VIEW)
                .where(SAVED_VIEW.ID.eq(id), SAVED_VIEW.LIST.eq(list.name()))
                .execute();
        audit.record(actor.id(), SUBJECT, id, AuditAction.DELETED, before, null);
    }

    @Transactional
    public void pin(Actor actor, UUID id) {
        queries.get(actor, id);
        db.insertInto(PINNED_VIEW, PINNED_VIEW.EMPLOYEE_ID, PINNED_VIEW.VIEW_ID)
                .values(actor.id(), id)
                .onConflictDoNothing()
                .execute();
    }

    @Transactional
    public void unpin(Actor actor, UUID id) {
        queries.get(actor, id);
        db.deleteFrom(PINNED_VIEW)
                .where(PINNED_VIEW.EMPLOYEE_ID.eq(actor.id()), PINNED_VIEW.VIEW_ID.eq(id))
                .execute();
    }

    private SavedViewRecord own(Actor actor, RecordList list, UUID id) {
        var view = db.selectFrom(SAVED_VIEW)
                .where(SAVED_VIEW.ID.eq(id), SAVED_VIEW.LIST.eq(list.name()))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound(SUBJECT));
        if (!view.getOwnerId().equals(actor.id())) {
            throw ListProblem.NOT_YOUR_VIEW.problem(queries.get(actor, id).ownerName());
        }
        return view;
    }

    private void fill(SavedViewRecord view, Actor actor, RecordList list, SavedViewForm form, Instant now) {
        var filter = json.writeValueAsString(form.filter() == null ? Map.of() : form.filter());
        lists.check(
                actor,
                list,
                new ListQuery(
                        form.q(),
                        form.filter() == null ? null : filter,
                        form.sort(),
                        String.join(",", form.columns()),
                        null,
                        null));
        view.setName(form.name().strip());
        view.setSharedWith(form.sharedWith().name());
        view.setDepartmentId(actor.departmentId());
        view.setQ(form.q());
        view.setFilter(JSONB.valueOf(filter));
        view.setSort(form.sort());
        view.setColumns(form.columns().toArray(String[]::new));
        view.setUpdatedAt(now);
    }

    private static void store(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException e) {
            throw ListProblem.VIEW_NAME_TAKEN.problem();
        }
    }
}
