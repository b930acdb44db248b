package org.zhiji.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {

    @ParameterizedTest
    @ValueSource(strings = {"91420100MA0000015F", "91420100ma0000015f", " 91420100-MA0000015F", "９１４２０１００MA0000015F"})
    void aRightCodeIsTakenInAnySpelling(String written) {
        assertThat(Uscc.parse(written)).contains(new Uscc("91420100MA0000015F"));
        assertThat(new Uscc("91420100MA0000015F").regionCode()).isEqualTo("420100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91420100MA0000015E",
                "91420100MA0000025F",
                "91420100MA000001",
                "914201001234567",
                "91420100MI0000015F",
                "9142010OMA0000015F",
                ""
            })
    void aWrongCheckCharacterOrFormIsRefused(String written) {
        assertThat(Uscc.parse(written)).isEmpty();
    }
}
