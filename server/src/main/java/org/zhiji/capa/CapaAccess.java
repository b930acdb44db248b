package org.zhiji.capa;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.CAPA;
import static zhiji.sql.tenant.Tables.CAPA_MEASURE;
import static zhiji.sql.tenant.Tables.CAPA_PARTICIPANT;

import org.jooq.Condition;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;

/** Who sees an action and who may write in its draft. */
final class CapaAccess {

    private CapaAccess() {}

    /** Whoever has a part in it sees it, whatever the role. */
    static Condition visible(Actor actor) {
        return concerned(actor)
                .or(actor.may(Right.CAPA_VIEW) ? actor.mayView(CAPA.AUTHOR_ID, CAPA.DEPARTMENT_ID) : falseCondition());
    }

    static Condition editable(Actor actor) {
        return actor.may(Right.CAPA_EDIT)
                ? CAPA.AUTHOR_ID
                        .eq(actor.id())
                        .or(CAPA.SUPERVISOR_ID.eq(actor.id()))
                        .or(actor.mayEdit(CAPA.AUTHOR_ID, CAPA.DEPARTMENT_ID))
                : falseCondition();
    }

    private static Condition concerned(Actor actor) {
        return CAPA.AUTHOR_ID
                .eq(actor.id())
                .or(CAPA.SUPERVISOR_ID.eq(actor.id()))
                .or(exists(selectOne()
                        .from(CAPA_PARTICIPANT)
                        .where(CAPA_PARTICIPANT.CAPA_ID.eq(CAPA.ID), CAPA_PARTICIPANT.EMPLOYEE_ID.eq(actor.id()))))
                .or(exists(selectOne()
                        .from(CAPA_MEASURE)
                        .where(CAPA_MEASURE.CAPA_ID.eq(CAPA.ID), CAPA_MEASURE.OWNER_ID.eq(actor.id()))));
    }
}
