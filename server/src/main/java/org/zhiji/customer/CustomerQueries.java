package org.zhiji.customer;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.EnumConverter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.Count;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import org.zhiji.platform.web.Sensitive;

/** Reads for the screens: one statement each. */
@Component
class CustomerQueries {

    private static final Field<Instant> SERVED =
            coalesce(CUSTOMER.LAST_SERVICE_AT, DSL.field("timestamptz '1970-01-01 00:00:00+00'", Instant.class));
    private static final Field<String> NAME_ORDER = CUSTOMER.PINYIN.collate("C");

    private final DSLContext db;

    CustomerQueries(DSLContext db) {
        this.db = db;
    }

    enum Sort {
        CHANGED {
            @Override
            List<OrderField<?>> order() {
                return List.of(CUSTOMER.UPDATED_AT.desc(), CUSTOMER.ID.desc());
            }

            @Override
            Condition after(Cursor cursor) {
                return row(CUSTOMER.UPDATED_AT, CUSTOMER.ID).lt(cursor.instant(0), cursor.id(1));
            }

            @Override
            Cursor cursor(CustomerRow row) {
                return Cursor.of(row.updatedAt(), row.id());
            }
        },
        NAME {
            @Override
            List<OrderField<?>> order() {
                return List.of(NAME_ORDER, CUSTOMER.ID);
            }

            @Override
            Condition after(Cursor cursor) {
                return row(NAME_ORDER, CUSTOMER.ID).gt(cursor.text(0), cursor.id(1));
            }

            @Override
            Cursor cursor(CustomerRow row) {
                return Cursor.of(row.pinyin(), row.id());
            }
        },
        SERVICE {
            @Override
            List<OrderField<?>> order() {
                return List.of(SERVED.desc(), CUSTOMER.ID.desc());
            }

            @Override
            Condition after(Cursor cursor) {
                return row(SERVED, CUSTOMER.ID).lt(cursor.instant(0), cursor.id(1));
            }

            @Override
            Cursor cursor(CustomerRow row) {
                return Cursor.of(Objects.requireNonNullElse(row.lastServiceAt(), Instant.EPOCH), row.id());
            }
        };

        abstract List<OrderField<?>> order();

        abstract Condition after(Cursor cursor);

        abstract Cursor cursor(CustomerRow row);
    }

    /** The count comes with the first page only. */
    Page<CustomerRow> list(
            Actor actor, CustomerFilter filter, Sort sort, @Nullable String after, @Nullable Integer size) {
        var wanted = Page.size(size);
        var condition = filter.condition(actor);
        var cursor = Cursor.decode(after);
        var rows = db.select(
                        CUSTOMER.ID,
                        CUSTOMER.CUSTOMER_NO,
                        CUSTOMER.TYPE.convert(new EnumConverter<>(String.class, CustomerType.class)),
                        CUSTOMER.NAME,
                        CUSTOMER.GENDER.convert(new EnumConverter<>(String.class, Gender.class)),
                        CUSTOMER.HONORIFIC,
                        CUSTOMER.LIFECYCLE_STAGE.convert(new EnumConverter<>(String.class, LifecycleStage.class)),
                        CUSTOMER.OWNER_ID,
                        CustomerColumns.OWNER_NAME,
                        CustomerColumns.DEPARTMENT_NAME,
                        firstPhone(actor),
                        CustomerColumns.FOLLOW_UP_CONSENT,
                        CUSTOMER.LAST_CONTACT_AT,
                        CUSTOMER.LAST_SERVICE_AT,
                        CUSTOMER.UPDATED_AT,
                        CUSTOMER.DELETED_AT,
                        CUSTOMER.VERSION,
                        CUSTOMER.PINYIN)
                .from(CUSTOMER)
                .where(condition)
                .and(cursor.map(sort::after).orElse(DSL.noCondition()))
                .orderBy(sort.order())
                .limit(wanted + 1)
                .fetch(mapping(CustomerRow::new));
        return Page.of(rows, wanted, sort::cursor, cursor.isPresent() ? null : Count.of(db, CUSTOMER, condition));
    }

    Optional<CustomerView> find(Actor actor, UUID id, Instant now) {
        var columns = new CustomerColumns(actor, now);
        return db.select(columns.all()).from(CUSTOMER).where(visible(actor, id)).fetchOptional(columns::view);
    }

    void requireVisible(Actor actor, UUID id) {
        if (!db.fetchExists(CUSTOMER, visible(actor, id))) {
            throw Problem.notFound("customer");
        }
    }

    static Condition visible(Actor actor, UUID id) {
        return CUSTOMER.ID.eq(id).and(CUSTOMER.DELETED_AT.isNull()).and(CustomerReach.mayView(actor));
    }

    @SuppressWarnings("NullAway") // the mapping may well give null; jOOQ says so nowhere
    private static SelectField<Sensitive> firstPhone(Actor actor) {
        var number = DSL.field(select(CONTACT_POINT.VALUE)
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.CUSTOMER_ID.eq(CUSTOMER.ID))
                .and(CONTACT_POINT.TYPE.in(ContactType.telephones()))
                .orderBy(
                        CONTACT_POINT.VALIDITY.eq(Validity.INVALID.name()),
                        CONTACT_POINT.PREFERRED.desc(),
                        CONTACT_POINT.SORT)
                .limit(1));
        return row(number, CustomerColumns.open(actor))
                .mapping((value, open) -> value == null ? null : Sensitive.phone(value, open))
                .as("phone");
    }
}
