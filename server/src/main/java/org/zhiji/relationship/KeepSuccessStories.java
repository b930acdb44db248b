package org.zhiji.relationship;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.SUCCESS_STORY;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.CustomerReach;
import org.zhiji.customer.Customers;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.Typed;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;
import zhiji.sql.tenant.tables.records.SuccessStoryRecord;

/** Stories of success, told, bettered and taken out by their authors and those above them; read by all. */
@Service
class KeepSuccessStories {

    static final String SUBJECT = "success-story";

    private final DSLContext db;
    private final Customers customers;
    private final ContactQueries contacts;
    private final AuditLog audit;

    KeepSuccessStories(DSLContext db, Customers customers, ContactQueries contacts, AuditLog audit) {
        this.db = db;
        this.customers = customers;
        this.contacts = contacts;
        this.audit = audit;
    }

    @Transactional
    public UUID add(Actor actor, SuccessStoryForm form, Instant now) {
        var story = new SuccessStoryRecord();
        story.setId(Ids.next());
        story.setAuthorId(actor.id());
        story.setVersion(0);
        story.setCreatedAt(now);
        fill(actor, story, form, now);
        db.executeInsert(story);
        audit.record(actor.id(), SUBJECT, story.getId(), AuditAction.CREATED, null, told(story));
        return story.getId();
    }

    @Transactional
    public void change(Actor actor, UUID id, SuccessStoryForm form, ExpectedVersion expected, Instant now) {
        var story = locked(actor, id);
        expected.check(story.getVersion());
        var before = told(story);
        fill(actor, story, form, now);
        story.setVersion(story.getVersion() + 1);
        db.executeUpdate(story);
        audit.record(actor.id(), SUBJECT, id, AuditAction.UPDATED, before, told(story));
    }

    @Transactional
    public void discard(Actor actor, UUID id, ExpectedVersion expected, Instant now) {
        var story = locked(actor, id);
        expected.check(story.getVersion());
        story.setDeletedAt(now);
        story.setDeletedBy(actor.employeeId());
        story.setVersion(story.getVersion() + 1);
        db.executeUpdate(story);
        audit.record(actor.id(), SUBJECT, id, AuditAction.DELETED, told(story), null);
    }

    SuccessStoryView get(Actor actor, UUID id) {
        var seen = coalesce(field(CustomerReach.mayView(actor)), false);
        var editable = coalesce(field(editable(actor)), false).as("editable");
        return db.select(SUCCESS_STORY.asterisk())
                .select(
                        when(seen, CUSTOMER.ID).as("seen_id"),
                        when(seen, CUSTOMER.NAME).as("seen_name"),
                        EMPLOYEE.NAME,
                        editable)
                .from(SUCCESS_STORY)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(SUCCESS_STORY.AUTHOR_ID))
                .leftJoin(CUSTOMER)
                .on(CUSTOMER.ID.eq(SUCCESS_STORY.CUSTOMER_ID), CUSTOMER.DELETED_AT.isNull())
                .where(SUCCESS_STORY.ID.eq(id), SUCCESS_STORY.DELETED_AT.isNull())
                .fetchOptional(row -> {
                    var story = row.into(SUCCESS_STORY);
                    return new SuccessStoryView(
                            story.getId(),
                            story.getTitle(),
                            story.getSituation(),
                            story.getMethod(),
                            story.getResult(),
                            row.get("seen_id", UUID.class),
                            row.get("seen_name", String.class),
                            story.getContactId(),
                            List.of(story.getTags()),
                            story.getAuthorId(),
                            row.get(EMPLOYEE.NAME),
                            story.getCreatedAt(),
                            row.get(editable),
                            story.getVersion());
                })
                .orElseThrow(() -> Problem.notFound(SUBJECT));
    }

    static Condition editable(Actor actor) {
        return SUCCESS_STORY
                .AUTHOR_ID
                .eq(actor.id())
                .or(actor.mayEdit(SUCCESS_STORY.AUTHOR_ID, EMPLOYEE.DEPARTMENT_ID));
    }

    private void fill(Actor actor, SuccessStoryRecord story, SuccessStoryForm form, Instant now) {
        story.setTitle(form.title().strip());
        story.setSituation(Typed.orNull(form.situation()));
        story.setMethod(form.method().strip());
        story.setResult(Typed.orNull(form.result()));
        if (form.contactId() != null && !form.contactId().equals(story.getContactId())) {
            story.setContactId(form.contactId());
            story.setCustomerId(contacts.get(actor, form.contactId()).customerId());
        } else if (form.contactId() == null && !Objects.equals(form.customerId(), story.getCustomerId())) {
            story.setContactId(null);
            story.setCustomerId(
                    form.customerId() == null
                            ? null
                            : customers.get(actor, form.customerId()).id());
        }
        var tags = form.tags() == null ? List.<String>of() : form.tags();
        story.setTags(tags.stream().map(String::strip).distinct().toArray(String[]::new));
        story.setUpdatedAt(now);
        story.setUpdatedBy(actor.employeeId());
    }

    private SuccessStoryRecord locked(Actor actor, UUID id) {
        var found = db.select(SUCCESS_STORY.ID)
                .from(SUCCESS_STORY)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(SUCCESS_STORY.AUTHOR_ID))
                .where(SUCCESS_STORY.ID.eq(id), SUCCESS_STORY.DELETED_AT.isNull(), editable(actor))
                .forUpdate()
                .of(SUCCESS_STORY)
                .fetchOptional(SUCCESS_STORY.ID)
                .orElseThrow(() -> Problem.notFound(SUBJECT));
        return db.fetchSingle(SUCCESS_STORY, SUCCESS_STORY.ID.eq(found));
    }

    private static Map<String, @Nullable Object> told(SuccessStoryRecord story) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("title", story.getTitle());
        told.put("situation", story.getSituation());
        told.put("method", story.getMethod());
        told.put("result", story.getResult());
        told.put("customerId", story.getCustomerId());
        told.put("tags", Arrays.asList(story.getTags()));
        return told;
    }
}
