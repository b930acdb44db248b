package org.zhiji.account;

/** What turns a relationship into something else, and is therefore looked at: 变数 to be made 常数 (S0-69). */
enum Variable {
    PERSONNEL,
    QUALITY,
    NEGLECT,
    NEEDS,
    COMPETITORS
}
