package org.zhiji.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The salespeople and their customers: 陈晨 cares first and sells later, 褚亮 only ever pushes deals, 韩雪 looks after the fleets.
 * Each evening they write down whom they met.
 */
final class SalesDesk {

    private static final LocalTime EVENING = LocalTime.of(17, 20);
    private static final int A_DAY = 3;
    private static final List<String> LEVELS = List.of("PASSER_BY", "ACQUAINTANCE", "FRIEND", "CONFIDANT");

    private record Talk(
            List<String> functions,
            String channel,
            String direction,
            @Nullable String response,
            @Nullable String problem,
            String content,
            @Nullable String learntType,
            @Nullable String learnt,
            @Nullable String competitor,
            @Nullable String nextStep) {

        boolean hasOwnPeople() {
            return "ORG_CHANGE".equals(learntType);
        }
    }

    private record Agreed(String login, JsonNode customer, LocalDate on) {}

    private static final List<Talk> CARING = List.of(
            talk("CARE", "VISIT", "OUT", "WARM", null, "顺路去看看，帮忙把仓库门口的货挪了挪，聊了孩子上学的事"),
            talk("CARE,SERVICE", "IM", "IN", "WARM", "车停在工地回不来，问能不能上门换胎", "联系救援站，四十分钟到场，客户连声道谢"),
            talk("INFO", "IM", "OUT", "NEUTRAL", null, "发了新能源货车路权调整的通知和我们整理的对照表"),
            talk("SERVICE", "PHONE", "IN", "WARM", "年检快到期，不知道要带什么材料", "把材料清单发过去，约了检测线的时间"),
            talk("CARE", "STORE", "IN", "WARM", null, "来店洗车，一起喝茶，说女儿明年中考，问了问附近的学校"),
            new Talk(
                    List.of("CARE", "INTEL"),
                    "VISIT",
                    "OUT",
                    "WARM",
                    null,
                    "看望住院回来的老板，送了一束花",
                    "ORG_CHANGE",
                    "采购经理换人，新来的姓孟，从物流公司过来",
                    null,
                    null),
            new Talk(
                    List.of("SERVICE", "INTEL"),
                    "PHONE",
                    "OUT",
                    "NEUTRAL",
                    "上次保养等了半天，司机有意见",
                    "解释了当天的情况，答应以后先约好工位",
                    "FEEDBACK",
                    "等候太久，休息区没有吃的",
                    null,
                    "保养前一天打电话确认工位"),
            new Talk(
                    List.of("INFO", "INTEL"),
                    "VISIT",
                    "OUT",
                    "WARM",
                    null,
                    "送去新的保养手册，聊了明年的打算",
                    "PURCHASE_SIGNAL",
                    "计划年底换10台车",
                    null,
                    "带试驾车上门"),
            new Talk(
                    List.of("INTEL"),
                    "IM",
                    "IN",
                    "NEUTRAL",
                    null,
                    "客户转来一张对手的报价单",
                    "COMPETITOR",
                    "同级车型报价低三个点，送两次保养",
                    "恒信汽车",
                    null));

    private static final List<Talk> PUSHING = List.of(
            deal("PHONE", "NEUTRAL", "问什么时候能定下来，客户说再看看", "周末再打一次电话"),
            deal("VISIT", "COOL", "带了新的报价单，老板忙着开会没说几句", "月底前再去一趟"),
            deal("PHONE", "COOL", "催问订金，客户说别老打电话", "下周发促销政策"),
            deal("IM", "NEUTRAL", "发了本月促销，客户回了个“收到”", "问价格能不能接受"));

    private final Stage stage;
    private final long seed;
    private final Map<String, List<JsonNode>> customers = new HashMap<>();
    private final List<Agreed> agreed = new ArrayList<>();
    private int talks;
    private int relations;
    private int rises;

    SalesDesk(Stage stage, long seed) {
        this.stage = stage;
        this.seed = seed;
    }

    void plan() {
        stage.at(stage.firstDay(), EVENING.minusHours(1), () -> {
            enterOldRelations("chenchen", List.of(0.40, 0.86, 0.97), "认识好几年了，常来店里坐坐");
            enterOldRelations("chuliang", List.of(0.72, 0.96, 1.0), "去年成交过一台车");
            enterOldRelations("hanxue", List.of(0.45, 0.90, 0.98), "接手时和前任一起拜访过");
        });
        stage.at(stage.firstDay().plusDays(6), EVENING.plusHours(1), this::tellOfSuccess);
        for (var day = stage.firstDay(); day.isBefore(stage.today()); day = day.plusDays(1)) {
            if (stage.calendar().isWorkingDay(day)) {
                var date = day;
                stage.at(date, EVENING, () -> {
                    write("chenchen", CARING, date);
                    write("chuliang", PUSHING, date);
                });
                stage.at(date, EVENING.plusMinutes(20), () -> write("hanxue", CARING, date));
                if (date.getDayOfWeek() == DayOfWeek.FRIDAY) {
                    stage.at(date, EVENING.plusMinutes(40), () -> {
                        riseAtTheEndOfTheWeek("chenchen");
                        riseAtTheEndOfTheWeek("hanxue");
                    });
                }
            }
        }
    }

    /** What there was before anybody wrote anything down; half of the people become known by the contacts themselves. */
    private void enterOldRelations(String login, List<Double> upTo, String reason) {
        var seller = stage.person(login);
        for (var customer : customers.computeIfAbsent(login, it -> ownCustomers(seller))) {
            var dice = Dice.of(seed, "relation", relations++);
            var drawn = dice.between(0.0, 1.0);
            var level = drawn < upTo.get(0)
                    ? "PASSER_BY"
                    : drawn < upTo.get(1) ? "ACQUAINTANCE" : drawn < upTo.get(2) ? "FRIEND" : "CONFIDANT";
            if (customer.get("type").asString().equals("PERSON")) {
                seller.post(
                        "/api/relationships",
                        Map.of("customerId", customer.get("id").asString(), "level", level, "reason", reason));
            }
        }
    }

    /** At the end of the week one looks whom one has come nearer to. */
    private void riseAtTheEndOfTheWeek(String login) {
        var seller = stage.person(login);
        seller.get("/api/relationship-candidates").forEach(ripe -> {
            var dice = Dice.of(seed, "rise", rises++);
            if (dice.chance(0.4)
                    && ripe.get("employeeId").asString().equals(seller.id().toString())) {
                var next = LEVELS.get(LEVELS.indexOf(ripe.get("level").asString()) + 1);
                seller.change(
                        "POST",
                        "/api/relationships/" + ripe.get("id").asString(),
                        "/levels",
                        Map.of(
                                "level",
                                next,
                                "signs",
                                dice.chance(0.5) ? List.of("ANSWERS", "FAMILY") : List.of("TELLS_NEWS")));
            }
        });
    }

    private void write(String login, List<Talk> kinds, LocalDate day) {
        var seller = stage.person(login);
        var theirs = customers.computeIfAbsent(login, it -> ownCustomers(seller));
        if (theirs.isEmpty()) {
            return;
        }
        for (int i = 0; i < A_DAY; i++) {
            var dice = Dice.of(seed, "talk", talks++);
            var customer = whoseTurn(login, day).orElseGet(() -> dice.pickEarly(theirs));
            // Even who only pushes deals once asked how somebody was.
            var talk = login.equals("chuliang") && talks == 2 ? CARING.getFirst() : dice.pick(kinds);
            // At a person's there is nobody to come new.
            if (!talk.hasOwnPeople() || customer.get("type").asString().equals("ORGANIZATION")) {
                seller.post("/api/contacts-made", form(login, customer, talk, day, dice));
            }
        }
    }

    private void tellOfSuccess() {
        stage.person("chenchen")
                .post(
                        "/api/success-stories",
                        Map.of(
                                "title", "先帮车队把油耗算清，再谈换车",
                                "situation", "物流公司只比价格，三家报价差不到两千",
                                "method", "借他们半年的加油记录，按车算出每百公里油耗，最费油的四台一年多花的钱正好够首付；带着表上门，只谈怎么省",
                                "result", "先换两台试，三个月后又加了四台",
                                "tags", List.of("车队", "算账")));
        stage.person("hanxue")
                .post(
                        "/api/success-stories",
                        Map.of(
                                "title", "年检前一个月把材料备好，客户自己来签单",
                                "situation", "老客户嫌年检麻烦，每年都去路边代办",
                                "method", "提前一个月发材料清单，约好检测线时段，接送车各一次，只收检测费",
                                "result", "当月来了十一台，其中五台顺带做了保养",
                                "tags", List.of("年检", "老客户")));
    }

    /** What was agreed for today, or left from before. */
    private Optional<JsonNode> whoseTurn(String login, LocalDate day) {
        var due = agreed.stream()
                .filter(it -> it.login().equals(login) && !it.on().isAfter(day))
                .min(Comparator.comparing(Agreed::on));
        due.ifPresent(agreed::remove);
        return due.map(Agreed::customer);
    }

    private static List<JsonNode> ownCustomers(Persona seller) {
        var found = new ArrayList<JsonNode>();
        seller.get("/api/customers?owner=me&size=200").get("items").forEach(found::add);
        return found;
    }

    private Map<String, Object> form(String login, JsonNode customer, Talk talk, LocalDate day, Dice dice) {
        var form = new HashMap<String, Object>();
        form.put("customerId", customer.get("id").asString());
        form.put(
                "at",
                stage.moment(day, LocalTime.of(dice.between(9, 16), dice.between(0, 59)))
                        .toString());
        form.put("channel", talk.channel());
        form.put("direction", talk.direction());
        form.put("twoWay", true);
        form.put("functions", talk.functions());
        form.put("response", talk.response());
        form.put("content", talk.content());
        form.put("customerProblem", talk.problem());
        if (talk.learntType() != null && talk.learnt() != null) {
            var learnt = new HashMap<String, Object>();
            learnt.put("type", talk.learntType());
            learnt.put("text", talk.learnt());
            learnt.put("competitor", talk.competitor());
            form.put("intelligence", List.of(learnt));
        }
        if (talk.nextStep() != null) {
            form.put("nextStep", talk.nextStep());
            var on = stage.calendar().nextWorkingDay(day.plusDays(dice.between(1, 8)));
            agreed.add(new Agreed(login, customer, on));
            form.put("nextOn", on.toString());
            form.put("nextBy", dice.chance(0.5) ? "VISIT" : "PHONE");
        }
        return form;
    }

    private static Talk talk(
            String functions,
            String channel,
            String direction,
            String response,
            @Nullable String problem,
            String content) {
        return new Talk(
                List.of(functions.split(",")), channel, direction, response, problem, content, null, null, null, null);
    }

    private static Talk deal(String channel, String response, String content, String nextStep) {
        return new Talk(List.of("DEAL"), channel, "OUT", response, null, content, null, null, null, nextStep);
    }
}
