package org.zhiji.exchange.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiji.exchange.row.ImportOptions.CompanyMeaning;
import org.zhiji.exchange.row.ImportOptions.ConsentChoice;
import org.zhiji.exchange.sheet.Line;

class RowReaderTest {

    private static final String WIDE = "委托书号|姓名|手机|VIN|车牌|交车日期|里程|金额|是否同意回访|维修类型";

    @Test
    void aWideRowIsACustomerAVehicleAndAnOrder() {
        ImportRow row = read(
                WIDE, "R0100007|王建国|138 0013 8000|ldc613p23a1305189|鄂A·12345|2026/9/4 17:20|12,300km|¥1,234.50|是|定期保养");
        assertThat(row.issues()).isEmpty();
        assertThat(row.customer().name()).isEqualTo("王建国");
        assertThat(row.customer().phones())
                .extracting(phone -> phone.normalized())
                .containsExactly("13800138000");
        assertThat(row.vehicle().vin().number()).isEqualTo("LDC613P23A1305189");
        assertThat(row.vehicle().plate().number()).isEqualTo("鄂A12345");
        assertThat(row.order().deliveredAt()).isEqualTo(LocalDateTime.of(2026, 9, 4, 17, 20));
        assertThat(row.order().mileage()).isEqualTo(12_300);
        assertThat(row.order().totalAmount()).isEqualTo(new BigDecimal("1234.50"));
        assertThat(row.order().consent()).isEqualTo(ConsentChoice.YES);
        assertThat(row.order().repairType()).isEqualTo("SCHEDULED");
    }

    @ParameterizedTest
    @CsvSource({
        "LDC613P23A130518, NOT_A_VIN_LENGTH",
        "LDC613P23A130518O, VIN_LIKELY_SLIP",
        "LDC613P23A130518中, NOT_A_VIN_LETTERS"
    })
    void aWrongVinKeepsTheRowOut(String vin, CellFault fault) {
        assertErrors(read("姓名|手机|VIN", "王建国|13800138000|" + vin), ImportField.VIN, fault);
    }

    @Test
    void aWrongCheckDigitIsOnlyWarnedAbout() {
        ImportRow row = read("姓名|手机|VIN", "王建国|13800138000|LFV2A21K6A3012345");
        assertThat(row.hasError()).isFalse();
        assertThat(row.issues()).extracting(CellIssue::fault).containsExactly(CellFault.VIN_CHECK_DIGIT);
    }

    @ParameterizedTest
    @CsvSource({"1380013800, PHONE_TOO_SHORT", "138abc, NOT_A_PHONE", "1.38E+10, PHONE_LOST_DIGITS"})
    void aWrongPhoneKeepsTheRowOut(String phone, CellFault fault) {
        assertErrors(read("姓名|手机", "王建国|" + phone), ImportField.MOBILE, fault);
    }

    @Test
    void aRowWithoutAnyoneToRecogniseIsReported() {
        assertErrors(read("客户编号|姓名|手机", "||138"), ImportField.MOBILE, CellFault.PHONE_TOO_SHORT);
        assertErrors(read("客户编号|姓名|备注", "||合计"), null, CellFault.NO_CUSTOMER);
        assertErrors(read("客户编号|姓名|备注", "|王建国|x"), null, CellFault.NO_IDENTITY);
        assertErrors(read("客户编号|姓名", "NULL|"), null, CellFault.NO_CUSTOMER);
        assertErrors(read("VIN|车牌", "|"), null, CellFault.NOTHING_HERE);
    }

    @Test
    void withoutANameColumnTheNumberOfTheOldSystemIsTheName() {
        assertThat(read("CustomerID", "17850").customer().name()).isEqualTo("17850");
        assertThat(read("CustomerID", "17850").issues()).isEmpty();
        assertThat(read("CustomerID|姓名", "17850.0|").issues())
                .extracting(CellIssue::fault)
                .containsExactly(CellFault.NAME_FROM_NUMBER);
    }

    @Test
    void aCompanyIsWhereThePersonWorksUnlessTheUserSaysOtherwise() {
        var person = read("姓名|公司|手机", "温明|莎蔓莉莎|13916404228").customer();
        assertThat(person.name()).isEqualTo("温明");
        assertThat(person.employer()).isEqualTo("莎蔓莉莎");
        assertThat(person.organization()).isFalse();

        var options = new ImportOptions(
                null,
                null,
                null,
                null,
                null,
                java.util.Set.of(),
                CompanyMeaning.ORGANIZATION,
                ConsentChoice.NOT_ASKED,
                null,
                ImportOptions.ExistingRecords.UPDATE,
                ImportOptions.DEFAULT.matchCustomersBy(),
                ImportOptions.DEFAULT.matchVehiclesBy(),
                null);
        var company =
                reader("姓名|公司|手机", options).read(line("温明|莎蔓莉莎|13916404228")).customer();
        assertThat(company.name()).isEqualTo("莎蔓莉莎");
        assertThat(company.contactName()).isEqualTo("温明");
        assertThat(company.organization()).isTrue();
        assertThat(read("姓名|公司|手机", "|武汉运输有限公司|13916404228").customer().organization())
                .isTrue();
        assertThat(read("车主|手机", "武汉运输有限公司|13916404228").customer().organization())
                .isTrue();
    }

    @Test
    void theAddressIsPutTogetherOnce() {
        assertThat(read("姓名|手机|省份|区县|地址", "甲|13916404228|福建省|漳平市|福建省龙岩市漳平市和平镇227号")
                        .customer()
                        .address())
                .isEqualTo("福建省龙岩市漳平市和平镇227号");
        assertThat(read("姓名|手机|省份|城市|地址", "甲|13916404228|湖北省|武汉市|解放大道1号")
                        .customer()
                        .address())
                .isEqualTo("湖北省武汉市解放大道1号");
    }

    @Test
    void anOrderNeedsItsCarItsDateAndItsNumber() {
        assertErrors(read(WIDE, "R1|王建国|13800138000|||2026-09-04||||"), null, CellFault.ORDER_WITHOUT_VEHICLE);
        assertErrors(
                read(WIDE, "R1|王建国|13800138000||鄂A12345|||||"), ImportField.DELIVERED_AT, CellFault.ORDER_WITHOUT_DATE);
        assertErrors(
                read(WIDE, "R1|王建国|13800138000||鄂A12345|2026-02-30||||"),
                ImportField.DELIVERED_AT,
                CellFault.NO_SUCH_DAY);
        assertErrors(
                read(WIDE, "R1|王建国|13800138000||鄂A12345|2027-02-01||||"),
                ImportField.DELIVERED_AT,
                CellFault.DATE_IN_FUTURE);
        assertErrors(
                read(WIDE, "|王建国|13800138000||鄂A12345|2026-09-04||||"),
                ImportField.ORDER_NO,
                CellFault.ORDER_WITHOUT_NUMBER);
        assertErrors(read(WIDE, "R1|王建国|13800138000||什么|2026-09-04||||"), null, CellFault.ORDER_WITHOUT_VEHICLE);
    }

    @Test
    void whatIsNotNeededIsLeftOutWithAWarning() {
        ImportRow row = read(WIDE, "R1|王建国|13800138000||鄂A12345|2026-09-04|很多|面议||漆面镀晶");
        assertThat(row.hasError()).isFalse();
        assertThat(row.issues())
                .extracting(CellIssue::fault)
                .containsExactlyInAnyOrder(
                        CellFault.NOT_A_MILEAGE, CellFault.NOT_AN_AMOUNT, CellFault.UNKNOWN_REPAIR_TYPE);
    }

    @Test
    void theImportersChoiceOfConsentHoldsOnlyWhereTheTableHasNoColumn() {
        assertThat(read(WIDE, "R1|王建国|13800138000||鄂A12345|2026-09-04||||")
                        .order()
                        .consent())
                .isEqualTo(ConsentChoice.NOT_ASKED);
        assertThat(read("委托书号|姓名|手机|车牌|交车日期", "R1|王建国|13800138000|鄂A12345|2026-09-04")
                        .order()
                        .consent())
                .isEqualTo(ConsentChoice.NOT_ASKED);
    }

    private static void assertErrors(ImportRow row, ImportField field, CellFault fault) {
        assertThat(row.issues()).filteredOn(CellIssue::error).anySatisfy(issue -> {
            assertThat(issue.fault()).isEqualTo(fault);
            assertThat(issue.field()).isEqualTo(field);
        });
    }

    private static ImportRow read(String headers, String cells) {
        return reader(headers, ImportOptions.DEFAULT).read(line(cells));
    }

    private static RowReader reader(String headers, ImportOptions options) {
        var mapping = HeaderMatcher.propose(List.of(headers.split("\\|")), List.of());
        return new RowReader(mapping, options, ZoneId.of("Asia/Shanghai"), LocalDate.of(2026, 11, 22), "027", false);
    }

    private static Line line(String cells) {
        return new Line(2, Arrays.asList(cells.split("\\|", -1)));
    }
}
