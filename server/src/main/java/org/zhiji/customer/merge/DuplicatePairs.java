package org.zhiji.customer.merge;

import static org.jooq.impl.DSL.row;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.DUPLICATE_PAIR;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.CustomerReach;
import org.zhiji.customer.CustomerType;
import org.zhiji.customer.Likeness.Reason;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.Count;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import zhiji.sql.tenant.tables.Customer;
import zhiji.sql.tenant.tables.Department;
import zhiji.sql.tenant.tables.Employee;

/** Pairs that may be one customer, for those who decide it; each side must be visible. */
@Component
class DuplicatePairs {

    private static final Customer ONE = CUSTOMER.as("one");
    private static final Customer OTHER = CUSTOMER.as("other");

    private final DSLContext db;
    private final AuditLog audit;

    DuplicatePairs(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    /** What is to be done with it. */
    enum State {
        OPEN,
        DISMISSED,
        MERGED
    }

    record DuplicatePair(
            UUID id, int score, List<Reason> reasons, State state, Instant foundAt, Side one, Side other) {}

    record Side(
            UUID id,
            String customerNo,
            CustomerType type,
            String name,
            @Nullable String ownerName,
            String departmentName,
            @Nullable Instant lastServiceAt,
            Instant createdAt) {}

    /** When one of the two came in, for whoever looks after what a file has brought. */
    record Entered(@Nullable Instant from, @Nullable Instant until) {

        Condition condition() {
            return from == null || until == null
                    ? DSL.trueCondition()
                    : ONE.CREATED_AT.between(from, until).or(OTHER.CREATED_AT.between(from, until));
        }
    }

    /** The likest first. */
    Page<DuplicatePair> page(
            Actor actor, State state, Entered entered, @Nullable String after, @Nullable Integer asked) {
        int size = Page.size(asked);
        var cursor = Cursor.decode(after);
        var condition =
                DUPLICATE_PAIR.STATE.eq(state.name()).and(visible(actor)).and(entered.condition());
        var behind = cursor.map(
                        last -> row(DUPLICATE_PAIR.SCORE, DUPLICATE_PAIR.ID).lt(last.number(0), last.id(1)))
                .orElse(DSL.noCondition());
        var one = new Columns(ONE, "one");
        var other = new Columns(OTHER, "other");
        var from = DUPLICATE_PAIR
                .join(ONE)
                .on(ONE.ID.eq(DUPLICATE_PAIR.ONE_ID))
                .join(OTHER)
                .on(OTHER.ID.eq(DUPLICATE_PAIR.OTHER_ID));
        var rows = db.select(DUPLICATE_PAIR.fields())
                .select(one.all())
                .select(other.all())
                .from(from)
                .leftJoin(one.owner)
                .on(one.owner.ID.eq(ONE.OWNER_ID))
                .join(one.department)
                .on(one.department.ID.eq(ONE.DEPARTMENT_ID))
                .leftJoin(other.owner)
                .on(other.owner.ID.eq(OTHER.OWNER_ID))
                .join(other.department)
                .on(other.department.ID.eq(OTHER.DEPARTMENT_ID))
                .where(condition, behind)
                .orderBy(DUPLICATE_PAIR.SCORE.desc(), DUPLICATE_PAIR.ID.desc())
                .limit(size + 1)
                .fetch(found -> new DuplicatePair(
                        found.get(DUPLICATE_PAIR.ID),
                        found.get(DUPLICATE_PAIR.SCORE),
                        Arrays.stream(found.get(DUPLICATE_PAIR.REASONS))
                                .map(Reason::valueOf)
                                .toList(),
                        State.valueOf(found.get(DUPLICATE_PAIR.STATE)),
                        found.get(DUPLICATE_PAIR.FOUND_AT),
                        one.side(found),
                        other.side(found)));
        return Page.of(
                rows,
                size,
                last -> Cursor.of(last.score(), last.id()),
                cursor.isPresent() ? null : Count.of(db, from, condition));
    }

    private static Condition visible(Actor actor) {
        return CustomerReach.mayView(actor, ONE).and(CustomerReach.mayView(actor, OTHER));
    }

    /** They are two. The next look will not ask again. */
    @Transactional
    public void decide(Actor actor, UUID id, State state, Instant now) {
        var pair = db.select(DUPLICATE_PAIR.ID)
                .from(DUPLICATE_PAIR)
                .join(ONE)
                .on(ONE.ID.eq(DUPLICATE_PAIR.ONE_ID))
                .join(OTHER)
                .on(OTHER.ID.eq(DUPLICATE_PAIR.OTHER_ID))
                .where(DUPLICATE_PAIR.ID.eq(id), DUPLICATE_PAIR.STATE.ne(State.MERGED.name()), visible(actor))
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound("duplicate-pair"));
        db.update(DUPLICATE_PAIR)
                .set(DUPLICATE_PAIR.STATE, state.name())
                .set(DUPLICATE_PAIR.DECIDED_BY, actor.id())
                .set(DUPLICATE_PAIR.DECIDED_AT, now)
                .where(DUPLICATE_PAIR.ID.eq(pair.value1()))
                .execute();
        audit.record(actor.id(), "duplicate-pair", id, AuditAction.UPDATED, null, Map.of("state", state));
    }

    private static final class Columns {

        private final Customer customer;
        private final Employee owner;
        private final Department department;
        private final String prefix;

        Columns(Customer customer, String prefix) {
            this.customer = customer;
            this.owner = EMPLOYEE.as(prefix + "_owner");
            this.department = DEPARTMENT.as(prefix + "_department");
            this.prefix = prefix;
        }

        List<Field<?>> all() {
            return List.of(
                    customer.ID.as(prefix + "id"),
                    customer.CUSTOMER_NO.as(prefix + "no"),
                    customer.TYPE.as(prefix + "type"),
                    customer.NAME.as(prefix + "name"),
                    owner.NAME.as(prefix + "owner"),
                    department.NAME.as(prefix + "department"),
                    customer.LAST_SERVICE_AT.as(prefix + "service"),
                    customer.CREATED_AT.as(prefix + "created"));
        }

        Side side(Record row) {
            return new Side(
                    row.get(prefix + "id", UUID.class),
                    row.get(prefix + "no", String.class),
                    CustomerType.valueOf(row.get(prefix + "type", String.class)),
                    row.get(prefix + "name", String.class),
                    row.get(prefix + "owner", String.class),
                    row.get(prefix + "department", String.class),
                    row.get(prefix + "service", Instant.class),
                    row.get(prefix + "created", Instant.class));
        }
    }
}
