package org.zhiji.approval;

/** How many of the people of a step have to agree. */
enum StepMode {
    /** 会签 */
    ALL,
    /** 或签 */
    ANY
}
