package org.zhiji.messaging.outside;

import static org.jooq.Records.mapping;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.GROUP_ROBOT;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.platform.Ids;
import org.zhiji.platform.Typed;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.settings.RobotSettings;
import org.zhiji.platform.web.ExpectedVersion;
import zhiji.sql.tenant.tables.records.GroupRobotRecord;

/** Makes, changes and deletes the robots of groups. */
@Component
class KeepRobots {

    private static final String SUBJECT = "group-robot";

    private final DSLContext db;
    private final Departments departments;
    private final RobotSettings settings;
    private final AuditLog audit;

    KeepRobots(DSLContext db, Departments departments, RobotSettings settings, AuditLog audit) {
        this.db = db;
        this.departments = departments;
        this.settings = settings;
        this.audit = audit;
    }

    List<GroupRobotView> all() {
        return db.select(
                        GROUP_ROBOT.ID,
                        GROUP_ROBOT.NAME,
                        GROUP_ROBOT.KIND.convertFrom(RobotKind::valueOf),
                        GROUP_ROBOT.ADDRESS.convertFrom(address ->
                                Objects.requireNonNullElse(URI.create(address).getHost(), "")),
                        GROUP_ROBOT.SECRET.isNotNull(),
                        GROUP_ROBOT.DEPARTMENT_ID,
                        DEPARTMENT.NAME,
                        GROUP_ROBOT.URGENT_ONLY,
                        GROUP_ROBOT.ACTIVE,
                        GROUP_ROBOT.VERSION)
                .from(GROUP_ROBOT)
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(GROUP_ROBOT.DEPARTMENT_ID))
                .orderBy(GROUP_ROBOT.NAME, GROUP_ROBOT.ID)
                .fetch(mapping(GroupRobotView::new));
    }

    @Transactional
    public GroupRobotView create(Actor actor, GroupRobotForm form, Instant now) {
        if (Typed.orNull(form.address()) == null) {
            throw Problem.invalid(FieldError.of("address", "invalid.NotBlank"));
        }
        var row = db.newRecord(GROUP_ROBOT);
        row.setId(Ids.next());
        row.setVersion(1);
        row.setCreatedAt(now);
        fill(row, form, now);
        row.insert();
        audit.record(actor.id(), SUBJECT, row.getId(), AuditAction.CREATED, null, audited(row));
        return view(row.getId());
    }

    @Transactional
    public GroupRobotView change(Actor actor, UUID id, GroupRobotForm form, ExpectedVersion seen, Instant now) {
        var row = lock(id);
        seen.check(row.getVersion());
        var before = audited(row);
        fill(row, form, now);
        row.setVersion(row.getVersion() + 1);
        row.update();
        audit.record(actor.id(), SUBJECT, id, AuditAction.UPDATED, before, audited(row));
        return view(id);
    }

    @Transactional
    public void delete(Actor actor, UUID id) {
        var row = lock(id);
        row.delete();
        audit.record(actor.id(), SUBJECT, id, AuditAction.DELETED, audited(row), null);
    }

    GroupRobotRecord get(UUID id) {
        return db.fetchOptional(GROUP_ROBOT, GROUP_ROBOT.ID.eq(id)).orElseThrow(() -> Problem.notFound(SUBJECT));
    }

    private GroupRobotRecord lock(UUID id) {
        return db.selectFrom(GROUP_ROBOT)
                .where(GROUP_ROBOT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound(SUBJECT));
    }

    private GroupRobotView view(UUID id) {
        return all().stream().filter(robot -> robot.id().equals(id)).findFirst().orElseThrow();
    }

    private void fill(GroupRobotRecord row, GroupRobotForm form, Instant now) {
        if (form.departmentId() != null && !departments.names().containsKey(form.departmentId())) {
            throw Problem.invalid(FieldError.of("departmentId", "invalid.reference"));
        }
        row.setName(form.name().strip());
        row.setKind(form.kind().name());
        var address = Typed.orNull(form.address());
        if (address != null) {
            row.setAddress(checked(address));
        }
        if (form.secret() != null) {
            row.setSecret(Typed.orNull(form.secret()));
        }
        row.setDepartmentId(form.departmentId());
        row.setUrgentOnly(form.urgentOnly());
        row.setActive(form.active());
        row.setUpdatedAt(now);
    }

    private String checked(String address) {
        try {
            var uri = new URI(address);
            if (!"https".equals(uri.getScheme())
                    || uri.getHost() == null
                    || !settings.hosts().contains(uri.getHost())) {
                throw Problem.invalid(FieldError.of(
                        "address", "messaging.invalid.robot-address", String.join(" ", settings.hosts())));
            }
            return address;
        } catch (URISyntaxException e) {
            throw Problem.invalid(
                    FieldError.of("address", "messaging.invalid.robot-address", String.join(" ", settings.hosts())));
        }
    }

    /** Address and secret open the group: the audit says that they changed, not to what. */
    private static Map<String, @Nullable Object> audited(GroupRobotRecord row) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("name", row.getName());
        values.put("kind", row.getKind());
        values.put("address", Integer.toHexString(row.getAddress().hashCode()));
        values.put(
                "secret",
                row.getSecret() == null
                        ? null
                        : Integer.toHexString(row.getSecret().hashCode()));
        values.put("departmentId", row.getDepartmentId());
        values.put("urgentOnly", row.getUrgentOnly());
        values.put("active", row.getActive());
        return values;
    }
}
