package org.zhiji.home;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.platform.Ids;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

/** The board on the wall, the list to act on, and what they leave out. */
@ZhijiTest
class WallTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    @BeforeAll
    void twoComplaints() {
        time.startAt("2026-09-07T09:00");
        complain("李敏", "MAJOR", "空调冒烟，我的电话是 13800138000");
        complain("王建国", "GENERAL", "等了太久");
        time.moveTo("2026-09-07T10:00");
    }

    @Test
    void theLeastTimeLeftComesFirst() {
        var board = company.serviceManager().get("/api/wall-board").expect(200);
        assertThat(board.<Integer>read("$.running")).isEqualTo(2);
        assertThat(board.<List<Integer>>read("$.clocks[*].leftMinutes")).isSorted();
        assertThat(board.<List<String>>read("$.tallies[*].kind")).containsExactlyInAnyOrder("CALLS", "MEASURES");
        assertThat(board.<Object>read("$.satisfaction.value")).isNull();
    }

    @Test
    void nobodyIsNamedOnIt() {
        var board = company.serviceManager().get("/api/wall-board").expect(200).body();
        assertThat(board).doesNotContain("李敏", "王建国", "13800138000", "空调", "李静", "钱进");
    }

    @Test
    void aScreenLooksByItsKeyUntilItIsTakenDown() {
        var manager = company.serviceManager();
        var screen = manager.post("/api/wall-screens", Map.of("name", "售后大厅", "departmentId", company.store()))
                .expect(201);
        String key = screen.read("$.key");
        assertThat(wall(key).expect(200).<Integer>read("$.running")).isEqualTo(2);
        assertThat(wall(key).body()).doesNotContain("李敏", "13800138000");
        var listed = manager.get("/api/wall-screens").expect(200);
        assertThat(listed.<List<String>>read("$[*].name")).contains("售后大厅");
        assertThat(listed.body()).doesNotContain(key.substring(key.indexOf('.') + 1));

        // The key is none to anything else.
        assertThat(company.nobody()
                        .with("X-Wall-Key", key)
                        .get("/api/wall-board")
                        .status())
                .isEqualTo(401);
        wall(key + "x").expect(404);
        wall("no_such_company.abcdefghijklmnopqrstuvwxyz").expect(404);
        company.nobody().get("/api/wall").expect(404);

        company.crAdvisor()
                .delete("/api/wall-screens/" + screen.<String>read("$.id"))
                .expect(403);
        manager.delete("/api/wall-screens/" + screen.<String>read("$.id")).expect(204);
        wall(key).expect(404);
    }

    @Test
    void theServiceManagerActsOnEveryClockTheGeneralManagerOnMajorOnes() {
        var manager = company.serviceManager().get("/api/home/actions").expect(200);
        assertThat(manager.<List<String>>read("$.items[?(@.kind == 'COMPLAINT')].kind"))
                .hasSize(2);
        assertThat(manager.<Boolean>read("$.items[0].grave")).isTrue();
        var chief = company.generalManager().get("/api/home/actions").expect(200);
        assertThat(chief.<List<Boolean>>read("$.items[?(@.kind == 'COMPLAINT')].grave"))
                .containsExactly(true);
        assertThat(company.crAdvisor().get("/api/home/actions").<List<Object>>read("$.items"))
                .isEmpty();
        var elsewhere = company.generalManager()
                .get("/api/home/actions?department=" + company.otherStore())
                .expect(200);
        assertThat(elsewhere.<List<Object>>read("$.items[?(@.kind == 'COMPLAINT')]"))
                .isEmpty();
    }

    @Test
    void whoMayNotSeeComplaintsSeesNoneOnTheWall() {
        String role = company.administrator()
                .post(
                        "/api/roles",
                        Map.of(
                                "name",
                                "只看回访",
                                "rights",
                                List.of("FOLLOW_UP_VIEW"),
                                "viewScope",
                                "ALL",
                                "editScope",
                                "OWN"))
                .expect(201)
                .read("$.code");
        var reader = company.hire("回访观察", "wall-reader", company.store(), role);
        var board = reader.get("/api/wall-board").expect(200);
        assertThat(board.<Integer>read("$.running")).isZero();
        assertThat(board.<List<String>>read("$.tallies[*].kind")).containsExactly("CALLS");
    }

    @Test
    void ownFiguresAreThereOrNotMadeUp() {
        var own = company.serviceManager().get("/api/benchmarks").expect(200);
        assertThat(own.<List<Integer>>read("$.figures[?(@.kind == 'COMPLAINANTS')].part"))
                .containsExactly(2);
        assertThat(own.<List<Object>>read("$.figures[?(@.kind == 'RECOVERY')].percent"))
                .containsExactly((Object) null);
        assertThat(own.<List<Integer>>read("$.figures[?(@.kind == 'SATISFIED')].of"))
                .containsExactly(0);
    }

    private Answer wall(String key) {
        return company.nobody().with("X-Wall-Key", key).get("/api/wall");
    }

    private void complain(String name, String severity, String description) {
        var customer = Ids.next();
        time.inCompany(() -> db.insertInto(CUSTOMER)
                .set(CUSTOMER.ID, customer)
                .set(CUSTOMER.CUSTOMER_NO, "C" + customer)
                .set(CUSTOMER.TYPE, "PERSON")
                .set(CUSTOMER.NAME, name)
                .set(CUSTOMER.DEPARTMENT_ID, company.store())
                .set(CUSTOMER.CREATED_AT, time.now())
                .set(CUSTOMER.UPDATED_AT, time.now())
                .execute());
        company.crAdvisor()
                .post(
                        "/api/complaints",
                        Map.of(
                                "customerId", customer,
                                "source", "INBOUND",
                                "severity", severity,
                                "category", "REPAIR_QUALITY",
                                "description", description))
                .expect(201);
    }
}
