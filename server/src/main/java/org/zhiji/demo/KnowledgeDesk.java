package org.zhiji.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** After lunch the callers write down what they have learned of customers, and the boss what he knows of the fleets. */
final class KnowledgeDesk {

    private static final LocalTime AFTER_LUNCH = LocalTime.of(13, 45);
    private static final List<String> WRITERS = List.of("lijing", "qinlan");
    private static final int LATELY_SERVED = 40;
    private static final int A_DAY = 5;

    private static final List<String> PREFERENCES =
            List.of("等候时喝绿茶，坐靠窗的位置", "先发微信，再打电话", "希望同一位服务顾问接待", "修完喜欢自己试一段再走", "只在周末有空，提前一天约", "要看旧件，结算单逐项讲清");
    private static final List<String> TABOOS =
            List.of("午休时间（12:00–14:00）不要打电话", "不要提起上次的事故", "不要在电话里推销保险", "不喜欢别人叫“大姐”");
    private static final List<String> HOBBIES = List.of("钓鱼", "羽毛球", "自驾游", "摄影", "养花", "看足球");
    private static final List<String> OCCUPATIONS = List.of("中学教师", "个体经营", "工程师", "医生", "公务员", "会计", "退休");
    private static final List<String> SOURCES = List.of("STORE", "PHONE", "REFERRAL", "CAMPAIGN", "WEBSITE", "IM");

    private record Wish(String description, String category, String functionalNeed, String status) {}

    private static final List<Wish> WISHES = List.of(
            new Wish("希望周末也能预约保养", "TIME", "PROMPTNESS", "STUDYING"),
            new Wish("维修前先报价，超出的部分先打电话", "PRICE", "UNDERSTANDING", "ADOPTED"),
            new Wish("想换一台空间大一点的车，明年上半年", "PRODUCT", "IMPORTANCE", "NEW"),
            new Wish("取送车上门，父母腿脚不便", "SERVICE", "HELP", "NEW"),
            new Wish("休息区有安静的地方可以办公", "SERVICE", "COMFORT", "NEW"));

    private static final List<String> MATTERS = List.of("“每次都说半小时，结果等了一上午”", "“上回换的雨刮还是响”", "“短信太多了，保养提醒一条就够”");

    private record Character(String personality, List<String> signs, String evidence) {}

    private static final List<Character> CHARACTERS = List.of(
            new Character("ANALYTICAL", List.of("ASKS_FOR_PROOF", "KEEPS_RECORDS"), "结算时逐项核对工时和备件，要求看检测数据"),
            new Character("FRIENDLY", List.of("FORGIVES", "THANKS"), "交车晚了二十分钟，主动说没关系，还夸了洗车的师傅"),
            new Character("DECISIVE", List.of("DECIDES_FAST", "GIVES_ORDERS"), "电话里当场定下方案，要求当天下午取车"),
            new Character("SELF_CENTRED", List.of("SEES_OWN_SIDE", "FEELS_SLIGHTED"), "接待让后到的客户先进，说自己被怠慢，过后仍反复提起"));

    private final Stage stage;
    private final long seed;
    private final ObjectMapper json;
    private final Set<String> done = new HashSet<>();
    private int customers;

    KnowledgeDesk(Stage stage, long seed, ObjectMapper json) {
        this.stage = stage;
        this.seed = seed;
        this.json = json;
    }

    void plan() {
        for (var day = stage.firstDay(); day.isBefore(stage.today()); day = day.plusDays(1)) {
            if (stage.calendar().isWorkingDay(day)) {
                var date = day;
                WRITERS.forEach(writer -> stage.at(date, AFTER_LUNCH, () -> write(stage.person(writer), date)));
            }
        }
        stage.at(stage.firstDay(), AFTER_LUNCH.plusHours(1), () -> fleets(stage.person("zhaoming")));
    }

    private void write(Persona writer, LocalDate day) {
        int today = 0;
        for (var row : writer.get("/api/customers?sort=SERVICE&type=PERSON&size=" + LATELY_SERVED)
                .get("items")) {
            var path = "/api/customers/" + row.get("id").asString();
            if (today < A_DAY && !done.contains(path)) {
                var customer = writer.get(path);
                if (customer.get("editable").asBoolean()) {
                    done.add(path);
                    today++;
                    note(writer, path, customer, Dice.of(seed, "known", customers++), day);
                }
            }
        }
    }

    private void note(Persona writer, String path, JsonNode customer, Dice dice, LocalDate day) {
        writer.change("PUT", path, "", with(customer, profile(dice), null));
        if (dice.chance(0.5)) {
            var wish = dice.pick(WISHES);
            writer.post(
                    path + "/needs",
                    Map.of(
                            "description", wish.description(),
                            "category", wish.category(),
                            "functionalNeed", wish.functionalNeed(),
                            "status", wish.status(),
                            "reviewOn", day.plusDays(dice.between(3, 150)).toString()));
        }
        if (dice.chance(0.25)) {
            writer.post(path + "/matters", Map.of("description", dice.pick(MATTERS), "status", "HELPING"));
        }
        if (dice.chance(0.4)) {
            var happensOn = day.plusDays(dice.between(5, 70)).toString();
            writer.post(
                    path + "/life-events",
                    dice.chance(0.5)
                            ? Map.of("type", "MOVING", "whose", "本人", "happensOn", happensOn, "yearly", false)
                            : Map.of("type", "PURCHASE", "happensOn", happensOn, "yearly", true));
        }
        if (dice.chance(0.35)) {
            writer.post(
                    path + "/family",
                    Map.of(
                            "relation",
                            dice.chance(0.5) ? "DAUGHTER" : "SON",
                            "birthYear",
                            day.getYear() - dice.between(7, 11),
                            "schoolStage",
                            "PRIMARY"));
        }
        if (dice.chance(0.4)) {
            var character = dice.pick(CHARACTERS);
            writer.post(
                    path + "/personality-judgements",
                    Map.of(
                            "personality", character.personality(),
                            "signs", character.signs(),
                            "evidence", character.evidence()));
        }
    }

    private static Map<String, Object> profile(Dice dice) {
        var profile = new HashMap<String, Object>();
        profile.put("category", dice.chance(0.7) ? "ORDINARY" : "INTENT");
        profile.put("source", dice.pickEarly(SOURCES));
        profile.put("preferences", dice.pick(PREFERENCES));
        if (dice.chance(0.4)) {
            profile.put("hobbies", dice.pick(HOBBIES));
        }
        if (dice.chance(0.3)) {
            profile.put("taboos", dice.pick(TABOOS));
        }
        if (dice.chance(0.5)) {
            profile.put("occupation", dice.pick(OCCUPATIONS));
        }
        if (dice.chance(0.5)) {
            profile.put(
                    "birthday",
                    Map.of(
                            "year", dice.between(1965, 1998),
                            "month", dice.between(1, 12),
                            "day", dice.between(1, 28),
                            "calendar", dice.chance(0.3) ? "LUNAR" : "SOLAR"));
        }
        if (dice.chance(0.3)) {
            profile.put("consumptionType", dice.pick(List.of("RATIONAL", "PERCEPTUAL", "EMOTIONAL")));
        }
        return profile;
    }

    private void fleets(Persona boss) {
        var logistics = one(boss, "宏达物流");
        var machines = one(boss, "楚江工程");
        var roles = List.of(
                contact("程建设", "总经理", "总经办", "DECISION_MAKER", "NEUTRAL"),
                contact("夏春梅", "采购主管", "采购部", "PURCHASER", "SUPPORTER"),
                contact("老周", "车队队长", "车队", "USER", "SUPPORTER"),
                contact("范志新", "设备顾问", "技术部", "INFLUENCER", "OPPONENT"));
        boss.change(
                "PUT",
                logistics.path(),
                "",
                with(
                        logistics.view(),
                        Map.of(
                                "category", "KEY",
                                "categoryReason", "六台物流车常年在店保养",
                                "source", "REFERRAL",
                                "partnerSince", stage.firstDay().minusYears(1).toString(),
                                "partnerAgreement", "JC-战略-03",
                                "preferences", "每月 5 日前对账，发票抬头按合同"),
                        roles));
        boss.post(
                logistics.path() + "/needs",
                Map.of(
                        "description", "夜间也能接车，不误白天出车",
                        "category", "TIME",
                        "functionalNeed", "PROMPTNESS",
                        "status", "STUDYING"));
        boss.change(
                "PUT",
                machines.path(),
                "",
                with(
                        machines.view(),
                        Map.of(
                                "category", "KEY",
                                "categoryReason", "作业设备多，单次维修金额高",
                                "source", "REFERRAL",
                                "referredById", logistics.view().get("id").asString()),
                        List.of(contact("向卫东", "设备部经理", "设备部", "PURCHASER", "SUPPORTER"))));
    }

    private record Fleet(String path, JsonNode view) {}

    private static Fleet one(Persona boss, String name) {
        var path = "/api/customers/"
                + boss.get("/api/customers?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .get("items")
                        .get(0)
                        .get("id")
                        .asString();
        return new Fleet(path, boss.get(path));
    }

    private static Map<String, Object> contact(
            String name, String position, String department, String role, String attitude) {
        return Map.of(
                "name", name,
                "position", position,
                "departmentName", department,
                "buyingRole", role,
                "attitude", attitude);
    }

    /** The form as it stands, with what is new. */
    private Map<String, Object> with(
            JsonNode customer, Map<String, Object> profile, @Nullable List<Map<String, Object>> more) {
        var form = new HashMap<String, Object>();
        for (var property : json.convertValue(customer, Map.class).entrySet()) {
            var entry = (Map.Entry<?, ?>) property;
            form.put(String.valueOf(entry.getKey()), entry.getValue());
        }
        form.put("profile", profile);
        form.put("ownerId", stage.person("chenchen").id());
        form.put("kind", more == null ? form.get("kind") : "KEY_ACCOUNT");
        if (more != null) {
            var persons = new ArrayList<Object>((List<?>) form.getOrDefault("contactPersons", List.of()));
            persons.addAll(more);
            form.put("contactPersons", persons);
        }
        return form;
    }
}
