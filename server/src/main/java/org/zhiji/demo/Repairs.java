package org.zhiji.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What is done in the workshop and what it costs. */
final class Repairs {

    /** Named as the work order names them. */
    enum Kind {
        FIRST_SERVICE,
        SCHEDULED,
        GENERAL,
        ACCIDENT,
        WARRANTY,
        REWORK,
        RECALL,
        PDI
    }

    /** What was done on one visit; the amount is zero where the manufacturer pays. */
    record Work(Kind kind, String items, BigDecimal amount) {}

    private record Job(String name, int from, int until) {}

    private static final List<Job> SERVICE = List.of(
            new Job("更换机油、机油滤清器", 380, 620),
            new Job("更换空气滤清器", 80, 180),
            new Job("更换空调滤清器", 90, 220),
            new Job("更换火花塞", 320, 780),
            new Job("更换制动液", 220, 360),
            new Job("更换变速箱油", 980, 1680),
            new Job("清洗节气门", 180, 320),
            new Job("四轮定位", 180, 320),
            new Job("轮胎换位", 60, 120),
            new Job("更换前刹车片", 480, 980),
            new Job("更换雨刮片", 120, 260));

    private static final List<Job> GENERAL = List.of(
            new Job("空调不制冷检修，补充制冷剂", 280, 560),
            new Job("更换蓄电池", 520, 980),
            new Job("更换左前减震器", 860, 1580),
            new Job("方向盘异响检修", 120, 480),
            new Job("更换水泵", 680, 1380),
            new Job("更换发电机皮带", 260, 520),
            new Job("车窗升降器维修", 320, 760),
            new Job("更换后氧传感器", 480, 920),
            new Job("补胎、动平衡", 60, 160),
            new Job("更换大灯总成", 1280, 3600),
            new Job("倒车雷达检修", 180, 640),
            new Job("发动机故障灯检查", 100, 380));

    private static final List<Job> ACCIDENT = List.of(
            new Job("前保险杠钣金喷漆", 680, 1480),
            new Job("更换前保险杠", 1180, 2680),
            new Job("左前叶子板整形喷漆", 560, 980),
            new Job("右后门钣金喷漆", 620, 1180),
            new Job("更换前挡风玻璃", 980, 2380),
            new Job("后备箱盖整形喷漆", 760, 1380),
            new Job("更换右侧后视镜总成", 480, 1380));

    private static final List<Job> WARRANTY = List.of(
            new Job("质保更换高压油泵", 0, 0), new Job("质保更换中控屏", 0, 0), new Job("质保更换排挡机构", 0, 0), new Job("质保更换冷却风扇", 0, 0));

    private static final List<Job> REWORK =
            List.of(new Job("返修：底盘异响复查", 0, 0), new Job("返修：漆面色差重喷", 0, 0), new Job("返修：空调仍有异味，清洗蒸发箱", 0, 0));

    private static final List<Job> RECALL = List.of(new Job("召回：发动机控制程序升级", 0, 0), new Job("召回：检查并更换燃油管接头", 0, 0));

    private Repairs() {}

    static Kind nextKind(Dice dice) {
        var part = dice.below(100);
        return part < 56
                ? Kind.SCHEDULED
                : part < 78
                        ? Kind.GENERAL
                        : part < 88 ? Kind.ACCIDENT : part < 94 ? Kind.WARRANTY : part < 97 ? Kind.REWORK : Kind.RECALL;
    }

    static Work next(Kind kind, double category, Dice dice) {
        return switch (kind) {
            case FIRST_SERVICE -> new Work(kind, "首次保养：更换机油、机油滤清器，全车检查", BigDecimal.ZERO.setScale(2));
            case PDI -> new Work(kind, "新车交付前检查", BigDecimal.ZERO.setScale(2));
            case SCHEDULED -> {
                var jobs = new ArrayList<Job>();
                jobs.add(SERVICE.getFirst());
                jobs.addAll(several(SERVICE.subList(1, SERVICE.size()), dice.below(4), dice));
                yield billed(kind, jobs, category, dice);
            }
            case GENERAL -> billed(kind, several(GENERAL, dice.between(1, 2), dice), category, dice);
            case ACCIDENT -> billed(kind, several(ACCIDENT, dice.between(1, 4), dice), category, dice);
            case WARRANTY -> billed(kind, several(WARRANTY, 1, dice), category, dice);
            case REWORK -> billed(kind, several(REWORK, 1, dice), category, dice);
            case RECALL -> billed(kind, several(RECALL, 1, dice), category, dice);
        };
    }

    private static Work billed(Kind kind, List<Job> jobs, double category, Dice dice) {
        double sum = 0;
        for (var job : jobs) {
            sum += job.until() == 0 ? 0 : dice.between(job.from(), job.until()) * category;
        }
        var items = String.join("；", jobs.stream().map(Job::name).toList());
        return new Work(
                kind, items, BigDecimal.valueOf(Math.round(sum / 5) * 5, 0).setScale(2));
    }

    private static List<Job> several(List<Job> jobs, int count, Dice dice) {
        var left = new ArrayList<>(jobs);
        var chosen = new ArrayList<Job>();
        for (int i = 0; i < count; i++) {
            chosen.add(left.remove(dice.below(left.size())));
        }
        return chosen;
    }
}
