package org.zhiji.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "PHONE, 13800138000, 138****8000",
        "PHONE, 138 0013 8000, 138****8000",
        "PHONE, 02787654321, 027****4321",
        "PHONE, 027-8765 4321, 027****4321",
        "PHONE, 87654321, ****4321",
        "PHONE, 110, 1**",
        "PLATE, 鄂A12345, 鄂A**345",
        "PLATE, 鄂A·12345, 鄂A·**345",
        "VIN, LDCB43L13R0100007, ***********100007",
        "EMAIL, wang@qq.com, w***@qq.com",
        "MESSENGER, wangjianguo_88, wa**********88",
        "ADDRESS, 湖北省武汉市江汉区解放大道一号, 湖北省武汉市*********"
    })
    void onlyWhatHelpsToRecogniseIsShown(Sensitive.Kind kind, String value, String shown) {
        assertThat(Masking.mask(kind, value)).isEqualTo(shown);
        assertThat(new Sensitive(kind, value, true).shown()).isEqualTo(value);
        assertThat(new Sensitive(kind, value, false).shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "鄂A12345, 鄂A·12345",
        "鄂AD12345, 鄂A·D12345",
        "鄂A·12345, 鄂A·12345",
        "鄂A1234警, 鄂A·1234警",
        "WJ鄂1234X, WJ鄂1234X"
    })
    void aPlateIsShownAsPeopleReadItHoweverItIsKept(String kept, String shown) {
        assertThat(Sensitive.plate(kept, true).shown()).isEqualTo(shown);
    }
}
