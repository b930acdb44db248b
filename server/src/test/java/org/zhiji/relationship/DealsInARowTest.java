package org.zhiji.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiji.relationship.ContactFunction.CARE;
import static org.zhiji.relationship.ContactFunction.DEAL;
import static org.zhiji.relationship.ContactFunction.INTEL;
import static org.zhiji.relationship.ContactFunction.SERVICE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DealsInARowTest {

    @Test
    void fiveOffersInARowAreFlagged() {
        assertThat(DealsInARow.of(List.of(Set.of(DEAL), Set.of(DEAL), Set.of(DEAL), Set.of(DEAL))))
                .isNull();
        assertThat(DealsInARow.of(List.of(
                        Set.of(CARE), Set.of(DEAL), Set.of(DEAL), Set.of(DEAL, INTEL), Set.of(DEAL), Set.of(DEAL))))
                .isEqualTo(new DealsInARow.Row(5, true));
    }

    @Test
    void whateverTheCustomerHasSomethingOfEndsTheRow() {
        var one = Set.of(DEAL);
        assertThat(DealsInARow.of(List.of(one, one, one, Set.of(DEAL, SERVICE), one, one, one, one)))
                .isNull();
        assertThat(DealsInARow.of(List.of(one, one, one, one, one, Set.of(CARE))))
                .isEqualTo(new DealsInARow.Row(5, false));
    }

    @Test
    void listeningAloneNeitherPushesNorGives() {
        var one = Set.of(DEAL);
        assertThat(DealsInARow.of(List.of(one, one, Set.of(INTEL), one, one, one)))
                .isEqualTo(new DealsInARow.Row(5, true));
    }
}
