package org.zhiji.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        "王建国, MALE, 王先生", "李敏, FEMALE, 李女士", "欧阳修, MALE, 欧阳先生", "司马光, MALE, 司马先生", "上官婉儿, FEMALE, 上官女士",
        "诸葛亮, MALE, 诸葛先生", "尉迟恭, MALE, 尉迟先生", "万俟卨, MALE, 万俟先生", "張國榮, MALE, 張先生", "歐陽修, MALE, 歐陽先生",
        "赵丽, UNKNOWN, 赵先生/女士", "𠮷田, MALE, 𠮷先生", "买买提·艾力, MALE, 买买提·艾力先生", "Shelley, FEMALE, Shelley女士", "王, MALE, 王先生"
    })
    void aPersonIsAddressedByTheFamilyName(String name, Gender gender, String address) {
        assertThat(PersonName.address(name, gender, null, Locale.CHINESE)).isEqualTo(address);
    }

    @Test
    void aTitleChosenByHandWins() {
        assertThat(PersonName.address("王建国", Gender.MALE, "老师", Locale.CHINESE)).isEqualTo("王老师");
        assertThat(PersonName.address("王建国", Gender.MALE, null, Locale.ENGLISH)).isEqualTo("Mr 王");
    }
}
