package org.zhiji.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "13800138000, MOBILE, 13800138000, 138 0013 8000",
        "１３８００１３８０００, MOBILE, 13800138000, 138 0013 8000",
        "138-0013-8000, MOBILE, 13800138000, 138 0013 8000",
        "+86 138 0013 8000, MOBILE, 13800138000, 138 0013 8000",
        "008613800138000, MOBILE, 13800138000, 138 0013 8000",
        "8613800138000, MOBILE, 13800138000, 138 0013 8000",
        "(86)13800138000, MOBILE, 13800138000, 138 0013 8000",
        "19912345678, MOBILE, 19912345678, 199 1234 5678",
        "027-87654321, LANDLINE, 02787654321, 027-8765 4321",
        "(027) 8765 4321, LANDLINE, 02787654321, 027-8765 4321",
        "（027）87654321, LANDLINE, 02787654321, 027-8765 4321",
        "+86-027-87654321, LANDLINE, 02787654321, 027-8765 4321",
        "010-87654321-123, LANDLINE, 01087654321-123, 010-8765 4321-123",
        "0710-3456789, LANDLINE, 07103456789, 0710-345 6789",
        "027-87654321转801, LANDLINE, 02787654321-801, 027-8765 4321-801",
        "400-800-1234, SERVICE_NUMBER, 4008001234, 400 800 1234",
        "8008101234, SERVICE_NUMBER, 8008101234, 800 810 1234",
        "95500, SERVICE_NUMBER, 95500, 95500",
        "12315, SERVICE_NUMBER, 12315, 12315"
    })
    void isUnderstoodHoweverItIsWritten(String written, PhoneNumber.Kind kind, String normalized, String display) {
        var number = PhoneNumber.parse(written).orElseThrow();
        assertThat(number).isEqualTo(new PhoneNumber(kind, normalized));
        assertThat(number.display()).isEqualTo(display);
    }

    @ParameterizedTest
    @ValueSource(strings = {"87654321", "8765 4321", "8765-4321", "８７６５４３２１"})
    void aLocalNumberGetsTheAreaCodeOfItsPlace(String written) {
        assertThat(PhoneNumber.parse(written, "027"))
                .contains(new PhoneNumber(PhoneNumber.Kind.LANDLINE, "02787654321"));
        assertThat(PhoneNumber.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "无",
                "1380013800",
                "138001380000",
                "23800138000",
                "027-17654321",
                "1234",
                "abc",
                "13800138000;13900139000"
            })
    void whatCannotBeCalledIsNoNumber(String written) {
        assertThat(PhoneNumber.parse(written, "027")).isEmpty();
    }

    @Test
    void anUnknownRangeIsOnlyDoubtful() {
        assertThat(PhoneNumber.parse("15400000000").orElseThrow().plausible()).isFalse();
        assertThat(PhoneNumber.parse("13800138000").orElseThrow().plausible()).isTrue();
        assertThat(PhoneNumber.parse("02787654321").orElseThrow().plausible()).isTrue();
    }

    @Test
    void aWrongValueCannotBeBuilt() {
        assertThatThrownBy(() -> new PhoneNumber(PhoneNumber.Kind.MOBILE, "02787654321"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
