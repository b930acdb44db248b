package org.zhiji.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;
import tools.jackson.databind.json.JsonMapper;

/** An import is no way round the edit scope: 汉口店 imports, and 江城标致站's records stay as they are. */
@ZhijiTest
class ImportScopeTest {

    private static final String HEADER = "委托书号,姓名,手机,车牌,地址,交车日期,里程,门店\n";

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    private TestClient neighbour;

    @BeforeAll
    void twoBranches() {
        var role = company.administrator()
                .post(
                        "/api/roles",
                        Map.of(
                                "name", "门店导入员",
                                "rights", List.of("CUSTOMER_VIEW", "CUSTOMER_EDIT", "WORK_ORDER_VIEW", "IMPORT"),
                                "viewScope", "ALL",
                                "editScope", "DEPARTMENT_AND_BELOW"))
                .expect(201);
        neighbour = company.hire("邻店", "neighbour", company.otherStore(), role.<String>read("$.code"));
        importAs(company.dataSteward(), "F1,本店客户,13900001001,鄂A11001,汉阳路1号,2026-08-01,1000,江城标致站\n")
                .expect(200);
    }

    @Test
    void aRowThatWouldChangeAnotherBranchesCustomerIsAnErrorAndNothingOfItComesIn() {
        var done = importAs(neighbour, "N1,本店客户,13900001001,鄂A11009,改过的地址,2026-08-02,,汉口店\n");
        assertThat(done.<Integer>read("$.result.errorRows")).isEqualTo(1);
        assertThat(reasons(done)).contains("这个客户不在您可以修改的范围内");
        assertThat(customer("13900001001").<String>read("$.address")).startsWith("汉");
        assertThat(company.dataSteward().get("/api/work-orders?q=N1").<List<Object>>read("$.items"))
                .isEmpty();
        assertThat(company.dataSteward().get("/api/vehicles?q=鄂A11009").<List<Object>>read("$.items"))
                .isEmpty();
    }

    @Test
    void anotherBranchesCarKeepsItsMileageAndItsPlate() {
        var moved = importAs(neighbour, "N2,本店客户,13900001001,鄂A11001,汉阳路1号,2026-08-20,9000,汉口店\n");
        assertThat(reasons(moved)).contains("这辆车（或当前持有该车牌的车）不在您可以修改的范围内");

        var robbed =
                importAs(neighbour, "VIN,姓名,手机,车牌,交车日期\n", "LDC613P23A1305189,邻店客户,13900001002,鄂A11001,2026-08-20\n");
        assertThat(reasons(robbed)).contains("这辆车（或当前持有该车牌的车）不在您可以修改的范围内");

        var car = company.dataSteward().get("/api/vehicles?q=鄂A11001").expect(200);
        assertThat(car.<List<Object>>read("$.items")).hasSize(1);
        var details = company.dataSteward().get("/api/vehicles/" + car.<String>read("$.items[0].id"));
        assertThat(details.<String>read("$.ownerName")).isEqualTo("本店客户");
        assertThat(details.<Integer>read("$.lastMileage")).isEqualTo(1000);
    }

    @Test
    void anotherBranchesOrderStaysAndNoneIsEnteredForIt() {
        var changed = importAs(neighbour, "F1,邻店客户,13900001003,鄂A11003,,2026-08-03,,汉口店\n");
        assertThat(reasons(changed)).contains("这张工单不在您可以修改的范围内");
        var entered = importAs(neighbour, "N4,邻店客户,13900001003,鄂A11003,,2026-08-03,,江城标致站\n");
        assertThat(reasons(entered)).contains("您不能在“江城标致站”录入");
        assertThat(company.dataSteward().get("/api/work-orders?q=N4").<List<Object>>read("$.items"))
                .isEmpty();
    }

    @Test
    void whatIsOwnComesInAndTheSameRowTwiceChangesNothing() {
        var row = "N5,自己客户,13900001005,鄂A11005,江岸路5号,2026-08-05,500,汉口店\n";
        assertThat(importAs(neighbour, row).<Integer>read("$.result.errorRows")).isZero();
        assertThat(importAs(neighbour, row).<Integer>read("$.result.customers.unchanged"))
                .isEqualTo(1);
        assertThat(customer("13900001005").<String>read("$.departmentId"))
                .isEqualTo(company.otherStore().toString());
    }

    @Test
    void aDepartmentOutsideOfTheScopeCannotBeChosen() {
        var fresh = upload(neighbour, utf8("姓名,手机\n一,13900001006\n"), "ANALYZE").expect(201);
        var settings = "/api/imports/" + fresh.<String>read("$.id") + "/settings";
        UUID foreign = company.store();
        assertThat(neighbour
                        .ifMatch(fresh.version())
                        .put(settings, Map.of("departmentId", foreign))
                        .expect(403)
                        .<String>read("$.code"))
                .isEqualTo("exchange.department-not-yours");
    }

    private Answer importAs(TestClient person, String row) {
        return importAs(person, HEADER, row);
    }

    private Answer importAs(TestClient person, String header, String row) {
        String id = upload(person, utf8(header + row), "EXECUTE").expect(201).read("$.id");
        time.runDue();
        return person.get("/api/imports/" + id).expect(200);
    }

    private static Answer upload(TestClient person, byte[] file, String mode) {
        return person.upload(
                "/api/imports",
                "工单.csv",
                file,
                Map.of("mode", mode, "options", JsonMapper.shared().writeValueAsString(Map.of())));
    }

    private static String reasons(Answer done) {
        return String.join("\n", done.<List<String>>read("$.issues[*].cells[*].message"));
    }

    private Answer customer(String phone) {
        var found = company.dataSteward().get("/api/customers?q=" + phone).expect(200);
        return company.dataSteward().get("/api/customers/" + found.<String>read("$.items[0].id"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
