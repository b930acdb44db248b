package org.zhiji.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class RecycleBinTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Test
    void whatWasDeletedIsListedLatestFirstAndComesBack() {
        var manager = company.serviceManager();
        var first = delete("钱学森");
        time.moveTo("2026-09-07T09:00");
        delete("邓稼先");
        var page = manager.get("/api/recycle-bin?size=1").expect(200);
        assertThat(page.<List<String>>read("$.items[*].title")).containsExactly("邓稼先");
        assertThat(page.<String>read("$.items[0].deletedBy")).isEqualTo("钱进");
        var rest = manager.get("/api/recycle-bin?size=1&after=" + page.read("$.next"))
                .expect(200);
        assertThat(rest.<List<String>>read("$.items[*].title")).containsExactly("钱学森");
        assertThat(manager.get("/api/recycle-bin?type=vehicle").expect(200).<List<?>>read("$.items"))
                .isEmpty();

        manager.get("/api/customers/" + first).expect(404);
        manager.post("/api/recycle-bin/customer/" + first + "/restoration").expect(204);
        manager.get("/api/customers/" + first).expect(200);
        manager.post("/api/recycle-bin/customer/" + first + "/restoration").expect(404);
    }

    @Test
    void aNumberThatAnotherRecordHasTakenSinceIsNamedAsTheReason() {
        var manager = company.serviceManager();
        var gone = create("华罗庚", "DMS-77");
        manager.ifMatch(0).delete("/api/customers/" + gone).expect(204);
        create("陈景润", "DMS-77");
        var refused = manager.post("/api/customers/" + gone + "/restoration").expect(409);
        assertThat(refused.<String>read("$.code")).isEqualTo("identity.restore-number-taken");
        manager.get("/api/customers/" + gone).expect(404);
    }

    @Test
    void aCustomerIsOneEntryThatOpensItsCarsAndOrdersAndAllComeBackTogether() {
        var manager = company.serviceManager();
        var customer = create("赵云", "DMS-88");
        var car = create("/api/vehicles", Map.of("customerId", customer, "plateNo", "鄂A88001"));
        create("/api/vehicles", Map.of("customerId", customer, "plateNo", "鄂A88002"));
        String order = manager.post(
                        "/api/work-orders", Map.of("vehicleId", car, "repairType", "GENERAL", "items", "补漆"))
                .expect(201)
                .read("$.order.id");
        var before = manager.get("/api/customers/" + customer + "/dependents").expect(200);
        assertThat(before.<Integer>read("$.vehicles")).isEqualTo(2);
        assertThat(before.<Integer>read("$.workOrders")).isEqualTo(1);
        assertThat(before.<Integer>read("$.callsToCome")).isZero();

        manager.ifMatch(0).delete("/api/customers/" + customer).expect(204);
        var bin = manager.get("/api/recycle-bin").expect(200);
        assertThat(bin.<List<String>>read("$.items[?(@.title =~ /.*赵云.*/)].type"))
                .containsExactly("customer");
        assertThat(bin.<List<Integer>>read("$.items[?(@.title == '赵云')].with[*].count"))
                .containsExactly(2, 1);
        var cars = manager.get("/api/recycle-bin/customer/" + customer + "/children")
                .expect(200);
        assertThat(cars.<List<String>>read("$.items[*].type")).containsExactly("vehicle", "vehicle");
        assertThat(cars.<List<Integer>>read("$.items[?(@.id == '" + car + "')].with[0].count"))
                .containsExactly(1);
        assertThat(manager.get("/api/recycle-bin/vehicle/" + car + "/children").<List<String>>read("$.items[*].id"))
                .containsExactly(order);

        var refused =
                manager.post("/api/recycle-bin/vehicle/" + car + "/restoration").expect(409);
        assertThat(refused.<String>read("$.detail")).contains("赵云");
        assertThat(manager.post("/api/recycle-bin/work-order/" + order + "/restoration")
                        .expect(409)
                        .<String>read("$.detail"))
                .contains("鄂A·88001");

        manager.post("/api/recycle-bin/customer/" + customer + "/restoration").expect(204);
        manager.get("/api/work-orders/" + order).expect(200);
        assertThat(manager.get("/api/vehicles?customer=" + customer).<List<?>>read("$.items"))
                .hasSize(2);
    }

    private String create(String path, Map<String, Object> form) {
        return company.serviceManager().post(path, form).expect(201).read("$.id");
    }

    private String create(String name, String externalNo) {
        return company.serviceManager()
                .post(
                        "/api/customers",
                        Map.of("type", "PERSON", "name", name, "gender", "MALE", "externalNo", externalNo))
                .expect(201)
                .read("$.id");
    }

    private String delete(String name) {
        var manager = company.serviceManager();
        var made = manager.post(
                        "/api/customers",
                        Map.of("type", "PERSON", "name", name, "gender", "MALE", "contactPoints", List.of()))
                .expect(201);
        String id = made.read("$.id");
        manager.ifMatch(made.version()).delete("/api/customers/" + id).expect(204);
        return id;
    }
}
