package org.zhiji;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest {

    @Test
    void roomsDrawOnlyTheArrowsThatTheyDeclare() {
        ApplicationModules.of(Zhiji.class).verify();
    }
}
