package org.zhiji.demo;

import java.util.List;

/** What the dealer's customers drive: mostly the brand of the house, some others. Trim names are ours. */
final class Cars {

    enum Power {
        PETROL,
        HYBRID,
        ELECTRIC
    }

    /**
     * @param maker    the first three characters of the VIN
     * @param large    a van or lorry, which has another kind of new-energy plate
     * @param category of prices: 1 is a small car
     */
    record Model(String brand, String series, String trim, String maker, Power power, boolean large, double category) {}

    static final String HOUSE = "标致";

    private static final List<Model> OF_THE_HOUSE = List.of(
            house("408", "1.6T 自动豪华版", Power.PETROL, 1.1),
            house("508L", "1.8T 自动尊贵版", Power.PETROL, 1.4),
            house("4008", "1.6T 自动精英版", Power.PETROL, 1.3),
            house("5008", "1.8T 自动七座版", Power.PETROL, 1.5),
            house("308", "1.6L 手动舒适版", Power.PETROL, 0.9),
            house("2008", "1.2T 自动时尚版", Power.PETROL, 1.0),
            house("408X", "1.6T 自动先锋版", Power.PETROL, 1.3),
            house("508L 新能源", "插电混动旗舰版", Power.HYBRID, 1.6),
            house("4008 新能源", "四驱混动豪华版", Power.HYBRID, 1.6),
            house("e2008", "纯电智行版", Power.ELECTRIC, 1.2));

    private static final List<Model> OTHERS = List.of(
            new Model("雪铁龙", "C5", "1.8T 自动舒享版", "LDC", Power.PETROL, false, 1.3),
            new Model("雪铁龙", "C3-XR", "1.6L 自动先锋版", "LDC", Power.PETROL, false, 1.0),
            new Model("大众", "朗逸", "1.5L 自动舒适版", "LSV", Power.PETROL, false, 1.0),
            new Model("大众", "帕萨特", "1.8T 自动商务版", "LSV", Power.PETROL, false, 1.4),
            new Model("丰田", "卡罗拉", "1.8L 双擎精英版", "LFM", Power.PETROL, false, 1.0),
            new Model("本田", "思域", "1.5T 自动劲动版", "LVH", Power.PETROL, false, 1.1),
            new Model("东风", "风神", "1.5L 手动实用版", "LGJ", Power.PETROL, false, 0.8),
            new Model("东风", "御风", "2.3T 柴油中轴厢货", "LGJ", Power.PETROL, true, 1.5),
            new Model("东风", "御风 EV", "纯电厢货", "LGJ", Power.ELECTRIC, true, 1.5),
            new Model("比亚迪", "秦", "插电混动领先版", "LGX", Power.HYBRID, false, 1.0),
            new Model("比亚迪", "元", "纯电舒享版", "LGX", Power.ELECTRIC, false, 1.0),
            new Model("江悦", "远行 6", "增程四驱版", "L99", Power.HYBRID, false, 1.5));

    private Cars() {}

    static Model next(Dice dice) {
        return dice.chance(0.78) ? dice.pickEarly(OF_THE_HOUSE) : dice.pick(OTHERS);
    }

    static Model forFleet(Dice dice) {
        return dice.chance(0.45) ? dice.pick(OTHERS.subList(6, 9)) : dice.pickEarly(OF_THE_HOUSE);
    }

    private static Model house(String series, String trim, Power power, double category) {
        return new Model(HOUSE, series, trim, "LDC", power, false, category);
    }
}
