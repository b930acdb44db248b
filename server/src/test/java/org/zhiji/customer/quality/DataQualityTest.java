package org.zhiji.customer.quality;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class DataQualityTest {

    @Autowired
    Company company;

    @BeforeAll
    void twoCustomersOfTheOtherBranch() {
        enter("甲", Map.of("gender", "MALE", "regionCode", "420106", "contactPoints", List.of(mobile("VALID"))));
        enter("乙", Map.of("contactPoints", List.of(mobile("INVALID"))));
    }

    @Test
    void everyCountIsWhatTheListShowsUnderTheSameCondition() {
        var seen = ofTheOtherBranch();
        assertThat(one(seen, "customers")).isEqualTo(2);
        assertThat(one(seen, "unreachable")).isEqualTo(1).isEqualTo(listed("""
                {"relation":"contactPoints","has":false,"where":{"match":"ALL","of":[
                {"field":"type","operator":"IS","values":["MOBILE","LANDLINE","SERVICE_NUMBER"]},
                {"field":"validity","operator":"IS_NOT","values":["INVALID"]}]}}"""));
        assertThat(one(seen, "wrongNumber")).isEqualTo(1);
        assertThat(one(seen, "withoutRegion")).isEqualTo(1).isEqualTo(listed("""
                {"match":"ALL","of":[{"field":"regionCode","operator":"EMPTY","values":[]},
                {"field":"address","operator":"EMPTY","values":[]}]}"""));
        assertThat(one(seen, "unidentified")).isEqualTo(1);
        assertThat(one(seen, "withoutOwner")).isEqualTo(2).isEqualTo(listed("""
                {"field":"owner","operator":"EMPTY","values":[]}"""));
        assertThat(one(seen, "notAsked")).isEqualTo(2).isEqualTo(listed("""
                {"field":"consent","operator":"EMPTY","values":[]}"""));
        assertThat(one(seen, "stale")).isZero();
    }

    /** Ten things should be there; missing are a number, a region, a gender, two owners and two questions about calling. */
    @Test
    void completenessIsTheShareOfWhatIsThere() {
        assertThat(ofTheOtherBranch().<List<Double>>read(path("completeness"))).containsExactly(30.0);
        assertThat(DepartmentQuality.completeness(3, 1)).isEqualTo(93.3);
        assertThat(DepartmentQuality.completeness(0, 0)).isNull();
    }

    @Test
    void whatOneMayNotSeeIsNotCounted() {
        var manager = company.hire("本店经理", "quality-manager", company.store(), "DEPT_MANAGER");
        assertThat(manager.get("/api/data-quality").expect(200).<List<Integer>>read(path("customers")))
                .isEmpty();
    }

    private Answer ofTheOtherBranch() {
        return company.dataSteward().get("/api/data-quality").expect(200);
    }

    private int one(Answer answer, String field) {
        return answer.<List<Integer>>read(path(field)).getFirst();
    }

    private String path(String field) {
        return "$[?(@.departmentId=='" + company.otherStore() + "')]." + field;
    }

    private int listed(String filter) {
        var here = "{\"field\":\"department\",\"operator\":\"IS\",\"values\":[\"" + company.otherStore() + "\"]}";
        var both = "{\"match\":\"ALL\",\"of\":[" + here + "," + filter + "]}";
        return company.dataSteward()
                .get("/api/lists/customers/count?filter=" + encode(both, UTF_8))
                .expect(200)
                .read("$.value");
    }

    private static Map<String, Object> mobile(String validity) {
        var mobile =
                new HashMap<String, Object>(Map.of("type", "MOBILE", "value", "13500135001", "validity", validity));
        if (validity.equals("INVALID")) {
            mobile.put("invalidReason", "EMPTY");
        }
        return mobile;
    }

    private void enter(String name, Map<String, Object> more) {
        var form = new HashMap<String, Object>(
                Map.of("type", "PERSON", "name", name, "departmentId", company.otherStore()));
        form.putAll(more);
        company.dataSteward().post("/api/customers", form).expect(201);
    }
}
