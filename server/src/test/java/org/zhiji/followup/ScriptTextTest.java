package org.zhiji.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptTextTest {

    @Test
    void fieldsAreFilledIn() {
        assertThat(new ScriptText("请问是{customer}{honorific}吗?").merged(Map.of("customer", "王", "honorific", "先生")))
                .isEqualTo("请问是王先生吗?");
    }

    @Test
    void anUnknownFieldLeavesNoGap() {
        assertThat(new ScriptText("customer relations at {brand} {store}.").merged(Map.of("store", "Jiangcheng")))
                .isEqualTo("customer relations at Jiangcheng.");
    }

    @Test
    void aNameMayContainWhatLooksLikeAPattern() {
        assertThat(new ScriptText("{customer}").merged(Map.of("customer", "$1\\{store}")))
                .isEqualTo("$1\\{store}");
    }
}
