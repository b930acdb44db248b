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
