package org.zhiji.service;

import static org.jooq.impl.DSL.any;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableLike;
import org.springframework.stereotype.Component;
import org.zhiji.asset.Vehicles;
import org.zhiji.customer.CustomerSearch;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.list.FieldType;
import org.zhiji.list.ListField;
import org.zhiji.list.ListOrder;
import org.zhiji.list.RecordList;
import org.zhiji.platform.search.SearchQuery;
import org.zhiji.platform.web.Sensitive;
import zhiji.sql.tenant.tables.Employee;

/** The work orders as a list. */
@Component
class WorkOrderList implements RecordList {

    private static final Employee ADVISOR = EMPLOYEE.as("advisor");
    private static final Employee TECHNICIAN = EMPLOYEE.as("technician");

    private static final List<ListField> FIELDS = Stream.concat(
                    WorkOrderFields.OWN.stream(),
                    Stream.of(
                            ListField.of("customer", FieldType.RECORD, WORK_ORDER.OWNER_ID)
                                    .showing(CUSTOMER.NAME),
                            ListField.personal("plate", VEHICLE.PLATE_NO, Sensitive.Kind.PLATE),
                            ListField.text("brand", VEHICLE.BRAND),
                            ListField.text("series", VEHICLE.SERIES),
                            ListField.person("advisor", WORK_ORDER.SERVICE_ADVISOR_ID, ADVISOR.NAME),
                            ListField.person("technician", WORK_ORDER.TECHNICIAN_ID, TECHNICIAN.NAME),
                            ListField.department("department", WORK_ORDER.DEPARTMENT_ID, DEPARTMENT.NAME)))
            .toList();

    @Override
    public String name() {
        return "work-orders";
    }

    @Override
    public String subject() {
        return WorkOrderBin.WORK_ORDERS.subject();
    }

    @Override
    public Right right() {
        return Right.WORK_ORDER_VIEW;
    }

    @Override
    public Right editRight() {
        return Right.WORK_ORDER_EDIT;
    }

    @Override
    public Table<?> table() {
        return WORK_ORDER;
    }

    @Override
    public TableLike<?> from() {
        return WORK_ORDER
                .join(VEHICLE)
                .on(VEHICLE.ID.eq(WORK_ORDER.VEHICLE_ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(WORK_ORDER.OWNER_ID))
                .leftJoin(ADVISOR)
                .on(ADVISOR.ID.eq(WORK_ORDER.SERVICE_ADVISOR_ID))
                .leftJoin(TECHNICIAN)
                .on(TECHNICIAN.ID.eq(WORK_ORDER.TECHNICIAN_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(WORK_ORDER.DEPARTMENT_ID));
    }

    @Override
    public Field<UUID> id() {
        return WORK_ORDER.ID;
    }

    @Override
    public Field<Integer> version() {
        return WORK_ORDER.VERSION;
    }

    @Override
    public Condition visible(Actor actor) {
        return WorkOrderRepository.visible(actor);
    }

    @Override
    public Field<Boolean> editable(Actor actor) {
        return WorkOrderRepository.editable(actor);
    }

    @Override
    public Field<Boolean> open(Actor actor) {
        return WorkOrderRepository.open(actor);
    }

    @Override
    public Condition matching(Actor actor, String typed) {
        return SearchQuery.matches(WORK_ORDER.SEARCH, typed)
                .or(WORK_ORDER.VEHICLE_ID.eq(any(Vehicles.found(typed))))
                .or(WORK_ORDER.OWNER_ID.eq(any(CustomerSearch.found(typed))));
    }

    @Override
    public List<ListField> fields() {
        return FIELDS;
    }

    @Override
    public Map<String, String> changeable() {
        return Map.of("advisor", "serviceAdvisorId", "technician", "technicianId", "repairType", "repairType");
    }

    @Override
    public List<String> columns() {
        return List.of(
                "orderNo",
                "plate",
                "customer",
                "series",
                "advisor",
                "repairType",
                "totalAmount",
                "deliveredAt",
                "status",
                "followUpConsent");
    }

    @Override
    public ListOrder order() {
        return ListOrder.descending("deliveredAt");
    }
}
