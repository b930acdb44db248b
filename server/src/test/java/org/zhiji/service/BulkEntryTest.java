package org.zhiji.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.asset.Plate;
import org.zhiji.asset.VehicleImport;
import org.zhiji.asset.Vin;
import org.zhiji.customer.CustomerImport;
import org.zhiji.customer.CustomerType;
import org.zhiji.customer.PhoneNumber;
import org.zhiji.customer.Upsert;
import org.zhiji.identity.Actor;
import org.zhiji.testing.Company;
import org.zhiji.testing.Statements;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class BulkEntryTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    Statements statements;

    @Autowired
    CustomerImport customers;

    @Autowired
    VehicleImport vehicles;

    @Autowired
    WorkOrderImport orders;

    @Test
    void aThousandCustomersAreAHandfulOfStatementsAndASecondRunChangesNothing() {
        var rows = new ArrayList<CustomerImport.Row>();
        for (int i = 0; i < 1000; i++) {
            rows.add(customer("K" + i, "批量" + (char) ('一' + i), "1361" + (1_000_000 + i)));
        }
        company.store();
        var heard = statements.during(() -> assertThat(upsert(rows)).containsOnly(Upsert.Outcome.NEW));
        assertThat(heard).hasSizeLessThan(12);
        assertThat(upsert(rows)).containsOnly(Upsert.Outcome.UNCHANGED);
        assertThat(company.crAdvisor().get("/api/customers?q=批量").<Integer>read("$.count.value"))
                .isEqualTo(1000);
    }

    @Test
    void rowsOfTheSameCustomerMeetEachOther() {
        assertThat(upsert(List.of(
                        customer(null, "同一人", "13700000001"),
                        customer(null, "同一人", "13700000001"),
                        customer("E1", "同一人", "13700000001"),
                        customer("E2", "同一人", "13700000001"),
                        customer(null, "他的妻子", "13700000001"))))
                .containsExactly(
                        Upsert.Outcome.NEW,
                        Upsert.Outcome.UNCHANGED,
                        Upsert.Outcome.CHANGED,
                        Upsert.Outcome.NEW,
                        Upsert.Outcome.NEW);
    }

    @Test
    void carsKeepTheNewestOwnerAndPlateWhateverTheOrderOfTheRows() {
        var seller = customerId(customer("S1", "旧车主", "13700000011"));
        var buyer = customerId(customer("S2", "新车主", "13700000012"));
        var rows = List.of(
                vehicle(buyer, "LDCB43L13R0100007", "鄂D11111", LocalDate.of(2026, 3, 1)),
                vehicle(seller, "LDCB43L13R0100007", "鄂D22222", LocalDate.of(2024, 5, 1)),
                vehicle(seller, "LSJA24U62JG269225", "鄂D22222", LocalDate.of(2026, 4, 1)));
        var options = new VehicleImport.Options(
                List.of(VehicleImport.Key.VIN, VehicleImport.Key.PLATE), Upsert.Existing.UPDATE, company.store());
        var first = inCompany(() -> vehicles.upsert(Actor.SYSTEM, rows, options, time.now()));
        assertThat(first.stream().map(Upsert::outcome))
                .containsExactly(Upsert.Outcome.NEW, Upsert.Outcome.UNCHANGED, Upsert.Outcome.NEW);
        var again = inCompany(() -> vehicles.upsert(Actor.SYSTEM, rows, options, time.now()));
        assertThat(again.stream().map(Upsert::outcome)).containsOnly(Upsert.Outcome.UNCHANGED);
        var car = company.serviceManager()
                .get("/api/vehicles/" + first.getFirst().id())
                .expect(200);
        assertThat(car.<String>read("$.ownerName")).isEqualTo("新车主");
        assertThat(car.<String>read("$.plateNo")).isEqualTo("鄂D·11111");
    }

    @Test
    void anOrderWithoutAnAnswerWaitsInItsListUntilSomebodyAsks() {
        var owner = customerId(customer("W1", "待询问人", "13700000021"));
        var options =
                new VehicleImport.Options(List.of(VehicleImport.Key.PLATE), Upsert.Existing.UPDATE, company.store());
        var car = inCompany(() -> vehicles.upsert(
                        Actor.SYSTEM, List.of(vehicle(owner, null, "鄂D33333", null)), options, time.now()))
                .getFirst()
                .id();
        var rows = List.of(
                order("IMP-1", car, owner, FollowUpConsent.NOT_ASKED), order("IMP-2", car, owner, FollowUpConsent.YES));
        assertThat(inCompany(() -> orders.upsert(Actor.SYSTEM, rows, Upsert.Existing.UPDATE, time.now())).stream()
                        .map(Upsert::outcome))
                .containsOnly(Upsert.Outcome.NEW);
        assertThat(inCompany(() -> orders.upsert(Actor.SYSTEM, rows, Upsert.Existing.UPDATE, time.now())).stream()
                        .map(Upsert::outcome))
                .containsOnly(Upsert.Outcome.UNCHANGED);
        var manager = company.serviceManager();
        var waiting = manager.get("/api/work-orders?awaitingConsent=true&customer=" + owner)
                .expect(200);
        assertThat(waiting.<List<String>>read("$.items[*].orderNo")).containsExactly("IMP-1");
        String id = waiting.read("$.items[0].id");
        manager.post("/api/work-orders/" + id + "/follow-up-consent", Map.of("consent", "NOT_ASKED"))
                .expect(422);
        manager.post("/api/work-orders/" + id + "/follow-up-consent", Map.of("consent", "NO", "evidence", "9月7日来电"))
                .expect(200);
        assertThat(manager.get("/api/customers/" + owner).<String>read("$.followUpConsent"))
                .isEqualTo("REFUSED");
        assertThat(manager.get("/api/work-orders?awaitingConsent=true&customer=" + owner)
                        .<List<?>>read("$.items"))
                .isEmpty();
        manager.post("/api/work-orders/" + id + "/follow-up-consent", Map.of("consent", "YES", "evidence", "又来电"))
                .expect(409);
        assertThat(manager.get("/api/customers/" + owner).<String>read("$.lifecycleStage"))
                .isEqualTo("REPEAT");
    }

    private List<Upsert.Outcome> upsert(List<CustomerImport.Row> rows) {
        return inCompany(() -> customers.upsert(Actor.SYSTEM, rows, options(), time.now())).stream()
                .map(Upsert::outcome)
                .toList();
    }

    private UUID customerId(CustomerImport.Row row) {
        return inCompany(() -> customers.upsert(Actor.SYSTEM, List.of(row), options(), time.now()))
                .getFirst()
                .id();
    }

    private CustomerImport.Options options() {
        return new CustomerImport.Options(
                List.of(CustomerImport.Key.EXTERNAL_NO, CustomerImport.Key.PHONE_AND_NAME),
                Upsert.Existing.UPDATE,
                company.store());
    }

    private <T> T inCompany(Supplier<T> work) {
        company.store();
        var result = new ArrayList<T>();
        time.inCompany(() -> result.add(work.get()));
        return result.getFirst();
    }

    private static CustomerImport.Row customer(String externalNo, String name, String phone) {
        return new CustomerImport.Row(
                null,
                CustomerType.PERSON,
                name,
                null,
                null,
                externalNo,
                null,
                null,
                null,
                null,
                List.of(PhoneNumber.parse(phone).orElseThrow()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static VehicleImport.Row vehicle(UUID owner, String vin, String plate, LocalDate asOf) {
        return new VehicleImport.Row(
                owner,
                vin == null ? null : Vin.parse(vin).orElseThrow(),
                Plate.parse(plate).orElseThrow(),
                "东风标致",
                "408",
                null,
                null,
                null,
                null,
                null,
                null,
                asOf);
    }

    private WorkOrderImport.Row order(String number, UUID car, UUID owner, FollowUpConsent consent) {
        return new WorkOrderImport.Row(
                number,
                car,
                owner,
                null,
                null,
                null,
                null,
                null,
                company.store(),
                null,
                null,
                Instant.parse("2026-09-03T08:00:00Z"),
                100,
                RepairType.GENERAL,
                "保养",
                new BigDecimal("100"),
                consent,
                consent == FollowUpConsent.NOT_ASKED ? null : "导入时确认",
                null,
                null);
    }
}
