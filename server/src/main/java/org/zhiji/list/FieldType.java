package org.zhiji.list;

import static org.zhiji.list.Operator.AFTER;
import static org.zhiji.list.Operator.AT_LEAST;
import static org.zhiji.list.Operator.AT_MOST;
import static org.zhiji.list.Operator.BEFORE;
import static org.zhiji.list.Operator.BETWEEN;
import static org.zhiji.list.Operator.CONTAINS;
import static org.zhiji.list.Operator.EMPTY;
import static org.zhiji.list.Operator.IS;
import static org.zhiji.list.Operator.IS_NOT;
import static org.zhiji.list.Operator.NOT_EMPTY;
import static org.zhiji.list.Operator.OLDER_THAN;
import static org.zhiji.list.Operator.STARTS_WITH;
import static org.zhiji.list.Operator.WITHIN_LAST;
import static org.zhiji.list.Operator.WITHIN_NEXT;

import java.util.List;

/** What a field of a list holds, and so what can be asked of it. */
public enum FieldType {
    TEXT(CONTAINS, IS, IS_NOT, STARTS_WITH, EMPTY, NOT_EMPTY),
    NUMBER(AT_LEAST, AT_MOST, BETWEEN, IS, EMPTY, NOT_EMPTY),
    MONEY(AT_LEAST, AT_MOST, BETWEEN, IS, EMPTY, NOT_EMPTY),
    DATE(WITHIN_LAST, OLDER_THAN, WITHIN_NEXT, IS, BEFORE, AFTER, BETWEEN, EMPTY, NOT_EMPTY),
    /** A moment; asked for by the day in the company's zone. */
    INSTANT(WITHIN_LAST, OLDER_THAN, WITHIN_NEXT, IS, BEFORE, AFTER, BETWEEN, EMPTY, NOT_EMPTY),
    CHOICE(IS, IS_NOT, EMPTY, NOT_EMPTY),
    MULTI_CHOICE(IS, IS_NOT, EMPTY, NOT_EMPTY),
    YES_NO(IS),
    PERSON(IS, IS_NOT, EMPTY, NOT_EMPTY),
    /** With the departments below it. */
    DEPARTMENT(IS, IS_NOT, EMPTY, NOT_EMPTY),
    /** Another record; shown by its name. */
    RECORD(EMPTY, NOT_EMPTY),
    /** An address in the web. */
    LINK(CONTAINS, EMPTY, NOT_EMPTY);

    private final List<Operator> operators;

    FieldType(Operator... operators) {
        this.operators = List.of(operators);
    }

    /** The most likely one first. */
    public List<Operator> operators() {
        return operators;
    }
}
