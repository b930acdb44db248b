package org.zhiji.exchange.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zhiji.exchange.sheet.Line;

class HeaderMatcherTest {

    @Test
    void aDealersWideSheetIsUnderstoodWhole() {
        assertThat(propose("委托书号,车主姓名,手机,车牌号,VIN,车型,交车日期,服务顾问,技师,是否同意回访,预约回访时间,进厂里程,维修项目,维修类型,结算金额,送修人,送修人电话"))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("委托书号", ImportField.ORDER_NO),
                        Map.entry("车主姓名", ImportField.NAME),
                        Map.entry("手机", ImportField.MOBILE),
                        Map.entry("车牌号", ImportField.PLATE),
                        Map.entry("VIN", ImportField.VIN),
                        Map.entry("车型", ImportField.MODEL),
                        Map.entry("交车日期", ImportField.DELIVERED_AT),
                        Map.entry("服务顾问", ImportField.ADVISOR),
                        Map.entry("技师", ImportField.TECHNICIAN),
                        Map.entry("是否同意回访", ImportField.CONSENT),
                        Map.entry("预约回访时间", ImportField.FOLLOW_UP_WINDOW),
                        Map.entry("进厂里程", ImportField.MILEAGE),
                        Map.entry("维修项目", ImportField.ITEMS),
                        Map.entry("维修类型", ImportField.REPAIR_TYPE),
                        Map.entry("结算金额", ImportField.TOTAL_AMOUNT),
                        Map.entry("送修人", ImportField.SENDER_NAME),
                        Map.entry("送修人电话", ImportField.SENDER_PHONE)));
    }

    @Test
    void englishHeadersAreUnderstoodInAnySpelling() {
        assertThat(
                        propose(
                                "RO No.,Customer Name,MOBILE_PHONE,license plate,Chassis No,Delivery Date,service-advisor,Mileage (km)"))
                .containsEntry("RO No.", ImportField.ORDER_NO)
                .containsEntry("Customer Name", ImportField.NAME)
                .containsEntry("MOBILE_PHONE", ImportField.MOBILE)
                .containsEntry("license plate", ImportField.PLATE)
                .containsEntry("Chassis No", ImportField.VIN)
                .containsEntry("Delivery Date", ImportField.DELIVERED_AT)
                .containsEntry("service-advisor", ImportField.ADVISOR)
                .containsEntry("Mileage (km)", ImportField.MILEAGE);
    }

    @Test
    void aColumnThatSaysTheOwnerLeavesTheContactToTheSender() {
        assertThat(propose("车主,联系人,联系人电话,手机"))
                .containsEntry("车主", ImportField.NAME)
                .containsEntry("联系人", ImportField.SENDER_NAME)
                .containsEntry("联系人电话", ImportField.SENDER_PHONE);
        assertThat(propose("联系人,联系电话"))
                .containsEntry("联系人", ImportField.NAME)
                .containsEntry("联系电话", ImportField.MOBILE);
    }

    @Test
    void starsBracketsAndBlanksInHeadersDoNotMatter() {
        assertThat(propose("*客户姓名（必填）, 手 机 ,ＶＩＮ码"))
                .containsValues(ImportField.NAME, ImportField.MOBILE, ImportField.VIN)
                .hasSize(3);
    }

    @Test
    void longerHeadersAreKnownByTheirEnding() {
        assertThat(propose("本店结算单号")).containsEntry("本店结算单号", ImportField.ORDER_NO);
        assertThat(propose("StockCode,Quantity,发动机号")).isEmpty();
    }

    @Test
    void columnsWithoutKnownHeaderAreKnownByWhatStandsInThem() {
        var samples = List.of(line("13800138000", "LDC613P23A1305189", "鄂A·12345"));
        assertThat(HeaderMatcher.propose(List.of("F1", "F2", "F3"), samples).columns())
                .containsEntry(ImportField.MOBILE, 0)
                .containsEntry(ImportField.VIN, 1)
                .containsEntry(ImportField.PLATE, 2);
    }

    @Test
    void aTitleAboveTheHeaderIsNotTakenForIt() {
        var header = line("客户姓名", "手机", "车牌号");
        assertThat(HeaderMatcher.header(
                        List.of(line("2026年9月维修委托书"), line("门店", "武汉店"), header, line("张三", "138", "鄂A12345"))))
                .isEqualTo(header);
        assertThat(HeaderMatcher.header(List.of(line("f1", "f2"), line("a", "b"))))
                .isEqualTo(line("f1", "f2"));
    }

    private static Map<String, ImportField> propose(String headers) {
        List<String> names = Arrays.asList(headers.split(","));
        var found = new TreeMap<String, ImportField>();
        HeaderMatcher.propose(names, List.of())
                .columns()
                .forEach((field, column) -> found.put(names.get(column), field));
        return found;
    }

    private static Line line(String... cells) {
        return new Line(1, List.of(cells));
    }
}
