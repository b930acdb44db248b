package org.zhiji.relationship;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.SUCCESS_STORY;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableLike;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.list.FieldType;
import org.zhiji.list.ListField;
import org.zhiji.list.ListOrder;
import org.zhiji.list.RecordList;

/** Stories of success as a list; of whom they are told stands on the story, for those who see that customer. */
@Component
class SuccessStoryList implements RecordList {

    @Override
    public String name() {
        return "success-stories";
    }

    @Override
    public String subject() {
        return KeepSuccessStories.SUBJECT;
    }

    @Override
    public Right right() {
        return Right.RELATIONSHIP_VIEW;
    }

    @Override
    public Right editRight() {
        return Right.RELATIONSHIP_EDIT;
    }

    @Override
    public Table<?> table() {
        return SUCCESS_STORY;
    }

    @Override
    public TableLike<?> from() {
        return SUCCESS_STORY.join(EMPLOYEE).on(EMPLOYEE.ID.eq(SUCCESS_STORY.AUTHOR_ID));
    }

    @Override
    public Field<UUID> id() {
        return SUCCESS_STORY.ID;
    }

    @Override
    public Field<Integer> version() {
        return SUCCESS_STORY.VERSION;
    }

    @Override
    public Condition visible(Actor actor) {
        return SUCCESS_STORY.DELETED_AT.isNull();
    }

    @Override
    public Field<Boolean> editable(Actor actor) {
        return coalesce(field(KeepSuccessStories.editable(actor)), false);
    }

    @Override
    public Field<Boolean> open(Actor actor) {
        return inline(true);
    }

    @Override
    public Condition matching(Actor actor, String typed) {
        return SUCCESS_STORY
                .TITLE
                .containsIgnoreCase(typed)
                .or(SUCCESS_STORY.SITUATION.containsIgnoreCase(typed))
                .or(SUCCESS_STORY.METHOD.containsIgnoreCase(typed))
                .or(SUCCESS_STORY.RESULT.containsIgnoreCase(typed))
                .or(tags().containsIgnoreCase(typed));
    }

    private static Field<String> tags() {
        return field("array_to_string({0}, ' ')", String.class, SUCCESS_STORY.TAGS);
    }

    @Override
    public List<ListField> fields() {
        return List.of(
                ListField.text("title", SUCCESS_STORY.TITLE),
                ListField.text("situation", SUCCESS_STORY.SITUATION),
                ListField.text("method", SUCCESS_STORY.METHOD),
                ListField.text("result", SUCCESS_STORY.RESULT),
                ListField.text("tags", tags()),
                ListField.person("author", SUCCESS_STORY.AUTHOR_ID, EMPLOYEE.NAME),
                ListField.of("createdAt", FieldType.INSTANT, SUCCESS_STORY.CREATED_AT)
                        .sorted());
    }

    @Override
    public List<String> columns() {
        return List.of("title", "method", "result", "tags", "author", "createdAt");
    }

    @Override
    public ListOrder order() {
        return ListOrder.descending("createdAt");
    }
}
