package org.zhiji.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.zhiji.identity.Departments;
import org.zhiji.identity.signin.ApiTokens;
import org.zhiji.identity.signin.Staff;
import org.zhiji.platform.tenant.CurrentTenant;
import org.zhiji.platform.tenant.Tenants;

/**
 * The fictitious dealer of the stories: 江城标致站 with its people. They are hired on first use; each signs in under the
 * short name given here.
 */
@TestComponent
public class Company {

    private final Staff staff;
    private final Departments departments;
    private final ApiTokens tokens;
    private final Tenants tenants;
    private final ApplicationContext context;
    private final Map<String, UUID> ids = new ConcurrentHashMap<>();
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    Company(Staff staff, Departments departments, ApiTokens tokens, Tenants tenants, ApplicationContext context) {
        this.staff = staff;
        this.departments = departments;
        this.tokens = tokens;
        this.tenants = tenants;
        this.context = context;
    }

    /** 赵明, general manager. */
    public TestClient generalManager() {
        return as("zhaoming");
    }

    /** 钱进, service manager. */
    public TestClient serviceManager() {
        return as("qianjin");
    }

    /** 孙丽, business manager. */
    public TestClient businessManager() {
        return as("sunli");
    }

    /** 李静, customer-relations advisor. */
    public TestClient crAdvisor() {
        return as("lijing");
    }

    /** 周涛, service advisor. */
    public TestClient serviceAdvisor() {
        return as("zhoutao");
    }

    /** 沈洁, data steward. */
    public TestClient dataSteward() {
        return as("shenjie");
    }

    /** 系统管理员 and nothing else. */
    public TestClient administrator() {
        return as("admin");
    }

    /** Somebody by the sign-in name: also wumin, zhengqiang, fenggang, chenchen, chuliang, weilan. */
    public TestClient as(String loginName) {
        found();
        var token = secrets.computeIfAbsent(
                loginName, name -> inTenant(() -> tokens.issue(name, "test").token()));
        return new TestClient(port(), token);
    }

    public TestClient nobody() {
        return new TestClient(port(), null);
    }

    /** The employee's id by the sign-in name. */
    public UUID id(String loginName) {
        found();
        return ids.get(loginName);
    }

    /** The branch 江城标致站. */
    public UUID store() {
        found();
        return ids.get("store");
    }

    /** A second branch, 汉口店, that shares nothing with the first. */
    public UUID otherStore() {
        found();
        return ids.get("otherStore");
    }

    /** Hires one more person in a department of the choice. */
    public TestClient hire(String name, String loginName, UUID department, String... roles) {
        found();
        ids.put(loginName, inTenant(() -> staff.hire(name, null, department, null, loginName, List.of(roles))));
        return as(loginName);
    }

    private synchronized void found() {
        if (!ids.isEmpty()) {
            return;
        }
        inTenant(() -> {
            ids.put("founder", staff.found("江城汽车销售服务有限公司", "王总", "founder"));
            var root = departments.root().orElseThrow().id();
            var store = departments.add("江城标致站", Departments.Kind.STORE, root);
            ids.put("root", root);
            ids.put("store", store);
            ids.put("otherStore", departments.add("汉口店", Departments.Kind.STORE, root));
            var zhaoming = hire("赵明", "zhaoming", store, null, "GENERAL_MANAGER");
            var qianjin = hire("钱进", "qianjin", store, zhaoming, "SERVICE_MANAGER");
            hire("孙丽", "sunli", store, zhaoming, "BUSINESS_MANAGER");
            hire("周涛", "zhoutao", store, qianjin, "SERVICE_ADVISOR");
            hire("吴敏", "wumin", store, qianjin, "SERVICE_ADVISOR");
            hire("李静", "lijing", store, qianjin, "CR_ADVISOR");
            hire("郑强", "zhengqiang", store, qianjin, "TECH_EXPERT");
            var fenggang = hire("冯刚", "fenggang", store, zhaoming, "DEPT_MANAGER");
            hire("陈晨", "chenchen", store, fenggang, "SALESPERSON");
            hire("褚亮", "chuliang", store, fenggang, "SALESPERSON");
            hire("卫兰", "weilan", store, zhaoming, "MARKETING");
            hire("沈洁", "shenjie", store, zhaoming, "DATA_STEWARD");
            hire("管理员", "admin", root, null, "ADMIN");
            return root;
        });
    }

    private UUID hire(String name, String loginName, UUID department, UUID superior, String role) {
        var id = staff.hire(name, null, department, superior, loginName, List.of(role));
        ids.put(loginName, id);
        return id;
    }

    private <T> T inTenant(Supplier<T> work) {
        return CurrentTenant.call(tenants.first().orElseThrow(), work);
    }

    private int port() {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    void reset() {
        ids.clear();
        secrets.clear();
    }
}
