package org.zhiji.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhiji.asset.Plate;
import org.zhiji.asset.PlateType;
import org.zhiji.asset.Vin;
import org.zhiji.customer.CustomerType;
import org.zhiji.customer.Gender;
import org.zhiji.customer.PersonName;
import org.zhiji.customer.PhoneNumber;
import org.zhiji.customer.Uscc;

class GeneratorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final Generator GENERATOR = Generator.of(7, TODAY);

    @Test
    void theSameSeedGivesTheSameAndAnotherSeedSomethingElse() {
        var again = Generator.of(7, TODAY);
        var other = Generator.of(8, TODAY);
        assertThat(customers(200).toList())
                .isEqualTo(LongStream.range(0, 200).mapToObj(again::customer).toList());
        assertThat(again.orders(77)).isEqualTo(GENERATOR.orders(77));
        assertThat(customers(200).map(SampleCustomer::name).toList())
                .isNotEqualTo(LongStream.range(0, 200)
                        .mapToObj(other::customer)
                        .map(SampleCustomer::name)
                        .toList());
    }

    @Test
    void aRecordDoesNotDependOnWhichWereMadeBefore() {
        var last = Generator.of(7, TODAY).customer(9_999_999);
        LongStream.range(0, 50).forEach(GENERATOR::customer);
        assertThat(GENERATOR.customer(9_999_999)).isEqualTo(last);
    }

    @Test
    void everyTelephoneNumberIsOneThatCanBeCalled() {
        assertThat(customers(20_000).flatMap(customer -> customer.phones().stream()))
                .allSatisfy(phone -> assertThat(PhoneNumber.parse(phone))
                        .as(phone)
                        .hasValueSatisfying(number ->
                                assertThat(number.plausible()).as(phone).isTrue()));
        assertThat(vehicles(3_000)
                        .flatMap(vehicle -> GENERATOR.orders(vehicle.index()).stream())
                        .flatMap(order -> Stream.of(order.phone(), order.senderPhone()))
                        .filter(phone -> phone != null))
                .isNotEmpty()
                .allSatisfy(
                        phone -> assertThat(PhoneNumber.parse(phone)).as(phone).isPresent());
    }

    @Test
    void everyVinIsWellFormedAndOneInAHundredHasAWrongCheckDigit() {
        var vins = vehicles(20_000).map(SampleVehicle::vin).toList();
        assertThat(vins)
                .allSatisfy(vin -> assertThat(Vin.parse(vin)).as(vin).isPresent())
                .doesNotHaveDuplicates();
        var wrong = vins.stream().filter(vin -> !new Vin(vin).checkDigitValid()).count();
        assertThat(wrong / 20_000.0).isCloseTo(0.01, within(0.003));
    }

    @Test
    void platesAreOfEveryKindAndNoneHangsOnTwoCars() {
        var plates = vehicles(20_000).map(SampleVehicle::plate).toList();
        assertThat(plates).doesNotHaveDuplicates();
        Set<PlateType> kinds = EnumSet.noneOf(PlateType.class);
        assertThat(plates)
                .allSatisfy(plate -> assertThat(Plate.parse(plate))
                        .as(plate)
                        .hasValueSatisfying(parsed -> kinds.add(parsed.type())));
        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        PlateType.ORDINARY,
                        PlateType.NEW_ENERGY_SMALL,
                        PlateType.NEW_ENERGY_LARGE,
                        PlateType.EMBASSY,
                        PlateType.OTHER);
    }

    @Test
    void platesStayDifferentAfterAllNumbersOfOnePlaceAreGivenOut() {
        var seen = new HashSet<String>();
        var near = LongStream.of(0, 7_060_000, 14_120_000, 1_700_000, 3_400_000, 500_000, 1_000_000)
                .flatMap(from -> LongStream.range(from, from + 2_000))
                .distinct()
                .mapToObj(index -> GENERATOR.vehicle(index).plate())
                .toList();
        assertThat(near).allMatch(seen::add);
    }

    @Test
    void organisationsHaveAValidCreditCodeAndSomebodyToAskFor() {
        var organisations = customers(5_000)
                .filter(customer -> customer.type() == CustomerType.ORGANIZATION)
                .toList();
        assertThat(organisations).hasSize(300);
        assertThat(organisations).allSatisfy(organisation -> {
            assertThat(Uscc.parse(organisation.uscc())).as(organisation.uscc()).isPresent();
            assertThat(Uscc.parse(organisation.uscc()).orElseThrow().regionCode())
                    .isEqualTo(organisation.regionCode());
            assertThat(organisation.contactName()).isNotBlank();
        });
        assertThat(organisations.stream().map(SampleCustomer::uscc)).doesNotHaveDuplicates();
    }

    @Test
    void namesHaveTheShapeOfARealTown() {
        var people = customers(50_000)
                .filter(customer -> customer.type() == CustomerType.PERSON)
                .toList();
        var surnames = people.stream()
                .collect(Collectors.groupingBy(p -> PersonName.surname(p.name()), Collectors.counting()));
        assertThat(surnames.get("李") / (double) people.size()).isBetween(0.05, 0.09);
        assertThat(surnames.get("王")).isGreaterThan(surnames.get("吴"));
        assertThat(surnames.size()).isGreaterThan(250);
        assertThat(people)
                .anyMatch(p -> p.name().startsWith("欧阳"))
                .anyMatch(p -> p.name().contains("·"))
                .anyMatch(p -> p.name().codePoints().anyMatch(Character::isSupplementaryCodePoint))
                .anyMatch(p -> p.name().matches("[\\p{IsLatin} ]+"))
                .anyMatch(p -> p.gender() == Gender.UNKNOWN);
        assertThat(people)
                .allSatisfy(p -> assertThat(p.name().codePointCount(0, p.name().length()))
                        .isBetween(2, 20));
        var names =
                people.stream().map(SampleCustomer::name).collect(Collectors.groupingBy(n -> n, Collectors.counting()));
        assertThat(names.values().stream().filter(count -> count > 1).count())
                .as("namesakes")
                .isPositive();
        assertThat(names.size()).as("different names").isGreaterThan(people.size() / 2);
    }

    @Test
    void aFleetHasSeveralVehiclesAndEachVehicleOneOwner() {
        var fromOwners = LongStream.range(0, 300)
                .boxed()
                .flatMap(customer -> GENERATOR.vehiclesOf(customer).stream()
                        .peek(vehicle -> assertThat(vehicle.customer()).isEqualTo(customer)))
                .map(SampleVehicle::index)
                .sorted()
                .toList();
        assertThat(fromOwners).isEqualTo(LongStream.range(0, 348).boxed().toList());
        assertThat(GENERATOR.vehiclesOf(122)).hasSize(4);
    }

    @Test
    void visitsFollowEachOtherWithGrowingMileageAndEndBeforeToday() {
        var histories = vehicles(3_000)
                .map(vehicle -> GENERATOR.orders(vehicle.index()))
                .toList();
        assertThat(histories).allSatisfy(GeneratorTest::assertHistory);
        var orders = histories.stream().flatMap(List::stream).toList();
        assertThat(orders.size() / 3_000.0).as("orders per vehicle").isBetween(1.7, 2.8);
        assertThat(orders.stream().map(SampleOrder::orderNo)).doesNotHaveDuplicates();
        assertThat(orders.stream().map(SampleOrder::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Repairs.Kind.values());
        assertThat(orders.stream().map(SampleOrder::consent).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(SampleOrder.Consent.values());
    }

    private static void assertHistory(List<SampleOrder> orders) {
        for (int i = 0; i < orders.size(); i++) {
            var order = orders.get(i);
            assertThat(order.receivedAt()).isBefore(order.completedAt());
            assertThat(order.completedAt()).isBefore(order.deliveredAt());
            assertThat(order.deliveredAt().toLocalDate()).isBefore(TODAY);
            assertThat(order.mileage()).isPositive();
            assertThat(order.amount().scale()).isEqualTo(2);
            assertThat(order.items()).isNotBlank();
            if (i > 0) {
                assertThat(order.deliveredAt()).isAfter(orders.get(i - 1).deliveredAt());
                assertThat(order.mileage())
                        .isGreaterThanOrEqualTo(orders.get(i - 1).mileage());
            }
        }
    }

    private static Stream<SampleCustomer> customers(int count) {
        return LongStream.range(0, count).mapToObj(GENERATOR::customer);
    }

    private static Stream<SampleVehicle> vehicles(int count) {
        return LongStream.range(0, count).mapToObj(GENERATOR::vehicle);
    }
}
