package org.zhiji.asset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VinTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LDC613P23A1305189",
                "LSJA24U62JG269225",
                "LDCB43L13R0100007",
                "1M8GDM9AXKP042788",
                "ldcb43l13r0100007",
                " LDCB43L13 R0100007 "
            })
    void theCheckDigitOfRealNumbersIsRight(String written) {
        assertThat(Vin.parse(written).orElseThrow().check()).isEqualTo(VinCheck.VALID);
    }

    @Test
    void aWrongCheckDigitIsSeenAndTheRightOneKnown() {
        var vin = Vin.parse("LFV2A21K6A3012345").orElseThrow();
        assertThat(vin.check()).isEqualTo(VinCheck.CHECK_DIGIT_FAILED);
        assertThat(vin.checkDigit()).isEqualTo('1');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "LDCB43L13R010000",
                "LDCB43L13R01000077",
                "LDCB43L13RO100007",
                "LDCB43L13R0100О07",
                "*DCB43L13R0100007"
            })
    void anythingElseIsNoVin(String written) {
        assertThat(Vin.parse(written)).isEmpty();
    }

    @Test
    void lettersThatLookLikeDigitsAreOnlySuggested() {
        assertThat(Vin.suggestion("LDCB43LI3RO1OOQO7")).contains(new Vin("LDCB43L13R0100007"));
        assertThat(Vin.suggestion("LDCB43L13R0100007")).isEmpty();
        assertThat(Vin.suggestion("LDCB43L13R")).isEmpty();
    }
}
