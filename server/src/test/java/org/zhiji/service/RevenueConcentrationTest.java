package org.zhiji.service;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.platform.Ids;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** The ten customers of the worked example: the first two bring 66.3 per cent of the money. */
@ZhijiTest
class RevenueConcentrationTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    @BeforeAll
    void tenCustomers() {
        paid("宏达物流", "100000", "86400");
        paid("江城出租", "142000");
        paid("蓝天科技", "64200");
        paid("东湖学校", "38600");
        paid("王建国", "21800");
        paid("李敏", "16500");
        paid("陈涛", "9800");
        paid("赵丽", "7400");
        paid("周强", "5200");
        paid("孙悦", "3100", "0");
    }

    @Test
    void theFirstFifthBringsTwoThirds() {
        var found = company.serviceManager().get("/api/revenue-concentration").expect(200);
        assertThat(found.<Integer>read("$.customers")).isEqualTo(10);
        assertThat(found.<Double>read("$.amount")).isEqualTo(495_000);
        assertThat(found.<Integer>read("$.fifth")).isEqualTo(2);
        assertThat(found.<Double>read("$.topFifth")).isEqualTo(66.3);
        assertThat(found.<Double>read("$.topOne")).isEqualTo(37.7);
        assertThat(found.<List<String>>read("$.first[*].name")).startsWith("宏达物流", "江城出租", "蓝天科技");
        assertThat(found.<Integer>read("$.first[0].orders")).isEqualTo(2);
        assertThat(found.<List<Double>>read("$.first[*].cumulated")).isSorted().endsWith(100.0);
        assertThat(found.<List<Double>>read("$.curve[*].amount")).isSorted().endsWith(100.0);
    }

    @Test
    void aBranchIsAskedForByItself() {
        var there = company.hire("汉口经理", "hankou-money", company.otherStore(), "SERVICE_MANAGER");
        assertThat(there.get("/api/revenue-concentration?department=" + company.otherStore())
                        .<Integer>read("$.customers"))
                .isZero();
        assertThat(there.get("/api/revenue-concentration?department=" + company.otherStore())
                        .<Object>read("$.topFifth"))
                .isNull();
        company.dataSteward()
                .get("/api/revenue-concentration?from=2020-01-01&to=2026-01-01")
                .expect(422);
    }

    private void paid(String name, String... amounts) {
        time.inCompany(() -> {
            var customer = Ids.next();
            db.insertInto(CUSTOMER)
                    .set(CUSTOMER.ID, customer)
                    .set(CUSTOMER.CUSTOMER_NO, "C" + customer)
                    .set(CUSTOMER.TYPE, "PERSON")
                    .set(CUSTOMER.NAME, name)
                    .set(CUSTOMER.DEPARTMENT_ID, company.store())
                    .set(CUSTOMER.CREATED_AT, time.now())
                    .set(CUSTOMER.UPDATED_AT, time.now())
                    .execute();
            for (var amount : amounts) {
                order(customer, new BigDecimal(amount));
            }
        });
    }

    private void order(UUID customer, BigDecimal amount) {
        Instant at = time.now().minusSeconds(86_400);
        var id = Ids.next();
        var car = Ids.next();
        db.insertInto(VEHICLE)
                .set(VEHICLE.ID, car)
                .set(VEHICLE.CUSTOMER_ID, customer)
                .set(VEHICLE.VIN_CHECK, "NONE")
                .set(VEHICLE.DEPARTMENT_ID, company.store())
                .set(VEHICLE.CREATED_AT, at)
                .set(VEHICLE.UPDATED_AT, at)
                .execute();
        db.insertInto(WORK_ORDER)
                .set(WORK_ORDER.ID, id)
                .set(WORK_ORDER.ORDER_NO, "WO" + id)
                .set(WORK_ORDER.OWNER_ID, customer)
                .set(WORK_ORDER.VEHICLE_ID, car)
                .set(WORK_ORDER.DEPARTMENT_ID, company.store())
                .set(WORK_ORDER.STATUS, "DELIVERED")
                .set(WORK_ORDER.REPAIR_TYPE, "GENERAL")
                .set(WORK_ORDER.TOTAL_AMOUNT, amount)
                .set(WORK_ORDER.RECEIVED_AT, at)
                .set(WORK_ORDER.DELIVERED_AT, at)
                .set(WORK_ORDER.CREATED_AT, at)
                .set(WORK_ORDER.UPDATED_AT, at)
                .execute();
    }
}
