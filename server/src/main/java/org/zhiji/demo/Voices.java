package org.zhiji.demo;

import java.util.List;
import java.util.Map;

/** What customers say on the telephone, and what the house answers when they complain. */
final class Voices {

    /** Displeasure and how it went on. The names are those of the complaint room. */
    record Grievance(
            String category,
            String severity,
            String words,
            String demand,
            String investigation,
            String cause,
            String reply,
            String solution,
            String compensation) {}

    /** How often a question is answered the unwanted way, in percent; 3 where nothing is said. */
    private static final Map<String, Integer> UNWANTED = Map.ofEntries(
            Map.entry("Q03", 7),
            Map.entry("Q04", 10),
            Map.entry("Q05", 5),
            Map.entry("Q06", 9),
            Map.entry("Q07", 12),
            Map.entry("Q08", 8),
            Map.entry("Q10", 4),
            Map.entry("Q11", 14),
            Map.entry("L01", 6),
            Map.entry("L02", 22),
            Map.entry("L03", 24),
            Map.entry("L04", 20),
            Map.entry("L07", 9),
            Map.entry("L08", 16),
            Map.entry("L09", 18),
            Map.entry("L10", 45),
            Map.entry("L11", 4),
            Map.entry("K01", 0),
            Map.entry("K02", 0),
            Map.entry("K03", 0));

    private static final Map<String, List<String>> REASONS = Map.ofEntries(
            Map.entry("Q01", List.of("等的时间太长，感觉不太好", "有几处不如意，前面都说了")),
            Map.entry("Q02", List.of("到店五六分钟没人招呼", "前台忙着打电话，站了一会儿才有人过来")),
            Map.entry("Q03", List.of("只说了大概，没讲要换什么", "费用是结账时才知道的")),
            Map.entry("Q04", List.of("说好四点，五点多才好", "晚交车40分钟", "等配件，第二天才取到车")),
            Map.entry("Q05", List.of("过减速带还是有响声", "修完当天故障灯又亮了")),
            Map.entry("Q06", List.of("单子直接让签字，没有讲", "结算单上的项目看不太懂")),
            Map.entry("Q07", List.of("比外面贵不少", "工时费偏高", "洗空调收了两次钱的感觉")),
            Map.entry("Q08", List.of("脚垫没放好，门槛上有油印", "说是免费洗车，外面没擦干净")),
            Map.entry("Q09", List.of("休息区空调太冷", "周末人多没有座位")),
            Map.entry("Q10", List.of("刹车踩下去有点软", "冷车启动抖")),
            Map.entry("Q11", List.of("没人提下次什么时候来", "没有说，结算单上也没看到")),
            Map.entry("Q12", List.of("离家太远，下次考虑就近")),
            Map.entry("L01", List.of("车今年卖掉了", "过户给亲戚了，在外地开")),
            Map.entry("L02", List.of("在小区门口的快修店做过一次保养", "单位旁边新开了一家店，顺便做了")),
            Map.entry("L03", List.of("保养一次比外面贵两三百")),
            Map.entry("L04", List.of("搬家到黄陂了，过来要一个多小时", "过江堵车，不方便")),
            Map.entry("L05", List.of("上次结账的时候前台态度不好")),
            Map.entry("L06", List.of("上次修完异响又出来了")),
            Map.entry("L07", List.of("每次都要等半天")),
            Map.entry("L08", List.of("出保了，就不一定来4S店了")),
            Map.entry("L09", List.of("一年才开五六千公里", "主要坐地铁，车很少动")),
            Map.entry("L10", List.of("最近忙，过阵子再说", "等跑够里程再来")),
            Map.entry("L11", List.of("有需要我自己会联系")));

    private static final List<String> CONTENT = List.of(
            "客户表示这次服务整体不错，会继续来店。",
            "客户正在上班，简短回答，没有其他意见。",
            "客户说接待的小周很热情，讲得也清楚。",
            "客户提醒下次保养提前一周发个信息。",
            "客户对洗车很满意，说比上次干净。",
            "客户开车挺好，暂时没有别的问题。");

    private static final List<String> SUGGESTIONS =
            List.of("希望周末多安排几个接待", "能不能在手机上看维修进度", "休息区多放几个充电插座", "建议交车时打印一份下次保养提示");

    private static final List<Grievance> GRIEVANCES = List.of(
            new Grievance(
                    "REPAIR_QUALITY",
                    "GENERAL",
                    "空调刚修好没两天又有一股霉味，孩子坐车直打喷嚏，这到底修没修？",
                    "重新检查，不再另外收费",
                    "调取施工记录，只更换了滤清器，未清洗蒸发箱",
                    "诊断时未检查蒸发箱，施工项目不完整",
                    "向客户致歉，约好本周来店清洗蒸发箱，不收费用，并安排代步车",
                    "免费清洗蒸发箱并更换滤清器，试车无异味，客户当面确认",
                    "赠送一次空调系统清洗"),
            new Grievance(
                    "TIME",
                    "GRIEVANCE",
                    "说好四点交车，结果等到快六点，接孩子都晚了，也没有人提前打个招呼。",
                    "以后做不完要提前说",
                    "当日喷漆工位排队，顾问未及时通知",
                    "交车时间变化没有主动告知客户",
                    "向客户说明当天的安排情况并道歉，今后变更提前一小时电话告知",
                    "在派工板增加交车时间提醒，客户表示理解",
                    ""),
            new Grievance(
                    "PRICE",
                    "GENERAL",
                    "结账比报价多了三百多，问了才说加了项目，事先没有给我打电话。",
                    "退还未经同意的项目费用",
                    "核对委托书，追加的四轮定位没有客户签字",
                    "追加项目未征得客户同意",
                    "确认追加项目手续不全，同意退还该项费用，客户接受",
                    "退还四轮定位费用 260 元，顾问重新学习追加项目流程",
                    "退款 260 元"),
            new Grievance(
                    "SERVICE_ATTITUDE",
                    "GENERAL",
                    "我问为什么要换火花塞，接待很不耐烦，说不换出了问题别找他。",
                    "道歉",
                    "查看接待区录像并与顾问谈话，情况属实",
                    "顾问解释不耐心，用语不当",
                    "服务经理代表门店道歉，当事顾问随后电话致歉，客户接受",
                    "当事顾问书面检讨并参加接待培训",
                    "赠送常规检测一次"),
            new Grievance(
                    "CAR_CLEANLINESS",
                    "GRIEVANCE",
                    "车顶有几处打磨的白灰没擦，内饰也有手印，交车前没人检查吗？",
                    "下次交车前检查干净",
                    "交车检查单第7项漏填",
                    "交车前检查流于形式",
                    "致歉并邀请客户方便时来店精洗",
                    "免费内外精洗一次，交车检查单改为双人签字",
                    "精洗一次"),
            new Grievance(
                    "PARTS",
                    "ESCALATED",
                    "换的水泵才三千公里又漏了，我是第二次因为这个来，要求厂家给说法。",
                    "更换原厂件并延长质保",
                    "拆检确认水泵轴封渗漏，已拍照存档",
                    "备件批次质量问题",
                    "答复客户按质保更换，并向厂家技术部门提交批次反馈",
                    "更换水泵并出具两年质保承诺书",
                    "水泵质保延长至两年"),
            new Grievance(
                    "REPAIR_QUALITY",
                    "MAJOR",
                    "昨天做完保养上高速，机油全漏光了，差点出事故，我要找消协。",
                    "检修发动机，赔偿拖车费",
                    "放油螺栓垫片未更换，紧固力矩不足",
                    "保养作业未按规范更换垫片，终检漏项",
                    "总经理当日上门道歉，承诺全面检修发动机并承担拖车费用",
                    "发动机拆检无损伤，更换机油与垫片，承担拖车费并延长动力总成质保一年",
                    "拖车费 680 元，动力总成质保延长一年"));

    private Voices() {}

    static boolean unwanted(String question, Dice dice) {
        return dice.below(100) < UNWANTED.getOrDefault(question, 3);
    }

    static String reason(String question, Dice dice) {
        return dice.pick(REASONS.getOrDefault(question, List.of("客户没有细说")));
    }

    static String content(Dice dice) {
        return dice.pick(CONTENT);
    }

    static String suggestion(Dice dice) {
        return dice.pick(SUGGESTIONS);
    }

    static Grievance grievance(Dice dice) {
        return GRIEVANCES.get(dice.below(GRIEVANCES.size() - 1));
    }

    static Grievance grievance(int number) {
        return GRIEVANCES.get(number);
    }
}
