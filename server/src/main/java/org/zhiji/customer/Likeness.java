package org.zhiji.customer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much speaks for two records being the same customer, 0 to 100. Points as in the domain paper (查重): same USCC 100,
 * WeCom or WeChat id 80, mobile 60, vehicle 60, name 25 (of organisations, whose names are registered, 60), pinyin 10, district 5.
 * A different name alone never stops anybody: families share a telephone.
 */
public record Likeness(int score, List<Reason> reasons) {

    /** From here on a new record is refused unless the person insists. */
    public static final int SAME = 80;

    /** From here on the person is told. */
    public static final int ALIKE = 60;

    /** What two records have in common. */
    public enum Reason {
        USCC(100),
        MESSENGER(80),
        MOBILE(60),
        VEHICLE(60),
        NAME(25),
        COMPANY_NAME(60),
        PINYIN(10),
        DISTRICT(5);

        private final int points;

        Reason(int points) {
            this.points = points;
        }
    }

    /**
     * What is compared of a record.
     *
     * @param mobiles    normalised
     * @param messengers WeChat and WeCom ids, each with its kind
     * @param vehicles   VINs, or ids where there is none, of the vehicles it has to do with today
     */
    public record Traits(
            CustomerType type,
            String name,
            String pinyin,
            @Nullable String uscc,
            @Nullable String regionCode,
            Set<String> mobiles,
            Set<String> messengers,
            Set<String> vehicles) {}

    public static Likeness of(Traits one, Traits other) {
        var reasons = new ArrayList<Reason>();
        add(reasons, Reason.USCC, one.uscc() != null && one.uscc().equals(other.uscc()));
        add(reasons, Reason.MESSENGER, shared(one.messengers(), other.messengers()));
        add(reasons, Reason.MOBILE, shared(one.mobiles(), other.mobiles()));
        add(reasons, Reason.VEHICLE, shared(one.vehicles(), other.vehicles()));
        var sameName = sameName(one, other);
        if (sameName) {
            reasons.add(one.type() == CustomerType.ORGANIZATION ? Reason.COMPANY_NAME : Reason.NAME);
        } else {
            add(
                    reasons,
                    Reason.PINYIN,
                    one.type() == other.type() && one.pinyin().equals(other.pinyin()));
        }
        add(reasons, Reason.DISTRICT, one.regionCode() != null && Objects.equals(one.regionCode(), other.regionCode()));
        int points = reasons.stream().mapToInt(reason -> reason.points).sum();
        boolean certain = sameName || reasons.contains(Reason.USCC);
        return new Likeness(Math.min(points, certain ? 100 : SAME - 1), List.copyOf(reasons));
    }

    private static boolean sameName(Traits one, Traits other) {
        if (one.type() != other.type()) {
            return false;
        }
        return one.type() == CustomerType.ORGANIZATION
                ? CompanyName.of(one.name()).same(CompanyName.of(other.name()))
                : PersonName.same(one.name(), other.name());
    }

    private static boolean shared(Set<String> one, Set<String> other) {
        return !Collections.disjoint(one, other);
    }

    private static void add(List<Reason> reasons, Reason reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
