package org.zhiji.exchange.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026/9/1",
                "2026-09-01",
                "2026.9.1",
                "2026年9月1日",
                "2026 年 9 月 1 日",
                "20260901",
                "46266",
                "２０２６／９／１",
                "1-Sep-2026",
                "Sep 1, 2026",
                "2026-09-01 00:00:00",
                "2026-09-01T00:00"
            })
    void readsADateHoweverItIsWritten(String cell) throws CellException {
        assertThat(DateCell.parse(cell, null, ZONE)).isEqualTo(LocalDateTime.of(2026, 9, 1, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026/9/1 15:30",
                "2026-09-01 15:30:00",
                "2026-09-01T15:30:00+08:00",
                "2026-09-01T07:30:00Z",
                "2026年9月1日 下午3:30",
                "2026年9月1日15时30分",
                "20260901153000",
                "46266.645833333",
                "2026/9/1 3:30 PM"
            })
    void readsTheTimeOfDay(String cell) throws CellException {
        assertThat(DateCell.parse(cell, null, ZONE)).isEqualTo(LocalDateTime.of(2026, 9, 1, 15, 30));
    }

    @Test
    void aDateThatCanBeReadTwoWaysIsAsked() throws CellException {
        assertFault(() -> DateCell.parse("9/1/2026", null, ZONE), CellFault.DATE_ORDER_UNKNOWN);
        assertThat(DateCell.parse("9/1/2026", DateOrder.MONTH_FIRST, ZONE).getMonthValue())
                .isEqualTo(9);
        assertThat(DateCell.parse("9/1/2026", DateOrder.DAY_FIRST, ZONE).getMonthValue())
                .isEqualTo(1);
        assertThat(DateCell.parse("28/9/2026", null, ZONE).getDayOfMonth()).isEqualTo(28);
        assertThat(DateCell.evidence("28/9/2026")).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(DateCell.evidence("9/28/2026")).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(DateCell.isAmbiguous("9/1/2026")).isTrue();
        assertThat(DateCell.isAmbiguous("9/9/2026")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, NO_SUCH_DAY",
        "2026-13-01, NO_SUCH_DAY",
        "昨天, NOT_A_DATE",
        "26/9/1, TWO_DIGIT_YEAR",
        "1850-01-01, DATE_OUT_OF_RANGE",
        "2026-09-01 25:00, NOT_A_DATE"
    })
    void aWrongDateIsRefusedWithItsReason(String cell, CellFault fault) {
        assertFault(() -> DateCell.parse(cell, null, ZONE), fault);
    }

    @ParameterizedTest
    @CsvSource({
        "1200.5, 1200.50",
        "'1,234.50', 1234.50",
        "¥1234.5, 1234.50",
        "￥１，２３４．５, 1234.50",
        "1.2万, 12000.00",
        "99.999元, 100.00",
        "0, 0.00",
        ".5, 0.50"
    })
    void readsAmounts(String cell, BigDecimal amount) throws CellException {
        assertThat(CellValues.amount(cell)).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"免费", "1,23", "1.2.3", "-", "12abc"})
    void whatIsNoAmountIsRefused(String cell) {
        assertFault(() -> CellValues.amount(cell), CellFault.NOT_AN_AMOUNT);
    }

    @ParameterizedTest
    @CsvSource({"'12,300km', 12300", "1.2万公里, 12000", "8000 公里, 8000", "５００, 500", "23456.7, 23456"})
    void readsMileages(String cell, int mileage) throws CellException {
        assertThat(CellValues.mileage(cell)).isEqualTo(mileage);
    }

    @ParameterizedTest
    @CsvSource({
        "是, YES",
        "同意, YES",
        "Y, YES",
        "Yes, YES",
        "１, YES",
        "√, YES",
        "否, NO",
        "不同意, NO",
        "n, NO",
        "拒绝, NO",
        "×, NO",
        "未询问, NOT_ASKED"
    })
    void readsYesAndNo(String cell, CellValues.Answer answer) throws CellException {
        assertThat(CellValues.answer(cell)).isEqualTo(answer);
        assertFault(() -> CellValues.answer("也许"), CellFault.NOT_YES_OR_NO);
    }

    @ParameterizedTest
    @CsvSource({
        "13800138000, 13800138000",
        "13800138000/027-87654321, 13800138000+027-87654321",
        "13800138000、13900139000, 13800138000+13900139000",
        "１３８００１３８０００（李女士）, 13800138000",
        "13800138000.0, 13800138000",
        "'138 0013 8000', '138 0013 8000'",
        "'13800138000 13900139000', 13800138000+13900139000"
    })
    void readsOneOrSeveralPhones(String cell, String expected) throws CellException {
        assertThat(String.join("+", CellValues.phones(cell))).isEqualTo(expected);
    }

    @Test
    void digitsThatASpreadsheetHasLostAreNotMadeUp() {
        assertFault(() -> CellValues.phones("1.38E+10"), CellFault.PHONE_LOST_DIGITS);
        assertFault(() -> CellValues.number("1.2345E+12", 64), CellFault.NUMBER_LOST_DIGITS);
    }

    private static void assertFault(ThrowingCallable call, CellFault fault) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CellException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }
}
