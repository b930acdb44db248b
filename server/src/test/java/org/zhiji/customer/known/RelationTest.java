package org.zhiji.customer.known;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RelationTest {

    @Test
    void whoMayBeAMinorIsNotNamed() {
        assertThat(Relation.SON.mayBeNamed(null, 2026)).isFalse();
        assertThat(Relation.SON.mayBeNamed(2015, 2026)).isFalse();
        assertThat(Relation.SON.mayBeNamed(2008, 2026))
                .as("eighteen only later this year")
                .isFalse();
        assertThat(Relation.SON.mayBeNamed(2007, 2026)).isTrue();
        assertThat(Relation.SPOUSE.mayBeNamed(null, 2026)).isTrue();
        assertThat(Relation.SPOUSE.mayBeNamed(2010, 2026)).isFalse();
        assertThat(Relation.OTHER.mayBeNamed(null, 2026)).isFalse();
    }
}
