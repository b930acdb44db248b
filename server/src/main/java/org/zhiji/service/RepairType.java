package org.zhiji.service;

public enum RepairType {
    FIRST_SERVICE,
    SCHEDULED,
    GENERAL,
    ACCIDENT,
    WARRANTY,
    REWORK,
    RECALL,
    PDI
}
