package org.zhiji.followup;

import static zhiji.sql.tenant.Tables.CONSENT_RECORD;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.zhiji.followup.plan.PlanFollowUps;
import org.zhiji.platform.Ids;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestTime;

/** Customers, cars and closed orders as other rooms leave them behind. */
public final class Workshop {

    private final DSLContext db;
    private final Company company;
    private final TestTime time;
    private int number;

    public Workshop(DSLContext db, Company company, TestTime time) {
        this.db = db;
        this.company = company;
        this.time = time;
    }

    /** A person with a car. */
    public record Owner(UUID customer, UUID vehicle) {}

    public Owner owner(String name, String mobile, String plate) {
        var customer = Ids.next();
        var vehicle = Ids.next();
        number++;
        inCompany(() -> {
            db.insertInto(CUSTOMER)
                    .set(CUSTOMER.ID, customer)
                    .set(CUSTOMER.CUSTOMER_NO, "C%05d".formatted(number))
                    .set(CUSTOMER.TYPE, "PERSON")
                    .set(CUSTOMER.NAME, name)
                    .set(CUSTOMER.GENDER, "MALE")
                    .set(CUSTOMER.DEPARTMENT_ID, company.store())
                    .set(CUSTOMER.CREATED_AT, time.now())
                    .set(CUSTOMER.UPDATED_AT, time.now())
                    .execute();
            phone(customer, mobile);
            db.insertInto(VEHICLE)
                    .set(VEHICLE.ID, vehicle)
                    .set(VEHICLE.CUSTOMER_ID, customer)
                    .set(VEHICLE.VIN_CHECK, "NONE")
                    .set(VEHICLE.PLATE_NO, plate)
                    .set(VEHICLE.BRAND, "东风标致")
                    .set(VEHICLE.SERIES, "408")
                    .set(VEHICLE.DEPARTMENT_ID, company.store())
                    .set(VEHICLE.CREATED_AT, time.now())
                    .set(VEHICLE.UPDATED_AT, time.now())
                    .execute();
        });
        return new Owner(customer, vehicle);
    }

    /** Somebody whose name and number do not matter. */
    public Owner anybody() {
        var n = number + 1;
        return owner("客户" + n, "138%08d".formatted(n), "鄂A%05d".formatted(n));
    }

    public void phone(UUID customer, String mobile) {
        inCompany(() -> db.insertInto(CONTACT_POINT)
                .set(CONTACT_POINT.ID, Ids.next())
                .set(CONTACT_POINT.CUSTOMER_ID, customer)
                .set(CONTACT_POINT.TYPE, "MOBILE")
                .set(CONTACT_POINT.VALUE, mobile)
                .set(CONTACT_POINT.NORMALIZED, mobile)
                .set(CONTACT_POINT.CREATED_AT, time.now())
                .execute());
    }

    public UUID order(Owner owner, String advisor, String deliveredAt, String consent) {
        var id = Ids.next();
        inCompany(() -> db.insertInto(WORK_ORDER)
                .set(WORK_ORDER.ID, id)
                .set(WORK_ORDER.ORDER_NO, "WX" + id)
                .set(WORK_ORDER.VEHICLE_ID, owner.vehicle())
                .set(WORK_ORDER.OWNER_ID, owner.customer())
                .set(WORK_ORDER.SERVICE_ADVISOR_ID, advisor == null ? null : company.id(advisor))
                .set(WORK_ORDER.DEPARTMENT_ID, company.store())
                .set(WORK_ORDER.DELIVERED_AT, TestTime.at(deliveredAt))
                .set(WORK_ORDER.REPAIR_TYPE, "GENERAL")
                .set(WORK_ORDER.ITEMS, "更换刹车片")
                .set(WORK_ORDER.FOLLOW_UP_CONSENT, consent)
                .set(WORK_ORDER.CONSENT_EVIDENCE, consent.equals("NOT_ASKED") ? null : "工单签字")
                .set(WORK_ORDER.STATUS, "DELIVERED")
                .set(WORK_ORDER.CREATED_AT, time.now())
                .set(WORK_ORDER.UPDATED_AT, time.now())
                .execute());
        return id;
    }

    public UUID order(String advisor, String deliveredAt) {
        return order(anybody(), advisor, deliveredAt, "YES");
    }

    /** The planned call about an order delivered on the Monday of the stories. */
    public UUID task(Owner owner, String advisor, PlanFollowUps planFollowUps) {
        return task(order(owner, advisor, "2026-09-07T17:30", "YES"), planFollowUps);
    }

    public UUID task(UUID order, PlanFollowUps planFollowUps) {
        var found = new UUID[1];
        inCompany(() -> {
            planFollowUps.order(order, time.now());
            found[0] = db.select(FOLLOW_UP_TASK.ID)
                    .from(FOLLOW_UP_TASK)
                    .where(FOLLOW_UP_TASK.WORK_ORDER_ID.eq(order))
                    .fetchSingle(FOLLOW_UP_TASK.ID);
        });
        return found[0];
    }

    public void lastVisit(Owner owner, String day) {
        inCompany(() -> db.update(VEHICLE)
                .set(VEHICLE.LAST_VISIT_ON, LocalDate.parse(day))
                .where(VEHICLE.ID.eq(owner.vehicle()))
                .execute());
    }

    public void consent(Owner owner, String status) {
        inCompany(() -> db.insertInto(CONSENT_RECORD)
                .set(CONSENT_RECORD.ID, Ids.next())
                .set(CONSENT_RECORD.CUSTOMER_ID, owner.customer())
                .set(CONSENT_RECORD.PURPOSE, "SERVICE_FOLLOW_UP")
                .set(CONSENT_RECORD.CHANNEL, "PHONE")
                .set(CONSENT_RECORD.STATUS, status)
                .set(CONSENT_RECORD.AT, time.now())
                .set(CONSENT_RECORD.EVIDENCE, "电话")
                .set(CONSENT_RECORD.RECORDED_AT, time.now())
                .execute());
    }

    public <R extends Record> void set(TableField<R, Instant> field, TableField<R, UUID> key, UUID id, Instant value) {
        inCompany(() ->
                db.update(field.getTable()).set(field, value).where(key.eq(id)).execute());
    }

    public void inCompany(Runnable work) {
        time.inCompany(work);
    }
}
