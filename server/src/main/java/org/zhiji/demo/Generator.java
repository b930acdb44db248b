package org.zhiji.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.zhiji.customer.CustomerType;
import org.zhiji.customer.Gender;
import org.zhiji.demo.Repairs.Kind;
import org.zhiji.demo.SampleOrder.Consent;

/**
 * Fictitious customers, their vehicles and visits: as many as wanted, always the same for one seed and one day. Each
 * record is made by its index alone, so any part of ten million can be made without the rest.
 */
public final class Generator {

    /** Of a hundred customers; these are firms and offices. */
    private static final List<Integer> ORGANISATIONS = List.of(7, 22, 38, 53, 69, 84);

    /** Whose the vehicles beyond the first one of each are: mostly fleets. */
    private static final List<Integer> SECOND_VEHICLES =
            List.of(7, 7, 22, 22, 22, 38, 53, 53, 69, 84, 12, 31, 47, 66, 78, 95);

    private static final int CUSTOMERS = 100;
    private static final int VEHICLES = CUSTOMERS + SECOND_VEHICLES.size();
    private static final int HISTORY_DAYS = 730;

    private static final List<String> COLOURS = PersonNames.words("珠光白 极夜黑 月光银 星空灰 海湾蓝 宝石红 流沙金 松林绿");
    private static final List<String> NOTES =
            List.of("习惯周末来店", "老客户介绍来的", "在意等候时间，尽量提前预约", "来店喜欢喝热茶", "对价格比较敏感，先报价再施工", "车上常放儿童座椅，洗车时注意", "只接受上午联系");

    private final long seed;
    private final LocalDate today;
    private final Plates plates;
    private final Vins vins;
    private final Scatter firms;

    private Generator(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
        plates = new Plates(seed);
        vins = new Vins(seed);
        firms = new Scatter(seed, 887_000_000);
    }

    /** @param today visits end on the day before */
    public static Generator of(long seed, LocalDate today) {
        return new Generator(seed, today);
    }

    public SampleCustomer customer(long index) {
        var dice = dice("customer", index);
        return organisation(index) ? organisation(index, dice) : person(index, dice);
    }

    /** The vehicles of one customer: one for most, several for fleets. */
    public List<SampleVehicle> vehiclesOf(long customer) {
        var block = customer / CUSTOMERS;
        var place = (int) (customer % CUSTOMERS);
        var vehicles = new ArrayList<SampleVehicle>();
        vehicles.add(vehicle(block * VEHICLES + place));
        IntStream.range(0, SECOND_VEHICLES.size())
                .filter(second -> SECOND_VEHICLES.get(second) == place)
                .forEach(second -> vehicles.add(vehicle(block * VEHICLES + CUSTOMERS + second)));
        return vehicles;
    }

    public SampleVehicle vehicle(long index) {
        var dice = dice("vehicle", index);
        var customer = ownerOf(index);
        var car = car(index);
        var soldOn = soldOn(index);
        return new SampleVehicle(
                index,
                customer,
                vins.of(index, car, soldOn.minusDays(40).getYear(), dice),
                plates.of(index, car),
                car.brand(),
                car.series(),
                car.trim(),
                dice.pickEarly(COLOURS),
                soldOn);
    }

    /** The visits of a vehicle within the last two years, the oldest first. */
    public List<SampleOrder> orders(long vehicle) {
        var dice = dice("visits", vehicle);
        var soldOn = soldOn(vehicle);
        var interval = dice.between(150, 400);
        var history = today.minusDays(HISTORY_DAYS);
        var first = soldOn.isBefore(history)
                ? history.plusDays(dice.below(interval))
                : soldOn.plusDays(dice.between(60, 150));
        // Some never come again, and nobody has asked them why.
        var end = dice.chance(0.22) ? today.minusDays(dice.between(120, 600)) : today.minusDays(1);
        var orders = new ArrayList<SampleOrder>();
        if (!soldOn.isBefore(history)) {
            orders.add(visit(vehicle, soldOn));
        }
        for (var day = first; !day.isAfter(end); day = day.plusDays((long) (interval * dice.between(0.6, 1.3)))) {
            var open = day.getDayOfWeek().getValue() == 7 ? day.minusDays(1) : day;
            orders.add(visit(vehicle, open));
        }
        return orders;
    }

    /** One visit on a day of the caller's choice. */
    public SampleOrder visit(long vehicle, LocalDate day) {
        var dice = Dice.of(seed + day.toEpochDay(), "visit", vehicle);
        var soldOn = soldOn(vehicle);
        var car = car(vehicle);
        var owner = ownerOf(vehicle);
        var age = ChronoUnit.DAYS.between(soldOn, day);
        var kind = age < 20 ? Kind.PDI : age < 200 && dice.chance(0.7) ? Kind.FIRST_SERVICE : Repairs.nextKind(dice);
        var work = Repairs.next(kind, car.category(), dice);
        var received = day.atTime(LocalTime.of(8, 20)).plusMinutes(dice.below(380));
        var completed = received.plusMinutes(dice.between(50, 190));
        var delivered = completed.plusMinutes(dice.between(10, 60));
        if (kind == Kind.ACCIDENT) {
            received = received.minusDays(dice.between(2, 6));
        }
        var foreign = organisation(owner) || dice.chance(0.2);
        var sender = foreign ? PersonNames.next(dice).full() : null;
        // Who was not asked then was asked later; only lately some are still to be.
        var notAsked = day.isBefore(today.minusDays(30)) ? 2 : 14;
        var consent = dice.below(100);
        return new SampleOrder(
                "WX%02d%02d%02d-%05d".formatted(day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth(), vehicle),
                vehicle,
                store(owner),
                dice.below(60),
                dice.below(60),
                received,
                completed,
                delivered,
                mileage(vehicle, age),
                kind,
                work.items(),
                work.amount(),
                consent < notAsked ? Consent.NOT_ASKED : consent < notAsked + 12 ? Consent.NO : Consent.YES,
                sender,
                foreign && dice.chance(0.8) ? Numbers.mobile(dice) : null,
                dice.chance(0.1) ? Numbers.mobile(dice) : null,
                dice.chance(0.15) ? Numbers.window(dice) : null);
    }

    /** The branch where a customer is at home. */
    int store(long customer) {
        return dice("store", customer).chance(0.72) ? 0 : 1;
    }

    private SampleCustomer person(long index, Dice dice) {
        var name = PersonNames.next(dice);
        var place = Places.next(dice);
        var phones = new ArrayList<String>();
        // Man and wife with one phone must stay two customers.
        phones.add(mobile(index > 0 && dice.chance(0.015) && !organisation(index - 1) ? index - 1 : index));
        if (dice.chance(0.09)) {
            phones.add(Numbers.landline(place, dice));
        }
        return new SampleCustomer(
                index,
                CustomerType.PERSON,
                name.full(),
                name.gender(),
                null,
                number(index),
                null,
                dice.chance(0.12) ? CompanyNames.next(dice) : null,
                List.copyOf(phones),
                dice.chance(0.18) ? Numbers.mail(dice) : null,
                dice.chance(0.35) ? Numbers.wechat(dice) : null,
                dice.chance(0.12) ? Numbers.qq(dice) : null,
                Places.home(place, dice),
                place.code(),
                dice.chance(0.07) ? dice.pick(NOTES) : null);
    }

    private SampleCustomer organisation(long index, Dice dice) {
        var place = Places.next(dice);
        var contact = PersonNames.next(dice);
        var phones = new ArrayList<String>();
        phones.add(Numbers.switchboard(place, dice));
        phones.add(mobile(index));
        if (dice.chance(0.1)) {
            phones.add(Numbers.serviceNumber(dice));
        }
        return new SampleCustomer(
                index,
                CustomerType.ORGANIZATION,
                CompanyNames.next(dice),
                contact.gender() == Gender.UNKNOWN ? Gender.MALE : contact.gender(),
                contact.full(),
                number(index),
                CompanyNames.creditCode(place.code(), firms.of(index)),
                null,
                List.copyOf(phones),
                dice.chance(0.6) ? Numbers.mail(dice) : null,
                null,
                null,
                Places.office(place, dice),
                place.code(),
                null);
    }

    private String mobile(long customer) {
        return Numbers.mobile(dice("mobile", customer));
    }

    private static String number(long customer) {
        return "KH%06d".formatted(customer + 1);
    }

    private static boolean organisation(long customer) {
        return ORGANISATIONS.contains((int) (customer % CUSTOMERS));
    }

    private static long ownerOf(long vehicle) {
        var place = (int) (vehicle % VEHICLES);
        return vehicle / VEHICLES * CUSTOMERS + (place < CUSTOMERS ? place : SECOND_VEHICLES.get(place - CUSTOMERS));
    }

    private Cars.Model car(long vehicle) {
        var dice = dice("car", vehicle);
        return organisation(ownerOf(vehicle)) ? Cars.forFleet(dice) : Cars.next(dice);
    }

    /** Between ten years and three months ago, the newer the more. */
    private LocalDate soldOn(long vehicle) {
        var dice = dice("sale", vehicle);
        return today.minusDays(90 + (long) (dice.between(0.0, 1.0) * dice.between(0.2, 1.0) * 3_560));
    }

    private int mileage(long vehicle, long ageInDays) {
        var aYear = dice("mileage", vehicle).between(6_000, 26_000);
        return (int) (60 + ageInDays * aYear / 365);
    }

    private Dice dice(String kind, long index) {
        return Dice.of(seed, kind, index);
    }
}
