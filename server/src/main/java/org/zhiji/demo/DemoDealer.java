package org.zhiji.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.identity.signin.Staff;

/** 江城汽车, a fictitious dealer with two branches, and its people: somebody for every built-in role. */
@Component
class DemoDealer {

    static final String STORE = "江城标致站";
    static final String SECOND_STORE = "汉口店";

    private static final int MORE_CALLERS = 5;

    private final Staff staff;
    private final Employees employees;
    private final Departments departments;

    DemoDealer(Staff staff, Employees employees, Departments departments) {
        this.staff = staff;
        this.employees = employees;
        this.departments = departments;
    }

    /** Somebody who can sign in. */
    record Member(String login, String name, String role, UUID id) {}

    /** Everybody, by the sign-in name, in the order in which they are shown. */
    record Cast(Map<String, Member> members, House house, Map<String, UUID> stores) {

        Member get(String login) {
            var member = members.get(login);
            if (member == null) {
                throw new IllegalArgumentException("nobody signs in as " + login);
            }
            return member;
        }
    }

    @Transactional
    public Cast found() {
        var hiring = new Hiring();
        var founder = staff.found("江城汽车销售服务有限公司", "邹平", "zouping");
        var company = departments.root().orElseThrow().id();
        var store = departments.add(STORE, Departments.Kind.STORE, company);
        var secondStore = departments.add(SECOND_STORE, Departments.Kind.STORE, company);
        var boss = hiring.hire("赵明", "zhaoming", "JC001", company, null, "GENERAL_MANAGER");
        var serviceManager = hiring.hire("钱进", "qianjin", "JC002", store, boss, "SERVICE_MANAGER");
        hiring.hire("孙丽", "sunli", "JC003", store, boss, "BUSINESS_MANAGER");
        hiring.hire("李静", "lijing", "JC010", store, serviceManager, "CR_ADVISOR");
        hiring.hire("何欢", "hehuan", "JC011", store, serviceManager, "AGENT");
        var advisors = List.of(
                hiring.hire("周涛", "zhoutao", "JC021", store, serviceManager, "SERVICE_ADVISOR"),
                hiring.hire("吴敏", "wumin", "JC022", store, serviceManager, "SERVICE_ADVISOR"));
        hiring.hire("郑强", "zhengqiang", "JC030", store, serviceManager, "TECH_EXPERT");
        var sales = hiring.hire("冯刚", "fenggang", "JC040", store, boss, "DEPT_MANAGER");
        var sellers = List.of(
                hiring.hire("陈晨", "chenchen", "JC041", store, sales, "SALESPERSON"),
                hiring.hire("褚亮", "chuliang", "JC042", store, sales, "SALESPERSON"),
                hiring.hire("韩雪", "hanxue", "JC043", store, sales, "ACCOUNT_MANAGER"));
        hiring.hire("卫兰", "weilan", "JC050", store, boss, "MARKETING");
        hiring.hire("沈洁", "shenjie", "JC060", store, boss, "DATA_STEWARD");
        hiring.hire("杨帆", "yangfan", "JC061", company, boss, "DPO");
        hiring.hire("许文静", "xuwenjing", "JC062", company, boss, "COMPLIANCE");
        hiring.members.put("zouping", new Member("zouping", "邹平", "ADMIN", founder));
        var secondManager = hiring.hire("高翔", "gaoxiang", "HK002", secondStore, boss, "SERVICE_MANAGER");
        hiring.hire("秦岚", "qinlan", "HK010", secondStore, secondManager, "CR_ADVISOR");
        var secondAdvisors = List.of(
                hiring.hire("林芳", "linfang", "HK021", secondStore, secondManager, "SERVICE_ADVISOR"),
                hiring.hire("宋伟", "songwei", "HK022", secondStore, secondManager, "SERVICE_ADVISOR"));
        var house = new House(
                List.of(
                        new House.Branch(store, advisors, technicians(store, "JC", "胡建军", "彭超", "谭志勇", "雷鸣")),
                        new House.Branch(secondStore, secondAdvisors, technicians(secondStore, "HK", "夏磊", "田野"))),
                sellers);
        return new Cast(hiring.members, house, Map.of(STORE, store, SECOND_STORE, secondStore));
    }

    /** As many as a house needs that delivers some hundred vehicles a day. */
    @Transactional
    public void hireCallers() {
        for (var branch : departments.branches()) {
            for (int i = 1; i <= MORE_CALLERS; i++) {
                staff.hire("回访员" + i, null, branch.id(), null, null, List.of("CR_ADVISOR"));
            }
        }
    }

    /** They never sign in. */
    private List<UUID> technicians(UUID department, String prefix, String... names) {
        var ids = new ArrayList<UUID>();
        for (var name : names) {
            ids.add(employees.add(name, prefix + "1" + "%02d".formatted(ids.size() + 1), department, false));
        }
        return ids;
    }

    private final class Hiring {

        private final Map<String, Member> members = new LinkedHashMap<>();

        private UUID hire(
                String name, String login, String staffNo, UUID department, @Nullable UUID superior, String role) {
            var id = staff.hire(name, staffNo, department, superior, login, List.of(role));
            members.put(login, new Member(login, name, role, id));
            return id;
        }
    }
}
