package org.zhiji.complaint;

/** 抱怨, 一般投诉, 升级投诉, 重大投诉: a grievance asks for no result, a major one cannot wait for office hours. */
public enum Severity {
    GRIEVANCE,
    GENERAL,
    ESCALATED,
    MAJOR
}
