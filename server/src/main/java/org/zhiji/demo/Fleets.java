package org.zhiji.demo;

import java.util.ArrayList;
import java.util.List;
import org.zhiji.customer.CustomerType;
import org.zhiji.customer.Gender;

/** Two business customers with what a workshop for passenger cars rarely sees: lorries and working machines. */
final class Fleets {

    /** Far from the others, so that no number is given twice. */
    private static final long FAR = 50_000_000;

    private Fleets() {}

    static List<SampleCustomer> customers() {
        return List.of(
                firm(FAR, "武汉宏达物流有限公司", "刘海洋", "027-83390126", "湖北省武汉市东西湖区团结大道318号4号仓"),
                firm(FAR + 1, "湖北楚江工程机械租赁有限公司", "马东升", "027-84650077", "湖北省武汉市蔡甸区建设路66号设备场"));
    }

    static List<SampleVehicle> vehicles(Generator generator) {
        var vehicles = new ArrayList<SampleVehicle>();
        for (int i = 0; i < 6; i++) {
            vehicles.add(vehicle(generator, FAR + i, FAR, "东风", "御风", "2.3T 柴油中轴厢货"));
        }
        var machines = List.of("18米高空作业车", "18米高空作业车", "随车起重运输车", "12方混凝土搅拌车");
        for (int i = 0; i < machines.size(); i++) {
            vehicles.add(vehicle(generator, FAR + 10 + i, FAR + 1, "江岳重工", "作业设备", machines.get(i)));
        }
        return vehicles;
    }

    private static SampleVehicle vehicle(
            Generator generator, long index, long customer, String brand, String series, String model) {
        var like = generator.vehicle(index);
        return new SampleVehicle(
                index, customer, like.vin(), like.plate(), brand, series, model, like.colour(), like.soldOn());
    }

    private static SampleCustomer firm(long index, String name, String contact, String phone, String address) {
        return new SampleCustomer(
                index,
                CustomerType.ORGANIZATION,
                name,
                Gender.MALE,
                contact,
                "KH9%05d".formatted(index - FAR + 1),
                CompanyNames.creditCode("420112", 880_000_000 + index - FAR),
                null,
                List.of(phone),
                null,
                null,
                null,
                address,
                "420112",
                null);
    }
}
