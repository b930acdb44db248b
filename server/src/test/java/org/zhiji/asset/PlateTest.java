package org.zhiji.asset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlateTest {

    @ParameterizedTest
    @CsvSource({
        "鄂A12345, ORDINARY, 鄂A·12345",
        "鄂a·12345, ORDINARY, 鄂A·12345",
        "鄂A-12345, ORDINARY, 鄂A·12345",
        "鄂Ａ １２３４５, ORDINARY, 鄂A·12345",
        "鄂AD12345, NEW_ENERGY_SMALL, 鄂A·D12345",
        "鄂AF12345, NEW_ENERGY_SMALL, 鄂A·F12345",
        "鄂A12345D, NEW_ENERGY_LARGE, 鄂A·12345D",
        "粤Z1234港, ORDINARY, 粤Z·1234港",
        "鄂A1234学, ORDINARY, 鄂A·1234学",
        "鄂A1234挂, ORDINARY, 鄂A·1234挂",
        "鄂O12345, , ",
        "使123456, EMBASSY, 使123456",
        "沪A1234领, EMBASSY, 沪A1234领",
        "粤123领, EMBASSY, 粤123领",
        "空A12345, OTHER, 空A12345",
        "WJ鄂12345, OTHER, WJ鄂12345",
        "临鄂A12345, OTHER, 临鄂A12345"
    })
    void everyKindIsKnown(String written, PlateType type, String display) {
        var plate = Plate.parse(written);
        if (type == null) {
            assertThat(plate).isEmpty();
        } else {
            assertThat(plate.orElseThrow().type()).isEqualTo(type);
            assertThat(plate.orElseThrow().display()).isEqualTo(display);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"鄂AI1234", "川A8888", "鄂A123456", "鄂AL12345", "鄂12345", "A12345", "鄂", ""})
    void slipsOfThePenAreRefused(String written) {
        assertThat(Plate.parse(written)).isEmpty();
    }

    @Test
    void noPlateYetIsAnAnswerToo() {
        assertThat(Plate.saysNone("未上牌")).isTrue();
        assertThat(Plate.saysNone("临牌")).isTrue();
        assertThat(Plate.saysNone("鄂A12345")).isFalse();
    }
}
