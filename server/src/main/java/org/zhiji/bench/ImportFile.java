package org.zhiji.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.zhiji.customer.CustomerType;
import org.zhiji.customer.Gender;
import org.zhiji.demo.Generator;
import org.zhiji.demo.SampleCustomer;

/** A file of people whom nobody knows yet, on the local disk for as long as it is open. */
record ImportFile(Path path) implements AutoCloseable {

    private static final String PLATE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    /** How a dealer's own system exports: each fiftieth line of customers comes twice. */
    private static final int TWICE = 50;

    /** What is in it. */
    enum Kind {
        WIDE("customer, car and order in one row, CSV"),
        CSV("customers, CSV"),
        XLSX("customers, xlsx");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    static ImportFile of(Kind kind, int rows, long seed, LocalDate today) {
        try {
            var path = Files.createTempFile("zhiji-bench-", kind == Kind.XLSX ? ".xlsx" : ".csv");
            var people = Generator.of(seed, today);
            switch (kind) {
                case WIDE -> text(path, wide(people, rows, seed, today.minusDays(40)));
                case CSV -> text(path, customers(people, rows));
                case XLSX -> workbook(path, customers(people, rows));
            }
            return new ImportFile(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<List<String>> customers(Generator people, int rows) {
        return Stream.concat(
                Stream.of(List.of("姓名", "手机", "性别", "地址", "备注")),
                IntStream.range(0, rows).mapToObj(i -> customer(people.customer(i % TWICE == TWICE - 1 ? i - 1 : i))));
    }

    private static List<String> customer(SampleCustomer customer) {
        return List.of(
                customer.name(),
                customer.phones().getFirst(),
                customer.type() == CustomerType.ORGANIZATION ? "" : customer.gender() == Gender.MALE ? "男" : "女",
                customer.address(),
                Objects.requireNonNullElse(customer.note(), ""));
    }

    private static Stream<List<String>> wide(Generator people, int rows, long seed, LocalDate day) {
        var series = Long.toString(seed, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        return Stream.concat(
                Stream.of(List.of("委托书号", "车主姓名", "手机", "车牌号", "车型", "交车日期", "里程", "维修项目", "金额", "服务顾问", "是否同意回访")),
                IntStream.range(0, rows).mapToObj(i -> {
                    var owner = people.customer(i);
                    return List.of(
                            "%s-%07d".formatted(series, i),
                            owner.name(),
                            owner.phones().getFirst(),
                            "鄂%s%05d".formatted(PLATE_LETTERS.charAt(i / 100_000 % 24), i % 100_000),
                            "408",
                            day + " 10:00",
                            String.valueOf(10_000 + i % 50_000),
                            "更换机油机滤",
                            String.valueOf(300 + i % 900),
                            "周涛",
                            "是");
                }));
    }

    private static void text(Path path, Stream<List<String>> rows) throws IOException {
        Files.write(path, (Iterable<String>) rows.map(cells -> String.join(",", cells))::iterator);
    }

    private static void workbook(Path path, Stream<List<String>> rows) throws IOException {
        try (var out = Files.newOutputStream(path);
                var workbook = new Workbook(out, "Zhiji", "1.0")) {
            var sheet = workbook.newWorksheet("客户");
            int row = 0;
            for (Iterator<List<String>> all = rows.iterator(); all.hasNext(); row++) {
                var cells = all.next();
                for (int i = 0; i < cells.size(); i++) {
                    sheet.value(row, i, cells.get(i));
                }
                if (row % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
